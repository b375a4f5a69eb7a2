"""What a document defines: its names, and the common nouns it ties to them."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.clauses.qualify import find_phrases
from crosscheck.extract.definitions.acronyms import note_acronym
from crosscheck.extract.definitions.apposed_noun import tie_apposed
from crosscheck.extract.definitions.genders import note_gender
from crosscheck.extract.definitions.named_for import named_for
from crosscheck.extract.definitions.noun_before import tie_noun_before
from crosscheck.extract.definitions.origins import note_origin
from crosscheck.extract.definitions.ties import kind_of_noun, tie, tie_own_words
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.name_kinds import is_known_place
from crosscheck.extract.phrases.behind_noun import nominal
from crosscheck.extract.phrases.noun_phrase import determiner, singular
from crosscheck.extract.scene.referents import Referents
from crosscheck.extract.text.atoms import Atom, plain_of
from crosscheck.extract.text.segment import Sentence
from crosscheck.model import Document


def note_names(
    document: Document, sentence: Sentence, atoms: Sequence[Atom], referents: Referents, grammar: Grammar
) -> None:
    """Enter a sentence's names, and what it says they are, into the document's referents."""
    title = sentence.heading and sentence.block == 0
    for at, atom in enumerate(atoms):
        if atom.kind == "word" and "type_event" in atom.classes and "type_project" not in atom.classes:
            referents.events.append((atom.start, _event_words(document.text, atoms, at, grammar)))
    for at, atom in enumerate(atoms):
        if atom.kind != "name":
            continue
        _enter(atoms, at, referents, grammar, title)
    if sentence.heading and sentence.block:
        found = (referents.find(atom.text) for atom in atoms if atom.kind == "name")
        referents.sections.append((sentence.start, frozenset(entity.key for entity in found if entity is not None)))
    _former_names(atoms, referents, grammar)
    for at, atom in enumerate(atoms):
        if atom.kind == "name":
            note_acronym(document.text, atoms, at, referents, grammar)
            _tie_nouns(atoms, at, referents, grammar)


def _event_words(text: str, atoms: Sequence[Atom], at: int, grammar: Grammar) -> str:
    """What an event is called: by the name right behind its noun ("le cyclone Chido"), else by the noun."""
    named = at + 1 < len(atoms) and atoms[at + 1].kind == "name" and not grammar.traits.head_last
    if named and "country" not in atoms[at + 1].classes:
        return atoms[at + 1].text
    return text[atoms[at].start : _event_end(atoms, at, grammar)]


def _event_end(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Where the words for an event end: with what it is of ("la crue de la Brenne", "coulée de boue")."""
    place = at + 1
    if place < len(atoms) and "of" in atoms[place].classes:
        place += 1 + (place + 1 < len(atoms) and grammar.article(atoms[place + 1].low))
        if place < len(atoms) and atoms[place].kind == "name":
            return atoms[place].end
        if place == at + 2 < len(atoms) and plain_of(atoms[at + 1]) and _plain_noun(atoms[place], grammar):
            return atoms[place].end
    return atoms[at].end


