"""The files of a workspace that differ from another git revision."""

from __future__ import annotations

from pathlib import Path

from crosscheck.pipeline.ask_git import ask_git, require_revision


def changed_files(root: Path, revision: str) -> tuple[str, ...]:
    """Paths below `root`, with forward slashes, that were changed or added since the revision.

    Raises UsageError outside a git repository or for a revision that is not there.
    """
    require_revision(root, revision)
    known = ask_git(root, "diff", "--name-only", "--relative", "-z", revision, "--", ".")
    new = ask_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return tuple(sorted(name for name in (known + new).decode("utf-8", "surrogateescape").split("\0") if name))
