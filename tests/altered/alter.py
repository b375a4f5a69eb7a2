"""Articles and their copies with one annotated figure, date or name changed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

ARTICLES = Path(__file__).parents[1] / "extract" / "articles"
Kind = Literal["amount", "date", "name"]
_NUMBER = re.compile(r"\d+(?:[ .,\u00a0\u202f]\d+)*")
_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|"
    "May|June|July|August|September|October|November|December"
)
_DAY = re.compile(rf"\b(?:19|20)\d\d\b|\b[12]?\d(?= (?:{_MONTHS}))")
_HEAD = 3  # paragraphs that a shortened copy keeps besides the changed one


@dataclass(frozen=True, slots=True)
class Alteration:
    """A copy of an article in which `old` has become `new`; `old` stood there once."""

    file: str
    old: str
    new: str
    text: str
    altered: str

    def is_in(self, values: list[str]) -> bool:
        """Whether a contradiction gives the value of the article and that of its copy."""
        return any(self.old in value for value in values) and any(self.new in value for value in values)

    @property
    def shortened(self) -> str:
        """The first paragraphs of the copy, and the one with the change."""
        paragraphs = self.altered.split("\n\n")
        return "\n\n".join(each for at, each in enumerate(paragraphs) if at < _HEAD or self.new in each)


def clashes(report: dict[str, Any]) -> list[list[str]]:
    """The values of each contradiction in a report, as written."""
    return [
        [claim["value"] for position in finding["positions"] for claim in position["claims"]]
        for finding in report["findings"]
        if finding["verdict"] == "contradiction"
    ]


def alterations(part: str, kind: Kind, seed: int, count: int) -> Iterator[Alteration]:
    """One alteration an article, of so many articles of a part, drawn by a seed; none of those without a fit row."""
    rows = [json.loads(line) for line in (ARTICLES / part / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    chance = random.Random(seed)
    names = sorted(rows[0]["files"])
    chance.shuffle(names)
    for name in names[:count]:
        text = (ARTICLES / part / name).read_bytes().decode("utf-8")
        annotated = [row for row in rows[1:] if row["file"] == name and row["kind"] == kind]
        chance.shuffle(annotated)
        others = [row for row in rows[1:] if row["file"] != name and row["kind"] == "name" and "|" not in row["value"]]
        found = (_altered(text, row, kind, others, chance) for row in annotated)
        alteration = next((each for each in found if each is not None), None)
        if alteration is not None:
            yield alteration


def _altered(
    text: str, row: dict[str, Any], kind: Kind, others: list[dict[str, Any]], chance: random.Random
) -> Alteration | None:
    quote = text[row["start"] : row["end"]]
    match kind:
        case "amount":
            change = _other_figure(quote, text)
        case "date":
            change = _other_day(quote)
        case "name":
            change = _other_name(quote, text, row, others, chance)
    if change is None:
        return None
    old, new = change
    altered = text[: row["start"]] + quote.replace(old, new, 1) + text[row["end"] :]
    return Alteration(row["file"], old, new, text, altered)


def _other_figure(quote: str, text: str) -> tuple[str, str] | None:
    """The only figure of a quote, if the text has it once, with another first digit, so that no slip explains it."""
    figures = _NUMBER.findall(quote)
    if len(figures) != 1 or len(re.sub(r"\D", "", figures[0])) < 2 or text.count(figures[0]) != 1:
        return None
    (old,) = figures
    return old, f"{(int(old[0]) + 2) % 9 + 1}{old[1:]}"


def _other_day(quote: str) -> tuple[str, str] | None:
    """A year three years later, or a day of the month four days later."""
    day = _DAY.search(quote)
    return (day.group(), str(int(day.group()) + (3 if len(day.group()) == 4 else 4))) if day else None


def _other_name(
    quote: str, text: str, row: dict[str, Any], others: list[dict[str, Any]], chance: random.Random
) -> tuple[str, str] | None:
    """Another article's name of the same attribute."""
    old = row["value"].split("|")[0]
    alike = [each["value"] for each in others if each["attribute"] == row["attribute"] and each["value"][:1].isupper()]
    if old not in quote or len(old) < 4 or text.count(old) != 1 or not alike:
        return None
    return old, chance.choice(alike)
