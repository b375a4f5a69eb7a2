"""Single sentences of many topics: how much of what they say extraction finds, by attribute."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.group import catalogue
from crosscheck.model import Claim, Document
from crosscheck.names import fold

HERE = Path(__file__).with_name("sentences")


def rows(part: str) -> Iterator[tuple[str, str, list[str]]]:
    table = tomllib.loads((HERE / f"{part}.toml").read_text(encoding="utf-8"))
    for language, sentences in table.items():
        for text, wanted in sentences.items():
            yield language, text, wanted


def key(attribute: str) -> str:
    names = {alias: entry.key for entry in catalogue() for alias in (entry.key, *entry.aliases)}
    return names.get(fold(attribute), fold(attribute))


def bare(name: str) -> str:
    words = fold(name).removeprefix("l'").split()
    return " ".join(words[1:] if words[0] in ("the", "a", "an", "le", "la", "les", "un", "une") else words)


def says(claim: Claim, wanted: str) -> bool:
    subject, attribute, value = (part.strip() for part in wanted.split("|"))
    return (
        (subject == "*" or bare(claim.subject) in {bare(s) for s in subject.split("/") if s})
        and key(claim.attribute) in {key(a) for a in attribute.split("/")}
        and (fold(value) in fold(claim.value) or fold(claim.value) in fold(value))
    )


def found(part: str) -> tuple[int, int, list[str]]:
    right, total, missed = 0, 0, []
    for language, text, wanted in rows(part):
        claims = [p.claim for p in extract(Document("case", text, language=language, published="2026-06-02")).proposals]
        for entry in wanted:
            total += 1
            hit = any(says(claim, entry) for claim in claims)
            right += hit
            if not hit:
                got = "; ".join(f"{c.subject} | {c.attribute} | {c.value}" for c in claims)
                missed.append(f"{text}\n    wanted {entry}\n    got    {got}")
    return right, total, missed


@pytest.mark.parametrize(("part", "floor"), [("tuned", 0.76), ("held", 0.72)])
def test_most_of_what_single_sentences_say_is_found(part: str, floor: float) -> None:
    right, total, _ = found(part)
    assert right / total >= floor
