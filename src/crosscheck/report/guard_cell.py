"""Cells that a spreadsheet takes as text and never as a formula."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[\s']{0,64}[=+\-@|%＝＋－＠\t\r\n]")
_GUARDED = re.compile(r"'[\s']{0,64}[=+\-@|%＝＋－＠\t\r\n]")


def guard_cell(text: str) -> str:
    """Text that begins no formula: an apostrophe is set before it where it would (OWASP, CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard_cell(text: str) -> str:
    """The text that was guarded: one apostrophe goes where `guard_cell` set one."""
    return text[1:] if _GUARDED.match(text) else text
