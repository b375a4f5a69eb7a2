"""What the first lines of a text say about it: its title and its date, where they say nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crosscheck.ingest.metadata import one_line
from crosscheck.ingest.pages import Pages, folded, pages
from crosscheck.ingest.stamp import is_stamp
from crosscheck.model import Document, Span
from crosscheck.read import LANGUAGES, read

_LINES: Final = 12  # a headline, a summary, an author, a picture's caption and a date
_WIDTH: Final = 120
_TITLE: Final = 160
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_YEAR: Final = re.compile(r"\d{4}")
_SENTENCE_END: Final = re.compile(r"[.:;,…]\W*$")
_TIME: Final = re.compile(r"\b\d{1,2}(?:\s?(?:[:h]\s?\d{0,2}|[ap]\.?m\.?)(?!\w)|\.\d\d(?=\s[A-Z]{3,4}\b))")
_PLACE: Final = re.compile(r"[^\W\d_][^\d,:.!?]{0,40}")
# An agency's place and date before the first sentence: "VARBY, 2 September 2026 — The festival ..."
_DATELINE: Final = re.compile(r"[\W_]{0,4}[A-ZÀ-Þ][A-ZÀ-Þ' /-]{1,40},? [^—–\n]{6,60}?[\W_]{0,4}\s[—–-](?:\s|$)")
# Such a place in small letters, as in press releases, or none: "Ashmere, le 3 juin 2026 – ", "Mardi 3 juin 2026. – "
_NAMED: Final = re.compile(
    r"[\W_]{0,4}(?:(?P<place>[A-ZÀ-Þ][^\W\d_][^\s\d,]{0,30}(?: (?:[a-zà-ÿ]{1,3} )?[A-ZÀ-Þ][^\s\d,()]{0,30}){0,3})"
    r"(?: \([^()\d\n]{2,40}\))?, (?:le )?)?"
)
_DASH: Final = re.compile(r"\.?[\W_]{0,4}(?:\([^()\n]{2,40}\))?\s(?:--|[—–-])(?:\s|$)")
# A place in capitals and a day with nothing but a full stop behind it: "PORT LARNY, Sunday 19 April 2026. Running ..."
_CAPITALS: Final = re.compile(r"[\W_]{0,4}[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,40}, (?:[^\W\d_]{3,9} )?")
_STOP: Final = re.compile(r"[\W_]{0,4}\. [\W_]{0,4}[A-ZÀ-Þ]")
# "VELMONT, Calif. – June 8, 2027 – Solvane ..."
_SECOND: Final = re.compile(r"[\W_]{0,4}[A-ZÀ-Þ][A-ZÀ-Þ' /-]{1,40}(?:, [^\d—–\n]{2,40})?\s[—–-]\s")
_BRACKETED: Final = re.compile(r"\((\d{4})\)")
_AGENCY: Final = re.compile(r"\([A-ZÀ-Þ][^()\d,:!?\n]{1,40}\)?")  # the closing one is stripped with the marks
_PARTS: Final = re.compile(r"\s[·|•—–-]\s|[,.]\s")
_WORDS_BEFORE: Final = 6
_STAMP: Final = 40  # a line above the title that says what was changed begins with when
_MARKS: Final = "*_#>() \t"


def describe_head(document: Document) -> Document:
    """The document with the title and the day that its first lines give, where it has none yet.

    A title is a first line that is no sentence and stands alone, or above a line that is only a date, with at most one
    line between them that is no sentence either (who publishes or writes). A day has its
    year and stands in a line that is only that ("mars 21, 2025", "Rennes, le 26 février 2026", "Published on 3 June
    2026", "3 June 2026, by Ann Lee", "Paris, le 3 juin 2026 (Agence Nord)"), in an agency's dateline, or behind a name
    in the last line ("La Gazette, mardi 3 juin 2026").
    """
    start = document.boilerplate[0][1] if document.boilerplate and document.boilerplate[0][0] == 0 else 0
    lines = _first_lines(document.text, start)
    dates = [_only_date(line, document.language) if line.strip() else "" for line in lines]
    if not document.published:
        published = next((day for day in dates if day), "") or _dateline(lines, document.language)
        published = published or _signed(lines, document.text, document.language)
        document = replace(document, published=published)
    if not document.title:
        first = next((at for at, line in enumerate(lines) if line and not is_stamp(line[:_STAMP])), 0)
        document = replace(document, title=_title(lines[first:], dates[first:]))
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
    alone = len(lines) > 2 and (not lines[1] or bool(dates[1]) or (bool(dates[2]) and _is_byline(lines[1])))
    if not alone or len(title) > _TITLE or _SENTENCE_END.search(title) or dates[0] or len(title.split()) < 2:
        return ""
    return one_line(title)


def _is_byline(line: str) -> bool:
    """Whether a line between a title and a date may name who publishes or writes: short, and no sentence."""
    return len(line.split()) <= _WORDS_BEFORE and not _SENTENCE_END.search(line)


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
    follows = _all_in(after, words.after) or _is_signature(after, words)
    follows = follows or (bool(folded(line[:start])) and _is_outlet(after, words))
    return day if follows and _leads(line[:start], words) else ""


def _leads(before: str, words: Pages) -> bool:
    """Whether what stands before a date may: nothing, words for publishing, or an author or place and a comma."""
    said = folded(before)
    if not said or said in words.before:
        return True
    who, comma, rest = before.rpartition(",")
    named = bool(comma) and 0 < len(who.split()) <= _WORDS_BEFORE and bool(_PLACE.fullmatch(who.strip(_MARKS)))
    return named and (not folded(rest) or folded(rest) in words.before)


def _is_signature(after: str, words: Pages) -> bool:
    """Whether what stands behind a date says who wrote: an agency in parentheses, or "by" and a name."""
    if _AGENCY.fullmatch(after.strip()):
        return True
    by, _, name = after.strip("() ").partition(" ")
    short = 0 < len(name.split()) <= _WORDS_BEFORE
    return folded(by) in words.by and short and bool(_PLACE.fullmatch(name)) and name[:1].isupper()


def _is_outlet(after: str, words: Pages) -> bool:
    """Whether what stands behind a date of publishing is its hour, a dash and a name ("à 18h30 – La Gazette")."""
    hour, dash, name = re.sub("[–—]", "-", after).partition(" - ")
    short = 0 < len(name.split()) <= _WORDS_BEFORE and name[:1].isupper()
    return bool(dash) and short and _all_in(hour, words.after) and bool(_PLACE.fullmatch(name))


def _all_in(text: str, known: frozenset[str]) -> bool:
    rest = folded(text.strip(" ,;|-–—()"))
    return rest in known or all(word in known for word in rest.split())


def _dateline(lines: Sequence[str], language: str) -> str:
    for line in lines:
        line = _BRACKETED.sub(r" \1 ", line)  # "VELMONT, May 19 (2026) - "
        found = _DATELINE.match(line)
        days = _days(found.group(), language) if found else []
        days = days or _opening_day(line, language)
        if len(days) == 1:
            return days[0][2]
    return ""


def _opening_day(line: str, language: str) -> list[tuple[int, int, str]]:
    """The day that opens a line, with a place before it or none, and what ends a dateline behind it."""
    for place, end in ((_NAMED, _DASH), (_SECOND, _DASH), (_CAPITALS, _STOP)):
        found = place.match(line)
        if found is None:
            continue
        days = _days(line[: found.end() + _WIDTH], language)
        opens = bool(days) and days[0][0] <= found.end() < days[0][1]
        if opens and end.match(line, days[0][1]):
            return days[:1]
    return []


def _signed(lines: Sequence[str], text: str, language: str) -> str:
    """The day beside an author or a reading time in one of the first lines, or behind a name in the last one."""
    words = pages()
    for line in lines:
        parts = [part.strip(_MARKS) for part in _PARTS.split(line.strip(_MARKS))]
        if len(line) > _WIDTH or len(parts) < 2:
            continue
        days = [_only_date(part, language) for part in parts]
        others = [folded(part) for part, day in zip(parts, days, strict=True) if not day]
        by = any(f"{part} ".startswith(f"{word} ") for part in others for word in words.by)
        if len(others) == len(parts) - 1 and by and all(len(part.split()) <= _WORDS_BEFORE for part in others):
            return next(day for day in days if day)
    last = text.rstrip().rpartition("\n")[2].strip(_MARKS)
    return _only_date(last, language) if "," in last and not last[:1].isdigit() else ""


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
