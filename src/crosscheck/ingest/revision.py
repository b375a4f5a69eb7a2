"""What changed between two versions of one source's text."""

from __future__ import annotations

from crosscheck.ingest.stamp import is_stamp
from crosscheck.model import Document
from crosscheck.model.frozen import frozen


@frozen
class Revision:
    """The lines that only the earlier version has, and those that only the later one has, each in order."""

    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the two say anything different."""
        return bool(self.removed or self.added)


def revision(earlier: Document, later: Document) -> Revision:
    """Compare two documents line by line; white space, page furniture and lines that only say when the page was
    changed do not count, order does not either."""
    before, after = _lines(earlier), _lines(later)
    return Revision(
        tuple(line for line in before if line not in after), tuple(line for line in after if line not in before)
    )


def _lines(document: Document) -> dict[str, None]:
    """Each line of the article once, with single spaces."""
    text, kept, at = document.text, [], 0
    for start, end in (*document.boilerplate, (len(text), len(text))):
        kept.append(text[at:start])
        at = end
    lines = (" ".join(line.split()) for line in "\n".join(kept).splitlines())
    return dict.fromkeys(line for line in lines if line and not is_stamp(line))
