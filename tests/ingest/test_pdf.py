from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.ingest.ingest import ingest
from crosscheck.ingest.pdf import read_pdf, whole_lines

LINES = [
    "Le pont rouvre",
    "Le pont de Lanvern a rouvert lundi, après six mois de travaux qui ont",
    "coûté 12 millions d'euros à la commune, a dit le maire.",
    "Quelque 4 000 voitures y passent chaque jour.",
]


def test_lines_broken_by_the_layout_are_whole_again(make_pdf: Callable[..., bytes]) -> None:
    document = read_pdf(make_pdf([LINES, ["Page deux."]]), "pont.pdf")
    assert document.text == (
        "Le pont rouvre\n"
        "Le pont de Lanvern a rouvert lundi, après six mois de travaux qui ont coûté 12 millions d'euros à la commune,"
        " a dit le maire.\n"
        "Quelque 4 000 voitures y passent chaque jour.\n\n"
        "Page deux."
    )


def test_words_that_the_library_has_joined_lose_its_mark() -> None:
    column = "Le groupe a an\x02noncé hier l'achat\nde Sainte\x02Orelle pour 12\x0214 mil\ufffelions."
    assert whole_lines(column) == "Le groupe a annoncé hier l'achat de Sainte-Orelle pour 12-14 millions."


def test_what_heads_and_foots_every_page_is_boilerplate(make_pdf: Callable[..., bytes]) -> None:
    bodies = ["Le pont a rouvert.", "Il mesure 312 m.", "Il a 5 piles.", "Fin."]
    pages = [["Conseil de Lanvern", body, f"Page {number}/4"] for number, body in enumerate(bodies, 1)]
    document = read_pdf(make_pdf(pages), "rapport.pdf")
    assert [document.text[start:end] for start, end in document.boilerplate] == [
        line for number in range(1, 5) for line in ("Conseil de Lanvern", f"Page {number}/4")
    ]
    assert all(body in document.text for body in bodies)


def test_lines_that_repeat_elsewhere_are_not(make_pdf: Callable[..., bytes]) -> None:
    assert read_pdf(make_pdf([["Un.", "A"], ["Deux.", "B"], ["Trois."]]), "a.pdf").boilerplate == ()
    totals = [["Un.", "Total : 300 €"], ["Deux.", "Total : 410 €"], ["Trois.", "Total : 520 €"]]
    assert read_pdf(make_pdf(totals), "a.pdf").boilerplate == ()


@pytest.mark.parametrize(
    ("title", "taken"),
    [("Le pont rouvre", "Le pont rouvre"), ("Microsoft Word - brouillon3.doc", ""), ("", "")],
)
def test_its_title_counts_where_the_text_begins_with_it(make_pdf: Callable[..., bytes], title: str, taken: str) -> None:
    assert read_pdf(make_pdf([LINES], title), "pont.pdf").title == taken


def test_pages_without_text_are_told(make_pdf: Callable[..., bytes]) -> None:
    (note,) = read_pdf(make_pdf([LINES, [], ["Fin."], []]), "pont.pdf").notes
    assert note.code == "note-pages-without-text"
    assert dict(note.arguments) == {"pages": "2, 4", "count": 2}


def test_a_pdf_of_pictures_is_an_error(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(SourceError, match="pictures") as caught:
        read_pdf(make_pdf([[], []]), "scan.pdf")
    assert "character recognition" in caught.value.hint


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.4\n", b"no pdf at all", b"%PDF-1.4\n" + b"\0" * 5000])
def test_a_broken_pdf_is_an_error(write: Callable[[str, bytes], Path], damage: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        ingest(write("casse.pdf", damage))
    assert caught.value.location is not None and caught.value.location.file.endswith("casse.pdf")
    assert caught.value.hint


def test_a_truncated_pdf_is_read_or_refused(make_pdf: Callable[..., bytes]) -> None:
    data = make_pdf([LINES] * 3)
    for end in range(0, len(data), 97):
        try:
            read_pdf(data[:end], "coupe.pdf")
        except SourceError as error:
            assert error.location is not None


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("une ligne assez longue pour la page, dont le der\ufffe\nnier mot est", "{0}, dont le dernier mot est"),
        ("une ligne assez longue pour la page, à Sainte-\nOrelle hier.", "{0}, à Sainte-Orelle hier."),
        ("Titre\nune ligne assez longue pour la page\net sa suite.", "Titre\n{0} et sa suite."),
        ("une ligne assez longue pour la page.\nEt une autre, après elle.", "{0}.\nEt une autre, après elle."),
        ("une ligne assez longue pour la page\n\n\n\nseconde", "{0}\n\nseconde"),
        ("", ""),
    ],
)
def test_whole_lines(lines: str, text: str) -> None:
    assert whole_lines(lines) == text.format("une ligne assez longue pour la page")
