"""`crosscheck init`: an empty workspace to put texts in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.errors import UsageError
from crosscheck.model import Message

_CONFIG = """\
# Settings of this workspace; every line is optional. Names that are one subject, for example:
#
# [[subjects]]
# name = "AI Infrastructure Partnership"
# aliases = ["AIP"]
"""
_IGNORE = ".crosscheck/\n"


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make the workspace.")] = Path(),
    lang: shared_options.Language = "",
) -> None:
    """Make a workspace: folders for sources and claims, and a settings file.

    Nothing that exists is changed.

    Example: crosscheck init investigation
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(Message.of("folder-is-file", folder=str(folder)), hint=Message.of("hint-folder-is-file"))
    try:
        made = _make(folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            Message.of("workspace-not-made", folder=str(folder), reason=reason), hint=Message.of("hint-another-folder")
        ) from None
    teller = context.teller_of(context.no_config(), lang)
    teller.tell("workspace-ready", made=", ".join(made))
    step = f"cd {folder} && " if folder != Path() else ""
    teller.tell("workspace-next", folder=f"{folder / 'sources'}/", command=f"{step}crosscheck extract")


def _make(folder: Path) -> list[str]:
    """Make what is not there yet; what belongs to the workspace now, as people are told of it."""
    for name in ("sources", "claims"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    made = [f"{folder / name}/" for name in ("sources", "claims")]
    for name, text in (("crosscheck.toml", _CONFIG), (".gitignore", _IGNORE)):
        path = folder / name
        if not path.exists():
            path.write_text(text, encoding="utf-8")
            made.append(str(path))
    return made
