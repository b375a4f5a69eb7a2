"""Times that only say what a figure is compared with: "17 de plus qu'en 2021", "up 7% on 2024"."""

from __future__ import annotations

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount, Span

_SUPERLATIVE = 9  # words from a superlative to the time since which it is one
_THAN = 5  # words between "than" and a time ("than in the same period last year")


def compared_time(scene: Scene, start: int, end: int, date: int, value: int) -> bool:
    """Whether the time in atoms[start:end] tells another level, and not when the value was so; `date` is its date."""
    if _base(scene, start, end) or _set_against(scene, start) or _on_base(scene, start, date):
        return True
    if any(scene.atoms[at].classes & {"that", "comparison"} for at in range(max(value + 1, start - _THAN), start)):
        return True
    return _behind_comparison(scene, start, date, value) or _since_superlative(scene, start, date)


def _base(scene: Scene, start: int, end: int) -> bool:
    """Whether a date says which level another is measured by ("92 % de son niveau de 2019")."""
    atoms = scene.atoms
    before = atoms[start - 1] if start > 1 else None
    behind = atoms[end] if end < len(atoms) else None
    led = before is not None and "of" in before.classes and "base_level" in atoms[start - 2].classes
    return led or (behind is not None and "base_level" in behind.classes)


def _set_against(scene: Scene, at: int) -> bool:
    """Whether a time stands right behind what sets a figure against another ("par rapport à 2024", "compared with")."""
    return any(last == at for _, last, _ in phrases_in(scene, max(0, at - 4), at, "comparing"))


def _on_base(scene: Scene, start: int, date: int) -> bool:
    """Whether a change counts from a time: "up 7% on last year", "twice as many as on Tuesday"; no day of a change.

    "Fell 5% on 3 May" is what happened on that day.
    """
    before = scene.atoms[start - 1] if start > 1 else None
    if before is None:
        return False
    opener = scene.atoms[start - 2] if "on_day" in before.classes else before
    if "as_much_as" in opener.classes:
        return True
    change = scene.atoms[start - 2].mention
    share = change is not None and isinstance(change.value, Amount) and change.value.dimension == "percent"
    return share and "change_base" in before.classes and not _is_day(scene, start, date)


def _is_day(scene: Scene, start: int, date: int) -> bool:
    mention = scene.atoms[date].mention if date >= 0 else None
    if mention is None:
        return "weekday" in scene.atoms[start].classes
    return isinstance(mention.value, Span) and mention.value.precision == "day"


def _behind_comparison(scene: Scene, start: int, date: int, value: int) -> bool:
    """ "A perdu 312 millions, contre un bénéfice de 48 millions en 2023", "rose from a year earlier to 3.9 billion"."""
    atoms = scene.atoms
    against = (at for at in range(value + 2, start) if atoms[at - 1].text == "," and "comparison" in atoms[at].classes)
    if any(atom.kind == "amount" for at in against for atom in atoms[at:start]):
        return True
    return date < 0 < start and "comparison" in atoms[start - 1].classes


def _since_superlative(scene: Scene, start: int, date: int) -> bool:
    """Whether a time only says how far back a comparison goes ("the largest haul in the port since 2014")."""
    atoms = scene.atoms
    mention = atoms[date].mention if date >= 0 else None
    since = mention is not None and isinstance(mention.value, Span) and mention.value.hedge == "at_least"
    event = "since" in atoms[start].classes and "weekday" not in atoms[start + 1].classes
    if not since and not event:
        return False
    first = max(0, start - _SUPERLATIVE)
    opened = next((at + 1 for at in range(start - 1, first - 1, -1) if atoms[at].kind == "mark"), first)
    return has_superlative(scene, opened, start) or any("base_level" in atom.classes for atom in atoms[opened:start])
