"""What the first lines of a text say about it: its title and its date, where they say nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crosscheck.ingest.metadata import one_line
from crosscheck.ingest.pages import Pages, folded, pages
from crosscheck.model import Document, Span
from crosscheck.read import LANGUAGES, read

_LINES: Final = 12  # a headline, a summary, an author, a picture's caption and a date
_WIDTH: Final = 120
_TITLE: Final = 160
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_YEAR: Final = re.compile(r"\d{4}")
_SENTENCE_END: Final = re.compile(r"[.:;,…]\W*$")
_TIME: Final = re.compile(r"\b\d{1,2}\s?(?:[:h]\s?\d{0,2}|[ap]\.?m\.?)(?!\w)")
_PLACE: Final = re.compile(r"[^\W\d_][^\d,:.!?]{0,40}")
# An agency's place and date before the first sentence: "VARBY, 2 September 2026 — The festival ..."
_DATELINE: Final = re.compile(r"[\W_]{0,4}[A-ZÀ-Þ][A-ZÀ-Þ' -]{1,40},? [^—–\n]{6,40}?[\W_]{0,4}\s[—–-]\s")
_WORDS_BEFORE: Final = 4
_MARKS: Final = "*_#> \t"


def describe_head(document: Document) -> Document:
    """The document with the title and the day that its first lines give, where it has none yet.

    A title is a first line that is no sentence and stands alone, or above a line that is only a date. A day has its
    year and stands in a line that is only that ("mars 21, 2025", "Rennes, le 26 février 2026", "Published on 3 June
    2026"), or in an agency's dateline.
    """
    start = document.boilerplate[0][1] if document.boilerplate and document.boilerplate[0][0] == 0 else 0
    lines = _first_lines(document.text, start)
    dates = [_only_date(line, document.language) if line.strip() else "" for line in lines]
    if not document.published:
        published = next((day for day in dates if day), "") or _dateline(lines, document.language)
        document = replace(document, published=published)
    if not document.title:
        document = replace(document, title=_title(lines, dates))
    return document


def _first_lines(text: str, start: int) -> list[str]:
    lines: list[str] = []
    for found in _LINE.finditer(text, start):
        line = found.group()[: 2 * _TITLE].strip()
        if line or lines:
            lines.append(line)
        if sum(bool(line) for line in lines) == _LINES or found.end() == len(text):
            break
    return lines


def _title(lines: Sequence[str], dates: Sequence[str]) -> str:
    if not lines:
        return ""
    title = lines[0].strip(_MARKS)
    alone = len(lines) > 2 and (not lines[1] or bool(dates[1]))
    if not alone or len(title) > _TITLE or _SENTENCE_END.search(title) or dates[0] or len(title.split()) < 2:
        return ""
    return one_line(title)


def _only_date(line: str, language: str) -> str:
    """The ISO day of a line that says nothing but a date, with who or where before it; else nothing."""
    line = line.strip(_MARKS)
    if len(line) > _WIDTH or not _YEAR.search(line):
        return ""
    found = _days(line, language)
    if not found:
        return ""
    start, end, day = found[0]
    words = pages()
    after = _TIME.sub(" ", line[end:])
    # "Published 3 June 2026, updated 4 June 2026"
    for first, last, _ in found[1:]:
        after = _TIME.sub(" ", line[end:first] + " " + line[last:])
    return day if _leads(line[:start], words) and _all_in(after, words.after) else ""


def _leads(before: str, words: Pages) -> bool:
    """Whether what stands before a date may: nothing, words for publishing, or an author or place and a comma."""
    said = folded(before)
    if not said or said in words.before:
        return True
    who, comma, rest = before.rpartition(",")
    named = bool(comma) and 0 < len(who.split()) <= _WORDS_BEFORE and bool(_PLACE.fullmatch(who.strip(_MARKS)))
    return named and (not folded(rest) or folded(rest) in words.before)


def _all_in(text: str, known: frozenset[str]) -> bool:
    rest = folded(text.strip(" ,;|-–—()"))
    return rest in known or all(word in known for word in rest.split())


def _dateline(lines: Sequence[str], language: str) -> str:
    for line in lines:
        found = _DATELINE.match(line)
        if found:
            days = _days(found.group(), language)
            if len(days) == 1:
                return days[0][2]
    return ""


def _days(line: str, language: str) -> list[tuple[int, int, str]]:
    """Start, end and ISO day of each mention in a line that is one day of a known year."""
    if language.partition("-")[0] not in LANGUAGES:
        return []
    days = []
    for mention in read(line, language):
        value = mention.value
        if isinstance(value, Span) and value.precision == "day" and value.start == value.end and value.start:
            days.append((mention.hedge_start, mention.end, value.start.isoformat()))
    return days
