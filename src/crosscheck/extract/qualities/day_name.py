"""Days of the week that say when: "a signé mardi", "on Tuesday"; which day that is depends on the day of the text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Document, Mention, Span
from crosscheck.read import read_time

_NOT_BEFORE_DAY = frozenset({"preposition", "of", "definite", "indefinite", "other_determiner", "until"})


def tells_day(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a day of the week says when ("on Tuesday", "mardi"), and is neither another noun's nor every such day."""
    if atoms[at].kind != "word" or "weekday" not in atoms[at].classes:
        return False
    before = atoms[at - 1].classes if at else frozenset()
    behind = atoms[at + 1].classes if at + 1 < len(atoms) else frozenset()
    if behind & {"possessive_mark", "of"} or "weekday" in before:
        return False
    return bool(before & {"on_day", "since"}) or not before & _NOT_BEFORE_DAY


def ends_night(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a day of the week is the one on which a night ended ("dans la nuit de mardi à mercredi")."""
    if at < 4 or "weekday" not in atoms[at].classes or "weekday" not in atoms[at - 2].classes:
        return False
    to, of = atoms[at - 1].classes, atoms[at - 3].classes
    return bool(to & {"at", "changed_to"}) and "of" in of and "part_of_day" in atoms[at - 4].classes


def before_day(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a day of the week is a term ("must pay by Friday", "avant vendredi")."""
    if at < 1 or "weekday" not in atoms[at].classes or not atoms[at - 1].classes & {"by", "before"}:
        return False
    behind = atoms[at + 1].classes if at + 1 < len(atoms) else frozenset[str]()
    return not behind & {"possessive_mark", "of"}


def day_is_of_report(scene: Scene, start: int, end: int) -> bool:
    """Whether a day stands beside a verb of saying: it dates what was said ("a annoncé mardi")."""
    before = start - ("on_day" in scene.atoms[start - 1].classes if start else 0)
    return any(
        (group.end == before or group.start == end)
        and scene.grammar.has(group.lemma, "report_verb")
        and (not group.passive or group.kind == "participle")
        for group in scene.groups
    )


def day_mention(document: Document, start: int, end: int, *, ahead: bool) -> Mention | None:
    """The day that text[start:end] names, within the week up to the day of the text, or from it on where `ahead`.

    None where the text has no day of its own.
    """
    words = document.text[start:end]
    try:
        published = date.fromisoformat(document.published[:10])
    except ValueError:
        return None
    day = read_time(words, document.language, date=published, ahead=ahead)
    return Mention(start, end, words, day, start) if isinstance(day, Span) else None
