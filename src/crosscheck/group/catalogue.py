"""The attributes that crosscheck knows by itself; the data file is `attributes.toml`."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from crosscheck.errors import ConfigError
from crosscheck.model import Attribute, AttributeKind, Location
from crosscheck.names import fold

FILE = "attributes.toml"
STILL = 7
"""Days for which a changing value stands still where its table does not say: two articles of one week."""

ACCRUED = 60
"""Days within which two sources that leave the time unsaid mean the same one: between two quarters' results."""

_FIELDS: dict[str, type] = {
    "en": str, "fr": str, "kind": str, "dimension": str, "changes": bool, "pace": int,
    "grows": bool, "repeats": bool, "accrues": bool, "ceiling": bool, "exact": bool, "tolerance": str, "aliases": list,
}  # fmt: skip


@lru_cache(maxsize=1)
def catalogue() -> tuple[Attribute, ...]:
    """Every built-in attribute, in the order of the data file, aliases folded.

    Raises `ConfigError` naming file and key when a table has an unknown field, a field of the wrong type, a key that
    is not folded, or an alias that already leads to another attribute.
    """
    text = Path(__file__).with_name(FILE).read_text(encoding="utf-8")
    return read_catalogue(text)


def read_catalogue(text: str) -> tuple[Attribute, ...]:
    """The attributes of a catalogue in TOML."""
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{FILE} is not valid TOML: {error}", location=Location(FILE)) from error
    attributes = tuple(_attribute(key, table) for key, table in tables.items())
    _check_words(attributes)
    return attributes


def _attribute(key: str, table: Any) -> Attribute:
    if not isinstance(table, dict):
        raise _problem(key, "is not a table")
    for field, value in table.items():
        wanted = _FIELDS.get(field)
        if wanted is None:
            raise _problem(key, f'has an unknown field "{field}"')
        if not isinstance(value, wanted):
            raise _problem(key, f'has a field "{field}" that is not a {wanted.__name__}')
    if fold(key) != key:
        raise _problem(key, f'is not folded; write "{fold(key)}"')
    if table.get("kind") not in get_args(AttributeKind):
        raise _problem(key, f"needs a kind, one of {', '.join(get_args(AttributeKind))}")
    if "fr" not in table:
        raise _problem(key, "needs a French label (fr)")
    aliases = [fold(alias) for alias in table.get("aliases", ()) if isinstance(alias, str)]
    return Attribute(
        key=key,
        labels=(("en", table.get("en", key)), ("fr", table["fr"])),
        kind=table["kind"],
        dimension=table.get("dimension", ""),
        tolerance=_tolerance(key, table.get("tolerance", "0")),
        changes=table.get("changes", False),
        pace=table.get("pace", STILL if table.get("changes") else ACCRUED if table.get("accrues") else 0),
        grows=table.get("grows", False),
        repeats=table.get("repeats", False),
        accrues=table.get("accrues", False),
        ceiling=table.get("ceiling", False),
        exact=table.get("exact", False),
        aliases=tuple(dict.fromkeys(alias for alias in [*aliases, fold(table["fr"])] if alias != key)),
    )


def _tolerance(key: str, text: str) -> Decimal:
    try:
        tolerance = Decimal(text)
    except InvalidOperation as error:
        raise _problem(key, f'has a tolerance "{text}" that is not a number') from error
    if not 0 <= tolerance < 1:
        raise _problem(key, "has a tolerance outside 0 to 1")
    return tolerance


def _check_words(attributes: tuple[Attribute, ...]) -> None:
    owners: dict[str, str] = {}
    for attribute in attributes:
        for word in (attribute.key, *attribute.aliases):
            owner = owners.setdefault(word, attribute.key)
            if owner != attribute.key:
                raise _problem(attribute.key, f'has "{word}", which already leads to "{owner}"')


def _problem(key: str, what: str) -> ConfigError:
    return ConfigError(f'{FILE}: attribute "{key}" {what}', location=Location(FILE))
