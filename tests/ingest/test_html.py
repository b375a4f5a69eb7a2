import builtins
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import MissingExtraError, SourceError
from crosscheck.ingest.html import read_html
from crosscheck.ingest.ingest import ingest
from crosscheck.ingest.linked_data import linked_data

BODY = """
<nav><a href="/">Accueil</a> <a href="/sport">Sport</a></nav>
<article><h1>Le pont de Lanvern rouvre</h1>
<p>Le pont de Lanvern a rouvert lundi après six mois de travaux, qui ont coûté 12 millions d'euros à la commune.</p>
<p>Quelque 4 000 voitures y passent chaque jour, selon la mairie. « Nous avons tenu les délais », a dit le maire.</p>
<p>Le chantier avait commencé en mars, après la découverte de fissures dans deux des cinq piles de l'ouvrage.</p>
</article>
<div id="comments"><h2>Commentaires</h2><p>Jean : il a coûté 40 millions, ce pont, et personne ne le dit !</p></div>
<footer><p>Tous droits réservés. 5M+ Facebook followers</p></footer>
"""
DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Un site"},
        {
            "@type": ["NewsArticle"],
            "headline": "Le pont de Lanvern rouvre &amp; respire",
            "datePublished": "2026-03-12T08:30:00+01:00",
            "inLanguage": "fr-FR",
            "publisher": {"@type": "Organization", "name": "La Feuille d'essai"},
            "mainEntityOfPage": {"@id": "https://example.org/pont"},
        },
        {"@type": "NewsArticle", "headline": "Un autre article", "datePublished": "2020-01-01"},
    ],
}


def page(head: str = "", body: str = BODY, opening: str = "<html>") -> str:
    return f"<!DOCTYPE html>{opening}<head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def script(data: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_linked_data_says_what_the_article_is() -> None:
    document = read_html(page(script(DATA)).encode(), "pont.html")
    assert document.title == "Le pont de Lanvern rouvre & respire"
    assert document.publisher == "La Feuille d'essai"
    assert (document.published, document.language) == ("2026-03-12", "fr-FR")
    assert document.url == "https://example.org/pont"


def test_the_text_is_the_article_alone() -> None:
    document = read_html(page().encode(), "pont.html")
    assert "12 millions d'euros" in document.text and "cinq piles" in document.text
    for furniture in ("Accueil", "40 millions", "Tous droits", "followers"):
        assert furniture not in document.text


def test_meta_elements_speak_where_linked_data_does_not() -> None:
    head = (
        '<meta property="og:title" content="Le pont &quot;rouvre&quot;">'
        '<meta content="La Feuille" property="og:site_name">'
        '<meta property="article:published_time" content="2026-03-12T08:30:00Z"><meta name="other" content="x">'
    )
    document = read_html(page(head, opening='<html lang="fr">').encode(), "pont.html")
    assert (document.title, document.publisher) == ('Le pont "rouvre"', "La Feuille")
    assert (document.published, document.language) == ("2026-03-12", "fr")


def test_no_date_is_invented() -> None:
    body = BODY.replace("Tous droits réservés", "© 2019-2024. Tous droits réservés")
    assert read_html(page(body=body).encode(), "pont.html").published == ""


def test_a_piece_of_a_page_is_read_too() -> None:
    assert read_html(b"<p>Velmar emploie 310 personnes.</p>", "a.html").text == "Velmar emploie 310 personnes."


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "cp1252", "latin-1"])
def test_a_western_page_is_read_as_browsers_do(encoding: str) -> None:
    text = page(body=BODY.replace("12 millions d'euros", "12 millions d’€")).replace("utf-8", encoding)
    document = read_html(text.encode("cp1252"), "pont.html")
    assert "12 millions d’€" in document.text
    assert document.notes == ()


@pytest.mark.parametrize(
    "block",
    [
        "{broken",
        "[" * 100_000,
        '{"@graph":' * 50 + "1" + "}" * 50,
        "null",
        '{"@type": "NewsArticle", "headline": 3, "publisher": [], "datePublished": {"a": 1}, "inLanguage": [null]}',
        '{"@type": [1, null], "headline": "x"}',
        '{"@type": "Product", "name": "x"}',
    ],
)
def test_linked_data_that_says_nothing_usable_says_nothing(block: str) -> None:
    assert linked_data(f'<script type="application/ld+json">{block}</script>') == {}


def test_linked_data_without_an_end_takes_linear_time() -> None:
    assert linked_data('<script type="application/ld+json">' * 20_000) == {}


@pytest.mark.parametrize("content", ["<", "<html></html>", "<p>", "&" * 1000, "<div>" * 3000])
def test_a_page_without_an_article_is_an_error(write: Callable[[str, str], Path], content: str) -> None:
    with pytest.raises(SourceError) as caught:
        ingest(write("vide.html", content))
    assert caught.value.location is not None and caught.value.location.file.endswith("vide.html")
    assert caught.value.hint


def test_the_missing_package_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "trafilatura"]:
        monkeypatch.delitem(sys.modules, name)
    real = builtins.__import__

    def refuse(name: str, *arguments: Any, **named: Any) -> Any:
        if name.split(".")[0] == "trafilatura":
            raise ImportError(name)
        return real(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError) as caught:
        read_html(page().encode(), "pont.html")
    assert caught.value.hint == "pip install 'crosscheck-claims[html]'"


def test_a_page_becomes_a_document(write: Callable[[str, str], Path]) -> None:
    document = ingest(write("Pont.HTML", page(script(DATA))))
    assert (document.id, document.published, len(document.sha256)) == ("pont", "2026-03-12", 64)


def test_a_page_without_an_article_says_so() -> None:
    page = b"<html><body><div id=app></div><noscript>Enable JavaScript</noscript></body></html>"
    assert [note.code for note in read_html(page, "a.html").notes] == ["note-little-text"]
