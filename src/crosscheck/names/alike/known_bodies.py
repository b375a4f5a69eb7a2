"""Bodies known by names and acronyms of several languages; the data file is `known_bodies.toml`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from crosscheck.names.alike.vocabulary import Vocabulary
from crosscheck.names.alike.wording import wording


@lru_cache(maxsize=1)
def known_bodies() -> dict[tuple[str, ...], int]:
    """The words of each name of the data file, as a wording has them, with the number of its body."""
    import tomllib

    table = tomllib.loads(Path(__file__).with_name("known_bodies.toml").read_text(encoding="utf-8"))
    nothing = Vocabulary(())
    read = ((number, wording(number, name, nothing)) for number, names in enumerate(table["bodies"]) for name in names)
    return {each.words: number for number, each in read if each is not None}
