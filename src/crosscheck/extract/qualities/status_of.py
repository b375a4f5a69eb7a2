"""The status that a clause gives its figure: the mood of its verbs and the words around."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.clauses.governing_verbs import left_open
from crosscheck.extract.clauses.provides import provides
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.clauses.shares_modal import shares_modal
from crosscheck.extract.clauses.won_by import won_by
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.verb_phrase import chained_phrase
from crosscheck.extract.qualities.accused import accused
from crosscheck.extract.qualities.asked_for import asked_for
from crosscheck.extract.qualities.conditional_status import conditional_status
from crosscheck.extract.qualities.feared import feared, unnegated
from crosscheck.extract.qualities.held_possible import held_possible
from crosscheck.extract.qualities.holds import holds
from crosscheck.extract.qualities.negation_spares import negation_spares
from crosscheck.extract.qualities.perfect import perfect
from crosscheck.extract.qualities.planned_thing import of_planned_thing
from crosscheck.extract.qualities.reckoned_rate import reckoned_rate
from crosscheck.extract.qualities.turned_down import turned_down
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

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

_PRONOUNS = frozenset({"pronoun_singular", "pronoun_plural"})
_ASIDE = 2  # words between a verb of denying and what it denies
_REACH, _SET_OFF = 8, 24  # atoms from a verb to a participle of its object, and to a gerund behind a comma


def status_of(scene: Scene, group: VerbGroup | None, start: int, end: int, sense: Sense | None, value: int = -1) -> str:
    """The status that the verb group's mood and the words of the clause give; "actual" is the plain indicative."""
    grammar = scene.grammar
    if value >= 0 and held_possible(scene, value):
        return "forecast"
    codes = _told(scene, group, start, end, value)
    if group is not None and value >= group.end and any(atom.text == ";" for atom in scene.atoms[group.end : value]):
        group = None  # "n'a pas été publié ; des sources parlent de 40 millions": another statement's mood
    if group is not None:
        bound = any(sense.hedge for sense in grammar.verbs.get(group.lemma, ()))
        afraid = feared(scene, group)
        negated = (group.negated and not (afraid and unnegated(scene, group))) or _negated_before(scene, group)
        if negated and not bound and not _only(scene, group, value) and not negation_spares(scene, group, value):
            return "denied"  # "ne dépasse pas 7 ans" bounds what is so
        if afraid:
            return "forecast"
        moods = set(group.modal)
        whole = chained_phrase(scene, group) is not None  # "cessera de fonctionner" closes, and nothing is former
        chain = group.chain[:-1] if whole and group.kind != "gerund" else group.chain
        codes.update(grammar.modality[lemma] for lemma in chain if lemma in grammar.modality)
        if group.lemma in grammar.modal_alone and not provides(scene, group, value):
            codes.add("forecast" if reckoned_rate(scene, group, value) else grammar.modality[group.lemma])
        if _puts_at(scene, group, end):
            codes.add("estimate")
        if _foreseen(scene, group, sense):
            codes.add("forecast")
        behind = value < 0 or value >= group.end  # "3 million people were registered to vote"
        able = holds(scene, group)
        hung = left_open(scene, group) if behind and not able and not whole and not codes & set(_ORDER) else ""
        if _denied(scene, group) or hung == "denied":
            return "denied"
        if hung == "former":
            return hung
        codes.update({hung} - {""})
        if accused(scene, group):
            codes.add("alleged")
        if turned_down(scene, group, value):
            codes.add("proposed")
        bare = group.kind == "infinitive" and not perfect(scene, group) and not able
        if bare or shares_modal(scene, group):
            codes.update(_governing_moods(scene, group))
        if "conditional" in moods:
            codes.add(conditional_status(scene, group))
        if moods & {"future", "planned"}:
            codes.add("forecast" if _judged(scene, group) else "planned")
        if _is_to(scene, group):
            codes.add("planned")
        if "target" in moods:
            codes.add("target")
        if "forecast" in moods or ("possible" in moods and not able):
            codes.add("forecast")
        outer = group.kind == "gerund" or (group.kind == "participle" and group.start > start)
        if outer and not codes & set(_ORDER):
            codes.update(_outer_moods(scene, group))
    if sense is not None and sense.status and not codes & {"denied", "alleged", "initial"}:
        return sense.status
    found = next((code for code in _ORDER if code in codes), "actual")
    return "target" if found == "planned" and sense is not None and sense.aim else found


