"""The keys of a claim file: one table from which reading, writing, the schema and messages take their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

KeyKind = Literal["text", "flag", "choice", "texts", "date", "language", "sha256", "path"]


@dataclass(frozen=True, slots=True, eq=False)
class Key:
    """A key, the name of the field it fills, how its text is checked, and what it means.

    `aliases` are the names that CSL-JSON 1.0 gives to the same thing; `choices` the only words allowed.
    """

    name: str
    kind: KeyKind
    meaning: str
    field: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """The field of the dataclass that the key fills."""
        return self.field or self.name


SOURCE_KEYS: Final = (
    Key("title", "text", "The headline or the title."),
    Key("publisher", "text", "Who published it.", aliases=("container-title",)),
    Key("url", "text", "Where it was found.", aliases=("URL",)),
    Key("language", "language", "The language of its text, as a BCP 47 tag (fr, en-GB)."),
    Key("published", "date", "The day it was published (2025-05-15, 2025-05 or 2025).", aliases=("issued",)),
    Key("retrieved", "date", "The day it was obtained.", aliases=("accessed",)),
    Key(
        "class",
        "choice",
        "What kind of source it is.",
        field="source_class",
        choices=("primary", "official", "wire", "secondary"),
    ),
    Key("origin", "text", "The id of the source that this one repeats: both are one voice."),
    Key("corrects", "text", "The id of the earlier version that this one corrects."),
    Key("confidential", "flag", "Whether it stays out of reports that travel."),
    Key("sha256", "sha256", "The hash of the text that the claims were taken from; crosscheck writes it."),
    Key("text", "path", "The file of the text, inside the workspace.", field="text_file"),
)

CLAIM_KEYS: Final = (
    Key("subject", "text", "What the claim is about.", required=True),
    Key("subject_written", "text", "What stands in the text where the subject is the resolved name."),
    Key("attribute", "text", "Which fact of the subject.", required=True),
    Key("value", "text", "What the source says, in its own words.", required=True),
    Key("status", "text", "Target, pledged, raised, spent, planned, actual …"),
    Key("scope", "text", "What part the value covers (equity, including debt, in the United States …)."),
    Key("as_of", "text", "The time that the value holds for."),
    Key("said_by", "text", "Whom the source quotes for it."),
    Key("complete", "flag", "Of a list of members: nobody is missing."),
    Key("quote", "text", "The exact words of the source."),
    Key(
        "review",
        "choice",
        "What a person decided; crosscheck itself only proposes.",
        choices=("proposed", "accepted", "edited", "rejected"),
    ),
    Key("confidence", "choice", "How sure the extractor was.", choices=("certain", "possible")),
    Key("reasons", "texts", "Why the extractor read it so."),
    Key("note", "text", "A remark of yours."),
)


@lru_cache(maxsize=8)
def key_of(keys: tuple[Key, ...]) -> Mapping[str, Key]:
    """The keys by each word that a file may call them by."""
    return MappingProxyType({word: key for key in keys for word in (key.name, *key.aliases)})
