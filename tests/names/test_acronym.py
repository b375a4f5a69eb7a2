"""Acronyms and the names that they can stand for."""

from __future__ import annotations

import pytest

from crosscheck.names import acronym_fits


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
