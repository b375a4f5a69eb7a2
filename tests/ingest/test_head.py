import pytest

from crosscheck.ingest.head import describe_head
from crosscheck.model import Document


def head(text: str, language: str = "fr") -> Document:
    return describe_head(Document(id="a", text=text, language=language))


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("mars 21, 2025", "fr", "2025-03-21"),
        ("21 mars 2025", "fr", "2025-03-21"),
        ("Publié le 3 juin 2026 à 18h30", "fr", "2026-06-03"),
        ("*Mis à jour le 9 janvier 2026 à 18h30*", "fr", "2026-01-09"),
        ("Rennes, le 26 février 2026", "fr", "2026-02-26"),
        ("Par la rédaction, 2 juin 2026", "fr", "2026-06-02"),
        ("Publié le 3 juin 2026, mis à jour le 4 juin 2026", "fr", "2026-06-03"),
        ("By our staff, 14 May 2026", "en", "2026-05-14"),
        ("Published on June 3, 2026 at 10:05 GMT", "en", "2026-06-03"),
        ("3 June 2026", "en", "2026-06-03"),
        ("2026-06-03", "en", "2026-06-03"),
        ("Ashmere, 3 June 2026", "en", "2026-06-03"),
        ("*3 June 2026, by Ann Lee*", "en", "2026-06-03"),
        ("Mercredi 3 juin 2026 · Temps de lecture : 3 min", "fr", "2026-06-03"),
        ("Enquête, par Anne Lely - 3 juin 2026", "fr", "2026-06-03"),
        ("Rennes, le 26 février 2026 (Agence Éco)", "fr", "2026-02-26"),
        ("Halden, 4 November 2025 (NPA)", "en", "2025-11-04"),
        ("Publié le 3 mars 2026 par La Gazette du Levant", "fr", "2026-03-03"),
        ("Published on 3 March 2026 by The Levant Courier", "en", "2026-03-03"),
        ("Le 3 mars 2026 par Anne Lely", "fr", "2026-03-03"),
        ("Fri 6 Mar 2026 04.12 GMT", "en", "2026-03-06"),
        ("*By Ann Lee, arts writer. Friday 6 March 2026*", "en", "2026-03-06"),
        ("Anne Lely, avec ANP - 6 mars 2026", "fr", "2026-03-06"),
        ("Publié le 06/03/2026 à 18h30 – La Voix de Larny", "fr", "2026-03-06"),
        ("Publié le 6 mars 2026 à 19:12 - Modifié le 7 mars 2026", "fr", "2026-03-06"),
    ],
)
def test_a_line_that_is_only_a_date_dates_the_text(line: str, language: str, day: str) -> None:
    assert head(f"Un titre de journal\n{line}\n\nLe texte commence ici.\n", language).published == day


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Le musée ouvre le 12 mai 2026", "fr"),
        ("Le 12 mai 2026, le musée ouvre.", "fr"),
        ("Le procès, ouvert le 15 septembre 2025", "fr"),
        ("The museum opens on 12 May 2026", "en"),
        ("mars 2025", "fr"),
        ("2025", "fr"),
        ("12 mai", "fr"),
        ("De 2019 à 2026", "fr"),
        ("Concert de gala - 12 mai 2027", "fr"),
        ("Par la route, le pont rouvre le 12 mai 2027", "fr"),
        ("Le 12 mai 2027 (samedi)", "fr"),
        ("Tickets 12.50 EUR. Friday 6 March 2026", "en"),
        ("Le 12 mai 2027 par la route", "fr"),
        ("Concert du 12 mai 2027 par Anne Lely", "fr"),
    ],
)
def test_a_date_in_a_sentence_or_without_its_day_does_not(line: str, language: str) -> None:
    assert head(f"Un titre de journal\n\n{line}\n\nLe texte commence ici.\n", language).published == ""


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("**VARBY, 2 September 2026** — The festival opened on Wednesday.", "en", "2026-09-02"),
        ("BRENAC, 4 novembre 2025 - Le tribunal a condamné la société.", "fr", "2025-11-04"),
        ("HALDEN/OSTBY, 4 November 2025 (NPA) - A tanker collided with a ferry.", "en", "2025-11-04"),
        ("HALDEN, 4 November 2025 (Norrland Press) —", "en", "2025-11-04"),
        ("Ostby, le 4 novembre 2025 – La société annonce une levée de fonds.", "fr", "2025-11-04"),
        ("Port-Ostby, mardi 4 novembre 2025 - Le pont a rouvert.", "fr", "2025-11-04"),
        ("Mardi 4 novembre 2025. – Le pont a rouvert.", "fr", "2025-11-04"),
        ("Le 4 novembre 2025, le pont a rouvert - enfin.", "fr", ""),
        ("Halden, 4 November 2025 -- A tanker collided with a ferry.", "en", "2025-11-04"),
        ("Base de Port Ostby, 4 novembre 2025 - La fusée a décollé.", "fr", "2025-11-04"),
        ("Ostby (Haute-Lorne), 4 novembre 2025. - Le pont a rouvert.", "fr", "2025-11-04"),
        ("HALDEN, Ostland, Nov. 4 (2025) - A tanker collided with a ferry.", "en", "2025-11-04"),
        ("HALDEN, Calif. – November 4, 2025 – Norvel, Inc. has raised money.", "en", "2025-11-04"),
        ("PORT HALDEN, Tuesday 4 November 2025. Running alone, she won.", "en", "2025-11-04"),
        ("Ostby, 4 novembre 2015. Ce soir-là, le pont s'effondre.", "fr", ""),
        ("HALDEN, where 4 November 2025 was a holiday. People stayed at home.", "en", ""),
        ("HALDEN, Oct 8 - A tanker collided with a ferry.", "en", ""),
        ("Le tribunal, 4 novembre 2025 - audience publique.", "fr", ""),
    ],
)
def test_an_agency_dateline_dates_the_text(line: str, language: str, day: str) -> None:
    assert head(f"Un titre\n\n{line}\n", language).published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Le Courrier de la Lorne, samedi 5 décembre 2026", "2026-12-05"),
        ("(Ostby, 5 décembre 2026)", "2026-12-05"),
        ("Le pont avait rouvert, samedi 5 décembre 2026.", ""),
        ("Prochaine réunion, dans la salle du conseil de Lorne, samedi 5 décembre 2026", ""),
    ],
)
def test_a_name_and_a_date_end_a_text(line: str, day: str) -> None:
    text = "".join(f"Paragraphe {number}.\n\n" for number in range(20)) + line + "\n"
    assert head(text).published == day


