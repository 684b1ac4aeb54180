"""A story as a news item in JSON, by the IPTC's standard ninjs 3.0, for the editorial systems of newsrooms.

A story that was taken back stays under its URI with the status "canceled", its reason and nothing else.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape
from typing import Any

from ...catalogue.edition import Tombstone
from ...records import words
from ...records.evidence import Photo
from ...text import VIETNAM, day
from ...text import words as count_words
from .. import addresses
from ..pictures import Published
from ..stories import Story, standing_alone
from .collection import SAMPLE, Collection
from .shape import Schema

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}
HTML, PLAIN = "text/html", "text/plain"
_ASK = "Đề nghị tòa soạn đã đăng lại gỡ bài."


def of_story(found: Collection, story: Story) -> dict[str, Any]:
    """Return a story that newsrooms may print, with its pictures."""
    one = story.exemplar
    pictures = [_picture(found, story, number, shown) for number, shown in enumerate(story.pictures, start=1)]
    return {
        **_identity(found, one.id, story.updated, "usable"),
        "type": "composite" if pictures else "text",
        "profile": "text-photo" if pictures else "text-only",
        "firstCreated": story.published.isoformat(),
        "title": one.short_title or one.title,
        "by": _author(found, story),
        "located": story.place_now,
        "edNote": " ".join(_notes(found, story)),
        "headlines": _headlines(story),
        "descriptions": [{"role": "summary", "contentType": PLAIN, "value": one.citation}],
        "bodies": _bodies(found, story),
        **_who(story),
        "places": _places(found, story),
        "subjects": _subjects(found, story),
        "renditions": [
            {"name": "web", "href": found.url(story.address), "contentType": HTML, "title": "Bài trên trang"}
        ],
        **({"associations": pictures} if pictures else {}),
        **_rights(found),
    }


def of_tombstone(found: Collection, gone: Tombstone) -> dict[str, Any]:
    """Return what tells newsrooms to take a story back."""
    sample = f"{SAMPLE}. " if found.is_sample() else ""
    return {
        **_identity(found, gone.id, withdrawn_at(gone), "canceled"),
        "type": "text",
        "firstCreated": gone.first_published.isoformat(),
        "edNote": f"{sample}Bài đã rút ngày {day(gone.on)}. Lý do: {_stop(gone.reason)} {_ASK}",
        **_rights(found),
    }


def entry(found: Collection, story: Story) -> dict[str, str]:
    """Return what the list of news items says of a story."""
    return {**_entry(found, story.exemplar.id, story.updated, "usable"), "headline": story.exemplar.title}


def gone_entry(found: Collection, gone: Tombstone) -> dict[str, str]:
    """Return what the list of news items says of a story that was taken back."""
    return _entry(found, gone.id, withdrawn_at(gone), "canceled")


def _entry(found: Collection, id: str, changed: datetime, status: str) -> dict[str, str]:
    told = _identity(found, id, changed, status)
    url = found.url(addresses.api(addresses.NEWS_ITEMS, id))
    return {**{name: told[name] for name in ("uri", "version", "versionCreated", "pubStatus")}, "url": url}


def withdrawn_at(gone: Tombstone) -> datetime:
    """Return the moment a withdrawal counts from: eight in the morning, as publications do."""
    return datetime(gone.on.year, gone.on.month, gone.on.day, 8, tzinfo=VIETNAM)


def _identity(found: Collection, id: str, changed: datetime, status: str) -> dict[str, Any]:
    return {
        "standard": STANDARD,
        "uri": addresses.tag(found.publisher, f"guong/{id}"),
        "representationType": "full",
        # Versions are compared, so each is greater than those before it; the last is the day it was taken back.
        "version": f"{changed:%Y%m%d%H%M}",
        "versionCreated": changed.isoformat(),
        "pubStatus": status,
        "language": "vi",
        "altIds": [{"role": "id", "value": id}],
    }


def _rights(found: Collection) -> dict[str, Any]:
    terms = found.publisher.reuse
    link = {"rightsInfo": {"linkedRights": terms.licence_url}} if terms.licence_url else {}
    return {
        "copyrightHolder": found.publisher.office,
        "copyrightNotice": f"© {found.publisher.office}. {terms.licence}",
        "usageTerms": f"{terms.line} {terms.credit}",
        **link,
    }


def _author(found: Collection, story: Story) -> str:
    author = story.exemplar.author
    return ", ".join(filter(None, (author.name, author.unit))) if author else found.publisher.name


def _notes(found: Collection, story: Story) -> Iterator[str]:
    if found.is_sample(story.exemplar):
        yield f"{SAMPLE}."
    press = found.publisher.press
    yield f"Liên hệ: {', '.join(filter(None, (press.office, press.phone, press.email)))}."
    yield from (f"Đính chính {day(fix.on)}: {fix.note}" for fix in story.exemplar.corrections)


def _stop(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."


def _headlines(story: Story) -> list[dict[str, str]]:
    short = story.exemplar.short_title
    roles = {"main": story.exemplar.title, **({"short": short} if short else {})}
    return [{"role": role, "contentType": PLAIN, "value": text} for role, text in roles.items()]


def _bodies(found: Collection, story: Story) -> list[dict[str, Any]]:
    """Return the text twice, marked up and plain; what was corrected stands above it, as on the page."""
    fixes = [f"Đính chính {day(fix.on)}: {fix.note}" for fix in story.exemplar.corrections]
    above = [f"{SAMPLE}.", *fixes] if found.is_sample(story.exemplar) else fixes
    plain = "\n".join((*above, story.prose.text))
    html = "".join(f"<p>{escape(line)}</p>\n" for line in above) + standing_alone(story, found.publisher)
    return [
        {"role": "main", "contentType": HTML, "value": html},
        {
            "role": "main",
            "contentType": PLAIN,
            "charCount": len(plain),
            "wordCount": count_words(plain),
            "value": plain,
        },
    ]


def _who(story: Story) -> dict[str, Any]:
    """Return whom the story is about; a household or a model is neither a person nor an organisation."""
    about = [{"name": story.exemplar.name, "rel": "about"}]
    return {"ca-nhan": {"people": about}, "tap-the": {"organisations": about}}.get(story.exemplar.kind, {})


def _places(found: Collection, story: Story) -> list[dict[str, str]]:
    units = {unit.id: unit for unit in found.edition.places_now(story.exemplar)}
    then = found.edition.place_then(story.exemplar)
    told = [(unit, "about") for unit in units.values()]
    told += [] if then.id in units else [(then, "formerly")]
    register = found.edition.register
    return [
        {
            "name": found.unit(unit)["name"],
            "rel": rel,
            "uri": found.url(addresses.place(unit, register)),
            "literal": unit.id,
        }
        for unit, rel in told
    ]


def _subjects(found: Collection, story: Story) -> list[dict[str, str]]:
    one = story.exemplar
    links = [
        *((link.label, link.address) for link in story.movements),
        *((words.FIELDS[field], addresses.field(field)) for field in one.fields),
        (story.kind, addresses.kind(one.kind)),
    ]
    return [{"name": label, "rel": "about", "uri": found.url(address)} for label, address in links]


def _picture(found: Collection, story: Story, number: int, shown: Published) -> dict[str, Any]:
    """Return a picture as an item of its own, in every size there is, the one to print first."""
    photo: Photo = shown.photo
    sizes = [("print", "image/jpeg", shown.jpeg, shown.jpeg_width)]
    sizes += [(f"web-{width}", "image/webp", address, width) for address, width in shown.webp]
    return {
        "name": f"anh-{number}",
        "uri": found.url(shown.jpeg),
        "type": "picture",
        "pubStatus": "usable",
        "versionCreated": story.published.isoformat(),
        "by": photo.credit,
        "headlines": [{"role": "caption", "contentType": PLAIN, "value": photo.caption}],
        "descriptions": [{"role": "alt", "contentType": PLAIN, "value": photo.alt}],
        "usageTerms": photo.rights,
        "copyrightNotice": photo.credit,
        "renditions": [
            {
                "name": name,
                "href": found.url(address),
                "contentType": form,
                "width": width,
                "height": round(shown.height * width / shown.width),
            }
            for name, form, address, width in sizes
        ],
    }


def _array(*required: str, **members: str) -> Schema:
    properties: Mapping[str, Schema] = {
        name: {"type": kind} if kind != "uri" else {"type": "string", "format": "uri"}
        for name, kind in members.items()
    }
    return {
        "type": "array",
        "items": {"type": "object", "properties": properties, "required": list(required)},
    }


_VALUES = _array("value", role="string", contentType="string", value="string")
_NAMED = _array("name", "rel", name="string", rel="string", uri="uri", literal="string")
_RENDITIONS = _array(
    *("name", "href"),
    name="string",
    href="uri",
    contentType="string",
    title="string",
    width="number",
    height="number",
)
_MEMBERS: Mapping[str, Schema] = {
    "uri": {"type": "string", "format": "uri"},
    "type": {"enum": ["text", "composite", "picture"]},
    "pubStatus": {"enum": ["usable", "canceled"]},
    "versionCreated": {"type": "string", "format": "date-time"},
    "firstCreated": {"type": "string", "format": "date-time"},
    **{
        name: {"type": "string"}
        for name in (
            *("version", "profile", "representationType", "language", "title", "by", "located", "edNote"),
            *("copyrightHolder", "copyrightNotice", "usageTerms"),
        )
    },
    "headlines": _VALUES,
    "descriptions": _VALUES,
    "bodies": _array(
        *("contentType", "value"),
        role="string",
        contentType="string",
        charCount="integer",
        wordCount="integer",
        value="string",
    ),
    "people": _NAMED,
    "organisations": _NAMED,
    "places": _NAMED,
    "subjects": _NAMED,
    "renditions": _RENDITIONS,
    "altIds": _array("role", "value", role="string", value="string"),
    "rightsInfo": {"type": "object", "properties": {"linkedRights": {"type": "string", "format": "uri"}}},
    "standard": {"const": STANDARD},
}
SCHEMA: Schema = {
    "title": "ninjs 3.0",
    "type": "object",
    "properties": {
        **_MEMBERS,
        "associations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {**_MEMBERS, "name": {"type": "string"}},
                "required": ["name", "uri"],
            },
        },
    },
    "required": [
        *("uri", "standard", "type", "version", "versionCreated", "pubStatus", "language"),
        *("usageTerms", "copyrightHolder", "copyrightNotice"),
    ],
}
"""What of the standard we write; a client that knows ninjs 3.0 needs nothing else."""
