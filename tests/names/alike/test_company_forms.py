"""Legal forms of many countries."""

from __future__ import annotations

import pytest

from crosscheck.names.alike.company_forms import company_forms, forms_fit, without_forms
from crosscheck.names.alike.wording import tokens

BARE = [
  ("Nordane Gesellschaft mit beschränkter Haftung", "nordane"), ("Nordane S.p.A.", "nordane"),
  ("OOO Nordane", "nordane"),
  ("PT Nordane Tbk", "nordane"), ("Nordane Sp. z o.o.", "nordane"), ("Nordane S.A. de C.V.", "nordane"),
  ("Nordane (Pty) Ltd", "nordane"), ("Nordane A/S", "nordane"), ("Nordane & Co. KG", "nordane"),
  ("Nordane Anonim Şirketi", "nordane"), ("Limited", "limited"), ("AS Nordane", "as nordane"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "bare"), BARE)
def test_forms_are_taken_off(name: str, bare: str) -> None:
    assert " ".join(without_forms(tokens(name))[0]) == bare


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("Nordane AG", "Nordane Aktiengesellschaft", True),
        ("OAO Nordane", "Nordane PJSC", True),
        ("Nordane Oyj", "Nordane Corporation", True),
        ("Nordane SE", "Nordane Ltd", True),
        ("Nordane", "Nordane Kft", True),
        ("Nordane GmbH", "Nordane Ltd", False),
        ("Nordane OOO", "Nordane Sdn Bhd", False),
    ],
)
def test_forms_of_two_countries_are_two_companies(one: str, other: str, *, fit: bool) -> None:
    assert forms_fit(without_forms(tokens(one))[1], without_forms(tokens(other))[1]) == fit


def test_forms_are_written_folded() -> None:
    assert [form for form in company_forms() if tokens(" ".join(form)) != list(form)] == []