def test_a_date_far_down_is_not_the_date_of_the_text() -> None:
    text = "".join(f"Paragraphe {number}.\n\n" for number in range(20)) + "3 juin 2026\n"
    assert head(text).published == ""


def test_what_the_file_says_is_kept() -> None:
    document = Document(
        id="a", text="Un titre\n\n3 juin 2026\n\nTexte.", language="fr", title="T", published="2020-01-01"
    )
    assert describe_head(document) == document


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le pont rouvre après six mois\n\nLe texte.\n", "Le pont rouvre après six mois"),
        ("\n\n  Le pont rouvre\n3 juin 2026\nLe texte.\n", "Le pont rouvre"),
        ("Le pont rouvre\nLe Courrier de Larny\n3 juin 2026\n\nLe texte.\n", "Le pont rouvre"),
        ("Le pont rouvre\nIl a fallu six mois.\n3 juin 2026\n\nLe texte.\n", ""),
        ("Une ligne coupée par la largeur\nde la page, puis encore la suite du texte\n3 juin 2026\n", ""),
        ("Que reste-t-il du pont ?\n\nLe texte.\n", "Que reste-t-il du pont ?"),
        ("Le pont a rouvert ce matin.\n\nLe texte.\n", ""),
        ("Une ligne coupée par la largeur\nde la page, puis la suite.\n", ""),
        ("Brèves\n\nLe texte.\n", ""),
        ("x" * 200 + " y\n\nLe texte.\n", ""),
        ("3 juin 2026\n\nLe texte.\n", ""),
        ("Le pont rouvre", ""),
        ("", ""),
    ],
)
def test_a_first_line_that_stands_alone_is_the_title(text: str, title: str) -> None:
    assert head(text).title == title


def test_an_unknown_language_dates_nothing() -> None:
    assert head("Un titre ici\n3 juin 2026\n\nTexte.", "xx").published == ""
    assert head("Un titre ici\n3 juin 2026\n\nTexte.", "").published == ""


def test_front_matter_is_no_head() -> None:
    text = "---\ntitle: x\n---\n\nUn vrai titre ici\n\nTexte.\n"
    document = describe_head(Document(id="a", text=text, language="fr", boilerplate=((0, 16),)))
    assert document.title == "Un vrai titre ici"


def test_a_notice_above_the_title_is_no_title() -> None:
    notice = "Mise à jour le 4 mai 2026 à 18 h 40 : le nombre de passagers a été corrigé."
    assert head(f"{notice}\n\nUn train déraille\n\nUn train a déraillé.").title == "Un train déraille"
