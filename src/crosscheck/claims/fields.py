"""The fields of a source or of a claim, checked: whichever kind of file they stand in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Final

from crosscheck.claims.claim_id import claim_id
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key
from crosscheck.errors import ClaimFileError, UsageError
from crosscheck.files.text_file import TextFile, cut
from crosscheck.model import Claim, Location, Message, Quote, Sentence, Source
from crosscheck.model.frozen import frozen

# A file with more problems than this is not one that people mend line by line.
PROBLEM_LIMIT: Final = 1000
YES: Final = frozenset({"true", "yes", "on"})
NO: Final = frozenset({"false", "no", "off"})
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ][0-9:.,]{2,15}(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}")
UNWRITABLE = re.compile("[\ud800-\udfff\0]")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


@frozen
class Field:
    """One key with its text (or texts) and where the value stands, for messages.

    `wrong` says that a problem of it is kept already, so that it is not also called missing.
    """

    text: str
    start: int
    length: int
    texts: tuple[str, ...] = ()
    wrong: bool = False


class Checks:
    """Checks fields against the table of keys and keeps every problem it finds."""

    def __init__(self, file: TextFile, root: Path) -> None:
        self.file = file
        self.root = root
        self.problems: list[ClaimFileError] = []
        self._more = 0

    def problem(self, what: Sentence, start: int, length: int = 1, hint: Sentence = "") -> None:
        """Keep a problem for the end; beyond a thousand of a file they are only counted."""
        if len(self.problems) >= PROBLEM_LIMIT:
            self._more += 1
            return
        self.problems.append(self.file.problem(ClaimFileError, what, start, length=length, hint=hint))

    def told(self) -> tuple[ClaimFileError, ...]:
        """Every problem of the file, and how many more there are where it has too many to list."""
        if not self._more:
            return tuple(self.problems)
        what = Message.of("more-problems", more=self._more)
        return (
            *self.problems,
            ClaimFileError(what, location=Location(self.file.name), hint=Message.of("hint-mend-first")),
        )

    def unknown_key(self, word: str, start: int, keys: tuple[Key, ...]) -> str:
        """Say that no such key exists, and which one was probably meant: its name, or ""."""
        names = [key.name for key in keys]
        folded = word.lower().replace("-", "_").replace(" ", "_")
        close = _close(folded, names)
        hint = (
            Message.of("hint-did-you-mean", close=close[0])
            if close
            else Message.of("hint-known-keys", names=", ".join(names))
        )
        self.problem(Message.of("unknown-key", word=cut(word)), start, len(word), hint)
        return close[0] if close else ""

    def source(self, source_id: str, fields: Mapping[str, Field], location: Location) -> Source:
        """The source that these fields describe."""
        return Source(id=source_id, location=location, **self._checked(SOURCE_KEYS, fields))

    def claim(self, source_id: str, fields: Mapping[str, Field], start: int) -> Claim | None:
        """The claim that these fields make; None where one that it needs is missing."""
        values = self._checked(CLAIM_KEYS, fields)
        missing = [key for key in CLAIM_KEYS if key.required and not values.get(key.attribute, "").strip()]
        absent = [key for key in missing if key.name not in fields]
        if absent:
            hint = Message.of(
                f"hint-claim-lacks-{absent[0].name}",
                added=", ".join(f"`{key.name}: …`" for key in absent),
            )
            self.problem(Message.of("claim-lacks", keys=", ".join(key.name for key in absent)), start, hint=hint)
        for key in missing:
            field = fields.get(key.name)
            if field is not None and not field.wrong:
                what = Message.of("claim-field-empty", key=key.name)
                self.problem(
                    what,
                    field.start,
                    field.length,
                    hint=Message.of("hint-claim-field-empty"),
                )
        return None if missing else make_claim(source_id, values, self.file.location(start))

    def _checked(self, keys: tuple[Key, ...], fields: Mapping[str, Field]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key in keys:
            field = fields.get(key.name)
            if field is None or field.wrong:
                continue
            value = field.texts if key.kind == "texts" else self.value(key, field)
            if value is not None:
                values[key.attribute] = value
        return values

    def value(self, key: Key, field: Field) -> str | bool | None:
        """The field's value; None, with a problem kept, where it is not what the key takes."""
        text = field.text
        if not text and not key.required:
            return None
        match key.kind:
            case "text" | "texts":
                return text
            case "flag":
                return self._flag(key, field)
            case "choice":
                return self._choice(key, field)
            case "date":
                if (date := _date(text)) is not None:
                    return date
                self._wrong(
                    key,
                    field,
                    Message.of("value-not-a-date", key=key.name, text=cut(text)),
                    Message.of("hint-value-not-a-date"),
                )
            case "language":
                if _LANGUAGE.fullmatch(text):
                    return text
                self._wrong(
                    key,
                    field,
                    Message.of("not-a-language-tag", key=key.name, text=cut(text)),
                    Message.of("hint-not-a-language-tag"),
                )
            case "sha256":
                if _SHA256.fullmatch(text):
                    return text.lower()
                self._wrong(key, field, Message.of("not-a-hash", key=key.name), Message.of("hint-remove-line"))
            case "path":
                return self._path(key, field)
        return None

    def _choice(self, key: Key, field: Field) -> str | None:
        """One of the words that the key takes; otherwise a problem that names the nearest of them, or all."""
        if field.text in key.choices:
            return field.text
        close = _close(field.text[:40].lower(), key.choices)
        wanted = (
            Message.of("hint-did-you-mean", close=close[0])
            if close
            else Message.of("hint-one-of", choices=", ".join(key.choices))
        )
        self._wrong(key, field, Message.of("cannot-be", key=key.name, text=cut(field.text)), wanted)
        return None

    def _flag(self, key: Key, field: Field) -> bool | None:
        word = field.text.lower()
        if word in YES or word in NO:
            return word in YES
        self._wrong(
            key,
            field,
            Message.of("neither-yes-nor-no", key=key.name, text=cut(field.text)),
            Message.of("hint-yes-or-no"),
        )
        return None

    def _path(self, key: Key, field: Field) -> str | None:
        """A path that stays inside the workspace, links followed; with forward slashes."""
        windows = PureWindowsPath(field.text)
        pure = PurePosixPath(field.text.replace("\\", "/"))
        inside = not (windows.drive or windows.root or pure.is_absolute() or ".." in pure.parts)
        if inside:
            try:
                inside = (self.root / pure).resolve().is_relative_to(self.root.resolve())
            except (OSError, RuntimeError, ValueError):
                inside = False
        if inside:
            return str(pure)
        self._wrong(
            key,
            field,
            Message.of("field-leads-out", key=key.name, text=cut(field.text)),
            Message.of("hint-path-leads-out"),
        )
        return None

    def _wrong(self, key: Key, field: Field, what: Message, hint: Message) -> None:
        self.problem(what, field.start, field.length, hint)


