"""A person without Git writes and edits stories: a real Decap CMS, a real browser, a real repository."""

import functools
import http.server
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from bonghoadep.diagnostics import Severity
from bonghoadep.outputs.admin.collections import LOCAL
from bonghoadep.records.decode import read
from tests.conftest import build
from tests.example import Example
from tests.tools import node_file, program

pytestmark = pytest.mark.tool

STORY = "exemplars/2024/bai-mau/index.md"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Desk:
    """The editor open in a browser, and the example site it writes to."""

    example: Example
    page: Page
    outside: list[str]
    wrong: list[str]

    def begin(self) -> None:
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.get_by_role("link", name="Tổ trồng hoa").wait_for()

    def line(self, label: str, text: str) -> None:
        self.page.get_by_role("textbox", name=label, exact=True).first.fill(text)

    def choose(self, field: str, text: str) -> None:
        """Choose in the control of a field: a select or a relation."""
        control = self.page.locator(f"input[id^='{field}-field']").first
        control.fill(text)
        self.page.get_by_role("option", name=text).first.click()

    def publish(self) -> None:
        self.page.get_by_text("Công bố", exact=True).first.click()
        self.page.get_by_role("menuitem").first.click()

    def log(self) -> list[str]:
        done = subprocess.run(
            ["git", "-C", str(self.example.root), "log", "--format=%s"],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()

    def committed(self, number: int) -> None:
        """Wait until the repository has so many commits."""
        until = time.monotonic() + 20
        while len(self.log()) < number:
            assert time.monotonic() < until, self.wrong
            # Not a sleep of ours: meanwhile the browser's requests are forwarded.
            self.page.wait_for_timeout(200)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def answers(port: int) -> bool:
    with socket.socket() as found:
        return found.connect_ex(("127.0.0.1", port)) == 0


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)


@pytest.fixture
def example(tmp_path: Path) -> Example:
    """The small site as an office's repository, the editor switched on."""
    example = Example.from_folder("small", tmp_path)
    example.write("site.yml", example.read("site.yml") + "admin: {backend: local}\n")
    git(example.root, "init", "-q", "-b", "main")
    git(example.root, "config", "user.name", "Biên tập viên (bịa đặt)")
    git(example.root, "config", "user.email", "bientap@mau.example")
    git(example.root, "add", "-A")
    git(example.root, "commit", "-q", "-m", "Trang mẫu")
    return example


