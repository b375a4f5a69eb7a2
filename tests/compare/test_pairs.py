"""The table of pairs (`pairs.toml`): two claims as written, and what comparing them must say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crosscheck.compare import compare
from crosscheck.group import (
    catalogue,
    group,
    imply_currencies,
    index_attributes,
    make_reading,
    resolve_attribute,
)
from crosscheck.messages import say
from crosscheck.model import Claim, Finding, Members, Name, Quote, Reading, Source, Span, Value
from crosscheck.names import fold
from crosscheck.read import read_value

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))["pair"]
WORST = ("contradiction", "changed", "not-comparable", "agreement", "compatible")
FIELDS = {
    "attribute", "b_attribute", "a", "b", "language", "b_language", "more", "b_origin", "b_source", "complete",
    "member", "verdict", "rule", "confidence", "missing", "diagnosis", "note", "waits_for",
    "headline_en", "headline_fr", "reason_en", "reason_fr",
}  # fmt: skip
SAID = ("status", "scope", "as_of", "said_by", "published", "quote")


def make_claims(pair: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The claims of a pair, as a claim file would hold them, with `name` a or b."""
    for side in ("a", "b"):
        claim = {key: pair.get(f"{side}_{key}", pair.get(key, "")) for key in SAID}
        claim["value"] = pair[side]
        claim["language"] = pair.get(f"{side}_language", pair.get("language", "en"))
        claim["source"] = pair.get(f"{side}_source", side)
        claim["name"] = side
        claim["attribute"] = pair.get(f"{side}_attribute", pair["attribute"])
        yield claim
    for number, extra in enumerate(pair.get("more", ())):
        yield {
            **dict.fromkeys(SAID, ""), "language": pair.get("language", "en"), "attribute": pair["attribute"],
            "name": f"more{number}", **extra,
        }  # fmt: skip


def read_claim(claim: dict[str, str], pair: dict[str, Any]) -> Reading:
    attribute = resolve_attribute(claim["attribute"], BY_WORD)
    published = date.fromisoformat(claim["published"]) if claim["published"] else None
    value: Value = read_value(claim["value"], claim["language"], kind=attribute.kind, date=published)
    complete = claim["name"] in pair.get("complete", "")
    if complete and isinstance(value, Name):
        value = Members((value.shown,))
    if complete and isinstance(value, Members):
        value = Members(value.included, value.excluded, True, value.count)
    period = ""
    if claim["as_of"]:
        span = read_value(claim["as_of"], claim["language"], kind="date", date=published)
        assert isinstance(span, Span), f"as_of {claim['as_of']!r} was read as {span}"
        period = span.edtf
    stored = Claim(
        id=claim["name"], source=claim["source"], subject="the subject", attribute=claim["attribute"],
        value=claim["value"], status=claim["status"], scope=claim["scope"], as_of=claim["as_of"], complete=complete,
        said_by=claim["said_by"],
        quote=Quote(claim["quote"]) if claim["quote"] else None,
    )  # fmt: skip
    source = Source(claim["source"], language=claim["language"], published=claim["published"])
    origin = pair.get(f"{claim['name']}_origin", "")
    return make_reading(stored, source, attribute, value, period=period, origin=origin)


CATALOGUE = catalogue()
BY_WORD = index_attributes(CATALOGUE)


def findings_of(pair: dict[str, Any], order: int = 1) -> list[Finding]:
    readings = [read_claim(claim, pair) for claim in make_claims(pair)][::order]
    readings = list(imply_currencies(readings, CATALOGUE))
    groups = [one for one in group(readings, (), CATALOGUE) if fold(one.member) == fold(pair.get("member", one.member))]
    return [finding for one in groups for finding in compare(one)]


def about_both(findings: list[Finding]) -> Finding | None:
    """The gravest finding that holds both claims."""
    both = [one for one in findings if {"a", "b"} <= {reading.claim.id for reading in one.readings()}]
    both = [one for one in both if one.verdict in WORST]
    return min(both, key=lambda one: WORST.index(one.verdict), default=None)


def title(pair: dict[str, Any]) -> str:
    return f"{pair['attribute']}: {pair['a']} | {pair['b']}"


@pytest.mark.parametrize("pair", PAIRS, ids=title)
def test_pair(pair: dict[str, Any], request: pytest.FixtureRequest) -> None:
    assert not {key for key in pair if key not in FIELDS and key.removeprefix("a_").removeprefix("b_") not in SAID}
    if "waits_for" in pair:
        request.applymarker(pytest.mark.xfail(reason=pair["waits_for"], strict=True))
    findings = findings_of(pair)
    found = about_both(findings)
    said = found.verdict if found else "single-source"
    values = [str(reading.value) for finding in findings for reading in finding.readings()]
    assert said == pair["verdict"], "\n".join(values)
    if found is None:
        return
    for field in ("rule", "confidence"):
        if field in pair:
            assert getattr(found, field) == pair[field], (found.missing, values)
    if "missing" in pair:
        assert set(pair["missing"]) <= set(found.missing)
    codes = {message.code for message in found.diagnosis}
    if pair.get("diagnosis") == []:
        assert not codes
    assert set(pair.get("diagnosis", ())) <= codes
    for language in ("en", "fr"):
        for what, told in (("headline", found.message), ("reason", found.reason)):
            if f"{what}_{language}" in pair:
                assert say(told, language).replace("\u202f", " ") == pair[f"{what}_{language}"]


@pytest.mark.parametrize("pair", PAIRS, ids=title)
def test_order_of_claims_changes_nothing(pair: dict[str, Any]) -> None:
    assert findings_of(pair) == findings_of(pair, order=-1)


def test_the_table_is_large_and_half_of_it_must_not_alarm() -> None:
    traps = [pair for pair in PAIRS if pair["verdict"] != "contradiction"]
    assert len(PAIRS) >= 150
    assert len(traps) >= len(PAIRS) / 2
    assert {pair["verdict"] for pair in PAIRS} == {*WORST, "single-source"}
