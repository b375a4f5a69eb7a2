"""The time that a claim holds for, as readers see it."""

from __future__ import annotations

import re
from datetime import date

from crosscheck.messages.show_span import show_day
from crosscheck.messages.table import Table, table

# EDTF (ISO 8601-2:2019), parts of a year: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves.
_PARTS = {
    **{number: f"season_{number}" for number in range(21, 25)},
    **{number: f"quarter_{number - 32}" for number in range(33, 37)},
    **{number: f"half_{number - 39}" for number in (40, 41)},
}
_EDTF = re.compile(r"(?P<year>\d{4}|\d{3}X|XXXX)(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>[~?%]?)", re.ASCII)


def show_period(edtf: str, language: str) -> str:
    """An EDTF period in words ("2024-09": "September 2024", "XXXX-03": "March"); text that is none stays as it is."""
    words = table(language)
    start, slash, end = edtf.partition("/")
    if not slash:
        return _moment(edtf, words, language) or edtf
    first, last = _moment(start, words, language), _moment(end, words, language)
    day = "_day" if re.search(r"-\d\d-\d\d", edtf) else ""
    match (first or start, last or end):
        case ("" | "..", _) if last:
            return words.dates[f"at_most{day}"].format_map({"date": last})
        case (_, "" | "..") if first:
            return words.dates[f"at_least{day}"].format_map({"date": first})
        case _ if first and last:
            return f"{first} – {last}"
        case _:
            return edtf


def _moment(text: str, words: Table, language: str) -> str:
    """One end of a period, empty where it is not EDTF."""
    found = _EDTF.fullmatch(text)
    if found is None:
        return ""
    year, part, day = found["year"], int(found["part"] or 0), int(found["day"] or 0)
    shown = _shown(year, part, day, words, language)
    return words.dates["about"].format_map({"date": shown}) if shown and found["about"] else shown


def _shown(year: str, part: int, day: int, words: Table, language: str) -> str:
    known = "" if year == "XXXX" else year
    if not part:
        return words.dates["decade"].format_map({"year": f"{year[:3]}0"}) if year[3] == "X" and known else known
    if day and known:
        try:
            return show_day(date(int(year), part, day), language)
        except ValueError:
            return ""
    month = words.dates.get(f"month_{part}", "")
    if day:
        number = words.dates["first_day"] if day == 1 else str(day)
        return words.dates["day"].format_map({"day": number, "month": month, "year": ""}).strip() if month else ""
    if month:
        return f"{month} {known}".strip()
    name = _PARTS.get(part)
    if name is None or not known:
        return ""
    if name.startswith("season"):
        return words.dates["season"].format_map({"season": words.dates[name], "year": known})
    return words.dates[name].format_map({"year": known})
