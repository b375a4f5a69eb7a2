"""Dates as a language prints them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from crosscheck.messages.table import Table, table
from crosscheck.model import Span

_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_EDTF_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")


def show_day(day: date, language: str) -> str:
    """A day in full: "20 March 2025", "20 mars 2025", "1er mars 2025"."""
    words = table(language)
    return words.dates["day"].format_map(
        {"day": _day_number(day.day, words), "month": _month(day.month, words), "year": day.year}
    )


def show_span(span: Span, language: str) -> str:
    """A span of days in words, no more precise than it is: "fin 2024", "by 2028", "Q3 2026", "the 2020s"."""
    words = table(language)
    open_end = span.start is None or span.end is None
    if open_end and (edge := span.end or span.start) is not None:
        return _bound(span, edge, words, language)
    body = _body(span, words, language)
    day = span.precision == "day" and span.start == span.end
    return body if span.hedge in ("exact", "between") else _hedged(span.hedge, body, words, day=day)


def _bound(span: Span, edge: date, words: Table, language: str) -> str:
    """One side only: the edge is shown no finer than the text gave it."""
    latest = span.start is None
    hedge = ("at_most" if latest else "at_least") if span.hedge in ("exact", "between", "about") else span.hedge
    if hedge in ("less_than", "more_than"):
        if span.precision in ("day", "month", "year"):
            shown, day = _excluded(span, edge, words, language)
            return _hedged(hedge, shown, words, day=day)
        hedge = "at_most" if latest else "at_least"
    text = span.edtf.replace("..", "").strip("/").strip("~?")
    coarse = _edtf(text, words)
    return _hedged(hedge, coarse or show_day(edge, language), words, day=not coarse)


def _excluded(span: Span, edge: date, words: Table, language: str) -> tuple[str, bool]:
    """The date that "before" or "after" names, which they do not allow themselves, and whether it is a day."""
    try:
        named = edge + timedelta(days=1 if span.start is None else -1)
    except OverflowError:
        named = edge
    if span.precision == "year":
        return str(named.year), False
    if span.precision == "month":
        return _month_year(named.month, str(named.year), words), False
    return show_day(named, language), True


def _hedged(hedge: str, body: str, words: Table, *, day: bool) -> str:
    return words.dates[f"{hedge}_day" if day else hedge].format_map({"date": body})


def _edtf(text: str, words: Table) -> str:
    """A year or a month in EDTF, in words; empty when it is neither."""
    if text.isdigit() and len(text) == 4:
        return text
    found = _MONTH.fullmatch(text)
    return _month_year(int(found[2]), found[1], words) if found and 1 <= int(found[2]) <= 12 else ""


def _body(span: Span, words: Table, language: str) -> str:
    start, end = span.start, span.end
    if start is None or end is None:
        return _unanchored(span, words)
    match span.precision:
        case "day" if start == end:
            return show_day(start, language)
        case "month" if (start.year, start.month) == (end.year, end.month):
            return _month_year(start.month, str(start.year), words)
        case "quarter":
            return words.dates[f"quarter_{(start.month - 1) // 3 + 1}"].format_map({"year": start.year})
        case "half":
            return words.dates["half_1" if start.month <= 6 else "half_2"].format_map({"year": start.year})
        case "season":
            return words.dates["season"].format_map({"season": _season(span, start, words), "year": _season_year(span)})
        case "year" if start.year == end.year:
            return str(start.year)
        case "decade":
            return words.dates["decade"].format_map({"year": start.year // 10 * 10})
        case "century":
            return words.dates["century"].format_map({"number": _century(end.year, words)})
        case "part":
            return _part(start, end, words)
        case _:
            return words.dates["between"].format_map(
                {"start": show_day(start, language), "end": show_day(end, language)}
            )


def _part(start: date, end: date, words: Table) -> str:
    """Early, mid or late in a month or a year, told from where the span lies in it."""
    if (start.year, start.month) == (end.year, end.month):
        whole = _month_year(start.month, str(start.year), words)
        last = calendar.monthrange(end.year, end.month)[1]
        place = "early" if start.day == 1 else "late" if end.day == last else "mid"
        return words.dates[f"{place}_month"].format_map({"date": whole})
    if start.year != end.year:
        decade = words.dates["decade"].format_map({"year": start.year // 10 * 10})
        place = "early" if start.year % 10 == 0 else "late" if end.year % 10 == 9 else "mid"
        return words.dates[f"{place}_decade"].format_map({"date": decade})
    first, last_day = (start.month, start.day) == (1, 1), (end.month, end.day) == (12, 31)
    place = "early" if first else "late" if last_day else "mid"
    return words.dates[f"{place}_year"].format_map({"date": start.year})


def _season(span: Span, start: date, words: Table) -> str:
    """EDTF numbers the seasons 21 (spring) to 24 (winter)."""
    code = span.edtf[5:7]
    by_month = {3: "21", 4: "21", 6: "22", 7: "22", 9: "23", 10: "23"}
    return words.dates[f"season_{code if code in ('21', '22', '23', '24') else by_month.get(start.month, '24')}"]


def _season_year(span: Span) -> str:
    return span.edtf[:4] if span.edtf[:4].isdigit() else str(span.start.year if span.start else "")


def _unanchored(span: Span, words: Table) -> str:
    """A month or day whose year nobody gives."""
    if found := _EDTF_DAY.fullmatch(span.edtf):
        shown = f"{_day_number(int(found[2]), words)} {_month(int(found[1]), words)}"
    elif (found := _MONTH.fullmatch(span.edtf)) and 1 <= int(found[2]) <= 12:
        shown = _month(int(found[2]), words)
    else:
        shown = span.edtf
    return words.dates["no_year"].format_map({"date": shown})


def _month(number: int, words: Table) -> str:
    return words.dates[f"month_{number}"] if 1 <= number <= 12 else str(number)


def _month_year(month: int, year: str, words: Table) -> str:
    return f"{_month(month, words)} {year}" if year != "XXXX" else _month(month, words)


def _day_number(day: int, words: Table) -> str:
    return words.dates["first_day"] if day == 1 else str(day)


def _century(last_year: int, words: Table) -> str:
    number = (last_year + 99) // 100
    if words.figures["ordinal"] == "roman":
        return _roman(number) + words.dates["century_first" if number == 1 else "century_other"]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    return f"{number}{ending}"


def _roman(number: int) -> str:
    out = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out