def checked_text(key: Key, text: str, root: Path) -> str | bool:
    """A text that a person gives to a field, as the field takes it; UsageError where it does not."""
    checks = Checks(TextFile(key.name, text), root)
    value = checks.value(key, Field(text, 0, 1))
    if UNWRITABLE.search(text):
        raise UsageError(Message.of("field-unwritable", key=key.name))
    if checks.problems:
        raise UsageError(checks.problems[0].said, hint=checks.problems[0].advice)
    return "" if value is None else value


def make_claim(source_id: str, values: Mapping[str, Any], location: Location | None) -> Claim:
    """A claim from checked values by field name, with the id that its words give it."""
    get = values.get
    quote = get("quote", "")
    subject, attribute, value = values["subject"], values["attribute"], values["value"]
    status, scope, as_of = get("status", ""), get("scope", ""), get("as_of", "")
    return Claim(
        claim_id(source_id, subject, attribute, value, status, scope, as_of, quote),
        source_id,
        subject,
        attribute,
        value,
        status,
        scope,
        as_of,
        get("said_by", ""),
        Quote(quote) if quote else None,
        get("review", "proposed"),
        get("confidence", "possible"),
        get("subject_written", ""),
        get("complete", False),
        get("note", ""),
        get("reasons", ()),
        location,
    )


def _close(word: str, known: Sequence[str]) -> list[str]:
    """The one of some words that was probably meant, if any."""
    import difflib  # few files have a mistake

    return difflib.get_close_matches(word[:40], known, 1, 0.6)


def _date(text: str) -> str | None:
    """The date part of an ISO 8601 date or time; None where there is no such day."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = found.groups()
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)
