import pytest

from crosscheck.ingest.markdown import read_markdown

ARTICLE = """---
title: "Le pont de Lanvern rouvre"
date: 2026-03-12T08:30:00+01:00
publisher: La Feuille d'essai
lang: fr_FR
url: https://example.org/pont?a=1&b=2
tags: [pont, travaux]
---

# Un autre titre

Le pont a **rouvert**.
"""


def test_front_matter_says_what_the_article_is() -> None:
    document = read_markdown(ARTICLE.encode(), "pont.md")
    assert document.title == "Le pont de Lanvern rouvre"
    assert document.published == "2026-03-12"
    assert document.publisher == "La Feuille d'essai"
    assert document.language == "fr-FR"
    assert document.url == "https://example.org/pont?a=1&b=2"


def test_the_text_stays_word_for_word_and_front_matter_is_boilerplate() -> None:
    document = read_markdown(ARTICLE.encode(), "pont.md")
    assert document.text == ARTICLE
    ((start, end),) = document.boilerplate
    assert start == 0 and ARTICLE[:end].endswith("travaux]\n---") and ARTICLE[end:].lstrip().startswith("# Un autre")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_do_not_matter(newline: str) -> None:
    text = ARTICLE.replace("\n", newline)
    document = read_markdown(text.encode(), "pont.md")
    assert (document.title, document.published, document.text) == ("Le pont de Lanvern rouvre", "2026-03-12", text)


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    document = read_markdown(b"Chapeau.\n\n# La **grande** crue de la Vionne #\n\n# Suite\n", "a.md")
    assert document.title == "La grande crue de la Vionne"
    assert document.boilerplate == ()


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nUne phrase seule entre deux filets.\n\n---\n\nEt la suite.\n",
        "---\ntitle: pas de fin\n\nTexte.\n",
        "Texte.\n---\ntitle: trop tard\n---\n",
    ],
)
def test_rules_are_not_front_matter(text: str) -> None:
    document = read_markdown(text.encode(), "a.md")
    assert (document.title, document.boilerplate) == ("", ())


@pytest.mark.parametrize(
    "matter",
    [
        "title: &a [x, x]\nb: [*a, *a]",
        "title: !!python/object:os.system {}",
        "title: [unclosed",
        "title: 'x\n\tbad",
        "title:\n  - a\n  - b",
        "title: {a: b}",
        "date: 2026-13-45",
        "date: next week",
        "language: Klingon please",
        "url: javascript:alert(1)",
    ],
)
def test_front_matter_that_says_nothing_usable_is_only_boilerplate(matter: str) -> None:
    text = f"---\n{matter}\n---\nTexte.\n"
    document = read_markdown(text.encode(), "a.md")
    assert (document.title, document.published, document.language, document.url) == ("", "", "", "")
    assert document.boilerplate == ((0, text.index("---\nTexte") + 3),)


def test_a_title_with_a_colon_and_no_quotes_costs_nothing() -> None:
    matter = "title: Vionne : la facture grimpe\npublisher: Le Courrier: édition du soir\ndate: 2026-04-11"
    document = read_markdown(f"---\n{matter}\n---\nTexte.\n".encode(), "a.md")
    assert document.title == "Vionne : la facture grimpe"
    assert document.publisher == "Le Courrier: édition du soir"
    assert document.published == "2026-04-11"


def test_long_facts_are_cut_and_stay_on_one_line() -> None:
    document = read_markdown(f"---\ntitle: |\n  a\n  b {'x' * 5000}\n---\nTexte.\n".encode(), "a.md")
    assert len(document.title) <= 500 and "\n" not in document.title and document.title.startswith("a b x")
