"""The verb group that begins at a word: auxiliaries, adverbs, negation, and the verb."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.verb_here import coordinated, only_after_modal
from crosscheck.extract.language.conjugate import VerbForm
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.verb_group import VerbGroup, kind_of_tense
from crosscheck.extract.text.atoms import Atom, plain_of
from crosscheck.model import Amount

_PREFIX = 2  # letters of a prefix that makes another verb ("co-found")


def verb_chain(atoms: Sequence[Atom], index: int, grammar: Grammar) -> VerbGroup | None:
    """The verb group that begins here: auxiliaries, adverbs, negation, then the verb; "plans to raise" is one."""
    end = len(atoms)
    at = index
    head, lemma, tense, number = -1, "", "", ""
    modal: list[str] = []
    chain: list[str] = []
    be = have = leads = negated = passive = False
    last = index
    ambiguous = False
    if index and "negation_before" in atoms[index - 1].classes:
        negated = True
    if index and _counted(atoms, index):
        return None
    while at < end:
        atom = atoms[at]
        low = atom.low
        if be and head < 0 and atom.kind == "amount" and _done_by(atoms, at + 1, grammar):
            at += 1  # "is 60% owned by"
            continue
        if atom.kind == "mark" and head < 0 and (be or have) and (aside := _set_off(atoms, at, grammar)):
            at = aside  # "a, lui, chuté"
            continue
        if atom.kind != "word":
            break
        if "inverted" in atom.classes and at > index and head < 0:
            at += 1  # "a-t-il annoncé"
            continue
        auxiliary = grammar.auxiliaries.get(low)
        if head >= 0 and auxiliary == _HAVE and _perfect(atoms, at, grammar):
            auxiliary = ("have", "infinitive", "")  # "expects to have raised", "is believed to have paid"
        forms = grammar.verb_forms(atom.low)
        kinds = atom.classes
        if at == index and len(low.partition("-")[0]) > _PREFIX and "-" in low:
            forms = tuple(form for form in forms if form.tense == "participle") or forms  # "ammonia-powered vessels"
        if auxiliary is not None and not (head >= 0 and auxiliary[1] not in ("infinitive", "participle")):
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
            leads = kind == "modal"
            last = at
            at += 1
            continue
        if not negated and head < 0 and at > index and _more_than(atoms, at):
            at += 2  # "devrait plus que doubler", "has more than doubled"
            continue
        if (be or have or modal) and head < 0 and atom.determiner not in ("", "definite") and at + 1 < end and (
            atoms[at + 1].low in grammar.relations.words.no_more
        ):  # fmt: skip
            negated, at = True, at + 2  # "is no longer owned by", and not "est le plus long"
            continue
        if "negation" in kinds or ("negation_after" in kinds and (negated or "negation_alone" in kinds)):
            negated = True
            at += 1
            continue
        if not forms and modal and head < 0 and last == at - 1 and only_after_modal(atom, grammar):
            forms = (VerbForm(low, "infinitive"),)
        if forms and (head < 0 or any(form.tense == "infinitive" for form in forms)):
            if head == at - 1 and head >= 0 and _object_of(lemma, grammar):
                break  # "will supply power": no verb of its own
            if at == index and index and "infinitive_mark" in atoms[index - 1].classes:
                forms = tuple(form for form in forms if form.tense == "infinitive") or forms  # "left X to found Y"
            if at == index and _told_of(atoms, at, grammar):
                forms = tuple(form for form in forms if form.tense == "participle") or forms
            form = _pick(forms, be or have, bool(modal) or head >= 0, at == index)
            if form is None:
                break
            if head >= 0:
                chain.append(lemma)
                be = False
                ambiguous = False
            if (
                not tense
                and form.tense == "infinitive"
                and grammar.traits.bare_verbs
                and not (index and "infinitive_mark" in atoms[index - 1].classes)
                and not coordinated(atoms, index, grammar)
            ):
                form = VerbForm(form.lemma, "present", "p")
            if not tense:
                tense, number = form.tense, form.number
                ambiguous = {f.tense for f in forms} >= {"past", "participle"}
            if form.tense in ("future", "conditional"):
                modal.append(form.tense)
            reflexive = index > 0 and "reflexive" in atoms[index - 1].classes
            passive = be and form.tense == "participle" and not reflexive
            head, lemma, last = at, form.lemma, at
            be = have = False
            at += 1
            continue
        if leads and head < 0 and "clitic_object" in kinds and _infinitive(atoms, at + 1, grammar):
            at += 1  # "doit lui permettre"
            continue
        if "adverb" in kinds or ("inner_clitic" in kinds and at > index):
            aside = _aside(atoms, at, grammar) if head < 0 else 0
            at = aside or at + 1  # "has so far paid"
            continue
        if head >= 0 or be or have or (leads and at == last + 1):  # "vient de lever"
            step = _link(atoms, at, grammar)
            if step:
                at = step
                continue
        if head < 0 and (be or have or (leads and at == last + 1)):
            step = _inserted(atoms, at, grammar, "infinitive" if leads else "participle")
            if step:
                at = step
                continue
        break
    if head < 0:
        if have and not be and tense not in ("infinitive", "participle", "gerund"):
            return VerbGroup(index, last + 1, last, "have", kind_of_tense(tense), tense, number, False, negated,
                             tuple(modal), tuple(chain))  # fmt: skip
        if not be:
            return None
        head = last
        if negated and last + 1 < end and "but_only" in atoms[last + 1].classes:
            negated = False
        return VerbGroup(index, last + 1, head, "be", kind_of_tense(tense), tense, number, False, negated, tuple(modal),
                         tuple(chain), True)  # fmt: skip
    if negated and last + 1 < end and "but_only" in atoms[last + 1].classes:
        negated = False  # "n'est que": only
    kind = kind_of_tense(tense)
    if kind == "participle":
        passive = True
    return VerbGroup(index, last + 1, head, lemma, kind, tense, number, passive, negated, tuple(modal), tuple(chain),
                     False, ambiguous and kind == "finite")  # fmt: skip


_HAVE = ("have", "present", "p")
"""What the table says of "have", which is the infinitive behind "to"."""


def _perfect(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether "to have" and a participle stand here."""
    step = at + 1
    while step < len(atoms) and "adverb" in atoms[step].classes:
        step += 1
    done = any(form.tense == "participle" for form in _forms_at(atoms, step, grammar))
    been = step < len(atoms) and grammar.auxiliaries.get(atoms[step].low, ("", "", ""))[1] == "participle"
    return "infinitive_mark" in atoms[at - 1].classes and (done or been)


