"""The JSON Schema of a claim file, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Any

from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key

# Editors read YAML with types, this program does not: 2028 and yes are texts here.
_TEXT: tuple[str, ...] = ("string", "number", "boolean")


def claims_schema() -> dict[str, Any]:
    """The schema (JSON Schema, draft 2020-12) of `claims/<id>.yaml`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crosscheck claim file",
        "description": "One source and what it claims.",
        "type": "object",
        "minProperties": 0,
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
    schema: dict[str, Any] = {"description": key.meaning}
    empty = "" if key.required else "|"
    match key.kind:
        case "text" | "path":
            schema["type"] = list(_TEXT) if key.required else [*_TEXT, "null"]
            if key.required:
                schema["pattern"] = r"\S"
            if key.kind == "path":
                schema["pattern"] = r"^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$))"
        case "texts":
            schema |= {"type": ["array", "null"], "items": {"type": [*_TEXT, "null"]}}
        case "flag":
            schema["anyOf"] = [
                {"type": ["boolean", "null"]},
                {
                    "type": "string",
                    "pattern": "^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff]"
                    + empty
                    + ")$",
                },
            ]
        case "choice":
            schema["enum"] = [*key.choices, "", None]
        case "date":
            time = r"([T ][0-9:.,]{2,15}(Z|[+-]\d\d:?\d\d)?)?"
            schema |= {"type": [*_TEXT, "null"], "pattern": rf"^([0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?)?{time})?$"}
        case "language":
            schema |= {"type": ["string", "boolean", "null"], "pattern": "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6})?$"}
        case "sha256":
            schema |= {"type": [*_TEXT, "null"], "pattern": "^([0-9a-fA-F]{64})?$"}
    return schema
