"""Who is told behind what was said to have said it: "..., a déclaré X", "« ... », s'agace X", "..., X said"."""

from __future__ import annotations

from crosscheck.extract.clauses.addressee import behind_addressee
from crosscheck.extract.definitions.tied_name import tied_name
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.speaker_name import name_in, pronoun_speaker, speaker_name
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom

_CLOSING = frozenset('»”"’')
_OPENED = _CLOSING | {",", ")"}
_QUOTES = frozenset('«“"')
_WORDS = 3
"""Words of the least quotation that any verb may tell of."""
_KNOWN = frozenset({"type_person", "type_organisation", "guarded", "metonyms", "speaking"})
_PRONOUNS = frozenset({"pronoun_singular", "pronoun_plural"})


def speaker_behind(scene: Scene, value: int, start: int, end: int) -> str:
    """Who a clause of saying behind the words, or between their subject and verb, gives as their speaker."""
    return _behind(scene, value, start, end) or _trailing(scene, value, end)


def _behind(scene: Scene, value: int, start: int, end: int) -> str:
    """ "..., a annoncé lundi X", "« ... », explique X", also between the subject and its verb."""
    before = next((group for group in reversed(scene.groups) if _opened(scene, group, start, value)), None)
    if before is not None:
        speaker = _inverted(scene, value, before, end)
        if speaker:
            return speaker
    for group in scene.groups:
        if group.start > value and _opened(scene, group, start, end):
            speaker = _inverted(scene, value, group, end)
            if speaker:
                return speaker
    return ""


def _opened(scene: Scene, group: VerbGroup, start: int, end: int) -> bool:
    """Whether a verb stands right behind a mark that closes what was said.

    Behind a quotation any verb tells who spoke ("« ... », s'agace X"), behind other words a verb of saying does.
    """
    atoms, mark = scene.atoms, group.start - 1
    while mark > start and atoms[mark].classes & {"clitic", "reflexive", "inner_clitic"}:
        mark -= 1
    if group.kind != "finite" or not start < group.start < end or atoms[mark].text not in _OPENED:
        return False
    quoted = atoms[mark].text in _CLOSING or (atoms[mark].text == "," and atoms[mark - 1].text in _CLOSING)
    return scene.grammar.has(group.lemma, "report_verb") or (quoted and _quotes(scene, mark) and not group.copula)


def _quotes(scene: Scene, mark: int) -> bool:
    """Whether whole words were quoted before this mark, and no single one."""
    opened = next((at for at in range(mark - 2, -1, -1) if scene.atoms[at].text in _QUOTES), -1)
    return mark - opened > _WORDS


def _inverted(scene: Scene, value: int, group: VerbGroup, end: int) -> str:
    """Who stands behind a verb of saying as its subject, of whom the value is not told; "" for anything else."""
    atoms = scene.atoms
    at = group.end
    at = _past_adjuncts(scene, at, end)
    if opens_quoted(atoms, at, end):
        return ""  # "le plan, dit « Vigie », coûte ...": what it is called
    told = scene.grammar.traits.plain_reports and scene.grammar.has(group.lemma, "addresses")
    if told or behind_addressee(scene, group) > group.end:
        return ""  # "Ann Lee, the chief executive, told Reuters that ...", "..., told Reuters"
    if at < end and atoms[at].classes & _PRONOUNS:
        told = any(other.start == at + 1 for other in scene.groups)  # "X said she would ..."
        return "" if told else pronoun_speaker(scene, at)
    phrase = phrase_at(atoms, at, end, scene.grammar) if at < end else None
    if phrase is None or not _can_speak(scene, phrase) or not _within_speech(scene, value, group.start, phrase.end):
        return ""
    if not _has_verb(scene, group, phrase):
        return ""
    if atoms[at].kind == "amount" and any(group.end < other.start < end for other in scene.groups):
        return ""  # "said 140 athletes from 38 countries had taken part"
    infinitive = any(other.start <= at < other.end for other in scene.groups)  # "a annoncé vouloir lever"
    goes_on = {phrase.end, _past_aside(scene, phrase.end, end)}
    if infinitive or any(other.start in goes_on for other in scene.groups if other.kind == "finite"):
        return ""
    return name_in(scene, phrase)


def _past_adjuncts(scene: Scene, at: int, end: int) -> int:
    """Behind when and before whom something was said ("a annoncé, mardi 20 mai, X", "a plaidé devant la presse X")."""
    atoms = scene.atoms
    while at < end and (_tells_when(atoms[at]) or atoms[at].classes & {"adverb", "on_day"}):
        at += 1
    if at < end and atoms[at].text == ",":
        comma = next((to for to in range(at + 1, end) if not _tells_when(atoms[to])), end)
        at = comma + 1 if at + 1 < comma < end and atoms[comma].text == "," else at
    if at + 1 < end and "audience" in atoms[at].classes:
        heard = phrase_at(atoms, at + 1, end, scene.grammar)
        behind = heard.end if heard is not None and not heard.names else end
        if behind < end and (atoms[behind].kind == "name" or determiner(atoms[behind])):
            return behind
    return at