def _told_of(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a French word that may be present or participle ("produit") is the latter: it opens, "par" behind it."""
    if grammar.traits.bare_verbs:
        return False
    if not at:
        return True
    by = at + 1 < len(atoms) and "by" in atoms[at + 1].classes
    return by and not atoms[at - 1].classes & {"pronoun_singular", "pronoun_plural", "relative", "clitic"}


def _more_than(atoms: Sequence[Atom], at: int) -> bool:
    return at + 2 < len(atoms) and "more" in atoms[at].classes and "than" in atoms[at + 1].classes


def _done_by(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a participle and the word for its agent stand here ("owned by")."""
    if at + 1 >= len(atoms) or "by" not in atoms[at + 1].classes:
        return False
    return any(form.tense == "participle" for form in grammar.forms.get(atoms[at].low, ()))


def _object_of(lemma: str, grammar: Grammar) -> bool:
    """Whether what stands right behind a verb is its object, though it may be a verb: none follows without "to"."""
    return grammar.traits.head_last and not grammar.has(lemma, "bare_infinitive")


def _inserted(atoms: Sequence[Atom], at: int, grammar: Grammar, tense: str) -> int:
    """Where the verb goes on behind a short insertion ("a en revanche progressé", "devrait à son tour la rejoindre").

    0 where it does not.
    """
    behind = grammar.verb_forms(atoms[at + 1].low) if at + 1 < len(atoms) else ()
    if "clitic_object" in atoms[at].classes and any(form.tense == tense == "infinitive" for form in behind):
        return at + 1  # "devrait la rejoindre"
    whole = _aside(atoms, at, grammar)
    if whole:
        return whole if any(form.tense == tense for form in _forms_at(atoms, whole, grammar)) else 0
    own = plain_of(atoms[at]) and at + 1 < len(atoms) and "possessive" in atoms[at + 1].classes
    if not own and ("preposition" not in atoms[at].classes or "by" in atoms[at].classes):
        return 0
    for step in range(at + 1, min(len(atoms), at + 5)):
        atom = atoms[step]
        if atom.kind not in ("word", "date") or (
            atom.kind == "word" and atom.classes & {"relative", "and", "indefinite"}
        ):
            return 0
        if any(form.tense == tense for form in grammar.verb_forms(atom.low)):
            return step
    return 0


_SET_OFF = 6
"""Atoms of what commas set off between an auxiliary and its participle."""


def _set_off(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Where a participle stands behind what commas set off ("est, de son côté, passé"); 0 where none does."""
    if atoms[at].text != ",":
        return 0
    close = next((step for step in range(at + 2, min(len(atoms) - 1, at + _SET_OFF)) if atoms[step].kind == "mark"), 0)
    if not close or atoms[close].text != "," or any(atom.low in grammar.auxiliaries for atom in atoms[at:close]):
        return 0
    behind = close + 1 + ("adverb" in atoms[close + 1].classes)
    return behind if any(form.tense == "participle" for form in _forms_at(atoms, behind, grammar)) else 0


def _aside(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Where an expression of how or when ends that begins here ("par ailleurs", "de plus"); 0 where none does."""
    for words, _ in grammar.phrases["aside"].get(atoms[at].low, ()):
        if matches(atoms, at, words):
            return at + len(words)
    return 0


def _forms_at(atoms: Sequence[Atom], at: int, grammar: Grammar) -> Sequence[VerbForm]:
    return grammar.verb_forms(atoms[at].low) if at < len(atoms) and atoms[at].kind == "word" else ()


def _link(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """The place of an infinitive behind "de", "à" or "to" and perhaps a few adverbs; 0 where there is none."""
    if "infinitive_link" not in atoms[at].classes:
        return 0
    if at + 2 < len(atoms) and "starting" in atoms[at + 1].classes and "of" in atoms[at + 2].classes:
        return 0  # "à partir de 2027": a time, no verb
    step = at + 1
    while (
        step < len(atoms)
        and atoms[step].kind == "word"
        and atoms[step].classes & {"clitic", "negation_alone", "adverb"}
    ):
        step += 1
    return step if _infinitive(atoms, step, grammar) else 0


def _infinitive(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    if at >= len(atoms) or atoms[at].kind != "word":
        return False
    auxiliary = grammar.auxiliaries.get(atoms[at].low)
    told = any(form.tense == "infinitive" for form in grammar.verb_forms(atoms[at].low))
    return told or (auxiliary is not None and auxiliary[1] == "infinitive")


def _pick(forms: Sequence[VerbForm], auxiliary: bool, after: bool, first: bool) -> VerbForm | None:
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


def _counted(atoms: Sequence[Atom], at: int) -> bool:
    """ "290 000 licenciés": what the figure before counts, and no verb."""
    mention = atoms[at - 1].mention
    value = mention.value if mention is not None else None
    return isinstance(value, Amount) and value.counted is not None and value.counted.casefold() == atoms[at].low
