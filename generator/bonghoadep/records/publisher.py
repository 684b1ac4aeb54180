"""The office that publishes: its name, contacts, re-use terms, and who may approve."""

from typing import Annotated, Self

from pydantic import AfterValidator, StringConstraints, model_validator

from .booklet import FORMS
from .document import Record
from .fields import Count, Day, Flag, Id, Line, OneOf, Paragraphs, Part, UnitId, Url, Year, refuse
from .words import FIELDS, KINDS, LEVELS, SEVERITIES, Vocabulary

ADMIN_BACKENDS: Vocabulary = {
    "github": "GitHub",
    "gitlab": "GitLab",
    "gitea": "Gitea",
    "git-gateway": "Git Gateway",
    "local": "máy đang soạn (decap-server)",
}
"""Where the office keeps its repository, by Decap's own names; `local` is the proxy on an editor's machine."""


class Motto(Part):
    text: Line
    source: Line


class Contact(Part):
    """Where readers and the press reach the office; never a person's own number."""

    office: Line
    address: Line | None = None
    phone: Line | None = None
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None = None
    hours: Line | None = None


class Reuse(Part):
    """On what terms others may print the stories again."""

    line: Line
    credit: Line
    licence: Line
    licence_url: Url | None = None


class Approver(Part):
    """Who may approve: an authority and the positions that sign for it."""

    authority: Line
    positions: tuple[Line, ...] = ()


class RuleSetting(Part):
    """How grave this office takes a rule; the gate's own stay as they are."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{3}$")]
    severity: Annotated[str, OneOf(SEVERITIES)]
    why: Line


class TagAuthority(Part):
    """The name under which feed ids are minted; it stays when the site's address changes."""

    domain: Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$")]
    year: Year


class Admin(Part):
    """The web editor at /admin/ and the repository it writes to; `review` makes a change wait for a second person."""

    backend: Annotated[str, OneOf(ADMIN_BACKENDS)]
    repo: Line | None = None
    branch: Line = "main"
    base_url: Url | None = None
    api_root: Url | None = None
    app_id: Line | None = None
    review: Flag = False

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.repo is None and self.backend not in ("git-gateway", "local"):
            raise refuse("admin", "thiếu repo; ghi kho nội dung như tên-cơ-quan/tên-kho")
        if self.backend == "github" and self.base_url is None:
            # Without it the editor would send people to log in at a third party's.
            raise refuse("admin", "thiếu base_url; ghi địa chỉ máy chủ đăng nhập của cơ quan")
        return self


class NamedFeed(Part):
    """A feed the office puts together for somebody: the stories that have one value of each list that is not empty."""

    id: Id
    title: Line
    movements: tuple[Id, ...] = ()
    families: tuple[Id, ...] = ()
    places: tuple[UnitId, ...] = ()
    kinds: tuple[Annotated[str, OneOf(KINDS)], ...] = ()
    plans: tuple[Id, ...] = ()
    levels: tuple[Annotated[str, OneOf(LEVELS)], ...] = ()
    fields: tuple[Annotated[str, OneOf(FIELDS)], ...] = ()

    @model_validator(mode="after")
    def _chooses(self) -> Self:
        chosen = (
            self.movements,
            self.families,
            self.places,
            self.kinds,
            self.plans,
            self.levels,
            self.fields,
        )
        if not any(chosen):
            raise refuse("feeds", "nguồn tin chưa chọn gì; ghi movements, places hay một danh sách khác")
        return self


def _each_once(feeds: tuple[NamedFeed, ...]) -> tuple[NamedFeed, ...]:
    ids = [feed.id for feed in feeds]
    for id in ids:
        if ids.count(id) > 1:
            raise refuse("feeds", f"hai nguồn tin cùng mã “{id}”; đổi mã của một")
    return feeds


class Publisher(Record):
    """`content/site.yml`: one office, one site."""

    name: Line
    short: Line
    office: Line
    description: Paragraphs
    url: Url
    tag: TagAuthority
    motto: Motto
    unit: UnitId | None = None
    contact: Contact
    press: Contact
    responsible: Line
    licence_number: Line | None = None
    licence_date: Day | None = None
    reuse: Reuse
    approvers: tuple[Approver, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    admin: Admin | None = None
    sample: Flag = False
    per_page: Count = 24
    feed_window: Count = 50
    feeds: Annotated[tuple[NamedFeed, ...], AfterValidator(_each_once)] = ()
    websub_hub: Url | None = None
    """The hub (WebSub) that tells subscribers of the feeds at once; the office tells the hub after each build."""
    drawn_booklets: Flag = True
    """Whether each movement, province and year with five stories has a booklet that nobody wrote a file for."""
    drawn_forms: tuple[Annotated[str, OneOf(FORMS)], ...] = ("screen", "epub")
    """What those are made as."""
    volume_stories: Count = 100
    """Stories above which a booklet becomes several volumes: some four hundred pages, as thick as glue holds."""
    sheets: Flag = True
    """Whether each story has a leaf to print (PDF): a third of a second and a fifth of a megabyte for every story."""
    posters: Flag = True
    """Whether each story whose people agreed to print has an A3 poster, a quarter of a megabyte each."""
    loudspeaker: Flag = True
    """Whether stories have scripts for the loudspeaker, of those who agreed to be spoken of there."""
    kits: Flag = True
    """Whether each story, movement and month has a package for newsrooms: text, pictures with their rights, facts."""
    kit_stories: Count = 12
    """Stories in the package of a movement or a month, the newest; each with its texts and first picture."""
    data: Flag = True
    """Whether the records are offered as open data: two small files for each story, some twenty kilobytes."""
