"""What the shell offers when a person presses Tab: subjects and sources of the workspace."""

from __future__ import annotations

from pathlib import Path


def complete_subject(incomplete: str) -> list[str]:
    """Subjects whose name begins like this; nothing at all when the workspace cannot be read."""
    return [name for name in sorted(_claimed()) if name.casefold().startswith(incomplete.casefold())]


def complete_source(incomplete: str) -> list[str]:
    """Sources whose id begins like this."""
    try:
        from crosscheck.pipeline.workspace import open_workspace

        ids = [source.id for source in open_workspace(Path.cwd()).sources]
    except Exception:  # completion must never print an error into a person's command line
        return []
    return [name for name in ids if name.startswith(incomplete)]


def _claimed() -> set[str]:
    try:
        from crosscheck.pipeline.workspace import open_workspace

        return {claim.subject for file in open_workspace(Path.cwd()).files for claim in file.claims}
    except Exception:  # completion must never print an error into a person's command line
        return set()
