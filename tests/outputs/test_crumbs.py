"""The way to a page is told to machines as it is shown to readers."""

import json
from pathlib import Path

from lxml import html


def test_every_page_tells_machines_the_way_it_shows(sample_site: Path) -> None:
    differ, ways = {}, 0
    for file in sorted(sample_site.rglob("*.html")):
        page = html.parse(str(file), html.HTMLParser(encoding="utf-8")).getroot()
        shown = [li.text_content().strip() for li in page.xpath("//nav[@class='crumbs']//li[a]")]
        blocks = [json.loads(one.text) for one in page.xpath("//script[@type='application/ld+json']")]
        nodes = [node for block in blocks for node in block["@graph"] if node["@type"] == "BreadcrumbList"]
        told = [step["name"] for node in nodes for step in node["itemListElement"]]
        ways += bool(shown)
        if shown != told[:-1]:
            differ[str(file.relative_to(sample_site))] = (shown, told)

    assert differ == {}
    assert ways > 100
