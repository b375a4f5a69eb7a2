"""The verbs of a sentence: which words are verb groups, of what kind, and where clauses begin."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.bare_infinitive import bare_infinitive
from crosscheck.extract.clauses.having_done import having_done
from crosscheck.extract.clauses.label_ends import label_ends
from crosscheck.extract.clauses.phrasal import phrasal
from crosscheck.extract.clauses.shared_auxiliary import settle_shared
from crosscheck.extract.clauses.tells_adjunct import tells_adjunct
from crosscheck.extract.clauses.verb_chain import verb_chain
from crosscheck.extract.clauses.verb_here import clitic, noun_place, verb_here
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom


def find_verbs(atoms: Sequence[Atom], grammar: Grammar) -> list[VerbGroup]:
    """The verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    index = 0
    while index < len(atoms):
        word = atoms[index].kind == "word"
        seen = bare_infinitive(atoms, index, groups, grammar) if word and grammar.traits.bare_verbs else None
        group = seen or (_group_at(atoms, index, grammar) if word else None)
        if group is not None and groups and _complement(groups[-1], group, grammar):
            group = None  # "devient critique": an adjective, no verb
        if group is None:
            index += 1
            continue
        phrasal(group, atoms, grammar)
        groups.append(group)
        index = group.end
    if grammar.traits.bare_verbs:
        _settle_past_forms(groups, atoms, grammar)
        if not any(group.kind == "finite" for group in groups):
            groups = _only_verb(atoms, grammar, groups)
    else:
        _settle_present_forms(groups, atoms, grammar)
    settle_shared(groups, atoms, grammar)
    return groups


def _only_verb(atoms: Sequence[Atom], grammar: Grammar, groups: list[VerbGroup]) -> list[VerbGroup]:
    """In a sentence without a main verb, the word that may be one: "Work at sea starts in 2027", "Most own a car"."""
    for index in range(1, len(atoms) - 1):
        atom, after = atoms[index], atoms[index + 1]
        tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
        opens = after.kind in ("amount", "name", "date") or bool(determiner(after)) or "preposition" in after.classes
        if atom.kind != "word" or noun_place(atoms, index) or not opens or atoms[index - 1].kind == "mark":
            continue
        if any(group.start <= index < group.end for group in groups) or not tenses & {"present", "infinitive"}:
            continue
        if "present" in tenses or ("preposition" not in after.classes and grammar.plural(atoms[index - 1].low)):
            group = verb_chain(atoms, index, grammar)
            if group is not None and group.kind == "finite":
                return sorted([*groups, group], key=lambda found: found.start)
    return groups


def _complement(before: VerbGroup, group: VerbGroup, grammar: Grammar) -> bool:
    """Whether a form right behind a main verb only completes it: "devient critique", "will remain closed"."""
    linked = before.end == group.start and grammar.has(before.lemma, "linking_verbs")
    if linked and group.head == group.start and group.tense in ("participle", "past", "present"):
        return True
    return before.end == group.start and before.kind == group.kind == "finite" and group.tense == "present" and (
        group.head == group.start
    )  # fmt: skip


