"""A language: how its newspapers print numbers, amounts and units. One data file a language, `languages/<code>.toml`.

The file's tables are described by a schema here; the tables of dates, lists of names and language detection are in
the same file and are checked by the code that uses them, with `section`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from crosscheck.errors import ConfigError
from crosscheck.model import Location
from crosscheck.model.frozen import frozen

# text: one string · texts: a list of strings · numbers: name = whole number · table: name = string ·
# lists: name = list of strings · pairs: a list of [string, string]
Kind = Literal["text", "texts", "numbers", "integers", "table", "lists", "pairs"]
Schema = Mapping[str, Kind]

FOLDER = Path(__file__).with_name("languages")
ELSEWHERE = frozenset({"dates", "members", "detect"})  # tables that other files of this room check

_TOP: Schema = {"code": "text", "name": "text", "decimal": "text", "groups": "texts"}
_SECTIONS: Mapping[str, Schema] = {
    "numbers": {
        **dict.fromkeys(
            ("words", "hundreds", "scales", "collectives", "about", "vague", "ordinals", "ranks"), "numbers"
        ),
        **dict.fromkeys(
            (
                "bare",
                "vague_before",
                "needs_numerator",
                "shares",
                "ordinal_words",
                "halves",
                "articles",
                "joiners",
                "tens_joiners",
                "linked",
                "article_counts",
                "article_tolls",
                "article_units",
                "article_behind",
                "article_only",
            ),
            "texts",
        ),
        **dict.fromkeys(
            (
                "point",
                "over",
                "odds",
                "negative",
                "doubtful",
                "genitive",
                "ordinal_endings",
                "pronoun_before",
                "pronoun_after",
            ),
            "texts",
        ),
        "fractions": "table",
        "quarters": "numbers",
        "vigesimal": "integers",
        "plural": "text",
        "inverted": "text",
        "compound": "text",
    },
    "short": dict.fromkeys(("any", "attached", "money"), "numbers"),
    "hedges": {
        "before": "lists",
        "after": "lists",
        "elisions": "lists",
        "fillers": "texts",
        "no_article": "texts",
        **dict.fromkeys(("spread", "restricted", "restricts"), "texts"),
    },
    "ranges": {"pairs": "pairs", "connectors": "texts", "or": "texts", "and": "texts", "moves": "texts"},
    "change": dict.fromkeys(
        ("up", "down", "to", "level", "earning", "by", "stop", "after_up", "after_down", "counted"), "texts"
    ),
    "units": {
        **dict.fromkeys(
            (
                "of",
                "per",
                "per_time",
                "per_money",
                "per_goods",
                "per_hundred",
                "per_stop",
                "hundred",
                "no_symbols",
                "square",
                "cube",
                "hour_of",
            ),
            "texts",
        ),
        "names": "table",
        "prefixes": "numbers",
        "prefixed": "table",
        "adverbs": "table",
    },
    "currencies": {
        "names": "table",
        "symbols": "table",
        "subunits": "table",
        "subunit_letters": "table",
        "cued": "texts",
        "cues": "texts",
        "weighed": "texts",
    },
    "percent": dict.fromkeys(("percent", "points", "basis_points", "prefix"), "texts"),
    "nouns": {
        "order": "text",
        "capitals": "text",
        **dict.fromkeys(
            (
                "stop",
                "people",
                "plurals",
                "contests",
                "multiples",
                "agents",
                "participles",
                "count_leads",
                "level_leads",
            ),
            "texts",
        ),
    },
    "labels": dict.fromkeys(
        ("before", "times", "time_before", "year_before", "scores", "formats", "numbered", "apart", "repeated"), "texts"
    ),
}


@frozen
class Language:
    """The amounts half of a language file, checked. `sections` maps section -> key -> data; absent keys are empty.

    `decimal` is the decimal mark, `groups` the marks between thousands, most usual first.
    """

    code: str
    name: str
    decimal: str
    groups: tuple[str, ...]
    sections: Mapping[str, Mapping[str, Any]]

    def __hash__(self) -> int:
        return hash(self.code)

    def texts(self, section: str, key: str) -> tuple[str, ...]:
        """A list of strings."""
        return tuple(self.sections.get(section, {}).get(key, ()))

    def table(self, section: str, key: str) -> Any:
        """A table of strings, numbers or lists."""
        found: Any = self.sections.get(section, {}).get(key, {})
        return found

    def text(self, section: str, key: str) -> str:
        """One string, empty where the file does not give it."""
        return str(self.sections.get(section, {}).get(key, ""))


@lru_cache(maxsize=1)
def language_codes() -> tuple[str, ...]:
    """The codes of the languages there are: one for each file in `languages/`."""
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in FOLDER.iterdir() if entry.name.endswith(".toml")))


@lru_cache(maxsize=16)
def language_file(code: str) -> Mapping[str, Any]:
    """The whole data file of a language, as TOML gives it. Errors: `ConfigError` for no or a broken file."""
    try:
        return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        there = ", ".join(language_codes())
        raise ConfigError(f"there is no language file for {code!r}", hint=f"there are: {there}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"the language file cannot be read: {error}", location=_place(code)) from error


@lru_cache(maxsize=16)
def language(code: str) -> Language:
    """The language with this code, checked against the schema. Errors: `ConfigError` naming file and key."""
    return build_language(language_file(code), code)


def build_language(data: Mapping[str, Any], code: str) -> Language:
    """A `Language` from the data of its file; raises `ConfigError` naming the key that does not fit."""
    for key in data:
        if key not in _TOP and key not in _SECTIONS and key not in ELSEWHERE:
            raise ConfigError(
                f"unknown key {key!r} in a language file", location=_place(code), hint=", ".join([*_TOP, *_SECTIONS])
            )
    top = check({key: data[key] for key in data if key in _TOP}, _TOP, code, "")
    missing = [key for key in _TOP if key not in top]
    if missing:
        raise ConfigError(f"a language file needs {missing[0]!r}", location=_place(code))
    sections = {name: check(data[name], schema, code, name) for name, schema in _SECTIONS.items() if name in data}
    return Language(top["code"], top["name"], top["decimal"], tuple(top["groups"]), sections)


def section(code: str, name: str, schema: Schema) -> Mapping[str, Any]:
    """A table of a language file that is described elsewhere ("dates"), checked; empty where the file has none."""
    return check(language_file(code).get(name, {}), schema, code, name)


def check(table: object, schema: Schema, code: str, where: str) -> Mapping[str, Any]:
    """The table itself when every key is in the schema and of its kind, else `ConfigError` with file and key."""
    if not isinstance(table, dict):
        raise ConfigError(f"{where!r} must be a table", location=_place(code))
    for key, value in table.items():
        name = f"{where}.{key}" if where else key
        if key not in schema:
            raise ConfigError(f"unknown key {name!r}", location=_place(code), hint="there are: " + ", ".join(schema))
        if not _fits(value, schema[key]):
            raise ConfigError(f"{name!r} must be {_KINDS[schema[key]]}", location=_place(code))
    return table


_KINDS: Mapping[Kind, str] = {
    "text": "a string",
    "texts": "a list of strings",
    "numbers": "a table of whole numbers",
    "integers": "a list of whole numbers",
    "table": "a table of strings",
    "lists": "a table of lists of strings",
    "pairs": "a list of pairs of strings",
}


def _fits(value: object, kind: Kind) -> bool:
    match kind:
        case "text":
            return isinstance(value, str)
        case "texts":
            return _texts(value)
        case "integers":
            return isinstance(value, list) and all(type(item) is int for item in value)
        case "numbers":
            return isinstance(value, dict) and all(type(item) is int for item in value.values())
        case "table":
            return isinstance(value, dict) and _texts(list(value.values()))
        case "lists":
            return isinstance(value, dict) and all(_texts(item) for item in value.values())
        case "pairs":
            return isinstance(value, list) and all(_texts(item) and len(item) == 2 for item in value)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _place(code: str) -> Location:
    return Location(f"read/languages/{code}.toml")
