"""The search beside Pagefind: what an index costs a story, and what a reader's browser is sent.

Run: python -m benchmarks.run search. It needs Chromium and playwright, as the tests do, and pagefind[bin].
"""

import shutil
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright
from tests.tools import chromium

from bonghoadep.catalogue.assemble import assemble
from bonghoadep.catalogue.edition import edition_of
from bonghoadep.outputs.search.documents import Library
from bonghoadep.outputs.search.facets import facets
from bonghoadep.outputs.search.files import write
from bonghoadep.outputs.stories import compose

from .measure import measure
from .peers import pagefind
from .tools import ours
from .wire import weighed

QUERIES = (
    *(
        "nông thôn mới",
        "nong thon moi",
        "NTM",
        "hợp tác xã",
        "htx",
        "phân loại rác",
        "rác thải nhựa",
        "hien mau",
    ),
    *("trồng cây", "tưới tiết kiệm cho cây na", "khám sức khỏe lưu động", "mo lop doc sach", "tủ sách thôn"),
    *("nguyễn thị nhàn", "le thoai", "Trần Văn Hòa", "Hoa", "đường", "duong", "người", "của", "một"),
    *("Đồng Tâm", "ban khe da", "lang son", "huyện Chi Lăng", "tỉnh Bình Thuận", "thôn Hòa Bình", "yên bái"),
    *(
        "123/QĐ-UBND",
        "quyết định 456/QĐ-UBND",
        "ủy ban nhân dân xã",
        "cựu chiến binh",
        "đoàn viên thanh niên",
    ),
    *("làm đường vào ruộng", "nước chảy đều đến thửa cuối", "sổ tay bìa xanh", "chị em chi hội phụ nữ"),
    *("bác sĩ", "xây dựng đời sống văn hóa ở khu dân cư", "zzkwq"),
)
"""What readers of the corpus might ask: names, places, themes, decisions, common words, one that nobody wrote."""

Report = dict[str, Any]


def compare(corpus: Path, work: Path, rounds: int) -> Report:
    """Measure both over one corpus, in turns, and return and print the figures."""
    report: Report = {"index": _indexing(corpus, work, rounds)}
    built = ours(corpus, "pages,search")
    built.clean()
    measure(built.command, built.site, built.env, 1800)
    peer = work / "search-pagefind"
    (peer / "index.html").write_text(pagefind.ASKING, "utf-8")
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        for who, page, root in (("ours", "tim-kiem/", built.built), ("pagefind", "", peer)):
            report[who] = _said(who, *weighed(browser, who, page, root, QUERIES))
        browser.close()
    built.clean()
    return report


def _indexing(corpus: Path, work: Path, rounds: int) -> Report:
    catalogue, _ = assemble(corpus / "content")
    edition = edition_of(catalogue, {}, (), datetime(2026, 5, 28, tzinfo=UTC))
    stories = compose(edition)
    mine, peer, pages = work / "search-ours", work / "search-pagefind", work / "search-pages"
    _empty(pages)
    pagefind.make_pages(Library(edition, stories), pages)
    steps: dict[str, Callable[[], None]] = {
        "ours": lambda: write(_empty(mine), Library(edition, stories), facets(edition)),
        "pagefind": lambda: pagefind.index(pages, _empty(peer) / "pagefind"),
    }
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            wall, cpu = time.perf_counter(), _cpu()
            step()
            taken = (time.perf_counter() - wall, _cpu() - cpu)
            costs[name].append((taken[0] / len(stories) * 1000, taken[1] / len(stories) * 1000))
    report = {
        name: {"wall": median(w for w, _ in row), "cpu": median(c for _, c in row)}
        for name, row in costs.items()
    }
    for name, row in report.items():
        print(f"  {name}: {row['wall']:.2f} ms a story, {row['cpu']:.2f} ms CPU", flush=True)
    shutil.rmtree(pages)
    return {"stories": len(stories), **report}


def _empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _cpu() -> float:
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def _said(who: str, first: Sequence[int], later: Sequence[int]) -> Report:
    def row(sizes: Sequence[int]) -> Report:
        worst = max(zip(sizes, QUERIES, strict=True))
        return {"median": round(median(sizes) / 1000, 1), "worst": round(worst[0] / 1000, 1), "by": worst[1]}

    found = {"first": row(first), "later": row(later)}
    for name, one in found.items():
        print(
            f"  {who}, {name} query: median {one['median']} kB, worst {one['worst']} kB ({one['by']!r})",
            flush=True,
        )
    return found


def main() -> None:
    """Measure on a corpus that is there: python -m benchmarks.search CORPUS WORK."""
    corpus, work = map(Path, sys.argv[1:3])
    compare(corpus, work, 3)


if __name__ == "__main__":
    main()
