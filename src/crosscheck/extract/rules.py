"""The extractor by rules: a document's sentences one after the other, each read with what the text said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from crosscheck.extract.clauses.clauses import find_verbs
from crosscheck.extract.clauses.told_aside import told_aside
from crosscheck.extract.definitions.definitions import note_names
from crosscheck.extract.definitions.short_names import note_short_names
from crosscheck.extract.document_mentions import document_mentions
from crosscheck.extract.drafts.dates import date_drafts
from crosscheck.extract.drafts.figures import figure_drafts
from crosscheck.extract.drafts.held_stakes import held_stake_drafts
from crosscheck.extract.drafts.proposals import Builder
from crosscheck.extract.drafts.ranks import rank_drafts
from crosscheck.extract.drafts.relations import relation_drafts
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.language_data import LANGUAGES
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.naming.find_names import find_names
from crosscheck.extract.naming.name_kinds import note_kinds
from crosscheck.extract.naming.numbered_names import numbered_names
from crosscheck.extract.naming.vocabulary import vocabulary
from crosscheck.extract.naming.whole_names import whole_names
from crosscheck.extract.phrases.agreement import shape_at
from crosscheck.extract.phrases.enumerations import names_ending
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.entity import Spoken
from crosscheck.extract.scene.referents import Referent, Referents
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.clause_start import transparent
from crosscheck.extract.subjects.object_of import object_of
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.subjects.subjects import find_subject
from crosscheck.extract.text.atoms import Atom, make_atoms
from crosscheck.extract.text.segment import Sentence, segment
from crosscheck.model import Amount, Document, Extraction, Mention, Proposal, Span, Unread
from crosscheck.read import detect_language


def extract_by_rules(document: Document) -> Extraction:
    """Every claim that frames, syntax and the document's own definitions offer; the rest of its figures unplaced."""
    language = document.language[:2] if document.language[:2] in LANGUAGES else detect_language(document.text)
    grammar = load_grammar(language if language in LANGUAGES else "en")
    if not document.language:
        document = replace(document, language=grammar.language)
    mentions = document_mentions(document)
    sentences = segment(document.text, grammar, document.boilerplate)
    proposals, used = _read_sentences(document, sentences, mentions, grammar)
    placed = {(proposal.mention.start, proposal.mention.end) for proposal in proposals if proposal.mention is not None}
    unplaced = [m for m in mentions if (m.start, m.end) not in placed and (m.start, m.end) not in used]
    return Extraction(document, tuple(proposals), (), tuple(unplaced))


def _read_sentences(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], grammar: Grammar
) -> tuple[list[Proposal], set[tuple[int, int]]]:
    known = vocabulary(sentences, grammar)
    starts = [mention.start for mention in mentions]
    texts: list[list[Atom]] = []
    referents = Referents()
    found = whole_names(sentences, [find_names(sentence, known, grammar) for sentence in sentences], grammar)
    for sentence, names in zip(sentences, found, strict=True):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        standing = (mention for mention in mentions[first:last] if _stands(mention))
        inside = [_uncounted(mention, document.text, grammar) for mention in standing]
        atoms = make_atoms(document.text, sentence, numbered_names(names, sentence, inside, grammar), inside, grammar)
        note_names(document, sentence, atoms, referents, grammar)
        texts.append(atoms)
    note_kinds(texts, referents, grammar)
    note_short_names(referents, grammar)
    referents.settle()
    builder = Builder(document)
    for sentence, atoms in zip(sentences, texts, strict=True):
        if sentence.heading:
            continue
        scene = Scene(document.text, atoms, find_verbs(atoms, grammar), grammar, referents, find_subject)
        _note_subjects(scene, sentence)
        _note_objects(scene, sentence)
        if sentence.question:
            continue
        figures = figure_drafts(scene)
        dates = date_drafts(scene, figures, document.published)
        related = relation_drafts(scene)
        related += held_stake_drafts(scene, figures, related)
        builder.add(scene, [*figures, *dates, *rank_drafts(scene)], related)
        _note_owners(scene, sentence)
    return builder.proposals, builder.used


