"""What earlier runs left, taken away where it turned out to be damaged: the next run builds it anew."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from crosscheck.cli.reader_language import config_of_line
from crosscheck.errors import CrosscheckError
from crosscheck.index.open_ledger import throw_away
from crosscheck.pipeline.report_of import LEDGERS
from crosscheck.pipeline.workspace import CACHE


def forget_cache(argv: Sequence[str]) -> None:
    """Delete the ledgers of the workspace that a command line works in; one that cannot be written keeps them."""
    with contextlib.suppress(CrosscheckError, OSError, ValueError):
        for file in LEDGERS:
            throw_away(config_of_line(argv).root / CACHE, file)
