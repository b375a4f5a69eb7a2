"""The settlements of a workspace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from crosscheck.model import Settlement
from crosscheck.settled.settled_file import read_settled


def load_settled(path: Path) -> tuple[Settlement, ...]:
    """What people have settled, one settlement a finding, in the order of the file; none where there is no file.

    Two branches may have settled one finding, so that it stands in the file twice: the later date gives reason
    and name, and the values of both hold. Raises CrosscheckErrors with every problem of the file.
    """
    found: dict[str, Settlement] = {}
    for entry in read_settled(path).entries:
        new = entry.settlement
        old = found.get(new.finding)
        if old is not None:
            values = tuple(sorted({*old.values, *new.values}))
            new = replace(max(old, new, key=lambda each: (each.on, each.because, each.by)), values=values)
        found[new.finding] = new
    return tuple(found.values())
