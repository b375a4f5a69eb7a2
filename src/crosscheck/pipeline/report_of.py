"""The report on a workspace, by way of its ledger: what earlier runs found out is used, and changes no answer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final

import msgspec

from crosscheck.config.config import Config
from crosscheck.files.collection import collection_paused
from crosscheck.index.ledger import Ledger
from crosscheck.index.open_ledger import Basis, copied_ledger, damaged_ledger, open_ledger, throw_away
from crosscheck.index.refusal import UnwritableIndexError
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model import Report
from crosscheck.pipeline.find_rates import find_rates, rates_edition
from crosscheck.pipeline.program import program
from crosscheck.pipeline.stored_report import stored_report
from crosscheck.pipeline.survey import survey
from crosscheck.pipeline.warn import warn
from crosscheck.pipeline.workspace import Workspace

if TYPE_CHECKING:
    from crosscheck.pipeline.spread import Spread

LEDGERS: Final = ("ledger.sqlite", "reviewed.sqlite")
"""The ledger of all claims, and that of those which somebody has reviewed."""
Cluster = Callable[[], AbstractContextManager["Spread"]]
_WORTH_PROCESSES: Final = 2000
"""Claim files from which on other processes pay for their start (about half a second)."""


def report_of(workspace: Workspace, *, reviewed: bool = False, cluster: Cluster | None = None) -> Report:
    """Compare everything in the workspace; only what changed since an earlier run is read and judged again.

    `cluster` does that work, when there is any; without one the cores of this machine do it.
    """
    config, folder = workspace.config, workspace.cache
    file = LEDGERS[reviewed]
    basis = Basis(program(folder), _settings(config))
    ledger, kept = open_ledger(folder, file, basis, warn)
    try:
        _refresh(ledger, workspace, reviewed, cluster)
    except (DamagedIndexError, UnwritableIndexError) as error:
        unfinished = ledger.unfinished
        ledger.close()
        if not kept or folder is None:
            raise
        if isinstance(error, DamagedIndexError):
            throw_away(folder, file)
            warn(damaged_ledger(error.why))
            ledger, _ = open_ledger(folder, file, basis, warn)
        else:
            if unfinished:
                throw_away(folder, file)
            ledger = copied_ledger(folder, file, basis, warn, error.why)
        _refresh(ledger, workspace, reviewed, cluster)
    except BaseException:
        unfinished = kept and ledger.unfinished
        ledger.close()
        if unfinished and folder is not None:
            throw_away(folder, file)
        raise
    return stored_report(config, ledger, folder)


def _refresh(ledger: Ledger, workspace: Workspace, reviewed: bool, cluster: Cluster | None) -> None:
    """Bring a ledger up to date; what that takes is loaded only when something changed."""
    found = survey(workspace.config, ledger)
    if found.anything:
        from crosscheck.pipeline.refresh import Refresh
        from crosscheck.pipeline.spread import cores, spread_over

        rates = find_rates(workspace.config)
        # Exchange rates take longer to hand over than two processes save.
        many = len(found.claims) >= _WORTH_PROCESSES and rates is None
        # Nearly everything made from here on lives until it is written: looking for garbage finds none.
        # An index of texts is for one machine: SQLite must not be shared over a network.
        around = workspace if cluster is None else workspace.without_cache()
        with collection_paused(), cluster() if cluster else spread_over(cores() if many else 1) as spread:
            Refresh(around, ledger, spread, reviewed=reviewed, rates=rates).run(found)
    else:
        found.note(ledger)
    ledger.keep()


def _settings(config: Config) -> bytes:
    """What a ledger depends on in the settings, besides decisions about names."""
    said = [config.sources, config.claims, config.rates, repr(config.attribute_settings)]
    same = [names for decision in config.same if decision.kind == "attribute" for names in decision.names]
    return msgspec.msgpack.encode([said, same, rates_edition(config)])
