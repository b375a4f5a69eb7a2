"""Words in quotation marks, and names that are nearly known."""

import pytest

from crosscheck.draft import find_near_names, find_quotations
from crosscheck.model import Document

SOURCES = {
    "en": Document("en", "Mr Altman said: “We will build it, step by step, and nobody will stop us.”", language="en"),
    "fr": Document("fr", "« Nous avançons prudemment vers l’ouverture du pont », dit la directrice.", language="fr"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("She quotes “we will build it, step by step”.", "en", "exact"),
        ('He said "We will build it […] nobody will stop us."', "en", "exact"),
        ("‘We will build it, step by step’, he said.", "en", "exact"),
        ("He said “We will built it, step by step, and nobody can stop us”.", "en", "differs"),
        ("He said “the moon is made of green cheese after all”.", "en", "not-found"),
        ("Il dit : « Nous avançons prudemment vers l'ouverture du pont »", "fr", "exact"),
        ("Il dit : « Nous le construirons pas à pas et personne ne nous arrêtera »", "fr", "not-found"),
        ("He said “nobody [else] will stop us”.", "en", "exact"),
        ("She quotes “will build it, step by ste”.", "en", "differs"),
    ],
)
def test_quotations_are_looked_up(text: str, language: str, status: str) -> None:
    assert [found.status for found in find_quotations(text, SOURCES, language)] == [status]


def test_the_words_of_a_source_are_shown_without_stray_marks() -> None:
    quoted = {"fr": Document("fr", "« Ce pont changera la vie de 80 000 habitants », a-t-elle dit.", language="fr")}
    text = "« Ce pont va changer la vie de 80 000 habitants », a dit la maire."
    (found,) = find_quotations(text, quoted, "fr")
    assert (found.status, found.found) == ("differs", "Ce pont changera la vie de 80 000 habitants")


SPOKEN = {
    "en": Document("en", "“The tide waits for nobody, and nor do we”, said Ada Lorne, the director.", language="en"),
    "fr": Document("fr", "Un pont est une promesse que l’on tient.\n\n– Otto Lang, ingénieur", language="fr"),
    "it": Document("it", "“We count every boat twice,” the harbour said in a statement.", language="en"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker", "theirs"),
    [
        ("“The tide waits for nobody, and nor do we”, Ilse Wrenn said.", "Ilse Wrenn", "Ada Lorne"),
        ("Ilse Wrenn told reporters: “The tide waits for nobody, and nor do we”.", "Ilse Wrenn", "Ada Lorne"),
        ("« Un pont est une promesse que l’on tient », a déclaré Ilse Wrenn.", "Ilse Wrenn", "Otto Lang"),
        ("Selon Ilse Wrenn, « un pont est une promesse que l’on tient ».", "Ilse Wrenn", "Otto Lang"),
        ("“The tide waits for nobody, and nor do we”, Ada Lorne said.", "", ""),
        ("“The tide waits for nobody, and nor do we”, said Ms Lorne.", "", ""),
        ("“The tide waits for nobody, and nor do we”, she said.", "", ""),
        ("Ilse Wrenn listened. “The tide waits for nobody, and nor do we”, she heard.", "", ""),
        ("“We count every boat twice,” said Ilse Wrenn.", "", ""),
        ("« Un pont est une promesse que l’on tient », a dit Otto Lang.", "", ""),
    ],
)
def test_a_quotation_given_to_somebody_else_is_pointed_out(text: str, speaker: str, theirs: str) -> None:
    (found,) = find_quotations(text, SPOKEN, "fr" if "«" in text else "en")
    assert found.status == "exact"
    assert (found.speaker, found.theirs) == (speaker, theirs)


@pytest.mark.parametrize(
    "text", ["the “so called” bridge", 'a 5" pipe and a 6" pipe', "don't say it's ours", "“never closed"]
)
def test_marks_that_quote_nothing(text: str) -> None:
    assert find_quotations(text, SOURCES, "en") == ()


@pytest.mark.slow
def test_many_open_marks_take_linear_time() -> None:
    assert find_quotations("“ " * 20_000, SOURCES, "en") == ()


NAMES = {"Sam Altman", "Microsoft", "American Airlines"}
CORPUS = ["Sam Altman met Brenda Kowalski in Lisbon. Toute la ville attend.", "Then Otto Lang left for Altona."]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Sam Artman said so.", "Altman"),
        ("Artman said so.", "Altman"),
        ("According to d'Artman, yes.", "Altman"),
        ("He works at Microsof now.", "Microsoft"),
        ("She met Brenda Kowalsky there.", "Kowalski"),
        ("Sam Altmann said so.", "Altman"),
        ("Selon Sam Atlman, oui.", "Altman"),
        ("Kowalsky said so.", "Kowalski"),
        ("Ilse Wrenn and Otto Lang met; Otto Long left.", "Lang"),
    ],
)
def test_a_slip_is_pointed_out(text: str, meant: str) -> None:
    assert [found.known for found in find_near_names(text, NAMES, CORPUS)] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "Sam Altman said so.",
        "The Americans are here.",
        "Soute or route.",
        "Lisbonne is far.",
        "Altman’s firm",
        "MICROSOFT",
        "Otto Lund and Otto Berg left.",
        "Paris and Lisbon",
        "Long queues formed.",
        "Sam Allen said so.",
    ],
)
def test_an_ordinary_word_is_left_alone(text: str) -> None:
    assert find_near_names(text, NAMES, CORPUS) == ()