@pytest.fixture
def server(example: Example) -> Iterator[int]:
    """`decap-server` over the example's repository; yields its port."""
    port = free_port()
    process = subprocess.Popen(
        [program("node"), node_file("decap-server/dist/index.js")],
        env={
            **os.environ,
            "MODE": "git",
            "BIND_HOST": "127.0.0.1",
            "PORT": str(port),
            "GIT_REPO_DIRECTORY": str(example.root),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 20
    while not answers(port) and time.monotonic() < until:
        time.sleep(0.1)
    yield port
    process.terminate()
    process.wait()


@pytest.fixture
def desk(example: Example, server: int, tmp_path: Path, browser: Browser) -> Iterator[Desk]:
    site = tmp_path / "site"
    done = build(example.root, site, "--only", "pages,admin")
    assert done.returncode == 0, done.stderr
    # The build's cache is no part of what the editor edits.
    shutil.rmtree(example.root / ".cache", ignore_errors=True)
    web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=web.serve_forever, daemon=True).start()
    context = browser.new_context(
        locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    outside: list[str] = []
    wrong: list[str] = []
    own = f"http://127.0.0.1:{web.server_port}/"

    def asked(url: str) -> None:
        if not url.startswith((own, LOCAL, "data:", "blob:")):
            outside.append(url)

    def forward(route: Route) -> None:
        route.continue_(url=route.request.url.replace(":8081/", f":{server}/"))

    page.on("request", lambda request: asked(request.url))
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.route(f"{LOCAL}**", forward)
    page.goto(f"{own}admin/")
    yield Desk(example, page, outside, wrong)
    context.close()
    web.shutdown()
    web.server_close()


def test_a_new_story_with_a_picture(desk: Desk, tmp_path: Path) -> None:
    picture = tmp_path / "Ảnh ruộng hoa.jpg"
    Image.effect_noise((320, 240), 40).convert("RGB").save(picture)
    desk.begin()
    page = desk.page
    page.locator("a[href='#/collections/exemplars/new']").click()
    desk.line("Mã (tên thư mục, không đổi khi đã công bố)", "hoa-ben-suoi")
    desk.choose("kind", "Tập thể")
    desk.line("Tên người, tập thể, hộ hoặc mô hình", "Tổ hoa bên suối (bịa đặt)")
    desk.line("Tiêu đề", "Tổ hoa bên suối: giữ nước, giữ hoa")
    desk.line("Một câu: vì sao là điển hình", "Vì đã giữ nước sạch cho cả xóm.")
    page.get_by_role("spinbutton", name="Năm", exact=True).first.fill("2024")
    desk.line("Mã đơn vị hành chính lúc ấy (vn-06520)", "vn-06520")
    desk.line("Thời điểm (2024, 2024-03 hoặc 2024-03-05)", "2024-05")
    desk.choose("plan", "Xã Mẫu, 2023 - 2025")
    desk.choose("movements", "Cả xóm cùng trồng hoa")
    page.get_by_text("Thêm ảnh", exact=True).click()
    page.get_by_text("Chọn một hình").click()
    page.locator("input[type=file]").set_input_files(picture)
    page.get_by_role("button", name="Lấy những cái đã chọn").click()
    desk.choose("role", "Hoạt động")
    desk.line("Lời tả ảnh (cho người không nhìn thấy)", "Ruộng hoa bên suối")
    desk.line("Chú thích", "Ruộng hoa xóm Mẫu.")
    desk.line("Nguồn", "Trang mẫu")
    page.locator("[contenteditable=true]").last.fill("Con suối trong hơn trước.")
    desk.publish()
    desk.committed(2)

    folder = desk.example.content / "exemplars/2024/hoa-ben-suoi"
    assert sorted(file.name for file in folder.iterdir()) == ["anh-ruong-hoa.jpg", "index.md"]
    # A draft, and a picture without consent: both are for people to settle. The form itself is right.
    assert desk.example.codes() == ["G508", "P602"]
    record = desk.example.open().catalogue.exemplars["hoa-ben-suoi"]
    assert (record.year, record.kind, record.movements) == (2024, "tap-the", ("phong-trao-mau",))
    assert record.photos[0].file == "anh-ruong-hoa.jpg"
    assert record.story == "Con suối trong hơn trước."
    assert "null" not in (folder / "index.md").read_text("utf-8")
    assert desk.outside == []


def test_an_edited_story_changes_one_value(desk: Desk) -> None:
    before = read(desk.example.content, STORY).data
    body = desk.example.read(STORY).split("\n---\n", 1)[1]
    desk.begin()
    desk.page.get_by_role("link", name="Người trồng hoa").click()
    desk.line("Tiêu đề", "Người trồng hoa dọc con đường xóm")
    desk.publish()
    desk.committed(2)

    after = read(desk.example.content, STORY).data
    assert isinstance(before, dict)
    assert after == {**before, "title": "Người trồng hoa dọc con đường xóm"}
    assert desk.example.read(STORY).split("\n---\n", 1)[1] == body
    # What was approved is no longer what is there, and the check says so.
    assert [(one.path, one.code) for one in desk.example.check() if one.severity > Severity.NOTE] == [
        (STORY, "G503")
    ]
    assert (desk.outside, desk.wrong) == ([], [])


@pytest.mark.parametrize(
    ("way", "path", "label", "key"),
    [
        (("Cài đặt", "Thông tin trang"), "site.yml", "Người chịu trách nhiệm", "responsible"),
        (
            ("Phong trào", "Cả xóm cùng trồng hoa"),
            "movements/phong-trao-mau.yml",
            "Phong trào này là gì",
            "about",
        ),
        (("Tập sách", "Những bông hoa đẹp xã Mẫu"), "booklets/tap-sach-mau.yml", "Tiêu đề", "title"),
    ],
)
def test_every_other_form_changes_one_value_too(
    desk: Desk, way: tuple[str, ...], path: str, label: str, key: str
) -> None:
    before = read(desk.example.content, path).data
    desk.begin()
    for name in way:
        desk.page.get_by_role("link", name=name).first.click()
    desk.line(label, "Lời mới")
    desk.publish()
    desk.committed(2)

    assert isinstance(before, dict)
    assert read(desk.example.content, path).data == {**before, key: "Lời mới"}
    assert (desk.outside, desk.wrong) == ([], [])
