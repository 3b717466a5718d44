"""The page that shows a story with its sources: its bytes, and how it behaves in a browser."""

from __future__ import annotations

import os
import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from auditor import audit, read, render

ROOT = Path(__file__).parent.parent
HOSTILE = """<script>document.title='x'</script> & "quay"

<img src=x onerror="document.title='x'"> said a source </section><style>*{display:none}</style>.

A source said “\u202eevil\u202c \x1b[31m ]]> ' onmouseover='document.title=1'” on <b>Tuesday</b>.
"""


def render_page(text: str | Path, name: str = "story.txt") -> str:
    story = read(text, name=name) if isinstance(text, Path) else read(text.encode(), name=name)
    return render(audit(story), "html")


class Outline(HTMLParser):
    """All elements and attributes of a page, its text, and its inline style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"style": [], "script": []}
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in ("meta", "link", "input", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect",):
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]].append(data)
        else:
            self.text.append(data)


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*.txt")), ids=lambda p: p.stem)
def test_every_element_is_closed_and_every_link_leads_somewhere(sample):
    outline = Outline(render_page(sample))
    assert outline.open == []
    ids = [a["id"] for _, a in outline.tags if "id" in a]
    assert len(ids) == len(set(ids))
    for tag, attributes in outline.tags:
        if tag == "a":
            assert attributes["href"].startswith("#")
            assert attributes["href"][1:] in ids


def test_the_whole_story_can_be_read():
    path = ROOT / "samples" / "business.txt"
    shown = "".join("".join(Outline(render_page(path)).text).split())
    for line in path.read_text(encoding="utf-8").splitlines():
        assert "".join(line.split()) in shown


def test_the_policy_names_the_style_and_the_script_by_hash():
    outline = Outline(render_page("A source said no."))
    policy = next(a["content"] for _, a in outline.tags if "http-equiv" in a)
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (inline,) = outline.raw[kind]
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in policy


def test_nothing_is_fetched_and_nothing_is_inline():
    page = render_page(HOSTILE)
    for tag, attributes in Outline(page).tags:
        assert tag not in ("img", "iframe", "object", "embed", "form ")
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        for name in ("src", "href", "action"):
            assert re.match(r"#|data:,$", attributes.get(name) or "#")


def test_what_a_story_holds_is_shown_and_never_obeyed():
    outline = Outline(render_page(HOSTILE, name="<b>&.txt"))
    assert len(outline.raw["script"]) == len(outline.raw["style"]) == 1
    text = "".join(outline.text)
    assert "<script>document.title='x'</script>" in text
    assert "\\u202eevil\\u202c \\u001b[31m" in text
    assert "\u202e" not in text


def test_levels_that_are_not_shown_are_left_out():
    report = audit(read(ROOT / "samples" / "council-thin.txt"))
    page = render(report, "html", levels=("error",))
    assert 'data-level="error"' in page
    assert 'data-level="warning"' not in page


def test_several_stories_make_one_page_with_a_list():
    from auditor.renderers import LEVELS, Options
    from auditor.renderers.html import open_rendering

    rendering = open_rendering(Options(several=True))
    parts = [rendering.begin()]
    for name in ("court", "council"):
        report = audit(read(ROOT / "samples" / f"{name}.txt", name=f"{name}.txt"))
        parts.append(rendering.add(report, LEVELS))
    outline = Outline("".join([*parts, rendering.end()]))
    assert [a["href"] for t, a in outline.tags if t == "a"][1:3] == ["#r1", "#r2"]


def test_a_story_of_2000_words_is_below_400_kilobytes():
    text = "\n\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))
    )
    story = " ".join(text.split(" ")[:2000])
    assert len(render_page(story).encode()) < 400_000


# In a browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium, or name one in CHROMIUM")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """A function that opens a report; whatever the page complains of fails the test."""
    said: list[str] = []
    contexts = []

    def open_(html: str, **settings: Any) -> Any:
        path = tmp_path / "report.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url)
                if not request.url.startswith(("file:", "data:")) else None)  # fmt: skip
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert said == []


THIN = ROOT / "samples" / "council-thin.txt"


def test_filters_hide_findings_and_their_marks(open_page):
    page = open_page(render_page(THIN))
    cards = page.locator("li.card[data-rule]")
    total = cards.count()
    warnings = page.locator('li.card[data-level="warning"]').count()
    page.get_by_label(re.compile(r"^warning")).uncheck()
    assert page.locator("li.card[data-rule]:visible").count() == total - warnings
    assert page.locator(".shown").inner_text() == f"{total - warnings} of {total} shown"
    assert page.locator("a.mark.warning:not(.quiet)").count() == 0
    page.get_by_label(re.compile(r"^warning")).check()
    page.get_by_label(re.compile(r"^anon\.bare")).uncheck()
    assert page.locator('li.card[data-rule="anon.bare"]:visible').count() == 0


def test_a_kind_that_is_switched_off_loses_its_colour(open_page):
    page = open_page(render_page(ROOT / "samples" / "politics.txt"))
    mark = page.locator('.content[data-k="anonymous_source"]').first
    tint = "element => getComputedStyle(element).backgroundColor"
    assert mark.evaluate(tint) != "rgba(0, 0, 0, 0)"
    page.get_by_label(re.compile("anonymous source")).uncheck()
    assert mark.evaluate(tint) == "rgba(0, 0, 0, 0)"


def test_a_finding_and_its_place_lead_to_one_another(open_page):
    page = open_page(render_page(THIN))
    card = page.locator("li.card[data-rule='quote.unbalanced']")
    card.get_by_role("link").click()
    target = page.locator("a.mark:target, span:target")
    assert target.count() == 1
    page.locator("a.mark.error").first.click()
    assert page.locator("li.card:target").get_attribute("data-level") == "error"
    card.locator("summary").click()
    assert "To mend it:" in card.inner_text()


def test_a_source_lights_up_all_that_rests_on_it(open_page):
    page = open_page(render_page(ROOT / "samples" / "sports.txt"))
    button = page.locator("button.name").first
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    lit = page.locator(".text .lit")
    assert lit.count() >= 3
    page.mouse.move(0, 0)
    assert lit.count() >= 3
    button.click()
    page.locator("h1").hover()
    assert page.locator(".text .lit").count() == 0


def test_everything_can_be_reached_by_keyboard(open_page):
    page = open_page(render_page(THIN))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    wanted = page.locator(
        "input:visible, summary:visible, .card a:visible, .text a:visible, button:visible"
    ).count()
    seen = 0
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        tag = page.evaluate("document.activeElement.tagName")
        if tag == "BODY":
            break
        seen += 1
    assert seen == wanted
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


SETTINGS = {
    "light": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 375, "height": 700}, "color_scheme": "light"},
}


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("sample", ["council-thin", "world"])
def test_axe_finds_nothing(open_page, name, sample):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
    page = open_page(render_page(ROOT / "samples" / f"{sample}.txt"), bypass_csp=True,
                     **SETTINGS[name])  # fmt: skip
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_phone_shows_all_of_it(open_page):
    page = open_page(render_page(THIN), **SETTINGS["phone"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_a_hostile_story_does_nothing(open_page):
    page = open_page(render_page(HOSTILE, name="<script>x</script>.txt"))
    page.locator(".text").nth(1).hover()
    assert page.title() == "Sourcing report"
    assert page.locator(".story img, .story script, .story b").count() == 0
    assert page.locator(".story").is_visible()


def test_without_script_the_page_can_be_read(open_page):
    page = open_page(render_page(THIN), java_script_enabled=False)
    assert page.locator(".filters").is_hidden()
    assert page.locator("li.card[data-rule]").first.is_visible()
    page.locator("summary").first.click()
    assert page.locator(".points li").first.is_visible()


def test_printed_it_opens_what_is_folded_and_drops_the_filters(open_page):
    page = open_page(render_page(THIN))
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    assert page.locator("li.card .standards").first.is_visible()
