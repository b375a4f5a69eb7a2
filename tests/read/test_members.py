"""Lists of names."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from count_calls import count_calls
from crosscheck.model import Members
from crosscheck.read.members import read_members

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("de", "en", "es", "fr")


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if "\t" in line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("members.tsv"), ids=lambda row: row[1])
def test_a_list_is_read_as_its_case_says(row: list[str]) -> None:
    language, text, included, excluded, complete, *count = row
    names = [tuple(name for name in cell.split(" | ") if name) for cell in (included, excluded)]
    expected = Members(names[0], names[1], complete == "yes", int(count[0]) if count else None)
    assert read_members(text, language) == expected


@pytest.mark.parametrize(("language", "text"), rows("members-none.tsv"))
def test_what_names_nobody_is_no_list(language: str, text: str) -> None:
    assert read_members(text, language) is None


NAMES = st.lists(
    st.sampled_from(["Nordsee", "Sudport AG", "Lumen", "xAI", "Banco Real", "3M", "Vale SA", "Elbe", "Smith & Nephew"]),
    min_size=1,
    max_size=7,
    unique=True,
)


@given(NAMES, st.sampled_from(LANGUAGES), st.booleans())
def test_a_written_list_is_read_back(names: list[str], language: str, serial: bool) -> None:
    last = {"de": "und", "en": "and", "es": "y", "fr": "et"}[language]
    joint = f", {last} " if serial and len(names) > 2 else f" {last} "
    text = joint.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    assert read_members(text, language) == Members(tuple(names))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.lists(st.sampled_from("A, et and ( « ’ d' Le la sans - & .".split(" "))).map(" ".join))  # noqa: SIM905
def test_any_text_is_read_without_an_error_and_invents_no_name(text: str) -> None:
    for language in LANGUAGES:
        members = read_members(text, language)
        if members is not None:
            plain = "".join(text.split())
            assert all("".join(name.split())[:1] in plain for name in members.included + members.excluded)
            assert not set(members.included) & set(members.excluded)


PIECES = ["A, ", "A et ", "(", "le ", "six ", "sans A "]


@pytest.mark.parametrize("piece", PIECES)
def test_a_list_of_four_times_the_length_takes_four_times_the_steps(piece: str) -> None:
    read_members(piece, "fr")
    few, many = (count_calls(lambda size=size: read_members(piece * size, "fr")) for size in (250, 1_000))
    assert many < 5 * few


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_no_pattern_runs_away_on_a_long_list(piece: str) -> None:
    """Patterns do their work inside of one call: by the processor's own time, which nobody else's work is part of."""

    def seconds(size: int) -> float:
        begin = time.process_time()
        read_members(piece * size, "fr")
        return time.process_time() - begin

    short, long = min(seconds(500) for _ in range(3)), min(seconds(2_000) for _ in range(3))
    assert long < 12 * short + 0.02


@pytest.mark.parametrize("language", ["", "fr-FR", "FR", "pt"])
def test_any_language_tag_is_taken(language: str) -> None:
    assert read_members("la Suède, la Norvège et le Danemark", language) == Members(("Suède", "Norvège", "Danemark"))
