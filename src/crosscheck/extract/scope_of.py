"""What a figure covers, as its own clause limits it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.atoms import Atom
from crosscheck.extract.phrases import phrase_at
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.rate_of import rate_of
from crosscheck.extract.scene import Scene
from crosscheck.extract.senses import Sense
from crosscheck.model import Amount


def scope_of(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> tuple[str, tuple[int, int] | None]:
    """What the figure covers: a fixed expression in the clause, or where an investment goes, or a place after it."""
    atoms, grammar = scene.atoms, scene.grammar
    for first, last, _ in find_phrases(atoms, max(start, value - 14), _reach(scene, value, end), "scope", grammar):
        if last < len(atoms) and "time_behind" in atoms[last].classes:
            continue  # "a year earlier" is a time
        if not _of_this_figure(atoms, first, last, value):
            continue
        return scene.written(first, last), (first, last)
    told = rate_of(scene, value) or _among(scene, value, start, end)
    if told is not None:
        return told
    if (
        sense is not None
        and sense.name in ("stake", "own")
        and value + 1 < len(atoms)
        and "of" in atoms[value + 1].classes
    ):
        whole = phrase_at(atoms, value + 2, len(atoms), grammar) if value + 2 < len(atoms) else None
        if whole is not None:
            stop = next((at for at in range(value + 2, whole.end) if atoms[at].text == ","), whole.end)
            return scene.written(value + 2, stop), (value + 1, stop)
    bounded = _bounded(scene, value) or _lasting(scene, value, end)
    if bounded is not None:
        return bounded
    before = value - 1
    mention = atoms[value].mention
    while before > 0 and mention is not None and atoms[before].start >= mention.hedge_start:
        before -= 1
    if before >= 0 and "portion" in atoms[before].classes and mention is not None:
        return _portion(scene, before, value)
    purpose = _purpose(scene, value)
    if purpose is not None:
        return purpose
    at = value + 1
    while at < end and at < value + 7 and atoms[at].kind != "mark":
        atom = atoms[at]
        if atom.kind == "word" and "into" in atom.classes and at + 1 < len(atoms):
            step = at + 1
            while step < end and atoms[step].kind == "word" and atoms[step].classes & {"definite"}:
                step += 1
            if step < end and atoms[step].kind == "name":
                wanted = (sense is not None and sense.into) or "country" in atoms[step].classes
                if wanted:
                    return atoms[step].text, (at, step + 1)
        at += 1
    return _in_front(scene, value) or ("", None)


def _reach(scene: Scene, value: int, end: int) -> int:
    """How far behind a value its scope may begin: right behind the clause too, for "y compris" looks like a verb."""
    behind = end + 2 if end < len(scene.atoms) and scene.atoms[end].text == "," else end
    return min(len(scene.atoms), behind, value + 14)


def _among(scene: Scene, value: int, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """ "Among pensioners it is 33 %", "chez 6 % des patients": for whom a figure holds, as its own clause says."""
    atoms = scene.atoms
    for at in range(max(start, value - 14), min(end, value + 5, len(atoms) - 1)):
        if "among_group" not in atoms[at].classes:
            continue
        age = next((n for n in range(at + 1, min(at + 5, value)) if atoms[n].kind == "amount"), -1)
        if age > 0 and atoms[age + 1].text == ",":  # "chez les plus de 65 ans, le taux ..."
            return scene.written(at, age + 1), (at, age + 1)
        between = atoms[at + 1 : value] if at < value else atoms[value + 1 : at]
        if any(atom.kind == "amount" for atom in between):
            continue
        phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
        if phrase is not None and not phrase.start <= value < phrase.end and not phrase.names:
            return scene.written(at, phrase.end), (at, phrase.end)
    return None


def _in_front(scene: Scene, value: int) -> tuple[str, tuple[int, int]] | None:
    """ "À Belval, la rivière a atteint 6,85 mètres", "In the placebo group it fell": where all of a sentence holds.

    A place or a group of people; other openings ("in this case", "dans un communiqué") bound nothing.
    """
    atoms = scene.atoms
    left_out = "scope_opener" in atoms[0].classes  # "Hors Chine, les ventes ..."
    if atoms[value].kind != "amount" or not (left_out or "front_place" in atoms[0].classes):
        return None
    stop = next((at for at in range(1, value) if atoms[at].text == ","), value)
    phrase = phrase_at(atoms, 1, stop, scene.grammar)
    if phrase is None or phrase.end >= value or any(0 < group.start < phrase.end for group in scene.groups):
        return None
    if left_out:
        return (scene.written(0, phrase.end), (0, phrase.end)) if phrase.end == stop < value else None
    head = atoms[phrase.head]
    bare = phrase.start == phrase.head == 1
    place = head.kind == "name" and phrase.names == (phrase.head,) and _is_place(scene, head, bare=bare)
    group = "scope_group" in head.classes
    if not group and not (place and phrase.end == stop < value):
        return None
    own = value + 1 < len(atoms) and "front_place" in atoms[value + 1].classes  # "contre 23 % dans l'autre"
    if own or any(atom.kind == "mark" and atom.text in ";:" for atom in atoms[phrase.end : value]):
        return None
    return scene.written(1, phrase.end), (1, phrase.end)


def _is_place(scene: Scene, name: Atom, *, bare: bool) -> bool:
    entity = scene.referents.find(name.text)
    kinds = set(entity.kinds) if entity is not None else set()
    if "country" in name.classes or "place" in kinds:
        return True
    return bare and not kinds & {"organisation", "person", "project", "event"}


def _bounded(scene: Scene, value: int) -> tuple[str, tuple[int, int]] | None:
    """ "6,5 milliards, réseau compris", "$280 million including equipment": what is counted in, or left out."""
    atoms = scene.atoms
    end = min(len(atoms), value + 14)
    at = value + 1
    mention = atoms[value].mention
    figure = mention.value if mention is not None else None
    if not isinstance(figure, Amount) or figure.counted or figure.dimension == "time":
        return None  # "12,000 homes without electricity"
    while (
        at < min(end, value + 4)
        and atoms[at].kind == "word"
        and not atoms[at].classes & {"scope_opener", "preposition"}
    ):
        at += 1
    comma = at < end and atoms[at].text == ","
    at += comma
    if at >= end:
        return None
    opened = "scope_opener" in atoms[at].classes
    phrase = phrase_at(atoms, at + 1 if opened else at, end, scene.grammar) if at + 1 < len(atoms) else None
    if phrase is None or any(atom.kind == "amount" for atom in atoms[phrase.start : phrase.end]):
        return None
    if opened:
        return scene.written(at, phrase.end), (at, phrase.end)
    for last in range(phrase.start + 1, min(len(atoms), phrase.end + 1)):
        if comma and "scope_closer" in atoms[last].classes:
            return scene.written(at, last + 1), (at, last + 1)
    return None


def _lasting(scene: Scene, value: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """ "480 décès en une semaine", "212 mm in 36 hours": the time within which a figure was reached."""
    atoms = scene.atoms
    for at in range(value + 1, min(end, value + 7)):
        mention = atoms[at].mention
        if atoms[at].kind == "mark" and atoms[at].text in ",;:":
            return None
        if mention is None or not isinstance(mention.value, Amount):
            continue
        opened = at - 1 > value and "scope_duration" in atoms[at - 1].classes
        if mention.value.dimension not in ("time", "duration") or not opened:
            return None
        return scene.written(at - 1, at + 1), (at - 1, at + 1)
    return None


def _purpose(scene: Scene, value: int) -> tuple[str, tuple[int, int]] | None:
    """ "318 millions pour les écoles et 94 pour les routes": what each of several sums in a sentence is for.

    A sum that stands alone keeps its whole meaning: another text need not say what it is for.
    """
    atoms = scene.atoms
    mention = atoms[value].mention
    if mention is None or value + 2 >= len(atoms) or "purpose" not in atoms[value + 1].classes:
        return None
    others = (atom.mention for at, atom in enumerate(atoms) if at != value and atom.kind == "amount")
    dimension = mention.value.dimension if isinstance(mention.value, Amount) else ""
    alike = any(m is not None and isinstance(m.value, Amount) and m.value.dimension == dimension for m in others)
    phrase = phrase_at(atoms, value + 2, len(atoms), scene.grammar) if alike else None
    if phrase is None or any(atom.kind in ("amount", "date") for atom in atoms[phrase.start : phrase.end]):
        return None
    if phrase.names or atoms[phrase.head].classes & {"ordinal_adjective", "time_behind", "adverb", "period_noun"}:
        return None
    return scene.written(value + 1, phrase.end), (value + 1, phrase.end)


def _of_this_figure(atoms: Sequence[Atom], first: int, last: int, value: int) -> bool:
    """Whether an expression limits this figure and not another beside it: it stands nearer, or right behind another."""
    if first > value:
        return not any(atom.kind == "amount" for atom in atoms[value + 1 : first])
    if any(atom.kind == "amount" for atom in atoms[last:value]):
        return False
    return not (first and atoms[first - 1].kind == "amount")


def _portion(scene: Scene, sign: int, value: int) -> tuple[str, tuple[int, int]]:
    """ "Dont 15 millions pour la robotisation": what part of the whole the figure is, in the text's words."""
    atoms = scene.atoms
    for at in range(value + 1, min(len(atoms) - 1, value + 6)):
        if atoms[at].kind == "mark":
            break
        if atoms[at].classes & {"preposition", "into"}:
            phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
            if phrase is not None:
                return scene.written(at + 1, phrase.end), (at, phrase.end)
    return atoms[sign].text, (sign, sign + 1)
