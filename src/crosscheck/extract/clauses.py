"""The verbs of a sentence: which words are verb groups, of what kind, and where clauses begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar, VerbForm
from crosscheck.extract.phrases import determiner

GroupKind = Literal["finite", "participle", "gerund", "infinitive"]

_BEFORE_NOUN = ("definite", "indefinite", "demonstrative", "possessive", "other_determiner", "of", "preposition")


@dataclass(slots=True)
class VerbGroup:
    """A verb with its auxiliaries: atoms[start:end], the verb that carries the sense at `head`.

    `passive` says that the subject suffers the action; `modal` are the tenses and moods met on the way ("future",
    "forecast", "planned", ...); `chain` the base forms of the verbs before the head ("prévoir" in "prévoit de
    lever"); `number` "s", "p" or "".
    """

    start: int
    end: int
    head: int
    lemma: str
    kind: GroupKind
    tense: str
    number: str = ""
    passive: bool = False
    negated: bool = False
    modal: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    copula: bool = False
    open: bool = field(default=False)


def find_verbs(atoms: Sequence[Atom], grammar: Grammar) -> list[VerbGroup]:
    """The verb groups of a sentence, in order."""
    groups: list[VerbGroup] = []
    index = 0
    while index < len(atoms):
        group = _group_at(atoms, index, grammar) if atoms[index].kind == "word" else None
        if group is not None and groups and _complement(groups[-1], group):
            group = None  # "devient critique": an adjective, no verb
        if group is None:
            index += 1
            continue
        groups.append(group)
        index = group.end
    if grammar.language == "en":
        _settle_past_forms(groups, atoms)
        if not any(group.kind == "finite" for group in groups):
            groups = _only_verb(atoms, grammar, groups)
    else:
        _settle_present_forms(groups, atoms, grammar)
    return groups


def _only_verb(atoms: Sequence[Atom], grammar: Grammar, groups: list[VerbGroup]) -> list[VerbGroup]:
    """In a sentence without a main verb, the word that may be one: "Work at sea starts in 2027", "Most own a car"."""
    for index in range(1, len(atoms) - 1):
        atom, after = atoms[index], atoms[index + 1]
        tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
        opens = after.kind in ("amount", "name", "date") or bool(determiner(after)) or "preposition" in after.classes
        if atom.kind != "word" or _noun_place(atoms, index) or not opens or atoms[index - 1].kind == "mark":
            continue
        if any(group.start <= index < group.end for group in groups) or not tenses & {"present", "infinitive"}:
            continue
        if "present" in tenses or ("preposition" not in after.classes and atoms[index - 1].low.endswith("s")):
            group = _chain(atoms, index, grammar)
            if group is not None and group.kind == "finite":
                return sorted([*groups, group], key=lambda found: found.start)
    return groups


_LINKING = frozenset({"remain", "stay", "become", "seem", "rester", "demeurer", "devenir", "sembler"})


def _complement(before: VerbGroup, group: VerbGroup) -> bool:
    """Whether a form right behind a main verb only completes it: "devient critique", "will remain closed"."""
    if before.end == group.start and before.lemma in _LINKING and group.head == group.start and group.tense in (
        "participle", "past", "present"
    ):  # fmt: skip
        return True
    return before.end == group.start and before.kind == group.kind == "finite" and group.tense == "present" and (
        group.head == group.start
    )  # fmt: skip


def _settle_present_forms(groups: list[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """French present forms that are also participles ("réalisé par X et produit par Y"): before "par" a participle."""
    for group in groups:
        if (
            group.kind != "finite"
            or group.tense != "present"
            or group.end != group.start + 1
            or group.end >= len(atoms)
        ):
            continue
        readings = {form.tense for form in grammar.forms.get(atoms[group.start].low, ())}
        alone = group.start and atoms[group.start - 1].classes & {"and", "pronoun_singular", "relative"} <= {"and"}
        if "participle" in readings and "by" in atoms[group.end].classes and alone:
            group.kind, group.tense, group.passive = "participle", "participle", True


def _settle_past_forms(groups: list[VerbGroup], atoms: Sequence[Atom]) -> None:
    """English past forms that are also participles ("founded"): a modifier where another finite verb follows.

    `open` marks them. One is a participle when "by" follows, or when the next finite verb has no subject of its
    own: nothing but the rest of the modifier and a comma before it.
    """
    for number, group in enumerate(groups):
        if not group.open:
            continue
        after = atoms[group.end] if group.end < len(atoms) else None
        before = atoms[group.start - 1] if group.start else None
        if before is None:
            group.kind, group.passive = "participle", True
            continue
        if after is not None and after.low == "by" and (before is None or before.kind != "amount"):
            group.kind, group.passive = "participle", True
            continue
        following = next((g for g in groups[number + 1 :] if g.kind == "finite" and not g.open), None)
        if following is None and before is not None and before.kind != "name":
            following = next((g for g in groups[number + 1 :] if g.kind == "finite"), None)
        if following is None or before is None or (before.kind == "mark" and before.text not in ",)"):
            continue
        between = atoms[group.end : following.start]
        if any(atom.low == "by" for atom in between[:3]):
            group.kind, group.passive = "participle", True
            continue
        if any(atom.text in (";", ":", "and", "but", "“", '"') for atom in between):
            continue
        if any(
            "relative" in a.classes or "subordinator" in a.classes or "pronoun_singular" in a.classes for a in between
        ):
            continue
        commas = sum(1 for atom in between if atom.text == ",")
        opened = any(atom.text == "," for atom in atoms[: group.start])
        direct = not between or (after is not None and ("preposition" in after.classes or after.kind == "date"))
        if direct and (commas == 0 or (commas == 1 and opened and between[-1].text == ",")):
            group.kind, group.passive = "participle", True


def _forms(atom: Atom, grammar: Grammar) -> tuple[VerbForm, ...]:
    return grammar.verb_forms(atom.low)


def _group_at(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    atom = atoms[index]
    auxiliary = grammar.auxiliaries.get(atom.low)
    forms = _forms(atom, grammar)
    if auxiliary is None and not forms:
        return _unknown_verb(atoms, index, grammar)
    if auxiliary is not None:
        behind = atoms[index + 1].kind if index + 1 < len(atoms) else ""
        if index and atoms[index - 1].kind == "mark" and behind == "amount" and atom.low == "soit":
            return None  # ", soit 22 %": that is
        to = index > 0 and atoms[index - 1].low == "to" and auxiliary[1] == "infinitive"
        if not to and _noun_place(atoms, index) and auxiliary[1] not in ("gerund",) and not _clitic(atoms, index - 1):
            return None
        return _chain(atoms, index, grammar)
    if not _verb_here(atoms, index, forms, grammar):
        return None
    return _chain(atoms, index, grammar)


def _unknown_verb(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    """A word of no list right behind a subject pronoun or "qui", which can only be a verb."""
    atom = atoms[index]
    if atom.classes or atom.low in grammar.nouns or len(atom.low) < 3 or not atom.low.isalpha():
        return None
    before = index - 1
    while before >= 0 and atoms[before].low in _CLITICS:
        before -= 1
    if before < 0 or not atoms[before].classes & {"pronoun_singular", "pronoun_plural", "relative"}:
        return None
    if "pronoun_thing" in atoms[before].classes and atoms[before].low not in ("it",):
        return None
    number = (
        "p" if "pronoun_plural" in atoms[before].classes else "s" if "pronoun_singular" in atoms[before].classes else ""
    )
    return VerbGroup(
        index, index + 1, index, atom.low, "finite", "present", number, negated=atoms[index - 1].low in ("ne", "n'")
    )


_CLITICS = frozenset(("ne", "n'", "se", "s'", "y", "en", "lui", "leur", "le", "la", "l'", "les"))


def _clitic(atoms: Sequence[Atom], index: int) -> bool:
    return index >= 0 and (atoms[index].low in ("l'", "n'", "s'", "m'", "y", "en") or object_pronoun(atoms, index))


def object_pronoun(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "le", "la", "les" is what the verb behind acts on: a subject pronoun or "qui" stands before it."""
    if index < 1 or atoms[index].low not in ("le", "la", "les", "l'", "lui", "leur"):
        return False
    kinds = atoms[index - 1].classes
    return bool(kinds & {"pronoun_singular", "pronoun_plural", "relative"}) or atoms[index - 1].low in ("ne", "n'")


def _noun_place(atoms: Sequence[Atom], index: int) -> bool:
    """Whether what stands before asks for a noun: a determiner, a preposition, a possessive."""
    if index == 0:
        return False
    before = atoms[index - 1]
    if before.low in ("'s",):
        return True
    if object_pronoun(atoms, index - 1):
        return False
    if before.kind != "word" or (before.low == "than" and index > 1 and atoms[index - 2].low == "more"):
        return False  # "more than doubled": an adverb
    kinds = before.classes
    if "pronoun_singular" in kinds or "pronoun_plural" in kinds or "relative" in kinds:
        return False
    if "adverb" in kinds and before.low != "en" and "preposition" not in kinds:
        return False
    return any(kind in kinds for kind in _BEFORE_NOUN)


def _verb_here(atoms: Sequence[Atom], index: int, forms: Sequence[VerbForm], grammar: Grammar) -> bool:
    tenses = {form.tense for form in forms}
    before = atoms[index - 1] if index else None
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    if _partir(atoms, index):
        return False
    if atoms[index].classes & {"preposition", "roles_before"} or (
        grammar.language == "fr" and ("type" in atoms[index].classes or atoms[index].low in grammar.roles)
    ):
        return tenses == {"participle"} and _participle_place(before, after)
    if "infinitive" in tenses and before is not None and before.low == "to":
        return True
    if _noun_place(atoms, index):
        if (
            before is not None
            and before.low == "en"
            and after is not None
            and (after.kind == "amount" or after.low in ("que", "qu'") or bool(determiner(after)))
            and tenses & {"present", "future", "past", "conditional"}
        ):
            return True
        if grammar.language != "en" and (tenses == {"infinitive"} or tenses <= {"future", "conditional"}):
            return True
        if "gerund" in tenses and before is not None and before.low in ("en", "by", "after", "before", "while", "for"):
            return True
        return bool(tenses & {"participle"} and before is not None and before.low in ("once", "if", "when"))
    if grammar.language == "en":
        return _english_verb(atoms, index, tenses, before, after, grammar)
    if tenses == {"participle"} and atoms[index].low not in grammar.forms:
        return False  # guessed by its ending: only after an auxiliary
    if tenses == {"participle"} or tenses == {"gerund"} or tenses == {"infinitive"}:
        return True
    word = atoms[index].low
    noun = word in grammar.nouns and any(entry[0] == (word,) for entry in grammar.nouns[word])
    if before is None:
        return "participle" in tenses
    if "adjective" in before.classes:
        return False
    return not (noun and (before.kind == "amount" or (before.kind == "word" and "negation" not in before.classes
                          and "relative" not in before.classes and "pronoun_other" not in before.classes
                          and before.low.endswith(("e", "s", "l", "x")) and after is not None
                          and "of" in after.classes)))  # fmt: skip


def _partir(atoms: Sequence[Atom], index: int) -> bool:
    """Whether the word is part of "à partir de", a preposition."""
    return 0 < index < len(atoms) - 1 and atoms[index].low == "partir" and atoms[index - 1].low == "à" and (
        "of" in atoms[index + 1].classes
    )  # fmt: skip


def _participle_place(before: Atom | None, after: Atom | None) -> bool:
    """Whether a word that is also a noun ("élu", "condamné") is a participle here: behind a comma, before its time."""
    opened = before is None or before.text in (",", "(")
    return opened and after is not None and (after.kind == "date" or bool(after.classes & {"preposition", "by"}))


def _english_verb(
    atoms: Sequence[Atom], index: int, tenses: set[str], before: Atom | None, after: Atom | None, grammar: Grammar
) -> bool:
    if tenses & {"past", "gerund"} or tenses == {"participle"}:
        return not (before is not None and before.kind == "amount" and tenses == {"gerund"})
    if before is None:
        return False
    word = atoms[index].low
    noun = word in grammar.nouns or (word.endswith("s") and word[:-1] in grammar.nouns)
    opener = after is not None and (
        after.kind in ("amount", "name", "date") or after.low == "to" or "definite" in after.classes
        or "indefinite" in after.classes or "possessive" in after.classes or "adverb" in after.classes
        or ("preposition" in after.classes and after.low not in ("of", "and"))
    )  # fmt: skip
    subject = (
        "relative" in before.classes
        or "pronoun_singular" in before.classes
        or ("pronoun_plural" in before.classes or before.low in ("i", "we", "you"))
    )
    if "present" in tenses:  # "plans", "costs": also plural nouns
        if subject or "adverb" in before.classes:
            return True
        ends = after is None or after.kind == "mark" or bool(after.classes & {"of", "and"})
        if before.kind == "amount" or (before.low == "and" and not opener and (noun or ends)):
            return False
        if noun:
            return (
                opener
                and (before.kind in ("name", "mark") or before.kind == "word")
                and not (
                    after is not None
                    and after.low in ("for", "in", "on", "from", "by", "with", "at")
                    and before.kind == "word"
                )
            )
        return opener or before.kind == "name" or after is None or before.kind == "word" or before.text == ","
    if _coordinated(atoms, index, grammar) and opener:
        return True
    # the base form: an imperative, a plural present or a noun
    plural = before.kind == "word" and before.low.endswith("s") and not before.low.endswith("ss")
    named = before.kind == "name" and before.low.endswith("s")
    says = grammar.has(word, "report_verb") or word in grammar.modality
    if (plural or named) and not before.classes & {"preposition", "adverb"} and says and not noun:
        return after is not None and after.kind != "mark" and "of" not in after.classes
    return (
        subject or (plural and opener and not noun) or (plural and opener and after is not None and after.low == "to")
    )


def _only_after_modal(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word of no verb list can only be a verb right behind "will" or "doit"."""
    if atom.classes & {"pronoun_singular", "pronoun_plural", "preposition", "negation", "adverb"} or determiner(atom):
        return False
    return grammar.language == "en" or atom.low.endswith(("er", "ir", "re"))


def _coordinated(atoms: Sequence[Atom], index: int, grammar: Grammar) -> bool:
    """Whether a base form goes on a verb with a modal or "to" before it ("would cut jobs and save ...")."""
    if not index or "and" not in atoms[index - 1].classes or "infinitive" not in {
        form.tense for form in grammar.forms.get(atoms[index].low, ())
    }:  # fmt: skip
        return False
    for atom in reversed(atoms[: index - 1]):
        if atom.text in ";:" or "relative" in atom.classes:
            return False
        if atom.low == "to" or grammar.auxiliaries.get(atom.low, ("",))[0] == "modal":
            return True
    return False


def _chain(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    """The verb group that begins here: auxiliaries, adverbs, negation, then the verb; "plans to raise" is one."""
    end = len(atoms)
    at = index
    head, lemma, tense, number = -1, "", "", ""
    modal: list[str] = []
    chain: list[str] = []
    be = have = negated = passive = False
    last = index
    ambiguous = False
    if index and atoms[index - 1].low in ("n'", "ne"):
        negated = True
    while at < end:
        atom = atoms[at]
        low = atom.low
        if atom.kind != "word":
            break
        auxiliary = grammar.auxiliaries.get(low)
        forms = _forms(atom, grammar)
        kinds = atom.classes
        if auxiliary is not None and not (head >= 0 and auxiliary[1] not in ("infinitive", "participle")):
            if head >= 0 and auxiliary[1] == "infinitive" and not lemma:
                break
            kind, aux_tense, aux_number = auxiliary
            if not tense:
                tense, number = aux_tense, aux_number
            if head >= 0:
                chain.append(lemma)
                head, lemma = -1, ""
            if kind == "modal" or aux_tense in ("future", "conditional", "forecast", "planned", "target", "possible"):
                modal.append(aux_tense)
            be = kind == "be" or (be and kind == "be")
            have = have or kind == "have"
            last = at
            at += 1
            continue
        if "negation" in kinds or ("negation_after" in kinds and (negated or low == "pas")):
            negated = True
            at += 1
            continue
        if not forms and modal and head < 0 and last == at - 1 and _only_after_modal(atom, grammar):
            forms = (VerbForm(low, "infinitive"),)
        if forms and (head < 0 or any(form.tense == "infinitive" for form in forms)):
            form = _pick(forms, be or have, bool(modal) or head >= 0, tense, at == index)
            if form is None:
                break
            if head >= 0:
                chain.append(lemma)
                be = False
                ambiguous = False
            if (
                not tense
                and form.tense == "infinitive"
                and grammar.language == "en"
                and not (index and atoms[index - 1].low == "to")
                and not _coordinated(atoms, index, grammar)
            ):
                form = VerbForm(form.lemma, "present", "p")
            if not tense:
                tense, number = form.tense, form.number
                ambiguous = {f.tense for f in forms} >= {"past", "participle"}
            if form.tense in ("future", "conditional"):
                modal.append(form.tense)
            reflexive = index > 0 and atoms[index - 1].low in ("s'", "se")
            passive = be and form.tense == "participle" and not reflexive
            head, lemma, last = at, form.lemma, at
            be = have = False
            at += 1
            continue
        if "adverb" in kinds or (low in ("se", "s'", "y") and at > index):
            if low in grammar.nouns and head < 0 and not (be or have or modal):
                break
            at += 1
            continue
        if head >= 0 or be or have:
            step = _link(atoms, at, grammar)
            if step:
                at = step
                continue
        if head < 0 and (be or have):
            step = _inserted(atoms, at, grammar)
            if step:
                at = step
                continue
        break
    if head < 0:
        if have and not be and tense not in ("infinitive", "participle", "gerund"):
            return VerbGroup(index, last + 1, last, "have", _kind(tense), tense, number, False, negated, tuple(modal),
                             tuple(chain))  # fmt: skip
        if not be:
            return None
        head = last
        if negated and last + 1 < end and atoms[last + 1].low in ("que", "qu'"):
            negated = False
        return VerbGroup(index, last + 1, head, "be", _kind(tense), tense, number, False, negated, tuple(modal),
                         tuple(chain), True)  # fmt: skip
    if (
        negated is False
        and last + 1 < end
        and "negation_after" in atoms[last + 1].classes
        and atoms[last + 1].low == "pas"
    ):
        negated = True
    if negated and last + 1 < end and atoms[last + 1].low in ("que", "qu'"):
        negated = False  # "n'est que": only
    kind = _kind(tense)
    if kind == "participle":
        passive = True
    return VerbGroup(index, last + 1, head, lemma, kind, tense, number, passive, negated, tuple(modal), tuple(chain),
                     False, ambiguous and kind == "finite")  # fmt: skip


def _inserted(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Where the participle stands behind a short insertion ("a en revanche progressé"); 0 where none does."""
    own = atoms[at].low in ("de", "d'") and at + 1 < len(atoms) and "possessive" in atoms[at + 1].classes
    if not own and ("preposition" not in atoms[at].classes or "by" in atoms[at].classes):
        return 0
    for step in range(at + 1, min(len(atoms), at + 5)):
        atom = atoms[step]
        if atom.kind not in ("word", "date") or (
            atom.kind == "word" and atom.classes & {"relative", "and", "indefinite"}
        ):
            return 0
        if any(form.tense == "participle" for form in _forms(atom, grammar)):
            return step
    return 0


def _link(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """The place of an infinitive behind "de", "à" or "to" and perhaps a few adverbs; 0 where there is none."""
    if atoms[at].low not in ("de", "d'", "à", "to"):
        return 0
    if at + 2 < len(atoms) and atoms[at + 1].low == "partir" and "of" in atoms[at + 2].classes:
        return 0  # "à partir de 2027": a time, no verb
    step = at + 1
    while (
        step < len(atoms)
        and atoms[step].kind == "word"
        and (atoms[step].low in ("se", "s'", "ne", "pas", "y", "en") or "adverb" in atoms[step].classes)
    ):
        step += 1
    if step >= len(atoms) or atoms[step].kind != "word":
        return 0
    forms = _forms(atoms[step], grammar)
    auxiliary = grammar.auxiliaries.get(atoms[step].low)
    if any(form.tense == "infinitive" for form in forms) or (auxiliary is not None and auxiliary[1] == "infinitive"):
        return step
    return 0


def _pick(forms: Sequence[VerbForm], auxiliary: bool, after: bool, tense: str, first: bool) -> VerbForm | None:
    wanted: tuple[str, ...]
    if auxiliary:
        wanted = ("participle", "gerund", "infinitive")
    elif after:
        wanted = ("infinitive", "participle")
    elif first:
        wanted = ("past", "present", "future", "conditional", "participle", "gerund", "infinitive")
    else:
        wanted = ("participle", "infinitive", "past", "present")
    for kind in wanted:
        for form in forms:
            if form.tense == kind:
                return form
    return None


def _kind(tense: str) -> GroupKind:
    match tense:
        case "participle":
            return "participle"
        case "gerund":
            return "gerund"
        case "infinitive":
            return "infinitive"
        case _:
            return "finite"
