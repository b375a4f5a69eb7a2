"""Scopes that are one, however they are told."""

from __future__ import annotations

import pytest

from crosscheck.names import is_other_basis, scope_key
from crosscheck.names.word_table import word_table

SAME = [
    ("par an", "a year"),
    ("par an", "annually"),
    ("par action", "a share"),
    ("per tonne", "a tonne"),
    ("par kilo", "le kilo"),
    ("sur un an", "year-on-year"),
    ("aux États-Unis", "in the US"),
    ("y compris la dette", "including debt"),
    ("dette comprise", "avec la dette"),
    ("chez les femmes", "for women"),
    ("au premier tour", "in the first round"),
    ("usine de batteries", "battery plant"),
    ("dans l'usine de batteries", "at the battery factory"),
    ("voitures électriques", "electric cars"),
    ("secteur privé", "private sector"),
    ("zones rurales", "rural areas"),
    ("en Allemagne", "in Germany"),
    ("dans le nord du pays", "in the north of the country"),
    ("enfants", "children"),
]
APART = [
    ("par an", "par mois"),
    ("a share", "a tonne"),
    ("avec la dette", "hors dette"),
    ("in cash", "in shares"),
    ("usine de batteries", "car plant"),
    ("zones rurales", "urban areas"),
    ("en Allemagne", "in Austria"),
    ("dans le nord", "in the south"),
    ("hommes", "women"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_scope_is_told_in_two_ways(one: str, other: str) -> None:
    assert scope_key(one) == scope_key(other) != ""


@pytest.mark.parametrize(("one", "other"), APART)
def test_scopes_stay_apart(one: str, other: str) -> None:
    assert scope_key(one) != scope_key(other)


@pytest.mark.parametrize("forms", word_table("scopes.toml")["same"], ids=lambda forms: forms[0])
def test_every_form_of_a_row_is_one_scope(forms: list[str]) -> None:
    assert {scope_key(form) for form in forms} == {scope_key(forms[0])}


@pytest.mark.parametrize(
    "scope", ["à taux de change constants", "on an organic basis", "hors carburant", "excluding fuel", "en volume"]
)
def test_a_way_to_count_is_another_basis(scope: str) -> None:
    assert is_other_basis(scope_key(scope))


@pytest.mark.parametrize("scope", ["", "in France", "par an", "y compris la dette", "in cash", "constant"])
def test_what_a_figure_covers_is_no_other_basis(scope: str) -> None:
    assert not is_other_basis(scope_key(scope))
