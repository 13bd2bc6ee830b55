"""The page of a checked story: what it shows, and that it works in a real browser, by keyboard, on paper and on a phone."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.check import Claim, Ledger
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period
from klieg.claims.reading import Reading
from klieg.claims.verdict import Verdict
from klieg.show.report import ledger as report
from klieg.show.report import marks, rows, scale, strip
from tests.show import browser

STORY = """---
title: Who paid whom
date: 2017-10-30
---
# A heading

Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015. Donald Trump's campaign paid Giles-Parscale more than $1.6 million through March 2016, filings show.

In August 2015 the campaign paid Giles-Parscale $45,000. Hillary Clinton's campaign paid Cambridge Analytica in the spring of 2015.
Stephen Bannon was vice-president and secretary of Cambridge Analytica from June 2014 until August 2016. Online political advertising should be banned.
"""
HOSTILE = """---
title: "<script>window.bad=1</script>\u202e"
date: 2017-10-30
---
It began with words. <img src=x onerror="window.bad=1"> "</a></p><script>window.bad=2</script>" a reader wrote \u202e there.

<script>window.bad=3</script>

\u05e9\u05dc\u05d5\u05dd. Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015.

Ben Carson's campaign paid W""" + "x" * 200 + """ $12 in May 2015.
"""  # fmt: skip


@pytest.fixture(scope="module")
def case(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    made = new_case(tmp_path_factory.mktemp("pages") / "case")
    assert made.add([sample / "fec", sample / "fec_masters", sample / "oge"]).failed == []
    return made


@pytest.fixture(scope="module")
def page(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("html")

    def made(text: str) -> Path:
        path = folder / f"{abs(hash(text))}.html"
        if not path.exists():
            with case.engine() as engine:
                ledger = check.check(engine, case.layout, text.encode(), "a 'story'.md")
            path.write_text(report.page(case, ledger), encoding="utf-8")
        return path

    return made


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Browser]:
    program = browser.find()
    if program is None:
        pytest.skip("no Chromium here: the page is not tried in a browser (CHROMIUM names one)")
    with browser.Browser(program, tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test with a browser: nothing was asked of the network, nothing went wrong in the page."""
    yield
    if "tab" in request.fixturenames:
        tab = request.getfixturevalue("tab")
        assert [url for url in tab.requests if not url.startswith(("file:", "data:", "about:"))] == []
        assert tab.errors == []


def claim(verdict: Verdict, *, amount: Amount | None = None, period: Period | None = None) -> Claim:
    return Claim("x", "s", Reading("paid", "payment", 0, 1, "t", amount=amount, period=period), verdict)


def dollars(low: str, high: str | None, text: str = "$5") -> Amount:
    return Amount(0, 1, text, "money", Decimal(low), Decimal(low), None if high is None else Decimal(high), "USD")


# What is drawn


def test_a_figure_stands_where_it_belongs_beside_what_is_claimed() -> None:
    drawn = scale.scale(
        claim(
            Verdict("contradicted", 10, "", "2324.36", against=[{"amount": Decimal("2324.36")}]),
            amount=dollars("44999.5", "45000.5"),
        )
    )
    assert drawn is not None
    (record,) = drawn["records"]
    assert record["text"] == "record: 2,324.36 USD"
    # 0 is at 1 %, the end of the axis (1.12 x 45,000.50) at 99 %
    assert record["x"] == pytest.approx(1 + 98 * 2324.36 / (1.12 * 45000.5), abs=0.1)
    assert drawn["claim"]["a"] > record["x"]


def test_an_open_end_is_an_arrow_and_what_is_not_loaded_is_a_floor() -> None:
    drawn = scale.scale(
        claim(Verdict("not loaded", 4, "", "1659168.43", rows=[{"amount": Decimal(1)}]), amount=dollars("9000000", None))
    )
    assert drawn is not None
    assert drawn["claim"]["open_high"]
    assert drawn["records"][0]["open_high"]
    assert drawn["records"][0]["text"] == "loaded so far: 1,659,168.43 USD"


def test_nothing_loaded_is_never_drawn_as_zero() -> None:
    assert scale.scale(claim(Verdict("not loaded", 4, "", "0.00"), amount=dollars("5", "5"))) is None


def test_ranges_and_days_on_record_are_drawn_as_bars() -> None:
    row = {"record": "tie", "low": Decimal(1000001), "high": Decimal(5000000), "since": None, "until": None}
    drawn = scale.scale(claim(Verdict("borne out", 8, "", rows=[row]), amount=dollars("1000000", "5000000")))
    assert drawn is not None
    assert drawn["records"][0]["text"] == "record: 1,000,001 to 5,000,000 USD"
    tie = {"record": "tie", "since": date(2014, 6, 1), "until": date(2016, 8, 31)}
    said = Period(0, 1, "June 2014 to August 2016", date(2014, 6, 1), date(2016, 8, 31), "span")
    drawn = scale.scale(claim(Verdict("borne out", 8, "", rows=[tie]), period=said))
    assert drawn is not None
    assert (drawn["records"][0]["a"], drawn["records"][0]["w"]) == (drawn["claim"]["a"], drawn["claim"]["w"])


