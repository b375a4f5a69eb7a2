"""Which verb a figure or date belongs to, and on which side of it."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount


def governing(scene: Scene, at: int) -> tuple[int, bool]:
    """The verb group a value belongs to, and whether the value stands where its subject does; (-1, False) for none."""
    groups = scene.groups
    left = right = -1
    for number, group in enumerate(groups):
        if group.end <= at:
            left = number
        elif group.start > at:
            right = number
            break
    while left > 0 and not scene.lacks("inverted") and _set_in(scene, groups[left]):
        left -= 1
    left = _behind_asides(scene, left, at)
    if (
        right >= 0
        and groups[right].kind == "finite"
        and (
            _plain(scene, at + 1, groups[right].start) or _plain(scene, at + 1, _placed(scene, at, groups[right].start))
        )
        and _opens_clause(scene, at, left)
    ):
        return right, True
    if right >= 0 and groups[right].kind == "participle" and groups[right].start - at <= 3:
        between = scene.atoms[at + 1 : groups[right].start]
        scope = len(between) == 1 and "scope_closer" in scene.atoms[groups[right].start].classes
        if not scope and all(atom.kind == "word" and not atom.classes & {"preposition", "and"} for atom in between):
            return right, True  # but "2 milliards d'euros dette comprise"
    return left, False


def _set_in(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb of saying is only set in between commas (", promet-il, ")."""
    atoms, behind = scene.atoms, group.end + 1
    opened = group.start > 0 and atoms[group.start - 1].text == ","
    return opened and behind < len(atoms) and "inverted" in atoms[group.end].classes and atoms[behind].text == ","


def _behind_asides(scene: Scene, left: int, at: int) -> int:
    """The verb before a value, descriptions between commas left out ("a condamné X, spécialisée dans ..., à 3 ans")."""
    atoms, groups = scene.atoms, scene.groups
    while left > 0 and groups[left].kind in ("participle", "finite"):
        opened = groups[left].start - 1
        if groups[left].kind == "finite" and opened > 0 and "relative" in atoms[opened].classes:
            opened -= 1
        elif groups[left].kind == "finite":
            return left
        commas = [step for step in range(groups[left].end, at) if atoms[step].text == ","]
        if opened < 0 or atoms[opened].text != "," or not commas or not _resumes(scene, commas[-1] + 1, at):
            return left
        left -= 1
    return left


def _resumes(scene: Scene, start: int, at: int) -> bool:
    """Whether the main clause goes on behind a comma with a preposition and the value."""
    first = scene.atoms[start]
    between = scene.atoms[start:at]
    if "and" in first.classes and start < at:
        return all(atom.kind == "word" and not atom.classes & {"relative", "preposition"} for atom in between)
    if start >= at or not first.classes & {"preposition", "of"} or first.classes & {"portion", "comparison"}:
        return False
    return all(atom.kind == "word" for atom in scene.atoms[start:at])


def _plain(scene: Scene, start: int, end: int) -> bool:
    """Whether a noun phrase without a clause of its own stands here; it may tell an age ("300 personnes de 50 ans")."""
    counted = start < end and "of" not in scene.atoms[start].classes
    return all(
        (atom.kind in ("word", "name") or (counted and _lasts(atom)))
        and not atom.classes & {"relative", "subordinator", "coordinator", "and"}
        and not ("preposition" in atom.classes and not atom.classes & {"of", "into"})
        for atom in scene.atoms[start:end]
    )


def _placed(scene: Scene, at: int, end: int) -> int:
    """Where it begins to be told which of those counted are ("62 people on the ferry died"); `end` for nowhere."""
    atoms = scene.atoms
    mention = atoms[at].mention
    if mention is None or not isinstance(mention.value, Amount) or not mention.value.counted:
        return end
    place = next((step for step in range(at + 1, end) if "preposition" in atoms[step].classes), end)
    if place == end or not atoms[place].classes & {"locatives", "on_day"}:
        return end
    inner = phrase_at(atoms, place + 1, end, scene.grammar)
    return place if inner is not None and inner.end == end else end


def _lasts(atom: Atom) -> bool:
    value = atom.mention.value if atom.mention is not None else None
    return isinstance(value, Amount) and value.dimension == "time"


def _opens_clause(scene: Scene, at: int, left: int) -> bool:
    """Whether nothing but hedges and determiners stands between the value and the clause's beginning."""
    atoms = scene.atoms
    start = before_value(scene, at)
    if start > 0 and "possessive_mark" in atoms[start].classes:
        start -= 2  # "; the village's 300 residents had been evacuated"
    while (
        start >= 0
        and atoms[start].kind == "word"
        and not atoms[start].classes & {"possessive", "subordinator"}
        and (determiner(atoms[start]) or "adverb" in atoms[start].classes or "amount_opener" in atoms[start].classes)
    ):
        start -= 1
    if start < 0:
        return True
    atom = atoms[start]
    if atom.kind == "mark":
        return atom.text in ',:;«“"–—-•'
    if atom.kind == "date":
        return True
    if left >= 0 and scene.groups[left].end == start + 1:
        return scene.grammar.traits.plain_reports and scene.grammar.has(scene.groups[left].lemma, "report_verb")
    return bool(atom.classes & {"and", "coordinator", "subordinator"}) and (
        "preposition" not in atom.classes or "subordinator" in atom.classes
    )
