"""The site map, judged by the schema of sitemaps.org; the pictures in it by the little that Google asks of them."""

from pathlib import Path

import pytest
from lxml import etree

from tests.tools import node_file

SITE = "https://bonghoadep.example/"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
}
PICTURE = """<schema xmlns="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
 targetNamespace="http://www.google.com/schemas/sitemap-image/1.1"><element name="image"><complexType><sequence>
 <element name="loc" type="anyURI"/></sequence></complexType></element></schema>"""
BOTH = """<schema xmlns="http://www.w3.org/2001/XMLSchema">
 <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{pages}"/>
 <import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="{pictures}"/></schema>"""


@pytest.fixture
def schema(tmp_path: Path) -> etree.XMLSchema:
    (tmp_path / "pictures.xsd").write_text(PICTURE, "utf-8")
    pages = Path(node_file("sitemap/schema/sitemap.xsd")).as_uri()
    both = BOTH.format(pages=pages, pictures=(tmp_path / "pictures.xsd").as_uri())
    return etree.XMLSchema(etree.fromstring(both))


@pytest.mark.tool
def test_the_site_map_is_valid(sample_site: Path, schema: etree.XMLSchema) -> None:
    found = etree.parse(sample_site / "sitemap.xml")
    assert schema.validate(found), schema.error_log
    found.find(".//image:loc", NAMES).tag = "{http://www.google.com/schemas/sitemap-image/1.1}location"
    assert not schema.validate(found)


def test_every_story_brings_its_pictures(sample_site: Path) -> None:
    found = etree.parse(sample_site / "sitemap.xml")
    assert len(found.findall(".//image:loc", NAMES)) > 20
    for url in found.iterfind("s:url", NAMES):
        story = url.findtext("s:loc", namespaces=NAMES).removeprefix(SITE)
        for picture in url.iterfind("image:image/image:loc", NAMES):
            address = picture.text.removeprefix(SITE)
            assert (sample_site / address).is_file()
            assert address.startswith(story)
            assert address.removeprefix(story) in (sample_site / story / "index.html").read_text("utf-8")
