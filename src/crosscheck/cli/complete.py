"""What the shell offers when a person presses Tab: subjects, sources and handles of the workspace."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, get_args

from crosscheck.model import Verdict

_ACTIVE = re.compile(r"([^\w@%+=:,./-])")
"""What means something to a shell, a space first of all."""


def complete_subject(incomplete: str) -> list[str]:
    """Subjects whose name begins like this; nothing at all when the workspace cannot be read."""
    return [_typed(name) for name in sorted(_claimed()) if name.casefold().startswith(incomplete.casefold())]


def complete_same(incomplete: str) -> list[str]:
    """What may be joined: subjects, and findings that lay claims under several names side by side."""
    return [*complete_subject(incomplete), *complete_finding(incomplete)]


def complete_source(incomplete: str) -> list[str]:
    """Sources whose id begins like this."""
    try:
        from crosscheck.pipeline.workspace import open_workspace

        ids = [source.id for source in open_workspace(Path.cwd()).sources]
    except Exception:  # completion must never print an error into a person's command line
        return []
    return [name for name in ids if name.startswith(incomplete)]


def complete_finding(incomplete: str) -> list[str]:
    """Handles of findings as they were last shown ("C1")."""
    return [handle for handle in _handles(incomplete) if "." not in handle]


def complete_claim(incomplete: str) -> list[str]:
    """Handles of claims as they were last shown ("C1.2")."""
    return [handle for handle in _handles(incomplete) if "." in handle]


def complete_handle(incomplete: str) -> list[str]:
    """Handles of findings, and those of the claims of one once its own is typed ("C1.")."""
    return complete_claim(incomplete) if "." in incomplete else complete_finding(incomplete)


def complete_verdict(incomplete: str) -> list[str]:
    """Verdicts that begin like this."""
    return [verdict for verdict in get_args(Verdict) if verdict.startswith(incomplete)]


def complete_explained(incomplete: str) -> list[str]:
    """What can be explained: a verdict, a finding, a claim."""
    return [*complete_handle(incomplete), *complete_verdict(incomplete)]


def _handles(incomplete: str) -> list[str]:
    """The handles that begin like this, by letter and numbers; as they are shown, whatever case was typed."""
    try:
        from crosscheck.cli.handles import handles_shown
        from crosscheck.pipeline.workspace import CACHE, open_config

        shown = handles_shown(open_config(Path.cwd()).root / CACHE)
    except Exception:  # completion must never print an error into a person's command line
        return []
    begun = [handle for handle in shown if handle.startswith(incomplete)]
    return sorted(begun, key=lambda handle: (handle[0], *map(int, handle[1:].split("."))))


def _claimed() -> set[str]:
    try:
        from crosscheck.pipeline.workspace import open_workspace

        workspace = open_workspace(Path.cwd())
        claimed = {claim.subject for file in workspace.files for claim in file.claims}
        return claimed.union(*((each.name, *each.aliases) for each in workspace.config.subjects))
    except Exception:  # completion must never print an error into a person's command line
        return set()


def _typed(name: str) -> str:
    """A name as it is typed: bash puts it into the line as it comes, other shells quote by themselves.

    zsh is handed the names inside apostrophes, where one in a name would be lost: its like, which means the same in a
    name, stands for it.
    """
    match os.environ.get("_CROSSCHECK_COMPLETE"):
        case "complete_bash":
            return _Escaped(name, _ACTIVE.sub(r"\\\1", name))
        case "complete_zsh":
            return _Escaped(name, name.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"))
        case _:
            return name


class _Escaped(str):
    """A name as a shell needs it; what it begins with is asked of the name itself, for typer leaves out what does not
    begin with the unescaped words that were typed."""

    __slots__ = ("_name",)
    _name: str

    def __new__(cls, name: str, escaped: str) -> _Escaped:
        made = super().__new__(cls, escaped)
        made._name = name
        return made

    def startswith(self, *asked: Any) -> bool:
        """Whether the name begins so."""
        return self._name.startswith(*asked)
