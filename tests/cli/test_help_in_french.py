"""`--help` in French: every English text has its own, none is left over, and the program's commands show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from typer import rich_utils
from typer.main import get_command

from crosscheck.cli.app import make_app
from crosscheck.cli.translate_help import translated
from crosscheck.messages.help_table import help_table
from running import Run

# What stands in the table beside the program's own texts: heads of paragraphs, and what typer itself says.
TYPERS = {
    "Usage", "Show this message and exit.",
    rich_utils.DEFAULT_STRING, rich_utils.REQUIRED_LONG_STRING,
    rich_utils.ARGUMENTS_PANEL_TITLE, rich_utils.OPTIONS_PANEL_TITLE,
}  # fmt: skip
HEADS = {"Example", "How it looks", ":"}


def texts() -> Iterator[str]:
    group: Any = get_command(make_app())
    for command in (group, *group.commands.values()):
        told = [command.help, command.epilog, getattr(command, "rich_help_panel", None)]
        told += [getattr(param, "help", None) for param in command.params]
        for text in filter(None, told):
            for paragraph in text.split("\n\n"):
                yield " ".join(paragraph.split())


def test_every_text_has_its_french() -> None:
    words = help_table("fr")
    lacking = {text for text in texts() if text not in words and text.partition(": ")[0] not in HEADS}
    assert lacking == set()


def test_nothing_is_left_over_in_the_table() -> None:
    assert set(help_table("fr")) - set(texts()) - TYPERS - HEADS == set()


def test_what_has_no_words_stays_english() -> None:
    assert help_table("en") == {}
    assert translated("A text nobody knows.", help_table("fr")) == "A text nobody knows."
    assert translated(None, help_table("fr")) is None


@pytest.mark.parametrize("args", [["--help"], [], ["check", "--help"], ["diff", "-h"], ["add", "--help", "--lang=fr"]])
def test_help_follows_the_reader(run: Run, args: list[str]) -> None:
    ran = run(*args, LC_ALL="C.UTF-8" if "--lang=fr" in args else "fr_FR.UTF-8")
    told = (ran.out + ran.err).replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert "Usage : crosscheck" in told
    assert "Affiche cette aide et s'arrête." in told
    assert not {"the", "default:", "Show", "Usage:", "Example:"} & set(told.split())


def test_help_is_english_elsewhere(run: Run) -> None:
    assert "Show this message and exit." in run("check", "--help").out
