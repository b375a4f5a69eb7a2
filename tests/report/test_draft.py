"""Reports on drafts: every sentence accounted for, every format inert."""

import html.parser
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crosscheck.model import DraftReport
from crosscheck.report import DRAFT_FORMATS, Options
from crosscheck.report.draft.draft_schema import draft_schema

HOSTILE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))
TEXTS = {f"{group}-{name}": text for group, texts in HOSTILE.items() for name, text in texts.items()}
MakeDraft = Callable[..., DraftReport]


def shown(name: str, report: DraftReport, **options: Any) -> str:
    return "".join(DRAFT_FORMATS[name](report, Options(**options)))


@pytest.mark.parametrize("name", DRAFT_FORMATS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_format_tells_every_statement(make_draft: MakeDraft, name: str, language: str) -> None:
    report = make_draft()
    told = shown(name, report, language=language, all=True)
    for fact in report.facts:
        if name != "sarif" or fact.status != "confirmed":
            assert re.search(rf"\b{fact.handle}\b", told)
            assert f"the reason of {fact.status}" in re.sub(r"\s+", " ", told)


def test_what_contradicts_comes_first_and_what_was_not_checked_is_counted(make_draft: MakeDraft) -> None:
    told = shown("table", make_draft(), width=100)
    assert told.startswith("12 statements checked: 1 contradicted, 1 disputed among the sources, 1 outdated")
    assert "3 sentences with nothing that could be checked: lines 1, 3–4" in told
    assert told.index("Contradicted (1)") < told.index("Outdated (1)") < told.index("Confirmed (1)")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(make_draft: MakeDraft, width: int) -> None:
    assert all(len(line) <= width for line in shown("table", make_draft(), width=width, all=True).splitlines())


def test_the_line_format_is_in_the_order_of_the_draft(make_draft: MakeDraft) -> None:
    places = re.findall(r"^draft\.md:(\d+):(\d+): ", shown("line", make_draft()), re.MULTILINE)
    assert places == sorted(places, key=lambda place: tuple(map(int, place)))
    # statements, notes, two sides of a contradiction with itself, and what stands on the first line for the whole draft
    assert len(places) == 11 + 2 + 2 + 2


def test_json_holds_every_sentence_and_where_it_stands(make_draft: MakeDraft) -> None:
    report = make_draft()
    document = json.loads(shown("json", report))
    assert [sentence["checked"] for sentence in document["sentences"]] == [False, True, False, False, True]
    text = report.document.text
    assert all(text[one["start"] : one["end"]] == one["text"] for one in document["sentences"])
    assert sum(document["counts"].values()) == len(report.facts)


def test_its_schema_takes_it(make_draft: MakeDraft) -> None:
    schema = draft_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(shown("json", make_draft()))
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(document)] == []
    del document["sentences"][1]["facts"][0]["against"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(document)


def test_sarif_fails_on_what_stands_and_not_on_what_is_settled(make_draft: MakeDraft) -> None:
    results = json.loads(shown("sarif", make_draft(), fail_on="possible"))["runs"][0]["results"]
    levels = {one["ruleId"]: one["level"] for one in results}
    assert levels["draft-contradicted"] == "error"
    assert levels["draft-disputed"] == "warning"
    assert levels["draft-outdated"] == "warning"
    assert levels["draft-new"] == "note"
    assert "draft-confirmed" not in levels


def test_the_page_holds_the_whole_draft_with_its_values_marked(make_draft: MakeDraft) -> None:
    report = make_draft()
    page = shown("html", report)
    body = page[page.index('<main id="copy"') :]
    texts = re.findall(r'<p class="text"[^>]*>(.*?)</p>', body, re.DOTALL)
    plain = [re.sub(r'<a [^>]*>[^<]*</a>|<span class="heard".*?</span>|<[^>]+>', "", text) for text in texts]
    assert " ".join("".join(plain).split()) == " ".join(" ".join(one.text.split()) for one in report.sentences)
    assert body.count("(not checked)") == sum(not sentence.facts for sentence in report.sentences)
    assert '<mark>$30 billion<a href="#F1">F1</a></mark>' in body


def test_a_confidential_source_stays_inside(make_draft: MakeDraft) -> None:
    report = make_draft()
    sources = tuple(replace(one, confidential=one.id == "aip-nvidia", title="Quokka") for one in report.sources)
    report = replace(report, sources=sources)
    for name in ("html", "sarif"):
        told = shown(name, report)
        assert "L’AIP vise" not in told
        assert "Left out as confidential: 1 source" in told
    assert "L’AIP vise" in shown("json", report)


class _Shape(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"{tag} {[name for name, _ in attrs]}")
        assert not [value for name, value in attrs if name in ("href", "src") and not (value or "").startswith("#")]


def _shape(page: str) -> list[str]:
    parsed = _Shape()
    parsed.feed(page)
    return parsed.found


@pytest.mark.parametrize("text", TEXTS.values(), ids=[*TEXTS])
def test_no_text_of_a_source_or_a_draft_acts(make_draft: MakeDraft, text: str) -> None:
    report = make_draft(words=text)
    for name in DRAFT_FORMATS:
        told = shown(name, report, all=True)
        acting = {char for char in told if unicodedata.category(char) in ("Cc", "Cs") or "\u202a" <= char <= "\u202e"}
        assert acting <= {"\n", "\t"}, name
    assert _shape(shown("html", report)) == _shape(shown("html", make_draft(words="plain words")))
    json.loads(shown("sarif", report))
    assert len(shown("line", report, all=True).splitlines()) == 14 + 2 + 2
