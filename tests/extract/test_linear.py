"""Extraction takes steps in proportion to its text, whatever its sentences look like."""

from __future__ import annotations

import time

import pytest

from count_calls import count_calls
from crosscheck.extract import extract
from crosscheck.model import Document

CLAUSES = {
    "relative": "la ville de Talvas qui compte 3 000 habitants et que Velmont dessert en 2025 ",
    "coordinated": "Velmont a investi 40 millions d'euros et Forgeval a recruté 300 personnes et ",
    "comma": "Velmont a investi 40 millions d'euros en 2025, ",
    "incise": "la dette, rappelle Velmont, s'élève à 40 millions d'euros, ",
    "pronoun": "il emploie 300 personnes et elle produit 40 tonnes alors ",
    "brackets": "Velmont (40 %), Forgeval (12 %), ",
}


def steps(text: str) -> int:
    """How many functions are called while a text is read; the second reading, so that tables are there."""
    extract(Document("linear", text, language="fr", published="2026-06-02"))
    again = Document("linear", text + " ", language="fr", published="2026-06-02")
    return count_calls(lambda: extract(again))


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=CLAUSES)
def test_a_sentence_of_twice_the_clauses_takes_twice_the_steps(clause: str) -> None:
    few, many = steps(clause * 40), steps(clause * 80)
    assert many < 2.6 * few


SENTENCES = {
    "new names": "{name} a investi {number} millions d'euros en 2025.",
    "one name": "Velmont a perdu {number} euros.",
    "pronouns": "Âgée de 41 ans, elle emploie {number} personnes.",
    "nouns": "Le consortium compte {number} membres et la société {number}.",
}


def told(sentence: str, count: int) -> str:
    """A text of so many sentences, each with a number and a name of its own."""
    return " ".join(
        sentence.format(number=number, name=f"Vel{number:b}".translate(_LETTERS)) for number in range(count)
    )


_LETTERS = str.maketrans("01", "au")


@pytest.mark.slow
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_text_of_four_times_the_length_takes_four_times_the_steps(sentence: str) -> None:
    """However many names it has told of before: who may be meant is looked up, not sought among all of them."""
    few, many = steps(told(sentence, 200)), steps(told(sentence, 800))
    assert many < 4.2 * few


def seconds(text: str) -> float:
    """The processor's time for one reading."""
    began = time.process_time()
    extract(Document("linear", text, language="fr", published="2026-06-02"))
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_text_of_four_times_the_length_takes_less_than_eight_times_the_time(sentence: str) -> None:
    """What counts no step: a list gone through again for each sentence. One of three turns must show it, since another
    program on the machine can stretch any of them."""
    few, many = told(sentence, 800), told(sentence, 3200)
    assert any(seconds(many + " " * turn) < 8 * seconds(few + " " * turn) for turn in range(3))