def _told(scene: Scene, group: VerbGroup | None, start: int, end: int, value: int) -> set[str]:
    """The statuses that the words of the clause tell, whatever its verb."""
    codes = {
        code
        for first, last, code in phrases_in(scene, start, end, "status")
        if not (code == "initial" and (_origin_of(scene, last) or _first_stage(scene, group, first, last)))
        and not (code == "committed" and _counts(scene, value))
        and not (0 <= value < first and phrases_in(scene, value + 1, first, "caused_by"))
        and not (code == "alleged" and _of_another_noun(scene, value, first, last))
        and not (code == "planned" and of_planned_thing(scene, group, value, first))
    }
    return codes | set(asked_for(scene, value))


def _of_another_noun(scene: Scene, value: int, first: int, last: int) -> bool:
    """Whether what is alleged is a noun behind the figure ("jailed for five years over alleged funding of ...")."""
    atoms = scene.atoms
    if not 0 <= value < first or last != first + 1 or scene.grammar.ends(atoms[first].low, "adverb"):
        return False
    opened = value + 1 + bool(atoms[value + 1].classes & {"of", "sum_of"})  # "3 million in alleged bribes"
    return any(atom.classes & {"preposition", "of"} for atom in atoms[opened:first])


def _counts(scene: Scene, value: int) -> bool:
    """Whether the figure counts things, which are engaged and not committed as money is."""
    mention = scene.atoms[value].mention if value >= 0 else None
    counted = mention.value.counted if mention is not None and isinstance(mention.value, Amount) else None
    return counted is not None and not scene.grammar.has(counted.lower(), "currency")


def _only(scene: Scene, group: VerbGroup, value: int) -> bool:
    """Whether a negation only bounds ("n'en a construit que 290", "ne coûte, dit-on, que 11 millions")."""
    before = before_value(scene, value) if value >= 0 else -1
    return before >= group.end and "but_only" in scene.atoms[before].classes


def _origin_of(scene: Scene, end: int) -> bool:
    """Whether "à l'origine de" is what caused something, and not what held at first."""
    atoms = scene.atoms
    return end < len(atoms) and "of" in atoms[end].classes and "adverb" not in atoms[end - 1].classes


def _puts_at(scene: Scene, group: VerbGroup, end: int) -> bool:
    """ "Puts the cost at 40 million", "put it at between 3 and 4": a figure that somebody reckons."""
    atoms = scene.atoms
    if not scene.grammar.has(group.lemma, "puts"):
        return False
    return any(
        "at" in atoms[at].classes and any(atom.kind == "amount" for atom in atoms[at + 1 : at + 6])
        for at in range(group.end, min(end, len(atoms)))
    )


def _first_stage(scene: Scene, group: VerbGroup | None, first: int, last: int) -> bool:
    """ "Will employ 300 people at first", "plans to invest 30 million initially": nothing has taken its place.

    Not so behind a verb in the past ("was at first to cost"), nor of what was "initially planned".
    """
    if group is None or group.tense == "past":
        return False
    beside = scene.atoms[max(0, first - 1) : first] + scene.atoms[last : last + 1]
    if any(form.tense in ("participle", "past") for atom in beside for form in scene.grammar.verb_forms(atom.low)):
        return False
    planned = any(scene.grammar.modality.get(lemma) in ("planned", "target") for lemma in group.chain)
    return "future" in group.modal or planned


def _foreseen(scene: Scene, group: VerbGroup, sense: Sense | None) -> bool:
    """ "Now sees a full-year profit of 3 million": what a result will be, where a noun says which."""
    return (
        group.tense == "present"
        and sense is not None
        and sense.status == ""
        and "money" in sense.values
        and scene.grammar.has(group.lemma, "foresees")
    )


def _judged(scene: Scene, group: VerbGroup) -> bool:
    """Whether a future is what somebody reckons with ("estimates that demand will reach ..."), and nobody's plan."""
    number = next((n for n, other in enumerate(scene.groups) if other.start == group.start), 0)
    while number:
        number -= 1
        outer = scene.groups[number]
        if outer.kind == "finite" and scene.grammar.has(outer.lemma, "judges"):
            return True
        between = scene.atoms[outer.end : group.start]
        if not any("that" in atom.classes for atom in between):
            return False  # "reckons that the crop will shrink and that exports will fall"
    return False


