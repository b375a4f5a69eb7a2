"""Which column of a sheet fills which field of a claim or of its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain
from typing import Final

from crosscheck.claims.keys import CLAIM_KEYS
from crosscheck.errors import SourceError, UsageError
from crosscheck.files.word_lists import word_lists
from crosscheck.ingest.sheet import Sheet
from crosscheck.model import Message
from crosscheck.model.frozen import frozen
from crosscheck.names import fold
from crosscheck.report.claim_rows import COLUMNS

CLAIM_FIELDS: Final = tuple(key.name for key in CLAIM_KEYS if key.kind != "texts" and key.name != "confidence")
FILE: Final = "sheet_columns.toml"
SOURCE_FIELDS: Final = ("title", "publisher", "published", "url", "language")
FIELDS: Final = ("source", *CLAIM_FIELDS, "unit", *SOURCE_FIELDS, "id", "handle")
"""What a column may be: words of a claim, of its source, and the two names by which a claim is found again."""

_OURS: Final = frozenset(("handle", "verdict", "read_as", "id"))


@frozen
class Columns:
    """The number of the column (from 0) that fills each field; `left` are the columns that fill none.

    `report` says that the sheet came from `crosscheck report`: what is told there is not read back.
    """

    of: Mapping[str, int]
    left: tuple[str, ...]
    report: bool


def known_names() -> frozenset[str]:
    """Every name of a column that is understood, as it is compared."""
    return frozenset((*FIELDS, *COLUMNS, *chain.from_iterable(other_names().values())))


@lru_cache(maxsize=1)
def other_names() -> Mapping[str, list[str]]:
    """What else people call the columns, by field. Raises `ConfigError` for a field that no column fills."""
    return word_lists(__file__, FILE, FIELDS)


def match_columns(sheet: Sheet, mapping: Iterable[str] = ()) -> Columns:
    """Match columns to fields by their names in English or French, or as `mapping` says ("theirs=ours", "theirs=" for
    a column that is not to be read).

    Raises UsageError for a mapping that names nothing, SourceError where two columns would fill one field or where
    one that every claim needs is missing.
    """
    said = _said(sheet, mapping)
    report = {column.casefold() for column in sheet.columns} >= _OURS
    fields = {fold(name): field for field in FIELDS for name in (field, *other_names().get(field, ()))}
    told = {"unit", *SOURCE_FIELDS} if report else set()
    of: dict[str, int] = {}
    left = []
    for number, column in enumerate(sheet.columns):
        field = said[number] if number in said else fields.get(fold(column), "")
        if not field or (field in told and number not in said):
            left.append(column)
        elif field in of:
            raise SourceError(
                Message.of("columns-same-field", columns=sheet.columns[of[field]], column=column, field=field),
                location=sheet.place(sheet.first, number),
                hint=Message.of("hint-columns-same-field", column=column),
            )
        else:
            of[field] = number
    _complete(sheet, of)
    return Columns(of, tuple(name for name in left if name), report)


def _said(sheet: Sheet, mapping: Iterable[str]) -> dict[int, str]:
    said: dict[int, str] = {}
    folded = {fold(column): number for number, column in enumerate(sheet.columns)}
    for pair in mapping:
        theirs, equals, ours = pair.rpartition("=")
        if not equals:
            raise UsageError(Message.of("map-no-equals", pair=pair), hint=Message.of("hint-map-no-equals"))
        number = folded.get(fold(theirs.strip()))
        if number is None:
            raise UsageError(Message.of("sheet-no-column", theirs=theirs.strip()), hint=_near(theirs, sheet.columns))
        field = ours.strip().lower().replace(" ", "_").replace("-", "_")
        if field and field not in FIELDS:
            raise UsageError(Message.of("claim-no-column", ours=ours.strip()), hint=_near(ours, FIELDS))
        said[number] = field
    return said


def _near(name: str, known: Iterable[str]) -> Message:
    names = [each for each in known if each]
    close = get_close_matches(name.strip(), names, 1, 0.6)
    return (
        Message.of("hint-near", close=close[0]) if close else Message.of("hint-there-are", known=", ".join(names[:40]))
    )


def _complete(sheet: Sheet, of: Mapping[str, int]) -> None:
    if "id" in of or "handle" in of:
        return
    missing = [key.name for key in CLAIM_KEYS if key.required and key.name not in of]
    if missing:
        raise SourceError(
            Message.of("no-column-is", missing=", ".join(missing)),
            location=sheet.place(sheet.first),
            hint=Message.of("hint-no-column-is", missing=missing[0], columns=", ".join(sheet.columns[:20])),
        )