_NO_NOUN = frozenset({"participle", "future", "conditional"})
"""Tenses whose forms are no nouns behind a figure: "44 fermeront"."""

_GRADE = 16
"""Characters before a figure that hold the noun of what it grades."""


def _stands(mention: Mention) -> bool:
    """Whether a mention is one atom: a figure, a date, a time counted from a day that nobody gives ("last year")."""
    match mention.value:
        case Amount() | Span():
            return True
        case Unread(reason):
            return reason == "no-document-date"
        case _ as unreachable:
            assert_never(unreachable)


def _uncounted(mention: Mention, text: str, grammar: Grammar) -> Mention:
    """ "100 milliards engagés", "un tiers devra": a verb behind a figure is no thing counted, nor is what it grades.

    "A magnitude 5.9 earthquake" is one earthquake.
    """
    value = mention.value
    if not isinstance(value, Amount) or not value.counted:
        return mention
    low = value.counted.casefold()
    known = low in grammar.nouns or low in grammar.counted
    if grammar.has(last_word(text[max(0, mention.start - _GRADE) : mention.start]), "grades"):
        return replace(mention, value=replace(value, counted=None))
    if _not_several(value, low, grammar):
        return replace(mention, value=replace(value, counted=None))
    verb = low in grammar.auxiliaries or any(form.tense in _NO_NOUN for form in grammar.forms.get(low, ()))
    none = (verb and not known) or grammar.has(low, "uncounted")
    return replace(mention, value=replace(value, counted=None)) if none else mention


def _not_several(value: Amount, word: str, grammar: Grammar) -> bool:
    """ "Quatre ans, dont deux ferme": a singular behind a figure above one is no thing counted; "EVP" has none."""
    several = grammar.traits.agreement and value.low is not None and value.low > 1
    return several and word == value.counted and word in grammar.counted and not grammar.plural(word)


def _note_subjects(scene: Scene, sentence: Sentence) -> None:
    """Remember what the sentence's clauses are about, for pronouns and for sentences that do not say."""
    referents = scene.referents
    main = True
    for number, group in enumerate(scene.groups):
        subject = scene.subject(number)
        if subject is None or group.kind != "finite" or "speaker-of" in subject.reasons:
            continue
        place = scene.atoms[group.start].start
        aside = told_aside(scene, subject, group)
        if subject.noun:
            referents.facts.append((place, subject, shape_at(scene, subject.start)))
        elif subject.named and (len(subject.others) > 1 or (group.number == "p" and _of_several(scene, group))):
            continue  # "A et B ont ...": no "elle" behind it means one of them
        elif subject.reasons == ("common-noun", "place"):
            continue  # "le plus grand, implanté à X, ...": what stands there, and not X from now on
        elif not (scene.grammar.has(group.lemma, "report_verb") and _only_speaks(scene, number, subject)):
            shape = shape_at(scene, subject.start)
            referents.speak(subject.name, Spoken(place, "", sentence.start, main and not aside, shape, group.number))
            main = main and aside
            _note_appointed(scene, group, sentence)
        counted = "common-noun" in subject.reasons and subject.plural
        if (
            referents.lead is None
            and not (counted or aside)
            and (subject.named or not scene.grammar.has(group.lemma, "report_verb"))
        ):
            referents.lead, referents.lead_end = subject, sentence.end


def _note_owners(scene: Scene, sentence: Sentence) -> None:
    """ "X's shares closed up. The company lost ...": whose a subject was may be meant by the sentences behind."""
    for number, group in enumerate(scene.groups):
        subject = scene.subject(number)
        if group.kind == "finite" and subject is not None and subject.noun and _owned_by_body(scene, subject):
            place = scene.atoms[group.start].start - 1
            scene.referents.speak(subject.name, Spoken(place, "", sentence.start, False, "", group.number))


def _owned_by_body(scene: Scene, subject: Referent) -> bool:
    """Whether a subject is something that a body has which its name stands with."""
    entity = scene.referents.find(subject.name) if "owner" in subject.reasons else None
    return entity is not None and "organisation" in entity.kinds and entity.name != subject.written


