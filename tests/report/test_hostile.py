"""Whatever a source says, no format lets it act."""

import csv
import html.parser
import io
import json
import re
import tomllib
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from markdown_it import MarkdownIt

from crosscheck.model import Report
from crosscheck.report import BINARY_FORMATS, FORMATS, Options
from crosscheck.report.github_summary import github_summary

TABLE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))
TEXTS = {f"{group}-{name}": text for group, texts in TABLE.items() for name, text in texts.items()}
SURROGATE = {"lone-surrogate": "a\ud800b"}

MakeHostile = Callable[[str], Report]

each_text = pytest.mark.parametrize("text", [*TEXTS.values(), *SURROGATE.values()], ids=[*TEXTS, *SURROGATE])


def shown(name: str, report: Report, *, full: bool = True, colour: bool = False) -> str:
    return "".join(FORMATS[name](report, Options(all=full, width=100, colour=colour)))


@pytest.fixture(scope="module")
def plain() -> dict[str, str]:
    """What the formats make of harmless words, for comparison; filled by the first test that needs it."""
    return {}


def harmless(plain: dict[str, str], make: MakeHostile, name: str) -> str:
    if name not in plain:
        plain[name] = shown(name, make("plain words"))
    return plain[name]


def test_the_table_is_long_enough() -> None:
    assert len(TEXTS) >= 40


def acts(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Cc", "Cs")
        or char in "\u2028\u2029\u061c\u200b\u200e\u200f\ufeff"
        or "\u202a" <= char <= "\u202e"
        or "\u2060" <= char <= "\u206f"
        or "\U000e0000" <= char <= "\U000e007f"
    )


@each_text
def test_no_control_or_direction_character_reaches_any_format(make_hostile: MakeHostile, text: str) -> None:
    report, options = make_hostile(text), Options(all=True, width=100)
    told = {name: "".join(show(report, options)) for name, show in (*FORMATS.items(), ("summary", github_summary))}
    told["csv"] = told["csv"].removeprefix("\ufeff")
    for name, body in told.items():
        acting = {char for char in body if acts(char)}
        assert acting <= {"\n", "\t"}, f"{name} lets {[hex(ord(char)) for char in acting]} through"
        body.encode("utf-8")


@each_text
def test_a_terminal_gets_its_own_styles_and_no_other(make_hostile: MakeHostile, text: str) -> None:
    told = shown("table", make_hostile(text), colour=True)
    rest = re.sub(r"\x1b\[[0-9;]*m", "", told)
    assert "\x1b" not in rest
    assert rest == shown("table", make_hostile(text))


@pytest.mark.parametrize("text", TABLE["rich"].values(), ids=[*TABLE["rich"]])
def test_rich_markup_is_shown_as_it_was_written(make_hostile: MakeHostile, text: str) -> None:
    assert text in shown("table", make_hostile(text))


@each_text
def test_a_line_of_the_line_format_is_one_finding(make_hostile: MakeHostile, text: str) -> None:
    report = make_hostile(text)
    lines = shown("line", report).splitlines()
    assert len(lines) == len(report.findings) + len(report.unread) + len(report.notices)


@each_text
def test_json_keeps_the_text_exactly(make_hostile: MakeHostile, text: str) -> None:
    document = json.loads(shown("json", make_hostile(text)))
    assert document["findings"][0]["positions"][0]["claims"][0]["value"] == text


class _Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))


def _shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parsed = _Page()
    parsed.feed(page)
    return [(tag, tuple(name for name, _ in attributes)) for tag, attributes in parsed.tags]


@each_text
def test_a_page_has_the_same_elements_whatever_the_text(
    make_hostile: MakeHostile, plain: dict[str, str], text: str
) -> None:
    page = shown("html", make_hostile(text))
    assert _shape(page) == _shape(harmless(plain, make_hostile, "html"))
    parsed = _Page()
    parsed.feed(page)
    addresses = [
        value for _, attributes in parsed.tags for name, value in attributes if name in ("href", "src", "cite")
    ]
    assert addresses and all(value and value.startswith("#") for value in addresses)


@each_text
def test_no_cell_of_a_csv_is_a_formula(make_hostile: MakeHostile, text: str) -> None:
    rows = list(csv.reader(io.StringIO(shown("csv", make_hostile(text)).removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@|%＝＋－＠]", cell)]


@pytest.mark.parametrize("group", TABLE)
def test_no_cell_of_a_workbook_is_a_formula(join_hostile: Callable[[list[str]], Report], group: str) -> None:
    report = join_hostile([*TABLE[group].values(), *SURROGATE.values()])
    book = openpyxl.load_workbook(io.BytesIO(BINARY_FORMATS["xlsx"](report, Options())))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert (
        book["claims"].max_row
        == len({one.claim.id for found in report.findings for one in found.readings()}) + len(report.unread) + 1
    )
    book.close()


def _markdown_shape(text: str) -> list[str]:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [
        t.type for token in tokens for t in (token, *(token.children or ())) if t.type not in ("text", "text_special")
    ]


@each_text
def test_markdown_has_the_same_blocks_whatever_the_text(
    make_hostile: MakeHostile, plain: dict[str, str], text: str
) -> None:
    blocks = _markdown_shape(shown("markdown", make_hostile(text)))
    assert blocks == _markdown_shape(harmless(plain, make_hostile, "markdown"))
    assert not {"html_block", "html_inline", "image", "link_open", "fence"} & set(blocks)


@each_text
def test_markdown_links_nothing_by_itself(make_hostile: MakeHostile, text: str) -> None:
    told = shown("markdown", make_hostile(text))
    assert not re.search(r"(?i)(?<![\w;])(?:https?://|www\.)\w", told)
    assert not re.search(r"(?<!\\)[@#](?=[A-Za-z0-9])(?!8203;)", told)


@each_text
def test_sarif_and_gitlab_stay_json_with_places_inside_the_workspace(make_hostile: MakeHostile, text: str) -> None:
    sarif = json.loads(shown("sarif", make_hostile(text)))
    places = re.findall(r'"uri": "([^"]*)"', json.dumps(sarif))
    assert places and all(re.fullmatch(r"[A-Za-z0-9\-._~%/]*", place) for place in places)
    assert not any("](" in found for found in re.findall(r'"text": "([^"]*)"', json.dumps(sarif)))
    assert isinstance(json.loads(shown("gitlab", make_hostile(text))), list)


@each_text
def test_junit_has_the_same_cases_whatever_the_text(
    make_hostile: MakeHostile, plain: dict[str, str], text: str
) -> None:
    def shape(told: str) -> list[str]:
        return [element.tag for element in ET.fromstring(told.encode()).iter()]

    assert shape(shown("junit", make_hostile(text))) == shape(harmless(plain, make_hostile, "junit"))


@each_text
def test_every_line_for_github_is_a_command_of_ours(
    make_hostile: MakeHostile, plain: dict[str, str], text: str
) -> None:
    lines = shown("github", make_hostile(text)).splitlines()
    pattern = (
        r"::(error|warning|notice)(?: (?:file|line|col|title)=[^:,]*(?:,(?:file|line|col|title)=[^:,]*)*)?::[^\r\n]*"
    )
    assert len(lines) == len(harmless(plain, make_hostile, "github").splitlines())
    assert all(re.fullmatch(pattern, line) for line in lines)
