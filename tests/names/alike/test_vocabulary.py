"""What is a slip of a word that very many names hold."""

from __future__ import annotations

from crosscheck.names.alike.vocabulary import Vocabulary

MANY = [[f"name{number}", "gmbh"] for number in range(100)] + [[f"other{number}", "fund"] for number in range(100)]


def test_a_rare_word_near_a_common_one_is_its_slip() -> None:
    words = Vocabulary([*MANY, ["gmhb"], ["fnd"], ["second"]])
    assert words.meant("gmhb") == "gmbh"
    assert words.meant("fnd") == "fund"
    assert words.meant("second") == "second"


def test_among_few_names_no_word_is_a_slip() -> None:
    assert Vocabulary([["gmbh"], ["gmhb"]]).meant("gmhb") == "gmhb"


def test_what_many_names_hold_is_a_word() -> None:
    words = Vocabulary([*MANY, *([f"more{number}", "funds"] for number in range(10))])
    assert words.meant("funds") == "funds"


def test_a_word_of_two_letters_is_no_slip_of_another() -> None:
    many = [[f"name{number}", "ag"] for number in range(100)]
    assert Vocabulary([*many, ["ai"]]).meant("ai") == "ai"
