"""Short forms that a text defines itself."""

from __future__ import annotations

import pytest

from crosscheck.names import defined_acronyms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Northern Energy Office (NEO) said", "NEO", "Northern Energy Office"),
        ("L’Agence pour la rénovation des ports (ARP) a dit", "ARP", "Agence pour la rénovation des ports"),
        ("a report by the Bridge and Road Council (the BRC)", "BRC", "Bridge and Road Council"),
        ("Old Harbour Trust. New Harbour Trust (NHT)", "NHT", "New Harbour Trust"),
        ("l’Office des eaux (ODE)", "ODE", "Office des eaux"),
    ],
)
def test_a_name_with_its_short_form(text: str, short: str, long: str) -> None:
    assert defined_acronyms(text) == ((short, long),)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge (see below) opened.",
        "The mayor (MP) said so.",
        "Brenn (CEO) left.",
        "it rose (GDP) again",
        "The Northern Energy. Office (NEO)",
        "(NEO)",
    ],
)
def test_a_bracket_that_defines_nothing(text: str) -> None:
    assert defined_acronyms(text) == ()


def test_many_brackets_take_linear_time() -> None:
    assert defined_acronyms("Northern Energy (XQZ) " * 20_000) == ()