def test_a_share_is_drawn_where_the_whole_is_said() -> None:
    half = Amount(0, 1, "More than half", "share", Decimal("0.5"), Decimal("0.5"), None)
    drawn = scale.scale(claim(Verdict("contradicted", 10, "200 of 3,498 advertisements (5.7 %) name it", "200"), amount=half))
    assert drawn is not None
    assert drawn["records"][0]["text"] == "record: 5.7 % (200 of 3,498)"
    assert scale.scale(claim(Verdict("borne out", 8, "2,533 of 3,498 advertisements", "5822554.92"), amount=half)) is None


def covered(since: date, until: date, loaded: list[tuple[str, date, date]], missing: list[tuple[str, date, date]]) -> Claim:
    told = {"who": "C1", "since": since, "until": until, "lines": ["23"], "loaded": [{"report": r, "since": a, "until": b} for r, a, b in loaded],
            "missing": [{"report": r, "since": a, "until": b, "certain": True} for r, a, b in missing]}  # fmt: skip
    return claim(Verdict("not loaded", 4, "", coverage=[told]))


def test_the_days_asked_about_are_marked_over_the_periods_loaded_and_missing() -> None:
    one = covered(
        date(2015, 3, 1),
        date(2015, 6, 22),
        [("Q2 2015", date(2015, 4, 1), date(2015, 6, 30))],
        [("Q1 2015", date(2015, 1, 1), date(2015, 3, 31))],
    )
    (drawn,) = strip.strips(one, {"C1": "THE COMMITTEE"})
    assert drawn["who"] == "THE COMMITTEE"
    assert drawn["told"] == "1 of 2 reports asked about loaded"
    missing, loaded = drawn["cells"]
    assert (missing["loaded"], missing["a"], missing["b"]) == (False, "65.6", "100.0")  # 59 of 90 days pass before 1 March
    assert (loaded["loaded"], loaded["a"], loaded["b"]) == (True, "0.0", "91.2")  # 83 of 91 days


def test_days_between_periods_that_nothing_names_are_shown_as_not_loaded() -> None:
    one = covered(
        date(2015, 4, 1),
        date(2015, 6, 30),
        [("Q2 2015", date(2015, 4, 1), date(2015, 6, 30)), ("YE 2015", date(2015, 10, 1), date(2015, 12, 31))],
        [],
    )
    cells = strip.strips(one, {})[0]["cells"]
    assert [(c["loaded"], c["needed"]) for c in cells] == [(True, True), (False, False), (True, False)]


