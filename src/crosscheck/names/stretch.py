"""How near one text is to another: the best matching stretch, and the letters that differ."""

from __future__ import annotations


def best_stretch(words: str, text: str) -> tuple[int, str]:
    """The stretch of `text` that is most like `words`, and how alike the two are in per cent (0: nothing fits).

    Both texts are compared as they are, so white space and apostrophes should be made alike before.
    """
    from rapidfuzz import fuzz

    if not words or len(text) < len(words) // 2:
        return 0, ""
    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=60)
    return (0, "") if found is None else (int(found.score), text[found.dest_start : found.dest_end])


def letters_apart(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added or left out to make one name the other; `most` + 1 beyond that.

    Two neighbouring letters that changed places count once (Damerau's distance, optimal string alignment).
    """
    from rapidfuzz.distance import OSA

    return int(OSA.distance(one, other, score_cutoff=most))
