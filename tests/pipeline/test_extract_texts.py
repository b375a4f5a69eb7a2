"""Several processes extract what one extracts, in the same order, and one bad file stops none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import run_command

TEXTS = (
    "The Ardley Fund plans to raise up to ${0} million by 2027.\n",
    "Le fonds Ardley emploie {0} personnes depuis mars 2024.\n",
    "Brenmoor Power said on Monday that it would build {0} wind turbines.\n",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for number in range(12):
        text = TEXTS[number % len(TEXTS)].format(number + 20)
        (tmp_path / "sources" / f"t{number:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "sources" / "t07.pdf").write_bytes(b"no pdf at all")
    return tmp_path


def test_processes_say_what_one_says(folder: Path) -> None:
    one, two, many = (run_command(folder, "extract", "--format", "jsonl", "--jobs", jobs) for jobs in ("1", "2", "16"))
    assert one == two == many
    assert one.code == 2 and "t07.pdf" in one.err
    assert len(one.out.splitlines()) >= 12


@pytest.mark.slow
def test_processes_that_are_not_forked_say_the_same(folder: Path) -> None:
    from crosscheck.pipeline.extract_texts import extract_texts

    paths = sorted((folder / "sources").iterdir())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("threading.active_count", lambda: 2)
        spawned = list(extract_texts(paths, jobs=2))
    alone = list(extract_texts(paths, jobs=1))
    assert [each.extraction for each in spawned] == [each.extraction for each in alone]
    assert [str(each.error) for each in spawned] == [str(each.error) for each in alone]
