"""The language that the system speaks to its user."""

from __future__ import annotations

import locale
import os

from crosscheck.messages.table import LANGUAGES


def system_language() -> str:
    """The language of the locale, as the environment or the system names it; English where there is no table of it."""
    named = (os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "").lower()
    wanted = named[:2] or (locale.getlocale()[0] or "")[:2].lower()
    return wanted if wanted in LANGUAGES else "en"
