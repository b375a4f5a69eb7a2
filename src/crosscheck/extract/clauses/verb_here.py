"""Whether a word is a verb where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.is_works import is_works
from crosscheck.extract.clauses.joint_names import joint_names
from crosscheck.extract.clauses.object_before_figure import object_before_figure
from crosscheck.extract.language.conjugate import VerbForm
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_HEAD = 8  # atoms from a verb back to its subject's noun
_BEFORE_NOUN = frozenset(
    {"definite", "indefinite", "demonstrative", "possessive", "other_determiner", "of", "preposition"}
)


def clitic(atoms: Sequence[Atom], index: int) -> bool:
    """Whether a French word is a pronoun that leans on the verb behind it."""
    return index >= 0 and ("clitic" in atoms[index].classes or object_pronoun(atoms, index))


def object_pronoun(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "le", "la", "les" is what the verb behind acts on: a subject pronoun or "qui" stands before it."""
    if index < 1 or "clitic_object" not in atoms[index].classes:
        return False
    told = atoms[index - 1].classes & {"pronoun_singular", "pronoun_plural", "relative", "negation_before"}
    return bool(told) or object_before_figure(atoms, index)


def noun_place(atoms: Sequence[Atom], index: int) -> bool:
    """Whether what stands before asks for a noun: a determiner, a preposition, a possessive."""
    if index == 0:
        return False
    before = atoms[index - 1]
    if "possessive_mark" in before.classes:
        return True
    if object_pronoun(atoms, index - 1):
        return False
    if before.kind != "word" or ("than" in before.classes and index > 1 and "more" in atoms[index - 2].classes):
        return False  # "more than doubled": an adverb
    kinds = before.classes
    if "pronoun_singular" in kinds or "pronoun_plural" in kinds or "relative" in kinds:
        return False
    if "each_of" in kinds and index > 1 and atoms[index - 2].kind == "name":
        return False  # "A and B each own half of X"
    if "adverb" in kinds and "preposition" not in kinds:
        return False
    return kinds >= {"whole_adjective", "scope_adjective"} or not kinds.isdisjoint(_BEFORE_NOUN)  # "annual results"


def verb_here(atoms: Sequence[Atom], index: int, forms: Sequence[VerbForm], grammar: Grammar) -> bool:
    """Whether a word that may be a verb is one here, by the words beside it."""
    tenses = {form.tense for form in forms}
    before = atoms[index - 1] if index else None
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    if _partir(atoms, index) or _opens_range(atoms, index):
        return False
    if tenses == {"gerund"} and after is not None and after.kind == "date" and not grammar.traits.bare_verbs:
        return False  # "courant 2026", "durant l'été"
    if atoms[index].classes & {"preposition", "roles_before"} or (
        not grammar.traits.bare_verbs and ("type" in atoms[index].classes or atoms[index].low in grammar.roles)
    ):
        return tenses == {"participle"} and _participle_place(atoms, index, grammar)
    if "infinitive" in tenses and before is not None and "infinitive_mark" in before.classes:
        return True
    if noun_place(atoms, index):
        if (
            before is not None
            and "of_it" in before.classes
            and after is not None
            and (after.kind == "amount" or "that" in after.classes or bool(determiner(after)))
            and tenses & {"present", "future", "past", "conditional"}
        ):
            return True
        if not grammar.traits.bare_verbs and (tenses == {"infinitive"} or tenses <= {"future", "conditional"}):
            return True
        if "gerund" in tenses and before is not None and "gerund_opener" in before.classes:
            return True
        return bool(tenses & {"participle"} and before is not None and "participle_opener" in before.classes)
    if grammar.traits.bare_verbs:
        return _bare_verb(atoms, index, tenses, before, after, grammar)
    if tenses == {"participle"} and atoms[index].low not in grammar.forms:
        return False  # guessed by its ending: only after an auxiliary
    if tenses == {"participle"} or tenses == {"gerund"} or tenses == {"infinitive"}:
        return True
    word = atoms[index].low
    noun = word in grammar.nouns and any(entry[0] == (word,) for entry in grammar.nouns[word])
    if before is None:
        return "participle" in tenses
    if noun and is_works(atoms, index):
        return False
    if "ordinal_adjective" in before.classes and (after is None or after.kind == "mark" or "of" in after.classes):
        return False  # "la première tranche, de ..."
    return not (noun and (before.kind == "amount" or (before.kind == "word" and "negation" not in before.classes
                          and "relative" not in before.classes and "pronoun_other" not in before.classes
                          and grammar.ends(before.low, "adjective") and after is not None
                          and "of" in after.classes)))  # fmt: skip


def _partir(atoms: Sequence[Atom], index: int) -> bool:
    """Whether the word is part of "à partir de", a preposition."""
    return 0 < index < len(atoms) - 1 and "starting" in atoms[index].classes and "at" in atoms[index - 1].classes and (
        "of" in atoms[index + 1].classes
    )  # fmt: skip


