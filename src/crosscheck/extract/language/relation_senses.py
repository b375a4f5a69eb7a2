"""What names can be to each other, for all languages, as `frames/relations/senses.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import language_data

Side = Literal["value", "subject", "object", "both"]

_TOPICS = frozenset({"", "alone", "verb", "many", "several", "town", "country", "seat"})
_GOODS = frozenset({"", "bare", "definite"})
_KINDS = frozenset({"person", "organisation", "place", "project", "event", "group", "thing", "site"})


@dataclass(frozen=True, slots=True)
class RelationSense:
    """A relation that all languages share; the fields are those of `frames/relations/senses.toml`."""

    name: str
    attribute: str
    of: frozenset[str] = frozenset()
    value: frozenset[str] = frozenset()
    one: bool = False
    thing: bool = False
    mutual: bool = False
    weak: bool = False
    loose: bool = False
    share: bool = False
    onward: bool = False
    clause: bool = False
    single: bool = False
    state: bool = False
    majority: str = ""
    minority: str = ""
    alike: bool = False
    inside: bool = False
    named: bool = False
    several: bool = False
    told_by_figure: bool = False
    known: bool = False
    bare: bool = False
    personal: bool = False
    goods: str = ""
    jointly: bool = False
    spread: bool = False
    objectless: bool = False
    topic: str = ""
    inverse: str = ""
    fallback: str = ""

    def personal_side(self, side: Side) -> bool:
        """Whether only a person can stand on this side."""
        return (self.value if side == "value" else self.of) == {"person"}


_KEYS = frozenset(field.name for field in fields(RelationSense)) - {"name"}


@lru_cache(maxsize=1)
def load_relation_senses() -> Mapping[str, RelationSense]:
    """The relations that all languages share, by name."""
    found = {}
    for name, entry in language_data("frames/relations", "senses").items():
        unknown = set(entry) - _KEYS or set(f"{entry.get('of', '')} {entry.get('value', '')}".split()) - _KINDS
        unknown |= {entry.get("topic", "")} - _TOPICS | {entry.get("goods", "")} - _GOODS
        if unknown or "attribute" not in entry:
            raise ConfigError(f"extract/frames/relations/senses.toml: {name}: {', '.join(unknown) or 'no attribute'}")
        kinds = {key: frozenset(entry[key].split()) for key in ("of", "value") if key in entry}
        found[name] = RelationSense(name, **(entry | kinds))
    return found
