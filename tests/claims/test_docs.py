"""The pages about files say what the program does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.claims.parse_yaml import parse_yaml
from crosscheck.config.load_config import load_config
from crosscheck.files.text_file import TextFile

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_every_key_is_described() -> None:
    text = (DOCS / "claim-files.md").read_text(encoding="utf-8")
    for key in (*SOURCE_KEYS, *CLAIM_KEYS):
        assert all(f"`{word}`" in text for word in (key.name, *key.aliases))


def test_the_examples_are_read() -> None:
    (example,) = blocks("claim-files.md", "yaml")
    parsed = parse_yaml(TextFile("a.yaml", example), "a", Path("/w"))
    assert len(parsed.claims) == 1 and not parsed.problems
    (lines,) = blocks("claim-files.md", "json")
    assert len(parse_jsonl(TextFile("a.jsonl", lines), "a", Path("/w")).claims) == 1


def test_the_message_shown_is_the_one_given() -> None:
    (shown,) = blocks("claim-files.md", "text")
    lines = ["source:", "  language: fr", *re.findall(r"^\d \| (.*)$", shown, re.MULTILINE)]
    (problem, *_) = parse_yaml(TextFile("claims/cisco-joins-2025-05.yaml", "\n".join(lines)), "a", Path("/w")).problems
    assert f"{problem}\n{problem.excerpt}\nhint: {problem.hint}\n" == shown


def test_the_configuration_shown_is_read(tmp_path: Path) -> None:
    (example,) = blocks("configuration.md", "toml")
    config = load_config(tmp_path / "crosscheck.toml", text=example)
    assert set(tomllib.loads(example)) == {"lang", "rates", "paths", "subjects", "attributes", "same", "different"}
    assert config.attributes[0].changes
