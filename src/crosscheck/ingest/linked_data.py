"""What a page says of its article in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

_OPENING: Final = re.compile(r"<script\b[^>]{0,500}\bapplication/ld\+json\b[^>]{0,500}>", re.IGNORECASE)
_LONGEST: Final = 500_000
_DEEPEST: Final = 6
# schema.org: Article and the types under it that news pages use.
_TYPES: Final = re.compile(r"(?:\w*Article|BlogPosting|Report|LiveBlogPosting)")


def linked_data(page: str) -> dict[str, str]:
    """Title, publisher, published, language and url of the page's article; only what is said as plain text.

    The first article in the page is taken, and only facts of its own: related articles that a page lists are not.
    Blocks that are not JSON say nothing.
    """
    article = next((found for block in _blocks(page) for found in _articles(block, 0)), None)
    if article is None:
        return {}
    facts = {
        "title": article.get("headline") or article.get("name"),
        "publisher": _name(article.get("publisher")),
        "published": article.get("datePublished"),
        "language": _name(article.get("inLanguage")),
        "url": article.get("url") or _address(article.get("mainEntityOfPage")),
    }
    return {key: html.unescape(value) for key, value in facts.items() if isinstance(value, str) and value.strip()}


def _blocks(page: str) -> Iterator[Any]:
    at = 0
    while opening := _OPENING.search(page, at):
        end = page.find("</script", opening.end())
        if end < 0:
            return
        at = end
        try:
            yield json.loads(page[opening.end() : min(end, opening.end() + _LONGEST)].strip())
        except (ValueError, RecursionError):
            continue


def _articles(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Objects that are articles: the block itself, members of a list, of "@graph", or the page's main entity."""
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for item in node:
            yield from _articles(item, depth + 1)
    elif isinstance(node, dict):
        kinds = node.get("@type")
        if any(
            isinstance(kind, str) and _TYPES.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield node
        for key in ("@graph", "mainEntity"):
            yield from _articles(node.get(key), depth + 1)


def _name(value: Any) -> Any:
    """A name given as text, as an object, or as the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("alternateName")
    return value


def _address(value: Any) -> Any:
    return value.get("@id") if isinstance(value, dict) else value
