"""What a complaint of SQLite means: that a file is damaged, or only that it cannot be written or waited for now."""

from __future__ import annotations

import sqlite3
from typing import Final

from crosscheck.errors import CrosscheckError
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model import Message

_NOT_ITS_FAULT: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR,
    }
)  # fmt: skip
_CUT_SHORT: Final = sqlite3.SQLITE_IOERR_SHORT_READ
_FAMILY: Final = 0xFF
"""The bits of a code that say which kind it is; the others say more exactly what."""


class UnwritableIndexError(CrosscheckError):
    """What is kept in `.crosscheck/` cannot be written or waited for: a full disk, another run. It is sound."""

    @property
    def why(self) -> str:
        """What the database said of it, in English; where it said nothing, what is wrong."""
        said = dict(self.said.arguments) if isinstance(self.said, Message) else {}
        return str(said.get("why", self.what))


def is_damage(error: BaseException) -> bool:
    """Whether a complaint is about what a file holds, which then has to be begun anew."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code == _CUT_SHORT or code & _FAMILY not in _NOT_ITS_FAULT


def refusal(error: Exception) -> CrosscheckError:
    """The complaint as one of ours."""
    if is_damage(error):
        return DamagedIndexError(str(error))
    return UnwritableIndexError(Message.of("cache-not-written", why=str(error)), hint=Message.of("hint-make-room"))