def _opens_range(atoms: Sequence[Atom], index: int) -> bool:
    """Whether a participle only joins a range to its noun ("un montant compris entre 30 et 50")."""
    behind = atoms[index + 1].classes if index + 1 < len(atoms) else frozenset[str]()
    return "range_participle" in atoms[index].classes and bool(behind & {"figure_link_strong", "range_opener"})


def _participle_place(atoms: Sequence[Atom], index: int, grammar: Grammar) -> bool:
    """Whether a word that is also a noun ("élu", "condamné") is a participle here: behind a comma, before its time.

    So it is right behind a noun and before "par" ("la société détenue à 80 % par X"), and before an office where
    nothing but a comma or a name stands before it (", élue maire de X").
    """
    before = atoms[index - 1] if index else None
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    opened = before is None or before.text in (",", "(")
    if after is None:
        return False
    if opened and (after.low in grammar.roles or after.low in grammar.relations.nouns) and after.kind == "word":
        return any(form.lemma in grammar.relations.words.appointing for form in grammar.forms.get(atoms[index].low, ()))
    agent = before is not None and before.kind in ("word", "name") and "by" in _behind_share(atoms, index + 1).classes
    if agent and before is not None:
        opened = not (determiner(before) or before.classes & {"preposition", "of", "title", "ordinal_adjective"})
    return opened and (after.kind == "date" or bool(after.classes & {"preposition", "by"}) or agent)


def _behind_share(atoms: Sequence[Atom], at: int) -> Atom:
    """The atom behind a share or an adverb between a participle and its agent ("à 80 %", "majoritairement")."""
    if at + 2 < len(atoms) and "at" in atoms[at].classes and atoms[at + 1].kind == "amount":
        return atoms[at + 2]
    aside = at + 1 < len(atoms) and "adverb" in atoms[at].classes and "preposition" not in atoms[at].classes
    return atoms[at + 1] if aside else atoms[at]


def _bare_verb(
    atoms: Sequence[Atom], index: int, tenses: set[str], before: Atom | None, after: Atom | None, grammar: Grammar
) -> bool:
    if "participle" in tenses and _before_its_noun(before, after, grammar):
        return False
    if tenses == {"gerund"} and _is_noun(atoms, index, grammar):
        return False
    if after is not None and after.low in grammar.auxiliaries and atoms[index].low in grammar.nouns:
        return False  # "says the real cost is closer to 3 million"
    if tenses & {"past", "gerund"} or tenses == {"participle"}:
        return not (before is not None and before.kind == "amount" and tenses == {"gerund"})
    if before is None:
        return False
    word = atoms[index].low
    noun = word in grammar.nouns
    opener = after is not None and (
        after.kind in ("amount", "name", "date") or "infinitive_mark" in after.classes or "definite" in after.classes
        or "indefinite" in after.classes or "possessive" in after.classes or "adverb" in after.classes
        or "preposition" in after.classes
    )  # fmt: skip
    subject = bool(before.classes & {"relative", "pronoun_singular", "pronoun_plural", "pronoun_subject"})
    if "present" in tenses:  # "plans", "costs": also plural nouns
        bare = (noun and "that" in before.classes) or (index == 1 and before.kind == "word" and not subject)
        if bare and after is not None and _only_past(after, grammar):
            return False  # "said that exports rose", "Symptom scores fell"
        if before.kind == "word" and not subject and after is not None and _only_past(after, grammar):
            return False  # "its four other ships were", "rents on leases were"
        if bare and after is not None and "locatives" in after.classes and "type_event" in atoms[index].classes:
            return False  # "Flash floods in Talva have killed 14 people"
        if index > 1 and _shown(before, grammar) and _before_its_noun(atoms[index - 2], atoms[index], grammar):
            return False  # "received suspended sentences of 18 months"
        if subject or "adverb" in before.classes:
            return True
        if tenses == {"present"} and index > 1 and before.kind == "word" and _several(atoms[index - 2]):
            return False  # "three new plants"
        ends = after is None or after.kind == "mark" or bool(after.classes & {"of", "and"})
        part = before.kind == "amount" and _counts_nothing(before) and opener and not noun  # "the other 40% goes to"
        if (before.kind == "amount" and not part) or ("and" in before.classes and not opener and (noun or ends)):
            return False
        if noun and _possessed(atoms, index) and after is not None and after.kind == "date":
            return False  # "took 73% of Brazil's soy exports last year"
        if noun:
            return (
                opener
                and (before.kind in ("name", "mark") or before.kind == "word")
                and not (after is not None and "noun_complement" in after.classes and before.kind == "word")
            )
        return opener or before.kind == "name" or after is None or before.kind == "word" or before.text == ","
    if coordinated(atoms, index, grammar) and opener:
        return True
    # the base form: an imperative, a plural present or a noun
    ended = grammar.plural(before.low)
    plural = before.kind == "word" and (ended or "plural_noun" in before.classes)
    named = before.kind == "name" and ended
    says = bool(grammar.classes_of(word) & {"report_verb", "linking_verbs"}) or word in grammar.modality
    if (plural or named) and not before.classes & {"preposition", "adverb"} and says and not noun:
        return after is not None and after.kind != "mark" and "of" not in after.classes
    if opener and after is not None and joint_names(atoms, index):
        return not noun or after.kind == "amount" or bool(determiner(after)) or "infinitive_mark" in after.classes
    return (
        subject
        or (plural and opener and not noun)
        or (opener and not noun and _plural_head(atoms, index, grammar))
        or (plural and opener and after is not None and "infinitive_mark" in after.classes)
        or (before.text == "," and says and not noun and after is not None and "infinitive_mark" in after.classes)
    )  # the last: "Organisers, led by Ann Lee, expect to raise ..."


