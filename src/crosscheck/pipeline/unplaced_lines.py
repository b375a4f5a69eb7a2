"""The figures and dates of a text that no claim holds, one a line: `crosscheck extract --format unplaced`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crosscheck.draft.places import Places
from crosscheck.model import Extraction
from crosscheck.report import inert

_AROUND: Final = 40
"""Characters shown before and behind, so that a person sees what the figure is about."""


def unplaced_lines(extraction: Extraction) -> Iterator[str]:
    """Each as `file:line:column: figure: words around it`, in the order of the text, without its line feed.

    Lines and columns are those of the plain text (of a page or a PDF: of what was read from it), counted from 1.
    """
    document = extraction.document
    text, places = document.text, Places(document.text)
    for mention in sorted(extraction.unplaced, key=lambda each: each.start):
        line, column = places.of(mention.start)
        begin = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _AROUND)
        end = text.find("\n", mention.end)
        end = min(len(text) if end < 0 else end, mention.end + _AROUND)
        cut = "…" if begin and text[begin - 1] != "\n" else ""
        more = "…" if end < len(text) and text[end] != "\n" else ""
        around = f"{cut}{text[begin:end].strip()}{more}"
        yield f"{inert(document.file)}:{line}:{column}: {inert(mention.text)}: {inert(around)}"
