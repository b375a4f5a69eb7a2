"""Put offsets to the quotes of the annotations, or check those that are there.

    python tests/extract/articles/place.py            # checks every claims.jsonl beside this file
    python tests/extract/articles/place.py --write    # computes offsets anew

A quote that does not occur word for word is an error. One that occurs several times is placed at the occurrence
nearest to the row before it. Offsets count code points of the file as it stands, `end` exclusive.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def occurrences(text: str, quote: str) -> list[int]:
    places, at = [], text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    return places


def place(rows: list[dict[str, Any]], texts: dict[str, str]) -> list[dict[str, Any]]:
    """The rows with `start` and `end`; raises `ValueError` naming every quote that is not in its text."""
    placed, missing, last = [], [], {}
    for row in rows:
        places = occurrences(texts[row["file"]], row["quote"])
        if not places:
            missing.append(f"{row['file']}: {row['quote']}")
            continue
        near = last.get(row["file"], 0)
        start = min(places, key=lambda p: abs(p - near))
        last[row["file"]] = start
        placed.append({**row, "start": start, "end": start + len(row["quote"])})
    if missing:
        raise ValueError("not in the text:\n" + "\n".join(missing))
    return placed


def load(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The first line (which files, in which language) and the rows after it."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return lines[0], lines[1:]


def read_texts(folder: Path, files: dict[str, str]) -> dict[str, str]:
    return {name: (folder / name).read_bytes().decode("utf-8") for name in files}


def main(arguments: list[str]) -> int:
    wrong = 0
    for path in sorted(HERE.glob("*/claims.jsonl")):
        meta, rows = load(path)
        placed = place(rows, read_texts(path.parent, meta["files"]))
        moved = sum(a != b for a, b in zip(rows, placed, strict=True))
        if "--write" in arguments:
            lines = [json.dumps(row, ensure_ascii=False, sort_keys=True) for row in [meta, *placed]]
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        else:
            wrong += moved
        print(f"{path.relative_to(HERE)}: {len(meta['files'])} articles, {len(rows)} claims, {moved} moved")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
