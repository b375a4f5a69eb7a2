"""Company names without their legal forms."""

from __future__ import annotations

import pytest

from crosscheck.names import strip_legal_form


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Cisco Systems, Inc.", "Cisco Systems"),
        ("Siemens AG", "Siemens"),
        ("TotalEnergies SE", "TotalEnergies"),
        ("Eni S.p.A.", "Eni"),
        ("Muster GmbH & Co. KG", "Muster"),
        ("Nokia Oyj", "Nokia"),
        ("Exemple SAS", "Exemple"),
        ("Exemple S.A.S.", "Exemple"),
        ("Royal Example N.V.", "Royal Example"),
        ("Example Pty Ltd", "Example"),
        ("AT&T Inc.", "AT&T"),
        ("SA", "SA"),
        ("Inc.", "Inc."),
        ("Agence Se Loger", "Agence Se Loger"),
        ("", ""),
    ],
)
def test_strip_legal_form(name: str, bare: str) -> None:
    assert strip_legal_form(name) == bare