def test_many_periods_are_drawn_as_runs() -> None:
    def month(year: int, n: int) -> tuple[str, date, date]:
        return f"M{n} {year}", date(year, n, 1), date(year + n // 12, n % 12 + 1, 1) - timedelta(days=1)

    months = [month(year, n) for year in range(2009, 2017) for n in range(1, 13)]
    cells = strip.strips(covered(date(2009, 1, 1), date(2016, 12, 31), months, []), {})[0]["cells"]
    assert [c["told"][:12] for c in cells] == ["M1 to M12 20"] * 8
    assert cells[3]["told"] == "M1 to M12 2012, 2012-01-01 to 2012-12-31: loaded, asked about"
    one = covered(date(2016, 1, 1), date(2016, 12, 31), [("YE 2015", date(2015, 7, 1), date(2015, 12, 31))], months[-12:])
    assert [(c["code"], c["loaded"], c["needed"]) for c in strip.strips(one, {})[0]["cells"]] == [
        ("YE", True, False),
        ("M1 to M12", False, True),
    ]


def test_the_cells_used_of_a_raw_line_are_marked_and_the_line_stays_whole() -> None:
    raw = 'C00580100,"P80001571","Trump, Donald J.","GILES-PARSCALE",259.2,11-AUG-15,"SAN ANTONIO","TX"'
    pieces = marks.marked(raw, {"Giles-Parscale"}, [date(2015, 8, 11)], [Decimal("259.20")])
    assert "".join(text for text, _ in pieces) == raw
    assert [text for text, used in pieces if used] == ['"GILES-PARSCALE"', "259.2", "11-AUG-15"]


# What the page says


def test_every_claim_has_one_mark_and_one_card_and_all_of_the_story_stands_there(page: Callable[[str], Path]) -> None:
    text = page(STORY).read_text(encoding="utf-8")
    marks, cards = re.findall(r'id="m(\d+)"', text), re.findall(r'<article class="card" id="c(\d+)"', text)
    assert sorted(map(int, marks)) == [int(n) for n in cards] == list(range(1, len(cards) + 1))
    story = html.unescape(
        re.sub(r'<span class="tag">.*?</span></span>|<[^>]+>', "", text[text.index('id="story"') : text.index("<aside")])
    )
    for words in ("A heading", "filings show.", "in the spring of 2015.", "should be banned."):
        assert words in story
    assert 'content:"klieg \\b7  a \\27 story\\27 .md' in text  # the foot of a printed page names this story
    assert "GILES-PARSCALE</bdi>" in text
    assert "1,659,168.43 USD</span></p>" in text  # the sum under 26 rows


def test_a_story_without_a_claim_and_one_in_another_language_say_so(page: Callable[[str], Path]) -> None:
    assert "No claim was found." in page("The weather was fine and the sea was calm.\n").read_text(encoding="utf-8")
    german = "Die Kampagne zahlte der Firma mehr als eine Million, wie aus den Unterlagen der Kommission hervorgeht, und das ist nicht alles.\n"
    text = page(german).read_text(encoding="utf-8")
    assert "This does not look like English" in text
    assert "wie aus den Unterlagen" in text


def test_many_rows_are_cut_and_the_rest_is_counted(case: Case) -> None:
    paid = [
        {"source": "0" * 64, "locator": f"row:{n}", "raw": f"row {n}", "amount": Decimal(n), "record": "payment"}
        for n in range(300)
    ]
    ledger = Ledger(
        check.story.read(b"They paid the firm.", "x"), "2026-01-01T00:00", [claim(Verdict("borne out", 8, "", rows=paid))]
    )
    (block,) = rows.Rows(case, ledger, pictures=False).blocks(ledger.claims[0])
    assert (block["count"], len(block["first"]), len(block["rest"]), block["left"]) == (300, 3, rows.MOST - 3, 300 - rows.MOST)
    assert [one["told"] for one in block["first"]] == ["row 299", "row 298", "row 297"]


# In a browser


def test_the_page_is_walked_by_keyboard(page: Callable[[str], Path], tab: browser.Browser) -> None:
    tab.open(page(STORY))
    tab.press("Tab")
    assert tab.js("document.activeElement.textContent") == "Skip to the story"
    tab.press("j")
    assert tab.js("document.activeElement.id + document.querySelector('.card.on').id") == "m1c1"
    tab.press("j", "j", "Enter")
    assert tab.js("document.activeElement.id") == "h3"
    assert (
        tab.js("document.querySelector('.card.on .scale svg').getAttribute('aria-label')")
        == "claimed: $45,000; record: 2,324.36 USD"
    )
    tab.press("Escape")
    assert tab.js("document.querySelector('.card.on') && document.querySelector('.panel').offsetParent === null")
    assert tab.js("document.activeElement.id") == "m3"
    tab.press("/", *"hillary")
    assert tab.js("document.querySelector('#shown').textContent") == "1 of 6 claims is marked."
    tab.press("Escape", "Escape", "?")
    assert tab.js("document.querySelector('#keysd').open")
    tab.press("Escape", "3")
    assert tab.js("document.querySelectorAll('.m:not(.off)').length") == 1
    assert tab.js("document.querySelector('.seg.v2').getAttribute('aria-pressed')") == "true"


def test_the_focus_is_always_seen(page: Callable[[str], Path], tab: browser.Browser) -> None:
    tab.open(page(STORY), at="#c3")
    seen = set()
    for _ in range(30):
        tab.press("Tab")
        width, name = tab.js(
            "[parseFloat(getComputedStyle(document.activeElement).outlineWidth), document.activeElement.outerHTML.slice(0, 60)]"
        )
        seen.add(name)
        assert width >= 1 or name.startswith("<body"), name
    assert len(seen) > 15


def test_nothing_is_wider_than_the_window(page: Callable[[str], Path], tab: browser.Browser) -> None:
    for story, scheme, widths in ((STORY, "light", (320, 390, 768, 1400)), (HOSTILE, "dark", (320, 1400))):
        tab.open(page(story), scheme=scheme)
        for width in widths:
            tab.resize(width)
            for _ in range(tab.js("document.querySelectorAll('.card').length")):
                tab.press("j")
                wider = "(n => n.scrollWidth - n.clientWidth)"
                assert tab.js(f"[{wider}(document.documentElement), {wider}(document.querySelector('.panel'))]") == [0, 0], width
            tab.press("Escape", "Escape")


def test_on_paper_every_card_stands_and_nothing_is_cut_off(page: Callable[[str], Path], tab: browser.Browser) -> None:
    import pypdfium2

    tab.open(page(STORY), scheme="dark")
    paper = pypdfium2.PdfDocument(tab.pdf())
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
    assert [n for n in range(1, 7) if f"claim {n}" not in text] == []
    assert f"1 / {len(paper)}" in text
    tab.print_media()
    tab.resize(680)  # the width of an A4 page between its margins
    assert tab.js("document.documentElement.scrollWidth - innerWidth") <= 0
    assert tab.js("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_markup_in_a_story_is_never_run_and_what_is_nothing_else_stays_text(
    page: Callable[[str], Path], tab: browser.Browser
) -> None:
    tab.open(page(HOSTILE))
    assert tab.js("typeof window.bad") == "undefined"
    assert tab.js("document.scripts.length + document.querySelectorAll('.story img').length") == 1
    story = tab.js("document.querySelector('main').textContent")
    assert "<script>window.bad=3</script>" in story
    assert "onerror" not in story
    assert "It began with words." in story
    assert "\u202e" not in story
    assert "\\x202e" in story
    assert tab.js("[...document.querySelectorAll('.story p')].some(p => getComputedStyle(p).direction === 'rtl')")
