"""The JSON Schema of a claim file, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Any, Final, assert_never

from crosscheck.claims.fields import NO, YES
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key

# Editors read YAML with types, this program does not: 2028 and yes are texts here.
_TEXT: Final = ("string", "number", "boolean")
# A path that begins neither at a root nor on a drive and never goes up.
_INSIDE: Final = r"^(?![/\\]|[A-Za-z]:|(.*[/\\])?\.\.([/\\]|$))"
_DAY: Final = "(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_TIME: Final = r"([T ][0-9:.,]{2,15}(Z|[+-][0-9]{2}:?[0-9]{2})?)?"


def claims_schema() -> dict[str, Any]:
    """The schema (JSON Schema, draft 2020-12) of `claims/<id>.yaml`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crosscheck claim file",
        "description": "One source and what it claims.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "source": {"anyOf": [{"type": "null"}, _object(SOURCE_KEYS, "Who says it.")]},
            "claims": {
                "description": "What it says.",
                "anyOf": [{"type": "null"}, {"type": "array", "items": _object(CLAIM_KEYS, "One claim.")}],
            },
        },
    }


def _object(keys: tuple[Key, ...], description: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "description": description,
        "additionalProperties": False,
        "properties": {word: _value(key) for key in keys for word in (key.name, *key.aliases)},
        "required": [key.name for key in keys if key.required],
    }
    twice = [
        {"not": {"required": [one, other]}}
        for key in keys
        for number, one in enumerate((key.name, *key.aliases))
        for other in (key.name, *key.aliases)[number + 1 :]
    ]
    return schema | ({"allOf": twice} if twice else {})


def _value(key: Key) -> dict[str, Any]:
    """What a key takes; an optional one may be left empty. Days that a month has not are the parser's to find."""
    schema: dict[str, Any] = {"description": key.meaning}
    match key.kind:
        case "text":
            schema |= {"type": list(_TEXT), "pattern": r"\S"} if key.required else {"type": [*_TEXT, "null"]}
        case "path":
            schema |= {"type": [*_TEXT, "null"], "pattern": _INSIDE}
        case "texts":
            schema |= {"type": ["array", "null"], "items": {"type": [*_TEXT, "null"]}}
        case "flag":
            words = {"type": "string", "pattern": f"^({'|'.join(_any_case(word) for word in sorted(YES | NO))}|)$"}
            schema["anyOf"] = [{"type": ["boolean", "null"]}, words]
        case "choice":
            schema["enum"] = [*key.choices, "", None]
        case "date":
            year = {"type": "integer", "minimum": 1000, "maximum": 9999}
            schema["anyOf"] = [year, {"type": ["string", "null"], "pattern": f"^({_DAY}{_TIME})?$"}]
        case "language":
            schema |= {"type": ["string", "null"], "pattern": "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6})?$"}
        case "sha256":
            schema |= {"type": ["string", "null"], "pattern": "^([0-9a-fA-F]{64})?$"}
        case _:
            assert_never(key.kind)
    return schema


def _any_case(word: str) -> str:
    """A pattern for a word in any case; JSON Schema has no flag for it."""
    return "".join(f"[{char.upper()}{char}]" for char in word)
