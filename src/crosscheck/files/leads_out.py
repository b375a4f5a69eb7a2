"""Links that lead out of a workspace."""

from __future__ import annotations

from pathlib import Path


def leads_out(path: Path, root: Path) -> bool:
    """Whether a file is a link to one outside the folder `root`.

    A repository may come from a stranger: what such a link leads to would be shown in reports and in the log of a CI
    run. Links within the folder, and a folder that a person has linked as a whole, are taken as they are.
    """
    return path.is_symlink() and not path.resolve().is_relative_to(root.resolve())
