"""The data of a TOML file, or where it is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from crosscheck.errors import ConfigError
from crosscheck.files.text_file import TextFile, cut
from crosscheck.model import Message

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(file: TextFile) -> dict[str, Any]:
    """The file's data; numbers with a point stay decimal."""
    import tomllib

    try:
        return tomllib.loads(file.text.replace("\r\n", "\n"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        said = str(error)
        found = _POSITION.search(said)
        starts = file.line_starts()
        offset = len(file.text)
        if found and found.group(1):
            offset = starts[min(int(found.group(1)), len(starts)) - 1] + int(found.group(2)) - 1
        what = _POSITION.sub("", said)
        hint = Message.of("hint-toml")
        at = min(offset, len(file.text))
        raise file.problem(ConfigError, Message.of("not-toml", what=cut(what, 200)), at, hint=hint) from None
