"""How a language states relations between names, as `frames/relations/` says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import entries_of, language_data, plural_of
from crosscheck.extract.language.relation_senses import RelationSense, Side, load_relation_senses
from crosscheck.extract.language.relation_words import RelationWords, relation_words
from crosscheck.extract.language.tokens import plain_words

_FRAMES: Mapping[str, Side] = {
    "value_verbs_subject": "value",
    "subject_verbs_value": "subject",
    "subject_given_value": "object",
    "both_verb": "both",
    "value_noun_of_subject": "value",
    "subject_noun_of_value": "subject",
    "subject_link_value": "subject",
    "clause_link_value": "subject",
    "value_link_subject": "value",
    "subject_act_value": "subject",
    "value_act_subject": "value",
    "subject_given_act": "object",
    "value_compound_subject": "value",
    "value_office_subject": "value",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to state a relation.

    `first` says which of the two is the grammatical subject, the bearer of the noun, or what stands before the link;
    "object": whom the claim is about is what the verb acts on; "both": two names are joint subject. `leads` are the
    prepositions before the other one; none: it is the direct object, or the agent of a passive. `noun` is the object
    that makes the verb's meaning ("prendre la tête de", "take part in"), `particle` the word right behind the verb that
    does ("set up"). `things` are the nouns that alone can be its grammatical subject or, given, its object. `clause`
    says that the link is about the subject of its clause ("will build it with the support of").
    """

    sense: RelationSense
    first: Side
    leads: frozenset[str] = frozenset()
    noun: str = ""
    particle: str = ""
    things: frozenset[str] = frozenset()
    clause: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What is done, told by a noun: its words, and the words that lead to the other side ("victoire": "face à")."""

    words: tuple[str, ...]
    leads: tuple[tuple[str, ...], ...]
    frame: Frame


@dataclass(frozen=True, slots=True)
class RelationFrames:
    """A language's frames: by the verb's base form; by the first word of a noun, link, act, office, longest first.

    Adjectives made from names stand under their last part ("owned"). `words` are the words around all of them.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Frame, bool], ...]]  # (words, frame, plural)
    links: Mapping[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    acts: Mapping[str, tuple[Act, ...]]
    compounds: Mapping[str, tuple[Frame, ...]]
    offices: Mapping[str, tuple[tuple[tuple[str, ...], RelationSense], ...]]
    words: RelationWords


def load_relations(language: str, plural: Mapping[str, str]) -> RelationFrames:
    """The relation frames of a language; a clear error where its file is wrong. `plural` are its plural endings."""
    senses = load_relation_senses()
    table = language_data("frames/relations", language)
    told = table.pop("words")
    for kind in ("facilities", "own_sites"):
        told[kind] += "".join(f" {plural_of(word, plural)}" for word in told[kind].split())
    words = relation_words(language, told, table.pop("fused"))
    contracted = {word: text.split() for word, text in table.pop("contractions").items()}
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[tuple[tuple[str, ...], Frame, bool]]] = {}
    links: dict[str, list[tuple[tuple[str, ...], Frame]]] = {}
    acts: dict[str, list[Act]] = {}
    compounds: dict[str, list[Frame]] = {}
    offices: dict[str, list[tuple[tuple[str, ...], RelationSense]]] = {}
    for name, entries in table.items():
        if name not in senses:
            raise ConfigError(f"extract/frames/relations/{language}.toml: “{name}” is no relation of senses.toml")
        for key, text in entries.items():
            if key not in _FRAMES:
                raise ConfigError(f"extract/frames/relations/{language}.toml: {name}: unknown key “{key}”")
            frame = Frame(senses[name], _FRAMES[key], clause="clause" in key)
            for entry in entries_of(text):
                parts = plain_words(entry)
                if "act" in key:
                    act = _act(frame, entry, contracted)
                    acts.setdefault(act.words[0], []).append(act)
                elif "office" in key:
                    offices.setdefault(parts[0], []).append((parts, frame.sense))
                elif "compound" in key:
                    compounds.setdefault(entry, []).append(frame)
                elif "noun" in key:
                    for form, many in _forms(parts, plural):
                        nouns.setdefault(form[0], []).append((form, frame, many))
                elif "link" in key:
                    for last in (parts[-1], *contracted.get(parts[-1], ())):
                        links.setdefault(parts[0], []).append(((*parts[:-1], last), frame))
                else:
                    lemma, told = _verb_entry(frame, entry, contracted, words.particles)
                    verbs.setdefault(lemma, []).append(told)
    return RelationFrames(
        {lemma: tuple(found) for lemma, found in verbs.items()},
        {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in nouns.items()},
        {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in links.items()},
        {first: tuple(sorted(found, key=lambda act: -len(act.words))) for first, found in acts.items()},
        {last: tuple(found) for last, found in compounds.items()},
        {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in offices.items()},
        words,
    )