def _past_aside(scene: Scene, at: int, end: int) -> int:
    """Behind words between commas, where a verb of saying leads on by itself ("said its aide, Ludo, would show")."""
    if not scene.grammar.traits.plain_reports or at >= end or scene.atoms[at].text != ",":
        return at
    return next((to + 1 for to in range(at + 1, end) if scene.atoms[to].text == ","), at)


def _tells_when(atom: Atom) -> bool:
    return atom.kind == "date" or bool(atom.classes & {"weekday", "part_of_day"})


def _within_speech(scene: Scene, value: int, verb: int, end: int) -> bool:
    """Whether a value is in what was said, and not in what is told of the speaker ("said Lind, who owns 40 shops").

    What was said goes on behind the speaker in another quotation, or where it has had no verb yet ("La dette, rappelle
    le maire, s'est alourdie de 45 millions").
    """
    if value < verb or any(atom.text in _QUOTES for atom in scene.atoms[end:value]):
        return True
    return not any(group.kind == "finite" for group in scene.groups if group.start < verb)


def _has_verb(scene: Scene, group: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether what was said has a verb, or who said it is known to speak.

    "X et Y, deux laiteries, ont annoncé la création de Z" has none besides that of saying: its subject stands before.
    """
    head = scene.atoms[phrase.head]
    if phrase.names or head.kind == "name" or head.classes & _KNOWN or head.low in scene.grammar.roles:
        return True
    quoted = any(atom.text in _CLOSING for atom in scene.atoms[: group.start])
    return quoted or any(other.kind == "finite" and other is not group for other in scene.groups)


def _can_speak(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether what stands behind a verb of saying can be who said it, and not what was said or shown to whom."""
    head = scene.atoms[phrase.head]
    if phrase.names or phrase.owner >= 0 or head.kind == "name":
        return True
    if phrase.sense is not None:
        return False  # "a annoncé jeudi une levée de fonds"
    if head.classes & _KNOWN or head.low in scene.grammar.roles:
        return True
    shown = head.classes & {"type_project", "type_event", "type_place"}
    return not shown and phrase.determiner in ("definite", "demonstrative")


def _firm(scene: Scene, phrase: NounPhrase) -> str:
    """ "..., the company said": the body that the text is about, "" for words that say more."""
    bare = phrase.end == phrase.head + 1 == phrase.start + 2 and phrase.determiner == "definite"
    tied = tied_name(scene, phrase) if bare and "general_bodies" in scene.atoms[phrase.head].classes else None
    return tied.name if tied is not None else ""


def _ends_told(scene: Scene, group: VerbGroup) -> bool:
    """Whether nothing stands behind a verb of telling but whom it tells ("..., Ann Lee told the BBC")."""
    phrase = phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    ends = phrase is not None and phrase.end < len(scene.atoms) and scene.atoms[phrase.end].text == "."
    return ends and scene.grammar.has(group.lemma, "addresses")


def _trailing(scene: Scene, value: int, end: int) -> str:
    """ "..., the rescue service said on Thursday": a clause of saying that closes the sentence."""
    atoms, grammar = scene.atoms, scene.grammar
    if not grammar.traits.plain_reports:
        return ""
    for group in scene.groups:
        saying = group.kind == "finite" and not group.modal and grammar.has(group.lemma, "report_verb")
        if not value < group.start < end or not saying:
            continue
        last = group.start - 1
        if atoms[last].text == ",":  # "..., Lind, the chief executive, told reporters"
            opened = next((at for at in range(last - 1, value, -1) if atoms[at].text == ","), -1)
            named = opened == last - 2 and atoms[last - 1].kind == "name"  # ", the fire chief, Ann Lee, told reporters"
            last = opened - 1 if opened > 0 and atoms[opened - 1].kind == "name" else last - named
        elif atoms[last].text == ")":  # "the rescue service (SPC) said"
            last = next((at - 1 for at in range(last - 1, value, -1) if atoms[at].text == "("), last)
        comma = next((at for at in range(last, value, -1) if atoms[at].text in _OPENED), -1)
        inside = any(comma < other.start < group.start for other in scene.groups)
        after = atoms[group.end] if group.end < len(atoms) else None
        told = after is not None and after.classes & {"that", "definite", "indefinite"}
        if comma < 0 or inside or (told and not _ends_told(scene, group)):
            continue
        if last == comma + 1 and atoms[last].classes & _PRONOUNS:  # "..., it said"
            person = pronoun_speaker(scene, last)
            if person:
                return person
            found = scene.subject(next(n for n, other in enumerate(scene.groups) if other is group))
            return speaker_name(scene, found) if found is not None else ""
        phrase = phrase_at(atoms, comma + 1, last + 1, grammar)
        if phrase is not None and phrase.end in (group.start, last + 1):
            return _firm(scene, phrase) or name_in(scene, phrase)
    return ""
