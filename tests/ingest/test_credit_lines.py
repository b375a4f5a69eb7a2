"""Credit lines are found where papers print them, and nowhere else."""

from __future__ import annotations

import pytest

from crosscheck.errors import ConfigError
from crosscheck.ingest.credit_lines import credit_lines, read_around

PROSE = "The quay of Sandholm will cost 420 million pounds, and the town has paid a third of it so far, "


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(AFP)", ["afp"]),
        ("(Avec AFP)", ["afp"]),
        ("Avec Reuters et AFP", ["reuters", "afp"]),
        ("Le Courrier de Lanvern avec AFP", ["afp"]),
        ("Source : AFP", ["afp"]),
        ("© AFP", ["afp"]),
        ("By Jane Doe | Associated Press", ["associated-press"]),
        ("PARIS, 3 mars (AFP) - " + PROSE, ["afp"]),
        ("WASHINGTON (AP) — " + PROSE, ["associated-press"]),
        ("SANDHOLM, March 3, 2026 /PRNewswire/ -- " + PROSE, ["pr-newswire"]),
        ("NEW YORK--(BUSINESS WIRE)--" + PROSE, ["business-wire"]),
        (PROSE + "according to the mayor. (Reuters)", ["reuters"]),
        ("COMMUNIQUÉ DE PRESSE", ["press-release"]),
        ("Communiqué de presse – Paris, 3 mars 2026", ["press-release"]),
        ("The mayor told AFP that it would cost more.", []),
        ("Reuters employs 2,500 journalists.", []),
        ("AP was founded in 1846.", []),
        ("L'AFP a été fondée en 1944.", []),
        (PROSE + "the mayor told Reuters (the news agency) on Monday in the town hall.", []),
        ("Selon un communiqué, le prix a doublé.", []),
        ("Bloomberg a racheté l'entreprise", []),
        ("ap (dpa-like) words", []),
    ],
)
def test_credit_lines(line: str, names: list[str]) -> None:
    text = f"A headline\n\n{PROSE}it said.\n\n{line}\n"
    assert [credit.name for credit in credit_lines(text)] == names


def test_a_long_line_of_brackets_takes_no_longer_than_its_length() -> None:
    assert credit_lines("(" * 200_000 + "(AFP" * 50_000) == ()
    assert credit_lines("AFP " + "A-" * 32 + "!") == ()


@pytest.mark.parametrize("table", [{"en": ["with"]}, {"en": {"around": "with"}}, {"en": {"arround": ["with"]}}])
def test_faulty_words_around_credits_are_named(table: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="en"):
        read_around(table)
