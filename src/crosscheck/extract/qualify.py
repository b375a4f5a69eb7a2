"""What a claim's own clause says of its status, scope, time and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar, Sense
from crosscheck.extract.phrases import matches, phrase_at
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup
from crosscheck.model import Amount, Span

_ORDER = (
    "denied",
    "alleged",
    "requested",
    "proposed",
    "initial",
    "committed",
    "pledged",
    "target",
    "estimate",
    "planned",
    "forecast",
)


def find_phrases(
    atoms: Sequence[Atom], start: int, end: int, kind: str, grammar: Grammar
) -> list[tuple[int, int, str]]:
    """Every expression of a kind in atoms[start:end]: where it begins and ends, and its code."""
    found = []
    for at in range(start, end):
        if atoms[at].kind not in ("word", "name"):
            continue
        for words, what, code in grammar.phrases.get(atoms[at].low, ()):
            if what == kind and matches(atoms, at, words):
                found.append((at, at + len(words), code))
                break
    return found


def status_of(scene: Scene, group: VerbGroup | None, start: int, end: int, sense: Sense | None) -> str:
    """The status that the verb group's mood and the words of the clause give; "actual" is the plain indicative."""
    grammar = scene.grammar
    codes = {
        code
        for _, last, code in find_phrases(scene.atoms, start, end, "status", grammar)
        if not (code == "initial" and last < len(scene.atoms) and "of" in scene.atoms[last].classes)
    }
    if group is not None:
        bound = any(sense.hedge for sense in grammar.verbs.get(group.lemma, ()))
        if (group.negated or _negated_before(scene, group)) and not bound:
            return "denied"  # "ne dépasse pas 7 ans" bounds what is so
        moods = set(group.modal)
        codes.update(grammar.modality[lemma] for lemma in group.chain if lemma in grammar.modality)
        if group.lemma in grammar.modal_alone:
            codes.add(grammar.modality[group.lemma])
        if _denied(scene, group):
            return "denied"
        if group.kind == "infinitive" and not perfect(scene, group):
            codes.update(_governing_moods(scene, group))
        if "conditional" in moods:
            codes.add(_conditional(scene, group))
        if moods & {"future", "planned"}:
            codes.add("planned")
        if "target" in moods:
            codes.add("target")
        if "forecast" in moods or ("possible" in moods and not _able(scene, group)):
            codes.add("forecast")
        if group.kind == "participle" and group.start > start and not codes & set(_ORDER):
            codes.update(_outer_moods(scene, group))
    if sense is not None and sense.status and not codes & {"denied", "alleged", "initial"}:
        return sense.status
    found = next((code for code in _ORDER if code in codes), "actual")
    return "target" if found == "planned" and sense is not None and sense.aim else found


def perfect(scene: Scene, group: VerbGroup) -> bool:
    """Whether an infinitive tells of what is done ("avoir signé", "to have signed")."""
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    return auxiliary is not None and auxiliary[0] == "have"


def _governing_moods(scene: Scene, group: VerbGroup) -> set[str]:
    """What a bare infinitive takes from the verb before it ("devrait ouvrir et employer"); a purpose is a plan."""
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    before = scene.atoms[group.start - 1] if group.start else None
    if number and _done(scene, scene.groups[number - 1], group):
        return set()
    if number and before is not None and "and" in before.classes:
        outer = scene.groups[number - 1]
        moods = {"planned" if mood in ("future", "planned") else "forecast" for mood in outer.modal}
        return moods | {scene.grammar.modality[lemma] for lemma in outer.chain if lemma in scene.grammar.modality}
    return {"planned"}


def _able(scene: Scene, group: VerbGroup) -> bool:
    """Whether "can" or "peut" tells what a thing is able to do ("peut embarquer 800 passagers"), no forecast."""
    plain = scene.grammar.auxiliaries.get(scene.atoms[group.start].low, ("", "", ""))[1] == "possible"
    present = scene.grammar.has(scene.atoms[group.start].low, "able")
    return plain and present and scene.grammar.has(group.lemma, "holds")


def _outer_moods(scene: Scene, group: VerbGroup) -> set[str]:
    """What the verb before a participle says of its object: "réunira 85 œuvres prêtées" is a plan."""
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    outer = scene.groups[number - 1] if number else None
    if outer is None or outer.kind != "finite" or group.start - outer.end > 8:
        return set()
    moods = {"planned" if mood in ("future", "planned") else "forecast" for mood in outer.modal if mood != "possible"}
    told = (outer.lemma, *outer.chain)
    return moods | {scene.grammar.modality[lemma] for lemma in told if lemma in scene.grammar.modal_alone}


