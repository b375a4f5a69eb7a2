"""Lines for a terminal are those that rich would write, whose console a report need not load."""

import io
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from crosscheck.report.options import Options
from crosscheck.report.terminal_page import TerminalPage

HELD = {0xA0: 0xFDD0, 0x202F: 0xFDD1}
STYLES = (
    "",
    "bold",
    "bold red",
    "cyan",
    "bright_black",
    "bold reverse",
    "bold underline",
    "italic",
    "bold bright_blue",
)
CHARACTERS = "aé,.-’«»…  \u00a0\u202f\u2003\u3000数字и\u0301\u200d\ufe0f\U0001f469─"
words = st.text(st.sampled_from(CHARACTERS), max_size=60)
pieces = st.lists(st.tuples(words, st.sampled_from(STYLES)), max_size=5)


def by_rich(said: list[tuple[str, str]], indent: int, marker: tuple[str, str], options: Options) -> str:
    """The same paragraph through rich's own wrapping and styles."""
    buffer = io.StringIO()
    console = Console(
        file=buffer, width=max(40, options.width), force_terminal=options.colour, no_color=not options.colour,
        color_system="standard" if options.colour else None, highlight=False, markup=False, emoji=False,
        legacy_windows=False,
    )  # fmt: skip
    text = Text()
    for each, style in said:
        text.append(each.translate(HELD), style)
    head = Text(" " * indent).append(*marker)
    for number, part in enumerate(text.wrap(console, max(20, console.width - head.cell_len))):
        whole = (head if number == 0 else Text(" " * head.cell_len)) + part
        whole.plain = whole.plain.translate({held: space for space, held in HELD.items()})
        whole.rstrip()
        console.print(whole, soft_wrap=True)
    return buffer.getvalue()


@given(
    pieces,
    st.integers(0, 9),
    st.tuples(st.sampled_from(("", "C1   ", "1 ", "Diagnostic : ")), st.sampled_from(STYLES)),
    st.integers(30, 90),
    st.booleans(),
)
def test_as_rich_would_write_it(
    said: list[tuple[str, str]], indent: int, marker: tuple[str, str], width: int, colour: bool
) -> None:
    options = Options(width=width, colour=colour)
    page = TerminalPage(options)
    page.line(*said, indent=indent, marker=marker)
    assert page.take() == by_rich(said, indent, marker, options)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Aucune source ne donne ce chiffre à Orvane Nord", ["Aucune source ne donne ce chiffre à", "Orvane Nord"]),
        ("une hausse de près de trente points 12\u00a0mois", ["une hausse de près de trente points", "12\u00a0mois"]),
        ("x" * 45, ["x" * 40, "x" * 5]),
        ("", [""]),
    ],
)  # fmt: skip
def test_lines_end_behind_white_space(said: str, told: list[str]) -> None:
    page = TerminalPage(Options(width=40, colour=False))
    page.line((said, "bold"))
    assert page.take().split("\n")[:-1] == told


def test_a_page_loads_no_console() -> None:
    code = "import sys, crosscheck.report.terminal_page; print('rich.console' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
