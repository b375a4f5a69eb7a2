"""What verbs and nouns of any language lead to: the senses of `frames/senses.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import language_data

_SENSE_KEYS = frozenset(
    {
        "values", "planned", "date", "status", "theme", "into", "level", "change", "hedge", "over",
        "object_date", "people", "of", "part", "patient", "state", "weak", "itself", "aim", "does", "act", "until",
        "things", "apart", "given", "badly",
    }
)  # fmt: skip


_COUNTED = frozenset({"any", "people", "mass", "volume", "energy", "power", "data", "data-rate"})
"""Dimensions of a sense whose "any" is of what is counted only: no money, share or time has it."""

MEASURES = frozenset({"length", "area", "power", "energy", "speed", "temperature"})
"""Dimensions that no count of things has."""

VOTES = frozenset({"votes", "votes_for", "votes_against"})
"""Senses of what is counted when people vote."""

BUYING = frozenset({"buy", "acquire"})
"""Senses of verbs whose object changes hands: what is counted behind them is goods, what is paid a price."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb or noun leads to; the fields are those of `frames/senses.toml`, which explains them."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)
    planned: Mapping[str, str] = field(default_factory=dict)
    date: str = ""
    status: str = ""
    change: str = ""
    theme: bool = False
    into: bool = False
    level: bool = False
    over: bool = False
    object_date: bool = False
    people: bool = False
    patient: bool = False
    state: bool = False
    weak: bool = False
    itself: bool = False
    aim: bool = False
    does: bool = False
    act: bool = False
    until: bool = False
    things: bool = False
    given: bool = False
    apart: frozenset[str] = frozenset()
    of: str = ""
    part: str = ""
    hedge: str = ""
    badly: str = ""

    @property
    def counts(self) -> bool:
        """Whether the noun is only ever counted: by itself it is a thing and no figure of anybody's."""
        return bool(self.values) and not self.itself and not self.people and set(self.values) == {"any"}

    def attribute(self, dimension: str) -> str:
        """The attribute of a figure of this dimension, "" where the sense takes none."""
        named = self.values.get(dimension)
        if named or (self.values.keys() <= _COUNTED and dimension not in ("any", "people", "number")):
            return named or ""
        return "" if self.things and dimension in MEASURES else self.values.get("any", "")


@lru_cache(maxsize=1)
def load_senses() -> Mapping[str, Sense]:
    """The senses that all languages share, by name."""
    table = language_data("frames", "senses")["senses"]
    for name, entry in table.items():
        for key in entry:
            if key not in _SENSE_KEYS:
                raise ConfigError(f"extract/frames/senses.toml: senses.{name}: unknown key “{key}”")
    known = {name: {k: v for k, v in entry.items() if k in Sense.__dataclass_fields__} for name, entry in table.items()}
    for entry in known.values():
        entry["apart"] = frozenset(filter(None, (part.strip() for part in entry.get("apart", "").split("|"))))
    return {name: Sense(name, **entry) for name, entry in known.items()}


@lru_cache(maxsize=1)
def load_dimensions() -> Mapping[str, str]:
    """The attribute of a figure that describes a thing by itself, by dimension."""
    table: dict[str, str] = language_data("frames", "senses")["dimensions"]
    return table


def sense_named(senses: Mapping[str, Sense], name: str, language: str) -> Sense:
    """The sense that a language's frames speak of; a clear error where there is none."""
    if name not in senses:
        raise ConfigError(f"extract/frames/{language}.toml: “{name}” is no sense of frames/senses.toml")
    return senses[name]
