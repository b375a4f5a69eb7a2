"""Which day "mardi" is, and that only a text with a day of its own says so."""

from __future__ import annotations

import pytest

from crosscheck.extract import extract
from crosscheck.model import Document, Proposal, Span


def dated(text: str, language: str, published: str) -> list[Proposal]:
    proposals = extract(Document("day", text, language=language, published=published)).proposals
    return [p for p in proposals if p.mention is not None and isinstance(p.mention.value, Span)]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Velmont a signé mardi un accord.", "fr", "2025-05-27"),
        ("Velmont a signé lundi un accord.", "fr", "2025-06-02"),
        ("Le musée Orsel ouvrira mardi.", "fr", "2025-06-03"),
        ("Le musée Orsel ouvre mardi.", "fr", "2025-06-03"),
        ("La ministre Ann Lely est arrivée mardi à Lorne.", "fr", "2025-05-27"),
        ("Velmont signed an agreement on Tuesday.", "en", "2025-05-27"),
        ("The Orsel museum opens on Tuesday.", "en", "2025-06-03"),
        ("The Orsel museum is due to open on Sunday.", "en", "2025-06-08"),
    ],
)
def test_a_day_lies_within_the_week_before_or_after_the_text(text: str, language: str, day: str) -> None:
    found = dated(text, language, "2025-06-02")
    assert [p.mention.value.edtf for p in found if p.mention and isinstance(p.mention.value, Span)] == [day]
    assert dated(text, language, "") == []
