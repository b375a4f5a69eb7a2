"""Text as Markdown that shows it and does nothing else."""

from __future__ import annotations

import re

from crosscheck.report.inert import inert
from crosscheck.report.web_address import web_address

_ALWAYS = re.compile(r"[\\`*_\[\]|~$^{}]")
_HTML = re.compile(r"[&<>]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MENTION = re.compile(r"[@#](?=[A-Za-z0-9])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www|xmpp|javascript|data)(?=[:.])")
_START = re.compile(r"^(\s*)([#+\-=!:]|\d{1,9}(?=[.)]))")
_BREAK = "&#8203;"


def escape_markdown(text: str) -> str:
    """Plain text in Markdown: CommonMark 0.31 with GitHub's tables, autolinks, mentions and issue numbers.

    Marks that could act take a backslash, HTML's three become entities, and addresses, mentions and issue numbers are
    broken by an invisible space so that nothing links and nobody is called. Marks that act at the start of a block
    are escaped there, so that the text may begin one.
    """
    return _START.sub(lambda found: f"{found[1]}{_escaped_start(found[2])}", escape_inline(text))


def escape_inline(text: str) -> str:
    """The same for text that stands after other text on its line."""
    marked = _ALWAYS.sub(lambda found: "\\" + found[0], _HTML.sub(lambda found: _ENTITIES[found[0]], inert(text)))
    marked = _MENTION.sub(lambda found: found[0] + _BREAK, marked)
    return _ADDRESS.sub(lambda found: found[0] + _BREAK, marked)


def code_span(text: str) -> str:
    """Text in a code span, fenced by more backticks than it holds in a row (CommonMark 0.31, 6.1)."""
    plain = inert(text)
    longest = max((len(run) for run in re.findall(r"`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in plain else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def link(text: str, address: str) -> str:
    """A link where the address is one of the web, the text alone otherwise."""
    safe = web_address(address)
    return f"[{escape_markdown(text)}](<{safe}>)" if safe else escape_markdown(text)


def _escaped_start(start: str) -> str:
    return f"{start}\\" if start.isdigit() else f"\\{start}"
