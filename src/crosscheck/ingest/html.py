"""A web page: the article's text without the page around it, and what the page says of it."""

from __future__ import annotations

import re
from html import unescape
from typing import Any, Final

from crosscheck.ingest.decode import GUESSED, codec, decode
from crosscheck.ingest.linked_data import linked_data
from crosscheck.ingest.metadata import describe
from crosscheck.ingest.parse_foreign import load_extra, parse_foreign
from crosscheck.model import Document, Message
from crosscheck.names import compose_accents

# A page names its encoding early; browsers look at the first 1024 bytes, pages are not so careful.
_CHARSET: Final = re.compile(rb"<meta\b[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w-]{1,30})", re.IGNORECASE)
_DECLARED_WITHIN: Final = 4096
# What says that a text is a page; trafilatura takes nothing without it, and a piece of a page has none.
_PAGE: Final = re.compile(r"<(?:!doctype\s{1,5}html|html)\b", re.IGNORECASE)
_FEW_WORDS: Final = 8  # "Enable JavaScript to go on"; the shortest item of news has more
_ELEMENT: Final = re.compile(r"<[a-z]", re.IGNORECASE)
_META: Final = re.compile(r"<(?:meta|html|time)\b[^>]{0,1000}>", re.IGNORECASE)
_PAIR: Final = re.compile(r"([\w:-]{1,40})\s{0,5}=\s{0,5}(?:\"([^\"]{0,600})\"|'([^']{0,600})')")


def read_html(data: bytes, name: str) -> Document:
    """A saved page as a document: the article's text as trafilatura finds it, without comments and menus.

    Title, publisher, date, language and address come from the page's JSON-LD, then from its meta elements, then
    from trafilatura's reading of the page (its date only where the page states one). Raises `MissingExtraError`
    without the package.
    """
    trafilatura = load_extra("trafilatura", "html", name)
    page, encoding = decode(data, name, _charset(data))
    with parse_foreign("kind-html", name):
        found = trafilatura.bare_extraction(
            _whole(page),
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
        )
    notes = [Message("note-encoding-guessed", (("encoding", encoding),))] if encoding == GUESSED else []
    text = compose_accents(_text(found))
    words = len(text.split())
    notes += [Message("note-little-text", (("words", words),))] if words < _FEW_WORDS else []
    document = Document(id="", text=text, file=name, notes=tuple(notes))
    document = describe(document, linked_data(page))
    document = describe(document, _metas(page))
    return describe(document, _found(found))


def _whole(page: str) -> str:
    piece = _ELEMENT.search(page) and not _PAGE.search(page)
    return f"<html><body>{page}</body></html>" if piece else page


def _text(found: Any) -> str:
    return (getattr(found, "text", None) or "") if found is not None else ""


def _found(found: Any) -> dict[str, str]:
    if found is None:
        return {}
    facts = {"title": "title", "publisher": "sitename", "published": "date", "language": "language", "url": "url"}
    return {field: value for field, key in facts.items() if isinstance(value := getattr(found, key, None), str)}


def _metas(page: str) -> dict[str, str]:
    """What the page's own meta elements say, under the names that `describe` knows."""
    names = {
        "og:title": "title",
        "og:site_name": "publisher",
        "article:published_time": "published",
        "og:article:published_time": "published",
        "dc.date": "published",
        "date": "published",
        "datepublished": "published",
        "og:url": "url",
        "og:locale": "language",
    }
    facts: dict[str, str] = {}
    for element in _META.finditer(page):
        pairs = {key.casefold(): one or two for key, one, two in _PAIR.findall(element.group())}
        if element.group()[1:5].casefold() == "html":
            facts.setdefault("lang", pairs.get("lang", ""))
            continue
        key = (pairs.get("property") or pairs.get("name") or pairs.get("itemprop") or "").casefold()
        value = pairs.get("content") or pairs.get("datetime") or ""
        if key in names and value:
            facts.setdefault(names[key], value)
    language = facts.pop("lang", "")
    if language:
        facts["language"] = language
    return {key: unescape(value) for key, value in facts.items()}


def _charset(data: bytes) -> str:
    """The encoding that a page declares, as Python calls it; "" where it does not, or names none that exists."""
    found = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    if not found:
        return ""
    return codec(found[1].decode("ascii"))