def _is_noun(atoms: Sequence[Atom], index: int, grammar: Grammar) -> bool:
    """Whether a form in "-ing" is a noun: "a full-year operating profit", "its first hearing"."""
    if not index or atoms[index - 1].kind != "word":
        return False
    before = atoms[index - 1].classes
    if "ordinal_adjective" in before and index > 1 and determiner(atoms[index - 2]):
        return True
    if before & {"adverb", "and", "preposition", "subordinator"} or atoms[index - 1].low in grammar.auxiliaries:
        return False
    return any(len(words) > 1 and matches(atoms, index, words) for words, _ in grammar.nouns.get(atoms[index].low, ()))


def _possessed(atoms: Sequence[Atom], index: int) -> bool:
    """Whether a word and the one before it stand behind a possessive ("Brazil's soy exports")."""
    return index > 1 and "possessive_mark" in atoms[index - 2].classes


def _only_past(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word is a verb's past form and no participle, or an auxiliary."""
    tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
    return ("past" in tenses and "participle" not in tenses) or atom.low in grammar.auxiliaries


def _shown(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word is the form of a verb that may describe a noun."""
    return any(form.tense == "participle" for form in grammar.forms.get(atom.low, ()))


def _counts_nothing(atom: Atom) -> bool:
    """Whether a figure is a share or a sum, behind which no plural noun stands ("bought for $3 million employs")."""
    value = atom.mention.value if atom.mention is not None else None
    money = isinstance(value, Amount) and value.dimension == "money" and value.unit != "1"
    return money or atom.text.endswith("%")


def _several(atom: Atom) -> bool:
    """Whether a figure counts more than one thing, and measures nothing ("three", "1,200")."""
    counts = atom.kind == "amount" and "one" not in atom.classes
    return counts and (atom.text.isalpha() or atom.text.replace(",", "").isdigit())


def _plural_head(atoms: Sequence[Atom], index: int, grammar: Grammar) -> bool:
    """ "Customers of the firm include A": the plural noun that the words before a base form belong to."""
    for step in range(index - 2, max(-1, index - _HEAD), -1):
        atom = atoms[step]
        if atom.kind not in ("word", "name") or atom.classes & {"and", "preposition", "relative", "by", "with"} - (
            {"preposition"} if "of" in atom.classes else set()
        ):  # fmt: skip
            return False
        if "of" in atom.classes and step:
            head = atoms[step - 1]
            return head.kind == "word" and grammar.plural(head.low) and not grammar.verb_forms(head.low)
    return False


def _before_its_noun(before: Atom | None, after: Atom | None, grammar: Grammar) -> bool:
    """Whether a participle is an adjective between a main verb and its object ("caused insured losses")."""
    if before is None or after is None or before.kind != "word" or after.kind != "word":
        return False
    told = before.low not in grammar.auxiliaries and any(
        form.tense in ("past", "present") for form in grammar.forms.get(before.low, ())
    )
    bare = not determiner(after) and not after.classes & {
        "preposition", "of", "into", "by", "with", "adverb", "and", "that", "relative", "pronoun_singular",
        "pronoun_plural", "subordinator", "coordinator",
    }  # fmt: skip
    return told and bare and after.low not in grammar.auxiliaries


def only_after_modal(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word of no verb list can only be a verb right behind "will" or "doit"."""
    if atom.classes & {"pronoun_singular", "pronoun_plural", "preposition", "negation", "adverb"} or determiner(atom):
        return False
    return grammar.traits.bare_verbs or grammar.ends(atom.low, "infinitive")


def coordinated(atoms: Sequence[Atom], index: int, grammar: Grammar) -> bool:
    """Whether a base form goes on a verb with a modal or "to" before it ("would cut jobs and save ...")."""
    if not index or "and" not in atoms[index - 1].classes or "infinitive" not in {
        form.tense for form in grammar.forms.get(atoms[index].low, ())
    }:  # fmt: skip
        return False
    for atom in reversed(atoms[: index - 1]):
        if atom.text in ";:" or "relative" in atom.classes:
            return False
        if "infinitive_mark" in atom.classes or grammar.auxiliaries.get(atom.low, ("",))[0] == "modal":
            return True
    return False
