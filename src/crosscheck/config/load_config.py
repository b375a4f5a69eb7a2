"""Read a configuration file; every problem of it is told at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Final, get_args

from crosscheck.config.config import AttributeSetting, Config, Decision
from crosscheck.config.read_toml import read_toml
from crosscheck.config.toml_places import Table, toml_tables
from crosscheck.errors import ConfigError, CrosscheckErrors
from crosscheck.files.text_file import TextFile, cut, read_text_file
from crosscheck.model import AttributeKind, Message, Sentence, Subject
from crosscheck.names import fold

_SIZE_LIMIT: Final = 16 * 1024 * 1024
_TOP: Final = ("lang", "rates", "paths", "subjects", "attributes", "same", "different")
_KEYS: Final = {
    "paths": ("sources", "claims", "settled"),
    "subjects": ("name", "aliases"),
    "attributes": (
        "name", "aliases", "labels", "kind", "dimension", "tolerance", "changes", "pace", "grows", "repeats", "accrues",
        "ceiling", "exact",
    ),
    "same": ("kind", "names", "because", "by", "on"),
    "different": ("kind", "names", "because", "by", "on"),
}  # fmt: skip
_PERCENT = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,6})?)\s*%")


def load_config(path: Path | None, *, root: Path | None = None, text: str | None = None) -> Config:
    """The configuration in a file (`crosscheck.toml`, or the table `[tool.crosscheck]` of another), or the defaults.

    The file's folder is the workspace unless `root` says otherwise; `text` stands for what is in the file. Raises
    ConfigError for one problem, CrosscheckErrors for several.
    """
    if path is None:
        return Config((root or Path.cwd()).absolute())
    if text is None:
        file = read_text_file(path, path.name, ConfigError, limit=_SIZE_LIMIT)
    else:
        file = TextFile(path.name, text)
    prefix = "tool.crosscheck" if path.name == "pyproject.toml" else ""
    reading = _Reading(file, read_toml(file), prefix, (root or path.parent).absolute())
    config = reading.config(path.absolute())
    if len(reading.problems) == 1:
        raise reading.problems[0]
    if reading.problems:
        raise CrosscheckErrors(reading.problems)
    return config


class _Reading:
    """One file's data on its way to a Config, with the problems found."""

    def __init__(self, file: TextFile, data: Mapping[str, Any], prefix: str, root: Path) -> None:
        self.file = file
        self.prefix = prefix
        self.root = root
        self.tables = toml_tables(file.text)
        self.problems: list[ConfigError] = []
        for name in filter(None, prefix.split(".")):
            inner = data.get(name, {})
            data = inner if isinstance(inner, Mapping) else {}
        self.data = data

    def config(self, path: Path) -> Config:
        """The configuration; what could not be read is left at its default, with a problem."""
        self._check_keys("", 0, self.data, _TOP)
        paths = self._table("paths")
        config = Config(
            root=self.root,
            file=path,
            subjects=self._subjects(),
            attribute_settings=tuple(
                setting for number, table in self._list("attributes") if (setting := self._attribute(number, table))
            ),
            same=self._decisions("same"),
            different=self._decisions("different"),
            sources=self._path(paths, "sources", "sources"),
            claims=self._path(paths, "claims", "claims"),
            settled=self._path(paths, "settled", "crosscheck-settled.yaml"),
            rates=self._choice("", 0, self.data, "rates", ("none", "ecb")) or "none",  # type: ignore[arg-type]
            lang=self._choice("", 0, self.data, "lang", ("en", "fr")),  # type: ignore[arg-type]
        )
        self._check_contradictions(config)
        return config

    def _subjects(self) -> tuple[Subject, ...]:
        subjects = []
        owner: dict[str, str] = {}
        for number, table in self._list("subjects"):
            name = self._text("subjects", number, table, "name", required=True)
            aliases = self._texts("subjects", number, table, "aliases")
            if not name:
                continue
            for each in (name, *aliases):
                if owner.setdefault(fold(each), name) != name:
                    what = Message.of("name-taken", each=cut(each), owner=cut(owner[fold(each)]))
                    self._problem("subjects", number, "name", what, Message.of("hint-name-taken"))
            subjects.append(Subject(fold(name), name, aliases))
        return tuple(subjects)

    def _attribute(self, number: int, table: Mapping[str, Any]) -> AttributeSetting | None:
        name = self._text("attributes", number, table, "name", required=True)
        fields: dict[str, Any] = {}
        if aliases := self._texts("attributes", number, table, "aliases"):
            fields["aliases"] = aliases
        if kind := self._choice("attributes", number, table, "kind", get_args(AttributeKind)):
            fields["kind"] = kind
        if "dimension" in table:
            fields["dimension"] = self._text("attributes", number, table, "dimension")
        for flag in ("changes", "grows", "repeats", "accrues", "ceiling", "exact"):
            if flag in table:
                if isinstance(table[flag], bool):
                    fields[flag] = table[flag]
                else:
                    self._problem("attributes", number, flag, Message.of("must-be-flag", flag=flag))
        if "pace" in table:
            if isinstance(table["pace"], int) and not isinstance(table["pace"], bool) and table["pace"] >= 0:
                fields["pace"] = table["pace"]
            else:
                self._problem("attributes", number, "pace", Message.of("pace-days"), Message.of("hint-pace-days"))
        if "tolerance" in table:
            fields["tolerance"] = self._tolerance(number, table["tolerance"])
        if "labels" in table:
            fields["labels"] = self._labels(number, table["labels"])
        return AttributeSetting(fold(name), tuple(fields.items())) if name else None

    def _tolerance(self, number: int, value: object) -> Decimal:
        share: Decimal | None = None
        if isinstance(value, str) and (percent := _PERCENT.fullmatch(value.strip())):
            share = Decimal(percent.group(1).replace(",", ".")) / 100
        elif isinstance(value, int | Decimal | str) and not isinstance(value, bool):
            try:
                share = Decimal(value)
            except InvalidOperation:
                share = None
        if share is None or not share.is_finite() or not 0 <= share < 1:
            self._problem(
                "attributes", number, "tolerance", Message.of("tolerance-share"), Message.of("hint-tolerance-share")
            )
            return Decimal(0)
        return share

    def _labels(self, number: int, value: object) -> tuple[tuple[str, str], ...]:
        if isinstance(value, Mapping) and all(isinstance(label, str) for label in value.values()):
            return tuple((str(language), label) for language, label in value.items())
        hint = Message.of("hint-labels-each")
        self._problem("attributes", number, "labels", Message.of("labels-each"), hint)
        return ()

    def _decisions(self, name: str) -> tuple[Decision, ...]:
        decisions = []
        for number, table in self._list(name):
            kind = self._choice(name, number, table, "kind", ("subject", "attribute")) or "subject"
            names = self._texts(name, number, table, "names")
            if len(names) != 2 or fold(names[0]) == fold(names[1]):
                self._problem(name, number, "names", Message.of("names-two"), Message.of("hint-names-two"))
                continue
            by, because = (self._text(name, number, table, key) for key in ("by", "because"))
            on = table.get("on", "")
            if isinstance(on, datetime.date):
                on = on.isoformat()[:10]
            if not isinstance(on, str):
                self._problem(name, number, "on", Message.of("on-date"), Message.of("hint-on-date"))
                on = ""
            decisions.append(Decision(kind, (names[0], names[1]), by, on, because))  # type: ignore[arg-type]
        return tuple(decisions)

    def _check_contradictions(self, config: Config) -> None:
        """Two names cannot be one subject, by any chain of decisions, and two at the same time."""
        joined = [{fold(name) for name in (each.name, *each.aliases)} for each in config.joined_subjects()]
        pairs = {decision.pair for decision in config.same if decision.kind == "attribute"}
        for number, decision in enumerate(config.different):
            names = decision.pair
            clash = any(names <= each for each in joined) if decision.kind == "subject" else names in pairs
            if clash:
                what = Message.of("also-declared-same", names=cut(decision.names[0]), names2=cut(decision.names[1]))
                self._problem("different", number, "names", what, Message.of("hint-also-declared-same"))

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self.data.get(name, {})
        if not isinstance(table, Mapping):
            self._problem(
                "", 0, name, Message.of("must-be-table", name=name), Message.of("hint-must-be-table", name=name)
            )
            return {}
        self._check_keys(name, 0, table, _KEYS[name])
        return table

    def _list(self, name: str) -> list[tuple[int, Mapping[str, Any]]]:
        tables = self.data.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
            self._problem(
                name,
                0,
                "",
                Message.of("must-be-tables", name=name),
                Message.of("hint-must-be-tables", name=self._full(name)),
            )
            return []
        for number, table in enumerate(tables):
            self._check_keys(name, number, table, _KEYS[name])
        return list(enumerate(tables))

    def _check_keys(self, name: str, number: int, table: Mapping[str, Any], keys: tuple[str, ...]) -> None:
        for key in table:
            if key not in keys:
                from difflib import get_close_matches

                close = get_close_matches(key[:40].lower(), keys, 1, 0.6)
                hint = (
                    Message.of("hint-did-you-mean", close=close[0])
                    if close
                    else Message.of("hint-known-keys", names=", ".join(keys))
                )
                self._problem(name, number, key, Message.of("unknown-key", word=cut(key)), hint)

    def _text(self, name: str, number: int, table: Mapping[str, Any], key: str, *, required: bool = False) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self._problem(name, number, key, Message.of("key-must-be-text", key=key), Message.of("hint-in-quotes"))
            return ""
        if required and not fold(value):
            self._problem(
                name, number, key, Message.of("table-lacks", key=key), Message.of("hint-table-lacks", key=key)
            )
        return value

    def _texts(self, name: str, number: int, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(text, str) and fold(text) for text in value):
            self._problem(
                name,
                number,
                key,
                Message.of("key-must-be-texts", key=key),
                Message.of("hint-key-must-be-texts", key=key),
            )
            return ()
        return tuple(value)

    def _choice(self, name: str, number: int, table: Mapping[str, Any], key: str, choices: tuple[str, ...]) -> str:
        value = table.get(key, "")
        if value == "" or value in choices:
            return str(value)
        from difflib import get_close_matches

        close = get_close_matches(str(value)[:40], choices, 1, 0.6)
        hint = (
            Message.of("hint-did-you-mean", close=close[0])
            if close
            else Message.of("hint-one-of", choices=", ".join(choices))
        )
        self._problem(name, number, key, Message.of("key-cannot-be", key=key, value=cut(str(value))), hint)
        return ""

    def _path(self, table: Mapping[str, Any], key: str, default: str) -> str:
        value = self._text("paths", 0, table, key)
        if not value:
            return default
        pure, windows = PurePosixPath(value.replace("\\", "/")), PureWindowsPath(value)
        if pure.is_absolute() or windows.drive or ".." in pure.parts or "\0" in value:
            self._problem(
                "paths", 0, key, Message.of("path-leads-out", text=cut(value)), Message.of("hint-place-inside")
            )
            return default
        return str(pure)

    def _full(self, name: str) -> str:
        return ".".join(filter(None, (self.prefix, name)))

    def _problem(self, name: str, number: int, key: str, what: Sentence, hint: Sentence = "") -> None:
        start, length = self._place(name, number, key)
        self.problems.append(self.file.problem(ConfigError, what, start, length=length, hint=hint))

    def _place(self, name: str, number: int, key: str) -> tuple[int, int]:
        """Where a key stands, else its table's header, else the file's first line."""
        full = self._full(name)
        table: Table | None = next((each for each in self.tables if each.name == full and each.number == number), None)
        if table is None:
            return 0, 1
        for word, offset in table.keys:
            if word == key:
                return offset, len(word)
        # A table of its own under a wrong name: [pahts]
        header = next((each for each in self.tables if key and each.name == self._full(key)), table)
        return header.start, 1
