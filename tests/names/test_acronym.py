"""Acronyms and the names that they can stand for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.names import acronym_fits
from crosscheck.names.acronym import acronym_letters, letters_for


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("AIP", "AI Infrastructure Partnership"),
        ("GIP", "Global Infrastructure Partners"),
        ("ONU", "Organisation des Nations unies"),
        ("AIE", "Agence internationale de l'énergie"),
        ("BCE", "Banque centrale européenne"),
        ("U.N.", "United Nations"),
        ("BNP", "Banque nationale de Paris"),
        ("UKRI", "UK Research and Innovation"),
        ("GPUs", "graphics processing unit"),
        ("CNRS", "Centre national de la recherche scientifique"),
    ],
)
def test_initials_fit(acronym: str, name: str) -> None:
    assert acronym_fits(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("GIP", "Global Infrastructure Investment Partners"),
        ("AIP", "Partnership for AI Infrastructure"),
        ("ONU", "Organisation mondiale du commerce"),
        ("Meta", "Meta Platforms"),
        ("A", "Agence"),
        ("AIP", "Alliance"),
        ("", ""),
        ("AIP", ""),
        ("ABCDEFGHIJKLMNOP", "a b c d e f g h i j k l m n o p"),
    ],
)
def test_other_letters_do_not(acronym: str, name: str) -> None:
    assert not acronym_fits(acronym, name)


def test_a_long_text_costs_little() -> None:
    assert not acronym_fits("AB", "a " * 100_000)


WORDS = (
    "AI",
    "UK",
    "of",
    "de",
    "the",
    "Global",
    "Énergie",
    "3",
    "2020",
    "AC/DC",
    "I.B.M.",
    "ß",
    "ΔT",
    "ʼ",
    "l'eau",
    "ABCDE",
)
words = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=7).map(" ".join)


@given(words, st.text("ABCDEGILMUs2&.", max_size=9) | st.none())
@example("UK Research and Innovation", "UKRI")
@example("A B C D E F G H I J", None)
def test_an_acronym_that_fits_is_found_by_its_letters(name: str, acronym: str | None) -> None:
    """What names are looked up by leaves out none that fits."""
    tried = acronym if acronym is not None else "".join(word[:1] for word in name.split()).upper()
    known = letters_for(name)
    if known is not None and acronym_fits(tried, name):
        assert acronym_letters(tried) in known


@given(words)
def test_every_acronym_that_is_listed_fits(name: str) -> None:
    for letters in letters_for(name) or ():
        if letters.isascii() and letters.isalpha() and len(letters) >= 2 and not letters.endswith("s"):
            assert acronym_fits(letters.upper(), name)


def test_a_name_of_very_many_acronyms_is_not_listed() -> None:
    assert letters_for("ABCDE " * 30) is None
