"""What a ledger has noted of the contents of files, folder by folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.index.ledger import Ledger


class FileRows:
    """The hashes of files' contents, asked for one by one: of a hundred thousand files few are in doubt."""

    def __init__(self, ledger: Ledger, folder: str) -> None:
        self._ledger = ledger
        self._folder = folder

    def hashes(self, names: Iterable[str]) -> dict[str, bytes]:
        """The noted hashes of those of the files that are known."""
        question = "SELECT folder, name, hash FROM content WHERE name IN ({})"
        return {
            name: digest for folder, name, digest in self._ledger.ask_among(question, names) if folder == self._folder
        }

    def put(self, hashes: Mapping[str, bytes]) -> None:
        """Note the hashes of files."""
        self._ledger.tell(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?)",
            ((self._folder, name, digest) for name, digest in sorted(hashes.items())),
        )

    def drop(self, names: Iterable[str]) -> None:
        """Forget files."""
        self._ledger.tell("DELETE FROM content WHERE folder = ? AND name = ?", ((self._folder, name) for name in names))