def _done(scene: Scene, outer: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive tells of what has happened: "a vu ses ventes progresser", "a doublé pour atteindre ..."."""
    if outer.modal or outer.negated or outer.tense == "future":
        return False
    grammar = scene.grammar
    reached = any(sense.level for sense in grammar.verbs.get(group.lemma, ()))
    changed = any(sense.change for sense in grammar.verbs.get(outer.lemma, ()))
    return (grammar.has(outer.lemma, "perceives") and outer.lemma not in grammar.modality) or (reached and changed)


def _conditional(scene: Scene, group: VerbGroup) -> str:
    """What a conditional says: "aurait investi" hearsay, "a dit qu'il investirait" a plan, else a forecast."""
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    if auxiliary is not None and auxiliary[0] in ("have", "be") and auxiliary[1] == "conditional":
        return "alleged"
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    outer = scene.groups[number - 1] if number else None
    reported = outer is not None and scene.grammar.has(outer.lemma, "report_verb")
    return "planned" if reported else "forecast"


def _negated_before(scene: Scene, group: VerbGroup) -> bool:
    """Whether the clause's subject or verb is negated by a word of its own ("neither A nor B", "never", "aucun")."""
    start = max((other.end for other in scene.groups if other.end <= group.start), default=0)
    return any("negates" in atom.classes for atom in scene.atoms[start : group.end])


def _denied(scene: Scene, group: VerbGroup) -> bool:
    """Whether the clause stands behind a verb that denies it ("X a démenti que ...", "denied that ...")."""
    number = next((n for n, other in enumerate(scene.groups) if other is group), 0)
    if not number:
        return False
    outer = scene.groups[number - 1]
    if not scene.grammar.has(outer.lemma, "deny_verb"):
        return False
    return any("that" in atom.classes or atom.low == "avoir" for atom in scene.atoms[outer.end : group.start])


def scope_of(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> tuple[str, tuple[int, int] | None]:
    """What the figure covers: a fixed expression in the clause, or where an investment goes, or a place after it."""
    atoms, grammar = scene.atoms, scene.grammar
    for first, last, _ in find_phrases(atoms, max(start, value - 14), min(end, value + 14), "scope", grammar):
        if last < len(atoms) and "time_behind" in atoms[last].classes:
            continue  # "a year earlier" is a time
        if not _of_this_figure(atoms, first, last, value):
            continue
        return scene.written(first, last), (first, last)
    if (
        sense is not None
        and sense.name in ("stake", "own")
        and value + 1 < len(atoms)
        and "of" in atoms[value + 1].classes
    ):
        whole = phrase_at(atoms, value + 2, len(atoms), grammar) if value + 2 < len(atoms) else None
        if whole is not None:
            return scene.written(value + 2, whole.end), (value + 1, whole.end)
    bounded = _bounded(scene, value, end) or _lasting(scene, value, end)
    if bounded is not None:
        return bounded
    before = value - 1
    mention = atoms[value].mention
    while before > 0 and mention is not None and atoms[before].start >= mention.hedge_start:
        before -= 1
    if before >= 0 and "portion" in atoms[before].classes and mention is not None:
        return _portion(scene, before, value)
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
    return "", None


def _bounded(scene: Scene, value: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """ "6,5 milliards, réseau compris", "$280 million including equipment": what is counted in, or left out."""
    atoms = scene.atoms
    at = value + 1
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


def time_of(
    atoms: Sequence[Atom], start: int, end: int, value: int, taken: Sequence[int], verb: int = -1
) -> tuple[str, int]:
    """The date of the clause that is nearest to the value and no claim of its own; ("", -1) where there is none.

    A date before the verb that another figure has before it is that figure's: "estimé à 480 millions en 2022, est
    désormais évalué à 545 millions".
    """
    best = -1
    for at in range(start, end):
        if atoms[at].kind != "date" or at in taken or _compared_date(atoms, at, value):
            continue
        if at < verb <= value and any(atom.kind == "amount" for atom in atoms[start:at]):
            continue
        if best < 0 or abs(at - value) < abs(best - value):
            best = at
    return (atoms[best].text, best) if best >= 0 else ("", -1)


def _compared_date(atoms: Sequence[Atom], at: int, value: int) -> bool:
    """Whether a date behind a value only says what it is compared with ("17 de plus qu'en 2021", "than in 2021")."""
    behind = range(max(value + 1, at - 3), at)
    if any(atoms[step].classes & {"that", "comparison"} for step in behind):
        return True
    mention = atoms[at].mention
    since = mention is not None and isinstance(mention.value, Span) and mention.value.hedge == "at_least"
    return since and any(
        "superlative" in atoms[step].classes or (len(atoms[step].low) > 5 and atoms[step].low.endswith("est"))
        for step in range(max(0, at - 5), at)
    )


def clause_of(scene: Scene, value: int, group: VerbGroup | None) -> tuple[int, int]:
    """The stretch of atoms that is the value's own clause: up to the next main verb's start or a hard mark."""
    atoms = scene.atoms
    start, end = 0, len(atoms)
    for other in scene.groups:
        if other.kind in ("infinitive", "gerund"):
            continue
        if group is not None and other is group:
            continue
        if other.end <= value and (group is None or other.end <= group.start):
            start = max(start, other.end)
        if other.start > value and (group is None or other.start > group.end):
            end = min(end, _clause_edge(atoms, value, other.start))
    for at in range(value, start - 1, -1):
        if (atoms[at].kind == "mark" and atoms[at].text in ";:") or atoms[at].low in (
            "mais",
            "but",
            "while",
            "whereas",
        ):
            start = max(start, at + 1)
            break
    for at in range(value + 1, end - 1):
        if "comparison" in atoms[at].classes and atoms[at + 1].kind == "amount":
            end = at
            break
    for at in range(value, end):
        if (atoms[at].kind == "mark" and atoms[at].text in ";:") or atoms[at].low in (
            "mais",
            "but",
            "while",
            "whereas",
        ):
            end = at
            break
    if group is not None and start <= group.start <= value:
        for at in range(group.start, start, -1):
            if atoms[at - 1].text == "," or atoms[at - 1].classes & {"and", "coordinator"}:
                if any(g.end <= at - 1 and g.kind == "finite" for g in scene.groups):
                    start = at
                break
    if group is not None:
        start = min(start, group.start) if group.start <= value else start
    return start, max(end, value + 1)


def _clause_edge(atoms: Sequence[Atom], value: int, verb: int) -> int:
    """Where the next clause begins between a value and the next verb: at the last boundary word or comma before it."""
    for at in range(verb - 1, value, -1):
        if atoms[at].text in (",",) or atoms[at].classes & {"and", "coordinator", "subordinator", "relative"}:
            return at
    return verb
