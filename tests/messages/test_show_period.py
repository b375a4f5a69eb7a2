"""The time that a claim holds for, in words."""

import pytest

from crosscheck.messages import show_period


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("2024", "2024", "2024"),
        ("2024-09", "September 2024", "septembre 2024"),
        ("2024-03-01", "1 March 2024", "1er mars 2024"),
        ("XXXX-03", "March", "mars"),
        ("XXXX-02-01", "1 February", "1er février"),
        ("202X", "the 2020s", "les années 2020"),
        ("2024-34", "Q2 2024", "2e trimestre 2024"),
        ("2024-40", "first half of 2024", "1er semestre 2024"),
        ("2024-21", "spring 2024", "printemps 2024"),
        ("2024~", "around 2024", "vers 2024"),
        ("../2028", "by 2028", "d'ici 2028"),
        ("2024-09-20/2024-12", "20 September 2024 – December 2024", "20 septembre 2024 – décembre 2024"),
        ("2024-09-20/..", "from 20 September 2024 on", "à partir du 20 septembre 2024"),
        ("2024-02-31", "2024-02-31", "2024-02-31"),
        ("2024-77", "2024-77", "2024-77"),
        ("the second season", "the second season", "the second season"),
        ("", "", ""),
        ("/", "/", "/"),
        ("#2", "#2", "#2"),
    ],
)
def test_periods_are_told_in_words(edtf: str, english: str, french: str) -> None:
    assert show_period(edtf, "en") == english
    assert show_period(edtf, "fr") == french
