"""The verdict that a word means: its own, or what readers call it in any language that crosscheck speaks."""

from __future__ import annotations

from difflib import get_close_matches
from typing import get_args

from crosscheck.messages import LANGUAGES, label
from crosscheck.model import Verdict
from crosscheck.names import fold


def verdict_named(word: str) -> Verdict | None:
    """The verdict that goes by this word ("agreement", "agreements", "accord"); None where none does."""
    return _by_word().get(fold(word))


def near_verdicts(word: str) -> list[Verdict]:
    """The verdicts that may be meant by a word that is none."""
    known = _by_word()
    return list(dict.fromkeys(known[each] for each in get_close_matches(fold(word), known, n=2, cutoff=0.7)))


def _by_word() -> dict[str, Verdict]:
    verdicts: tuple[Verdict, ...] = get_args(Verdict)
    shown = {fold(label(code, each)): verdict for verdict in verdicts for each in LANGUAGES
             for code in (verdict, f"{verdict}s")}  # fmt: skip
    return shown | {fold(verdict): verdict for verdict in verdicts}
