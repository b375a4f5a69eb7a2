"""Which reader takes which files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from crosscheck.ingest.docx import read_docx
from crosscheck.ingest.html import read_html
from crosscheck.ingest.markdown import read_markdown
from crosscheck.ingest.pdf import read_pdf
from crosscheck.ingest.plain import read_plain
from crosscheck.model import Document

# The bytes of a file and the name it is shown by become a document that knows what the file says of itself.
Reader = Callable[[bytes, str], Document]

READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        ".txt": read_plain,
        ".text": read_plain,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
        ".pdf": read_pdf,
        ".docx": read_docx,
    }
)