def _is_to(scene: Scene, group: VerbGroup) -> bool:
    """ "Is to become", "were to go", "is going to cut": a form of to be before the mark of an infinitive."""
    atoms, grammar = scene.atoms, scene.grammar
    for at in range(max(0, group.start - 3), group.end):
        auxiliary = grammar.auxiliaries.get(atoms[at].low)
        if auxiliary is None or auxiliary[0] != "be" or auxiliary[1] in ("infinitive", "participle"):
            continue
        going = at + 1 < len(atoms) and "going" in atoms[at + 1].classes
        mark = at + 1 + going
        if mark + 1 < len(atoms) and "infinitive_mark" in atoms[mark].classes and mark < group.end:
            return True
    return False


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
    told = scene.grammar.modality.get(scene.groups[number - 1].lemma) if number else None
    if told == "forecast" and scene.groups[number - 1].passive and group.start - scene.groups[number - 1].end <= 1:
        return {told}  # "is expected to last"
    if told == "forecast" and _of_object(scene, scene.groups[number - 1], group):
        return {told}
    return {"planned"}


def _of_object(scene: Scene, outer: VerbGroup, inner: VerbGroup) -> bool:
    """ "Expects the economy to grow": whether an active verb says of another than its subject what will be."""
    between = scene.atoms[outer.end : inner.start]
    return not outer.passive and len(between) > 1 and all(atom.kind in ("word", "name") for atom in between)


def _outer_moods(scene: Scene, group: VerbGroup) -> set[str]:
    """What the verb before a participle says of its object: "réunira 85 œuvres prêtées" is a plan."""
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    near = scene.groups[number - 1] if number else None
    aside = group.kind == "gerund" and scene.atoms[group.start - 1].text == ","
    if near is None or group.start - near.end > (_SET_OFF if aside else _REACH):
        return set()
    # "Will use the money to hire 50 people, bringing its workforce to 400": by the main verb, not the purpose.
    before = scene.groups[:number]
    outer = next((other for other in reversed(before) if other.kind == "finite"), near) if aside else near
    leads = aside and any(other.kind == "infinitive" and other.start >= outer.end for other in before)
    if leads and outer.lemma in scene.grammar.modality:
        return {scene.grammar.modality[outer.lemma]}  # "demande d'investir 4 milliards, portant l'enveloppe à 14"
    if outer.kind != "finite" or any(atom.text in ";:" for atom in scene.atoms[outer.end : group.start]):
        return set()
    moods = {"planned" if mood in ("future", "planned") else "forecast" for mood in outer.modal if mood != "possible"}
    told = (outer.lemma, *outer.chain)
    return moods | {scene.grammar.modality[lemma] for lemma in told if lemma in scene.grammar.modal_alone}


def _done(scene: Scene, outer: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive tells of what has happened: "a vu ses ventes progresser", "a doublé pour atteindre ..."."""
    if outer.modal or outer.negated or outer.tense == "future":
        return False
    grammar = scene.grammar
    if won_by(scene, outer, group):
        return True
    if grammar.has(outer.lemma, "compels") or grammar.has(outer.lemma, "spends"):
        return True  # "condamné à verser 28 millions", "a dépensé 2 millions, notamment pour racheter X"
    if grammar.has(group.lemma, "ends_at") and group.end < len(scene.atoms) and "at" in scene.atoms[group.end].classes:
        return True  # "lost 5.7% to close at 2,214 yen"
    reached = any(sense.level for sense in grammar.verbs.get(group.lemma, ()))
    changed = any(sense.change for sense in grammar.verbs.get(outer.lemma, ()))
    return (grammar.has(outer.lemma, "perceives") and outer.lemma not in grammar.modality) or (reached and changed)


def _negated_before(scene: Scene, group: VerbGroup) -> bool:
    """Whether the clause's subject or verb is negated by a word of its own ("neither A nor B", "never", "aucun")."""
    if scene.lacks("negates"):
        return False
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
    between = scene.atoms[outer.end : group.start]
    aside = len(between) <= _ASIDE and all(atom.kind == "word" for atom in between)  # "dément en revanche vouloir"
    if aside and group.kind in ("gerund", "infinitive"):
        return True  # "denied having joined", "a démenti avoir rejoint"
    if len(between) == 1 and between[0].classes & _PRONOUNS and group.kind == "finite":
        return True  # "denied it would cut jobs"
    return any(
        "that" in atom.classes or scene.grammar.auxiliaries.get(atom.low, ("", ""))[:2] == ("have", "infinitive")
        for atom in scene.atoms[outer.end : group.start]
    )