def _plain_noun(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word behind "de" is a noun that nothing is known of but that it is one ("boue")."""
    plain = not grammar.traits.head_last and atom.text.islower() and not (determiner(atom) or atom.low in grammar.forms)
    return plain and nominal(atom) and not atom.classes & {"weekday", "adverb"}  # "l'explosion de mardi"


def _enter(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar, title: bool) -> None:
    atom = atoms[at]
    words = atom.text.split()
    own_firm = False
    if len(words) == 1 and referents.find(atom.text) is None:
        # a surname alone: the one full name before it that ends so
        full = [entity for entity in referents.ending(atom.text) if "place" not in entity.kinds]
        full = [entity for entity in full if not named_for(entity.name, grammar)]
        own_firm = len(full) == 1 and any(full[0].name == other.text for other in atoms[:at])
        if len(full) == 1 and not own_firm:
            referents.alias(atom.text, full[0].name)
    entity = referents.add(atom.text, atom.start, title=title)
    if own_firm:
        entity.kinds.add("organisation")  # "Ann Lee, the founder of Lee": a sentence does not tell of her twice by name
    if len(words) > 1 and (
        grammar.has(words[0].lower(), "named_event") or grammar.has(words[-1].lower(), "named_event")
    ):
        entity.kinds.add("event")
        referents.events.append((atom.start, entity.name))
    note_origin(atoms, at, entity)
    note_gender(atoms, at, entity, grammar)
    if "country" in atom.classes:
        entity.kinds.add("place")
    if "concepts" in atom.classes:
        entity.kinds.add("concept")
    before = atoms[at - 1] if at else None
    if (
        before is not None
        and before.kind == "word"
        and (
            ("locatives" in before.classes and not (at > 1 and atoms[at - 2].classes & {"turns_to", "gives_to"}))
            or (at > 1 and "of" in before.classes and "locatives" in atoms[at - 2].classes)
        )
        and not (at > 1 and atoms[at - 2].low in grammar.relations.words.shares)
    ):
        entity.located += 1
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    plain = behind is not None and not behind.classes and nominal(behind)
    if grammar.traits.head_last and behind is not None and plain and not grammar.verb_forms(behind.low):
        entity.describes.add(behind.low)
    entity.sourced += _source(atoms, at, grammar)
    if before is not None and before.kind == "word" and "title" in before.classes:
        entity.kinds.add("person")
    first = grammar.classes.get(words[0].lower(), frozenset())
    if len(words) > 1 and "institutions" in first and "place_heads" not in first:
        entity.kinds.add("organisation")


def _source(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a name only says whose word something is ("selon l'X", "according to X")."""
    step = at - 1
    while step >= 0 and (determiner(atoms[step]) or atoms[step].classes & {"type", "nationality"}):
        step -= 1
    if step < 0 or grammar.has(atoms[step].low, "said_by_opening"):
        return False
    return any(last == step + 1 for _, last, _ in find_phrases(atoms, max(0, step - 3), step + 1, "said_by", grammar))


def _former_names(atoms: Sequence[Atom], referents: Referents, grammar: Grammar) -> None:
    """A name that is only told as an earlier one ("sous le nom de X") is called by no noun afterwards."""
    for _, behind, _ in find_phrases(atoms, 0, len(atoms), "former_name", grammar):
        place = behind
        while place < len(atoms) and determiner(atoms[place]):
            place += 1
        entity = referents.find(atoms[place].text) if place < len(atoms) and atoms[place].kind == "name" else None
        if entity is not None and len(entity.places) == 1:
            entity.former = True


def _tie_nouns(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """The nouns around a name, and in it, that say what it is."""
    if "country" in atoms[at].classes:
        return
    tie_noun_before(atoms, at, referents, grammar)
    _tie_noun_behind(atoms, at, referents, grammar)
    tie_own_words(atoms[at].text, atoms[at].start, referents, grammar)


def _tie_noun_behind(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "X, un consortium ...", "X (Y) is a group of ...", "the Hydria consortium"."""
    place = at + 1
    while place < len(atoms) and atoms[place].text == "(":
        while place < len(atoms) and atoms[place].text != ")":
            place += 1
        place += 1
    if place < len(atoms) - 1 and atoms[place].text == "," and at and "appeal" in atoms[at - 1].classes:
        _tie_called_behind(atoms, at, place + 1, referents, grammar)
    if place < len(atoms) - 1 and (atoms[place].text in (",", "–", "—") or _links(atoms[place], grammar)):
        tie_apposed(atoms, place + 1, atoms[at].text, referents, grammar)
    _tie_compound(atoms, at, referents, grammar)


def _tie_called_behind(
    atoms: Sequence[Atom], at: int, start: int, referents: Referents, grammar: Grammar
) -> None:  # fmt: skip
    """ "Baptisée X, la coentreprise ...": the noun behind the comma is whom the participle names."""
    if determiner(atoms[start]) not in ("definite", "demonstrative"):
        return
    for atom in atoms[start + 1 : start + 4]:
        if kind_of_noun(atom):
            referents.tie(atoms[at].text, singular(grammar, atom.low), atoms[at].start)
            tie(atom, atoms[at].text, referents, grammar)
        if atom.kind != "word" or kind_of_noun(atom) or "of" in atom.classes:
            return


def _links(atom: Atom, grammar: Grammar) -> bool:
    """Whether a verb links a name to what it is ("is", "remains")."""
    return grammar.auxiliaries.get(atom.low, ("",))[0] == "be" or any(
        grammar.has(form.lemma, "linking_verbs") for form in grammar.forms.get(atom.low, ())
    )


def _tie_compound(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "The Hydria consortium": where heads stand last, the noun right behind a name says what it is."""
    if not grammar.traits.head_last or at + 1 >= len(atoms) or not at or not determiner(atoms[at - 1]):
        return
    noun = atoms[at + 1]
    goes_on = at + 2 < len(atoms) and (
        atoms[at + 2].kind == "name" or any(kind[:4] == "type" for kind in atoms[at + 2].classes)
    )
    if is_known_place(atoms[at].text, grammar) or "country" in atoms[at].classes:
        return  # "the Munich carmaker"
    if noun.kind == "word" and "type_organisation" in noun.classes and "guarded" not in noun.classes and not goes_on:
        tie(noun, atoms[at].text, referents, grammar)
