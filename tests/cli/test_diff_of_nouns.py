"""What a draft says under a name and a source of a common noun, or the other way round, is not simply in no source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import Run

_TEXTS = {
    "gazette": "publisher: Gazette\n---\nLe fonds emploie 23 personnes. Hier, Orvane a ouvert un bureau à Lille.\n",
    "courier": "publisher: Leeds Courier\n---\nTessaline was founded in 1987. The company employs 340 people.\n",
    "echo": "publisher: Echo\n---\nThe foundry employs 85 people.\n",
}


@pytest.fixture
def story(extracted: Callable[[Mapping[str, str]], Path]) -> Path:
    return extracted({name: f"date: 2026-03-03\n{text}" for name, text in _TEXTS.items()})


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("The company employs 340 people.", "Leeds Courier, 3 March 2026 says 340 people of “The company”"),
        ("Orvane emploie 23 personnes.", "Gazette, 3 March 2026 says 23 people of “Le fonds”"),
    ],
)  # fmt: skip
def test_a_source_that_says_so_of_a_noun_is_named(run: Run, story: Path, draft: str, told: str) -> None:
    out = run("diff", "-", "--exit-zero", cwd=story, stdin=draft).out
    assert f"in no source under this name; {told}" in " ".join(out.split())


@pytest.mark.parametrize(
    ("source", "draft", "told"),
    [
        ("The foundry employs 85 people.", "The foundry employs 85 people.", "only one source says so: Echo"),
        ("The charging stations will cost £7.2 million. The mayor was there.",
         "The charging stations will cost £7.2 million.", "only one source says so: Echo"),
        ("La fonderie emploie 85 personnes. Le maire est venu.", "La fonderie emploie 85 personnes.",
         "only one source says so: Echo"),
        ("The charging stations will cost £7.2 million.", "The charging stations will cost £7.3 million.",
         "in no source: £7.3 million"),
        ("La fonderie emploie 85 personnes.", "Le musée emploie 85 personnes.", "in no source: 85 people"),
    ],
)  # fmt: skip
def test_one_noun_with_one_value_is_told_by_that_one_source(
    run: Run, extracted: Callable[[Mapping[str, str]], Path], source: str, draft: str, told: str
) -> None:
    folder = extracted({"echo": f"publisher: Echo\n---\n{source}\n"})
    out = " ".join(run("diff", "-", "--exit-zero", cwd=folder, stdin=draft).out.split())
    assert told in out
    assert "under this name" not in out


@pytest.mark.parametrize(
    "draft",
    ["The company employs 350 people.", "The club employs 340 people.", "Marvane emploie 23 personnes."],
)
def test_another_figure_noun_or_name_is_in_no_source(run: Run, story: Path, draft: str) -> None:
    out = run("diff", "-", "--exit-zero", cwd=story, stdin=draft).out
    assert "in no source: " in out
    assert "under this name" not in out