def _verb_entry(
    frame: Frame, entry: str, contracted: Mapping[str, list[str]], particles: Collection[str]
) -> tuple[str, Frame]:
    """ "Appartenir à", "travailler pour/chez", "prendre tête de", "set up": the verb, its object, its prepositions."""
    entry, _, things = entry.removesuffix(")").partition(" (")
    frame = replace(frame, things=frozenset(things.split()))
    lemma, *rest = entry.split()
    if len(rest) > 2:
        raise ConfigError(f"extract/frames/relations: {frame.sense.name}: “{entry}” is more than verb, object, lead")
    if len(rest) == 1 and rest[0] in particles:
        return lemma, replace(frame, particle=rest[0])
    leads = rest[-1].split("/") if rest else []
    wide = [word for lead in leads for word in (lead, *contracted.get(lead, ()))]
    return lemma, replace(frame, leads=frozenset(wide), noun=rest[0] if len(rest) == 2 else "")


def _act(frame: Frame, entry: str, contracted: Mapping[str, list[str]]) -> Act:
    """ "Victoire + sur/face à": the noun, then the words that lead to the other side."""
    noun, plus, behind = entry.partition(" + ")
    if not plus:
        raise ConfigError(f"extract/frames/relations: {frame.sense.name}: “{entry}” has no “ + ” before its lead")
    leads = [plain_words(lead) for lead in behind.split("/")]
    wide = [(*lead[:-1], last) for lead in leads for last in (lead[-1], *contracted.get(lead[-1], ()))]
    return Act(plain_words(noun), tuple(wide), frame)


def relation_verbs(language: str) -> list[str]:
    """The verbs that state relations, in their base form."""
    table = language_data("frames/relations", language)
    words = table.pop("words")
    del table["contractions"], table["fused"]
    listed = [
        entry.partition(" ")[0]
        for entries in table.values()
        for key, text in entries.items()
        if "verb" in key or "given_value" in key
        for entry in entries_of(text)
    ]
    named = [words[key].split() for key in ("renaming", "appointing", "becoming", "presenting")]
    return [*listed, *(verb for verbs in named for verb in verbs)]


def person_nouns(language: str) -> Iterator[tuple[str, str]]:
    """Every noun that only a person can bear ("directeur de X"), with the attribute it leads to."""
    senses = load_relation_senses()
    for name, entries in language_data("frames/relations", language).items():
        if name in senses and senses[name].value == {"person"}:
            for entry in entries_of(entries.get("value_noun_of_subject", "")):
                yield entry, senses[name].attribute


def _forms(words: tuple[str, ...], endings: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """A noun in the singular, then in the plural: its first word, its last word, or all of them."""
    yield words, False
    first, last = plural_of(words[0], endings), plural_of(words[-1], endings)
    every = [word if len(word) < 3 else plural_of(word, endings) for word in words]
    seen = {words}
    for form in ((first, *words[1:]), (*words[:-1], last), tuple(every)):
        if form not in seen:
            seen.add(form)
            yield form, True