def _note_appointed(scene: Scene, group: VerbGroup, sentence: Sentence) -> None:
    """ "Le président a nommé Ann Lee ministre. Elle succède à ...": so with whom a court condemns."""
    judged = any(sense.name == "sentence" for sense in scene.grammar.verbs.get(group.lemma, ()))
    judged = judged or scene.grammar.has(group.lemma, "convicts")
    if group.passive or group.negated or not (judged or group.lemma in scene.grammar.relations.words.appointing):
        return
    found = object_of(scene, group)
    entity = scene.referents.find(found.name) if found is not None and found.named else None
    if entity is not None and "person" in entity.kinds:
        place = scene.atoms[group.start].start
        scene.referents.speak(entity.name, Spoken(place, "", sentence.start, True, ""))


def _note_objects(scene: Scene, sentence: Sentence) -> None:
    """Remember what the sentence's verbs act on: "ils ont mis au jour une nécropole. Elle compte ..."."""
    for number, group in enumerate(scene.groups):
        if group.kind != "finite" or group.passive:
            continue
        subject = scene.subject(number) if _at_name(scene, group.end) else None
        if subject is not None and subject.named:
            scene.referents.acting = subject.name, subject.start
        phrase = _acted_on(scene, group)
        if phrase is None or phrase.sense is not None:
            continue
        found = resolve(scene, phrase)
        if found is not None and not found.noun:
            place = scene.atoms[group.start].start
            shape = shape_at(scene, scene.atoms[phrase.start].start)
            scene.referents.act_on(found.name, Spoken(place, "", sentence.start, False, shape))


def _at_name(scene: Scene, at: int) -> bool:
    return at < len(scene.atoms) and scene.atoms[at].kind == "name"


def _acted_on(scene: Scene, group: VerbGroup) -> NounPhrase | None:
    """The new or owned thing that a verb acts on, or the thing built that it tells of in more words than its noun."""
    near = range(group.end, min(group.end + 6, len(scene.atoms)))
    kinds = {step: determiner(scene.atoms[step]) for step in near if not _leads(scene.atoms[step])}
    at = next((step for step, kind in kinds.items() if kind in ("indefinite", "possessive")), -1)
    at = at if at >= 0 else next((step for step, kind in kinds.items() if kind == "definite"), -1)
    phrase = phrase_at(scene.atoms, at, len(scene.atoms), scene.grammar) if at >= 0 else None
    told = phrase is None or phrase.determiner != "definite" or _built(scene, phrase)
    return phrase if told else None


def _leads(atom: Atom) -> bool:
    """Whether an article is drawn together with a preposition of place, which opens no object ("au réseau")."""
    return {"preposition", "locatives"} <= atom.classes


def _built(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of something built in more words than its noun ("le pont suspendu de Larny")."""
    head = scene.atoms[phrase.head]
    if head.kind == "name":
        return scene.grammar.has(head.low.rpartition(" ")[2], "type_project")  # "sold the Talva plant"
    return head.kind == "word" and "type_project" in head.classes and phrase.end > phrase.head + 1


def _of_several(scene: Scene, group: VerbGroup) -> bool:
    """Whether names joined by "and" stand before a verb in the plural."""
    at = group.start
    while at > 0 and scene.atoms[at - 1].kind == "word" and transparent(scene.atoms[at - 1]):
        at -= 1
    return len(names_ending(scene, at)) > 1


def _only_speaks(scene: Scene, number: int, subject: Referent) -> bool:
    """Whether a verb of saying only tells whose word it is: nameless officials, or somebody who quotes another."""
    return "common-noun" in subject.reasons or _quotes_another(scene, number)


def _quotes_another(scene: Scene, number: int) -> bool:
    """Whether a verb of saying reports on somebody else ("Reuters reported that the deal ..."): no subject to keep."""
    end = scene.groups[number].end
    atoms = scene.atoms
    if end >= len(atoms) or "that" not in atoms[end].classes:
        return False
    return end + 1 < len(atoms) and not atoms[end + 1].classes & {"pronoun_singular", "pronoun_plural"}
