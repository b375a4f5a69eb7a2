"""A question to git about the repository that a workspace lies in."""

from __future__ import annotations

import subprocess
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.model import Message

_SECONDS = 300


class _NothingFoundError(UsageError):
    """git was asked to look for something without a word, and did not find it."""


def ask_git(root: Path, *arguments: str) -> bytes:
    """What `git ARGUMENTS` prints in a folder. Raises UsageError where git is missing, fails or takes minutes."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(Message.of("git-not-run", error=str(error)), hint=Message.of("hint-git-not-run")) from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        if not said and "--quiet" in arguments:
            raise _NothingFoundError(Message.of("git-says", said=f"{done.returncode}"))
        why = said[-1] if said else f"{done.returncode}"
        raise UsageError(Message.of("git-says", said=why), hint=Message.of("hint-git-says"))
    return done.stdout


def require_revision(root: Path, revision: str) -> None:
    """Raise UsageError where a revision is not there, or is none but an option of git's."""
    missing = UsageError(Message.of("no-revision", revision=revision), hint=Message.of("hint-no-revision"))
    if revision.startswith("-"):
        raise missing
    try:
        ask_git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except _NothingFoundError:
        raise missing from None
