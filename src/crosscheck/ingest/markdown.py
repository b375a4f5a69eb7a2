"""Markdown: the text stays as it is written; front matter between two lines of dashes says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from crosscheck.errors import ClaimFileError
from crosscheck.files.compose import Mapping, Scalar, compose
from crosscheck.files.text_file import TextFile
from crosscheck.ingest.metadata import describe, one_line
from crosscheck.ingest.plain import read_plain
from crosscheck.model import Document

_LONGEST: Final = 16 * 1024
_FENCE: Final = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY: Final = re.compile(r"[A-Za-zÀ-ÿ_][\w -]{0,60}:(?:\s|$)")
_LINE: Final = re.compile(r"([A-Za-zÀ-ÿ_][\w -]{0,60}):[ \t]+([^\s\[{&*!|>'\"].{0,500})")
_HEADING: Final = re.compile(r"^#[ \t]+(.{1,300}?)[ \t#]*$", re.MULTILINE)
_MARKS: Final = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`")


def read_markdown(data: bytes, name: str) -> Document:
    """A Markdown file as a document: its text word for word, front matter included and marked as boilerplate.

    Title, date, publisher, language and url come from the front matter; without a title there, the first heading of
    the first level gives it. Front matter that is not YAML says what its plain lines say
    ("title: Lyon : le tunnel"), and is boilerplate all the same.
    """
    document = read_plain(data, name)
    text = document.text
    end = _front_matter(text)
    if end:
        document = replace(document, boilerplate=((0, end),))
        document = describe(document, _facts(text[:end], name))
    heading = _HEADING.search(text, end)
    if heading:
        document = describe(document, {"title": one_line(_MARKS.sub("", heading[1]))})
    return document


def _front_matter(text: str) -> int:
    """Where the text proper begins: after front matter, at 0 where there is none."""
    opening = _FENCE.match(text)
    if not opening:
        return 0
    closing = _END.search(text, opening.end() + 1, _LONGEST)
    if not closing:
        return 0
    first = next((line for line in text[opening.end() : closing.start()].splitlines() if line.strip()), "")
    # A rule at the top of the page and another one below are no front matter.
    return closing.end() if _KEY.match(first) else 0


def _facts(matter: str, name: str) -> dict[str, str]:
    lines = matter.replace("\r\n", "\n").split("\n")
    file = TextFile(name, "\n" + "\n".join(lines[1:-1]) + "\n")
    try:
        node = compose(file)
    except ClaimFileError:
        return _plain_facts(lines[1:-1])
    if not isinstance(node, Mapping):
        return {}
    return {key.value: value.value for key, value in node.pairs if isinstance(value, Scalar)}


def _plain_facts(lines: Iterable[str]) -> dict[str, str]:
    """The lines `key: text`, a text being whatever stands behind: people forget the quotes that a colon needs."""
    found = (_LINE.fullmatch(line.rstrip()) for line in lines)
    return {line[1]: line[2] for line in found if line}
