"""How git joins two branches that have both settled findings."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from crosscheck.errors import ClaimFileError
from crosscheck.files.replace import replace
from crosscheck.files.text_file import read_text_file

# Git's own driver that keeps the lines of both sides; safe here, for an entry is one line and no two are alike.
MERGE_RULE: Final = "merge=union"
_ATTRIBUTES: Final = ".gitattributes"


def write_merge_rule(settled_file: Path) -> bool:
    """Tell git to keep both sides' lines of the file of settled findings; whether the rule had to be written.

    Adds one line to `.gitattributes` beside the file, in a git repository only, and only where no line names the
    file yet.
    """
    folder = settled_file.parent.absolute()
    if not any((place / ".git").exists() for place in (folder, *folder.parents)):
        return False
    path = folder / _ATTRIBUTES
    old = read_text_file(path, _ATTRIBUTES, ClaimFileError).text if path.exists() else ""
    if any(line.split()[:1] == [settled_file.name] for line in old.splitlines()):
        return False
    gap = "\n" if old and not old.endswith("\n") else ""
    replace(path, f"{old}{gap}{settled_file.name} {MERGE_RULE}\n", _ATTRIBUTES, ClaimFileError)
    return True
