"""A small newsroom on disk, from the table of cases."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))


def build(root: Path, *, review: str = "accepted") -> Path:
    """Write the table's sources and claims as a workspace; JSON scalars are YAML scalars."""
    for folder in ("sources", "claims"):
        (root / folder).mkdir()
    (root / "crosscheck.toml").write_text("", encoding="utf-8")
    for source in TABLE["world"][0]["sources"]:
        (root / "sources" / f"{source['id']}.txt").write_text(source["text"] + "\n", encoding="utf-8")
        lines = ["source:", f"  title: {source['id']}", f"  language: {source['language']}",
                 f"  published: {source['published']}", "claims:"]  # fmt: skip
        for subject, attribute, value, quote, status in source["claims"]:
            told = {"subject": subject, "attribute": attribute, "value": value, "quote": quote, "review": review}
            told |= {"status": status} if status else {}
            fields = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in told.items()]
            lines.append("  - " + "\n    ".join(fields))
        (root / "claims" / f"{source['id']}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("newsroom"))


@pytest.fixture
def own_newsroom(tmp_path: Path) -> Path:
    return build(tmp_path)