def _settle_present_forms(groups: list[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """French present forms that are also participles: before "par" a participle ("produit par Y"), and set off."""
    for number, group in enumerate(groups):
        if (
            group.kind != "finite"
            or group.tense != "present"
            or group.end != group.start + 1
            or group.end >= len(atoms)
        ):
            continue
        readings = {form.tense for form in grammar.forms.get(atoms[group.start].low, ())}
        alone = group.start and atoms[group.start - 1].classes & {"and", "pronoun_singular", "relative"} <= {"and"}
        set_off = group.start > 1 and atoms[group.start - 1].text == "," and _set_off(groups, number, atoms)
        if "participle" in readings and (("by" in atoms[group.end].classes and alone) or set_off):
            group.kind, group.tense, group.passive = "participle", "participle", True


def _before_day(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a word that may open a clause stands before a time ("closed since Monday")."""
    return at + 1 < len(atoms) and (atoms[at + 1].kind == "date" or "weekday" in atoms[at + 1].classes)


_ASIDE = 5
"""Words from the comma of an aside to its participle."""


def _settle_past_forms(groups: list[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """English past forms that are also participles ("founded"): a modifier where another finite verb follows.

    `open` marks them. One is a participle when "by" follows, or when the next finite verb has no subject of its
    own: nothing but the rest of the modifier and a comma before it.
    """
    for number, group in enumerate(groups):
        if _made_to(groups, number, atoms, grammar):
            group.kind, group.tense = "participle", "participle"
        if not group.open:
            continue
        after = atoms[group.end] if group.end < len(atoms) else None
        before = atoms[group.start - 1] if group.start else None
        if before is not None and (grammar.has(group.lemma, "speech_verb") or "relative" in before.classes):
            continue  # "X said on Thursday sales rose": nobody is said; "the strike, which ended in May, cost"
        if before is None or label_ends(atoms, group.start - 1):
            group.kind, group.passive = "participle", True
            continue
        if before.kind == "name" and group.start > 1 and "relative_object" in atoms[group.start - 2].classes:
            continue  # "the firm, which Ann Lee founded in 2010, ..."
        if after is not None and "by" in after.classes and (before is None or before.kind != "amount"):
            group.kind, group.passive = "participle", True
            continue
        if before.text == "," and _set_off(groups, number, atoms):
            group.kind, group.passive = "participle", True
            continue
        if _of_apposition(groups, number, atoms) or tells_adjunct(groups, number, atoms):
            group.kind, group.passive = "participle", True
            continue
        if number and "and" in before.classes and _fronted_pair(groups, number, atoms):
            group.kind, group.passive = "participle", True
            continue
        following = next((g for g in groups[number + 1 :] if g.kind == "finite" and not g.open), None)
        if following is None and before is not None and before.kind != "name":
            following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
        if following is None or before is None or (before.kind == "mark" and before.text not in ",)"):
            continue
        between = atoms[group.end : following.start]
        if any("by" in atom.classes for atom in between[:3]):
            group.kind, group.passive = "participle", True
            continue
        joined = {other.start - 1 for other in groups[number + 1 :] if _joined(other, atoms)}
        aside = bool(joined) and _of_aside(atoms, group.start)
        if any(
            atom.text in (";", ":", "“", '"')
            or "contrast" in atom.classes
            or ("and" in atom.classes and not (aside and at in joined))
            for at, atom in enumerate(between, group.end)
        ):
            continue
        if any(
            "relative" in a.classes
            or ("subordinator" in a.classes and not _before_day(between, at))
            or "pronoun_singular" in a.classes
            for at, a in enumerate(between)
        ):
            continue
        commas = sum(1 for atom in between if atom.text == ",")
        opened = any(atom.text == "," for atom in atoms[: group.start])
        direct = not between or (after is not None and ("preposition" in after.classes or after.kind == "date"))
        if direct and (commas == 0 or (commas == 1 and opened and between[-1].text == ",")):
            group.kind, group.passive = "participle", True


def _set_off(groups: list[VerbGroup], number: int, atoms: Sequence[Atom]) -> bool:
    """ "The company, based in Larny, cut 300 jobs": a form between commas, a preposition behind it, a verb next.

    Participles may be joined to it ("X, built in 1958 and run by Y, is ...").
    """
    joined = number + 1
    while joined < len(groups) and _joined(groups[joined], atoms):
        joined += 1
    if joined >= len(groups) or groups[joined].kind != "finite":
        return False
    group, following = groups[number], groups[joined]
    between = atoms[group.end : following.start]
    if len(between) < 2 or between[-1].text != "," or "preposition" not in between[0].classes:
        return False
    own = atoms[group.end : groups[number + 1].start - (joined > number + 1)]
    plain = all(atom.kind != "mark" and not atom.classes & {"and", "relative", "contrast"} for atom in own[:-1])
    whole = sum(atom.text == "," for atom in between) == 1
    return plain and whole and not any(earlier.kind == "finite" for earlier in groups[:number])


def _made_to(groups: list[VerbGroup], number: int, atoms: Sequence[Atom], grammar: Grammar) -> bool:
    """Whether a past form only tells what something is for: "The bridge built to carry trains will cost ...", also
    between commas. It is no main verb, since the next verb has no other subject.
    """
    group, first = groups[number], atoms[groups[number].start]
    if group.kind != "finite" or len(group.chain) != 1 or number + 1 >= len(groups):
        return False
    if not grammar.has(group.chain[0], "made_to") or not (
        {form.tense for form in grammar.forms.get(first.low, ())} >= {"past", "participle"}
    ):
        return False
    following = groups[number + 1]
    between = atoms[group.end : following.start]
    plain = all(atom.kind != "mark" and not atom.classes & _OPENING for atom in between[:-1])
    set_off = group.start > 0 and atoms[group.start - 1].text == ","
    closed = bool(between) and between[-1].text == ","
    return following.kind == "finite" and plain and set_off == closed


_OPENING = frozenset({"and", "relative", "subordinator", "contrast", "pronoun_singular", "pronoun_plural"})
"""Classes of the words that open another clause or go on with this one."""


def _of_aside(atoms: Sequence[Atom], start: int) -> bool:
    """Whether a form stands behind the noun of an aside (", a charity based in Larny and founded in 2016, ...")."""
    for at in range(start - 2, max(0, start - _ASIDE), -1):
        if determiner(atoms[at]) == "indefinite":
            return atoms[at - 1].text == ","
    return False


def _of_apposition(groups: list[VerbGroup], number: int, atoms: Sequence[Atom]) -> bool:
    """ "... published Ternlet, an open model trained on ...": behind the noun of an apposition that ends the clause."""
    group, earlier = groups[number], groups[:number]
    told = any(other.kind == "finite" for other in earlier)
    led = group.end < len(atoms) and "preposition" in atoms[group.end].classes
    floor = max(earlier[-1].end if earlier else 0, group.start - _APPOSITION)
    comma = next((at for at in range(group.start - 1, floor - 1, -1) if atoms[at].kind == "mark"), -1)
    if not told or not led or comma < 1 or atoms[comma].text != "," or atoms[comma - 1].kind != "name":
        return False
    plain = all(not atom.classes & {"relative", "and", "subordinator"} for atom in atoms[comma + 1 : group.start])
    return plain and determiner(atoms[comma + 1]) == "indefinite"


_APPOSITION = 12
"""Atoms from the comma of an apposition to its participle."""


def _fronted_pair(groups: list[VerbGroup], number: int, atoms: Sequence[Atom]) -> bool:
    """ "Founded in 1998 and based in Larny, the company runs ...": the second of two forms in front of the subject."""
    first, group = groups[number - 1], groups[number]
    opening = not first.start or label_ends(atoms, first.start - 1)
    if not opening or first.kind != "participle" or not _led(group, atoms) or number + 1 >= len(groups):
        return False
    behind = atoms[group.end : groups[number + 1].start]
    plain = all(atom.kind != "mark" for atom in atoms[first.end : group.start])
    return plain and groups[number + 1].kind == "finite" and any(atom.text == "," for atom in behind[:-1])


def _led(group: VerbGroup, atoms: Sequence[Atom]) -> bool:
    """Whether a form that may be a participle has a preposition behind it."""
    return group.open and group.end < len(atoms) and "preposition" in atoms[group.end].classes


def _joined(group: VerbGroup, atoms: Sequence[Atom]) -> bool:
    """Whether a participle, or a form with "by" or a preposition behind it, stands behind "and"."""
    by = group.open and group.end < len(atoms) and bool(atoms[group.end].classes & {"by", "preposition"})
    return group.start > 0 and "and" in atoms[group.start - 1].classes and (by or group.kind == "participle")


def _group_at(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    atom = atoms[index]
    if index and "letter_words" in atom.classes and atom.text.isupper() and atoms[index - 1].text.islower():
        return None  # "série A": a label
    auxiliary = grammar.auxiliaries.get(atom.low)
    forms = grammar.verb_forms(atom.low)
    if auxiliary is None and not forms:
        return _unknown_verb(atoms, index, grammar)
    if auxiliary is not None:
        behind = atoms[index + 1].kind if index + 1 < len(atoms) else ""
        if index and atoms[index - 1].kind == "mark" and behind == "amount" and "that_is" in atom.classes:
            return None  # ", soit 22 %": that is
        to = index > 0 and "infinitive_mark" in atoms[index - 1].classes and auxiliary[1] == "infinitive"
        to = to or having_done(atoms, index, auxiliary, grammar)
        if not to and noun_place(atoms, index) and auxiliary[1] not in ("gerund",) and not clitic(atoms, index - 1):
            return None
        return verb_chain(atoms, index, grammar)
    if not verb_here(atoms, index, forms, grammar):
        return None
    return verb_chain(atoms, index, grammar)


def _unknown_verb(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    """A word of no list right behind a subject pronoun or "qui", which can only be a verb."""
    atom = atoms[index]
    if atom.classes or atom.low in grammar.nouns or len(atom.low) < 3 or not atom.low.isalpha():
        return None
    before = index - 1
    while before >= 0 and atoms[before].classes & {"clitic", "clitic_object"}:
        before -= 1
    if before < 0 or not atoms[before].classes & {"pronoun_singular", "pronoun_plural", "relative"}:
        return None
    if "pronoun_fact" in atoms[before].classes:
        return None
    number = (
        "p" if "pronoun_plural" in atoms[before].classes else "s" if "pronoun_singular" in atoms[before].classes else ""
    )
    negated = "negation_before" in atoms[index - 1].classes
    return VerbGroup(index, index + 1, index, atom.low, "finite", "present", number, negated=negated)
