"""The words of a language around relations between names, as `[words]` of `frames/relations/<code>.toml` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import entries_of


@dataclass(frozen=True, slots=True)
class RelationWords:
    """Words by what they do around a verb or noun that states a relation; verbs in their base form.

    `fused` are relative pronouns with the preposition in them ("auquel": "à"); `pronouns` all that open a relative
    clause without being its subject; `sites` the facilities and what only a body has. What each other field is for
    stands beside it.
    """

    places: frozenset[str]  # prepositions of place: "built in X"
    renaming: frozenset[str]  # verbs: "was renamed X"
    appointing: frozenset[str]  # verbs: "named X director"
    becoming: frozenset[str]  # verbs: "X becomes director"
    ranking: frozenset[str]  # verbs with "among": "X ranks among its investors"
    one_of: frozenset[str]  # words before "of" several: "one of its investors"
    presenting: frozenset[str]  # verbs between a noun and who bears it: "its members include X"
    neutral: frozenset[str]  # adjectives that leave an office what it is: "the new director"
    following: frozenset[str]  # "the following", ":" before a list
    former: frozenset[str]  # "former", also before a hyphen
    goings: frozenset[str]  # nouns of whose holder goes: "the resignation of the mayor"
    bygone: frozenset[str]  # adverbs: "formerly owned by X"
    coming: frozenset[str]  # "future", "incoming"
    as_: frozenset[str]  # before an office: "as director"
    serving: frozenset[str]  # verbs with "as": "works as a nurse"
    leaving: frozenset[str]  # verbs of giving up an office: "resigned as director"
    removing: frozenset[str]  # verbs of taking an office away: "sacked its director"
    thanking: frozenset[str]  # those of them that may only mean to thank
    particles: frozenset[str]  # words that make another verb: "set up"
    between: frozenset[str]  # "a joint venture between A and B"
    firms_too: frozenset[str]  # nouns of people that companies are told by as well: "the asset manager X"
    keeping: frozenset[str]  # verbs: "keeps the chair"
    giving: frozenset[str]  # verbs whose "to" is no place: "entrusted to X"
    meant_for: frozenset[str]  # prepositions between a noun and whom it is meant for: "a bid for X"
    but_not: frozenset[str]  # before a name that is left out: "X, not Y, won"
    towards: frozenset[str]  # behind whom a verb leads somewhere: "led X to victory"
    halves: frozenset[str]  # words that make another preposition with the next one: "face à"
    clans: frozenset[str]  # nouns that make another of the name before them: "the X family"
    informing: frozenset[str]  # what is told and no goods: "provided no details"
    day_parts: frozenset[str]  # "at dawn", between a verb and its object
    capital: frozenset[str]  # of what a share is where it is a company's: "41 % du capital"
    shares: frozenset[str]  # what is traded: "shares in X"
    parting: frozenset[str]  # verbs: "sold its stake in X", "a cédé sa participation dans X"
    stakes: frozenset[str]  # a part of a company that is sold: "sold its stake in X"
    inside: frozenset[str]  # prepositions between such a part and its company
    rest: frozenset[str]  # nouns of what remains of a whole: "the rest"
    resting: frozenset[str]  # verbs of whose that is: "goes to X", "is held by X"
    holder_nouns: frozenset[str]  # who may hold or pay a part and has no name: "40 % par le département"
    exchanges: frozenset[str]  # where: "Bourse de X", "X Stock Exchange"
    exchange_names: frozenset[str]  # first words of the names of exchanges: "Nasdaq"
    naming: frozenset[str]  # verbs: "will be called X"
    no_roles: frozenset[str]  # words that end so and are none
    going: frozenset[str]  # verbs: "the chair goes to X", "hands the chair to X"
    going_to: frozenset[str]  # their preposition
    occupying: frozenset[str]  # verbs: "holds that post at X"
    posts: frozenset[str]  # their objects
    at_post: frozenset[str]  # the preposition behind those
    rounds: frozenset[str]  # words of a round of funding
    of_things: frozenset[str]  # possessives that mean no person: "its"
    of_many: frozenset[str]  # possessives that mean several, or a body: "their"
    beside: frozenset[str]  # "alongside": who joins with somebody
    of: frozenset[str]  # "of"
    by_of: frozenset[str]  # "of" before the maker of a work ("un roman de X")
    whom: frozenset[str]  # relative pronouns that are objects
    of_which: frozenset[str]  # relative pronouns that hold "of" ("dont")
    which: frozenset[str]  # relative pronouns behind a preposition
    where: frozenset[str]  # relative pronouns of place
    works: frozenset[str]  # nouns of works: "a novel by X"
    films: frozenset[str]  # works whose maker is a director
    players: frozenset[str]  # who acts or plays in a work, and that
    awards: frozenset[str]  # what a work earns: "the X prize"
    earned_for: frozenset[str]  # before what earned it: "for"
    reports: frozenset[str]  # works that a body writes: "a study by the University of X"
    facilities: frozenset[str]  # what is built and stands somewhere: "its plant in X"
    running: frozenset[str]  # verbs of having or running sites: "operates three plants in X"
    leaving_place: frozenset[str]  # prepositions of where something moves from
    held_as: frozenset[str]  # adjectives for whose a company is, which tell it from no other: "family-owned"
    several: frozenset[str]  # nouns of more than one: "the Dutch pair A and B"
    own_sites: frozenset[str]  # sites that only a body has: "its offices in X"
    locating: frozenset[str]  # verbs: "its epicentre lies near X"
    lines: frozenset[str]  # nouns of what goes from one place to another: "the line between X and Y"
    nation_goods: frozenset[str]  # what a nationality may tell in place of who deals in it: "American football coach"
    nationals: frozenset[str]  # whose a nationality beside them is: "a Belgian national", "de nationalité belge"
    histories: frozenset[str]  # nouns that make no place of the name before them: "in US history"
    landforms: frozenset[str]  # nouns that are part of a place's name: "the valley of X", which is not X
    making: frozenset[str]  # verbs: "makes robots at a plant in X", where the body is
    staffing: frozenset[str]  # verbs: "employs 40 people in X"
    spreading: frozenset[str]  # verbs whose place is no place of the thing: "sold in X"
    binding: frozenset[str]  # nouns that make a partner for certain ("partnership", not "contract")
    sums: frozenset[str]  # money by itself, of what the text is about: "the total is a loan from X"
    financing: frozenset[str]  # verbs of paying a part: "A finances 70%"
    reserving: frozenset[str]  # verbs of what customers do before there is anything: "has reserved 60%"
    vessels: frozenset[str]  # nouns before the name of a ship, which may be a person's: "the ferry Maria Amparo"
    undertakings: frozenset[str]  # what is done and no goods: "the clean-up, entrusted to X"
    undone: frozenset[str]  # before an act: it did not come about ("failed takeover")
    intended: frozenset[str]  # before an act: it is planned ("proposed takeover")
    failing: frozenset[str]  # verbs behind an act: it fell through
    intending: frozenset[str]  # verbs before an act: it is planned ("is negotiating the takeover")
    dropping: frozenset[str]  # verbs before an act: it is given up ("dropped its takeover")
    factive: frozenset[str]  # verbs that leave what they govern a fact ("managed to buy")
    averting: frozenset[str]  # verbs whose object does not come about ("ruled out joining")
    ceasing: frozenset[str]  # verbs whose object is over ("stopped funding")
    ending: frozenset[
        str
    ]  # verbs before an accord, and their nouns, that end it ("ended its partnership", "mis fin à")
    of_it: frozenset[str]  # pronouns that hold "of" before a verb ("en")
    appointments: frozenset[str]  # nouns: "the appointment of X as director"
    meanwhile: frozenset[str]  # words of time between "is" and an office ("était jusqu'ici directrice", "depuis mai")
    them: frozenset[str]  # pronouns for people that verbs act on ("lui", "him")
    there: frozenset[str]  # pronouns that hold "to" and what it leads to ("y")
    no_more: frozenset[str]  # "no longer", "ne ... plus"
    almost: frozenset[str]  # "almost bought"
    without: frozenset[str]  # "without joining"
    agreeing: frozenset[str]  # verbs of two who do something as partners ("agreed to build")
    jointly: frozenset[str]  # "jointly", "ensemble"
    using: frozenset[str]  # verbs whose object somebody supplies ("runs on chips by X")
    goods: frozenset[str]  # what is supplied: "puces"
    made_by: frozenset[str]  # before who makes goods: "chips from X"
    raising: frozenset[str]  # verbs of raising money in a round
    contributing: frozenset[str]  # verbs of giving a sum: "A contributes 7 million"
    handing: frozenset[str]  # verbs that do so only where to whom stands there: "gave the X museum £2m"
    receiving: frozenset[str]  # verbs of being given one: "received £2m from the X fund"
    money_bodies: frozenset[str]  # words of a body's name that gives money and buys nothing for it
    choosing: frozenset[str]  # verbs: "has chosen X to build the trams"
    lending: frozenset[str]  # verbs of lending one
    given_to: frozenset[str]  # prepositions before to whom it goes
    accounting: frozenset[str]  # verbs: "accounted for 47% of revenue"
    revenue: frozenset[str]  # of what a customer is a share
    making_up: frozenset[str]  # verbs of who is in a body: "a syndicate led by X", "comprising X and Y"
    seen_given: frozenset[str]  # verbs before one of giving, of who is given to ("s'est vu confier")
    shared_bodies: frozenset[str]  # before names with their shares: "a venture between A (51%) and B (49%)"
    getting: frozenset[str]  # verbs of coming to own: "acquired 30%", who then holds it
    remaining: frozenset[str]  # "the remaining 35%"
    role_endings: tuple[str, ...]  # how a noun of a person's work may end ("pâtissier", "arborist")
    partaking: tuple[tuple[str, tuple[str, ...]], ...]  # a verb and the words behind it: "A and B took part"
    had_for: tuple[tuple[str, tuple[str, ...]], ...]  # a verb and the words before a noun: "a pour actionnaires"
    listing: tuple[tuple[str, ...], ...]  # how a sentence opens that lists what was told of several, longest first
    in_capital: tuple[tuple[str, ...], ...]  # how a sentence opens that tells who holds a part: "au capital" de X
    contacts: tuple[tuple[str, ...], ...]  # what stands before a press contact and its colon, longest first
    at_head: tuple[tuple[str, ...], ...]  # "at its head"
    until_then: tuple[tuple[str, ...], ...]  # "until now", of what is over
    bearing: tuple[tuple[str, tuple[str, ...]], ...]  # a verb and the words behind it: "prend à sa charge 55 %"
    the_same: tuple[tuple[str, tuple[str, ...]], ...]  # a verb and the words behind it: "do the same"
    fused: Mapping[str, str]
    pronouns: frozenset[str]
    sites: frozenset[str]


_PHRASES = ("role_endings", "partaking", "had_for", "listing", "at_head", "until_then", "contacts", "the_same",
            "bearing", "in_capital")  # fmt: skip
"""Lists of the data file that are not single words."""

_MADE = ("fused", "pronouns", "sites")
"""What is made of other lists."""

_READ = {field.name: field.name.rstrip("_") for field in fields(RelationWords) if field.name not in _PHRASES + _MADE}


def relation_words(language: str, table: Mapping[str, str], fused: Mapping[str, str]) -> RelationWords:
    """The words of `table`, and of `fused` by preposition; a clear error where a list is missing or unknown."""
    table = dict(table)
    phrases = ("the_same", "partaking", "had_for", "bearing")
    again, partaking, had, bearing = (_phrases(table.pop(key, "")) for key in phrases)
    endings = tuple(table.pop("role_endings", "").split())
    heads, listing, until, contacts, in_capital = (
        tuple(tuple(entry.split()) for entry in entries_of(table.pop(key, "")))
        for key in ("at_head", "listing", "until_then", "contacts", "in_capital")
    )
    odd = set(table) ^ set(_READ.values())
    if odd:
        names = ", ".join(sorted(odd))
        raise ConfigError(f"extract/frames/relations/{language}.toml: [words] lacks or does not know {names}")
    words = {name: frozenset(table[key].split()) for name, key in _READ.items()}
    held = {form: word for word, text in fused.items() for form in text.split()}
    relative = words["whom"] | words["of_which"] | words["which"] | words["where"]
    return RelationWords(
        **words,
        role_endings=endings,
        at_head=heads,
        in_capital=in_capital,
        contacts=tuple(sorted(contacts, key=len, reverse=True)),
        until_then=until,
        listing=tuple(sorted(listing, key=len, reverse=True)),
        the_same=again,
        bearing=bearing,
        partaking=partaking,
        had_for=had,
        fused=held,
        pronouns=relative | held.keys(),
        sites=words["facilities"] | words["own_sites"],
    )


def _phrases(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Verbs in their base form, each with the words that must stand behind it."""
    return tuple((entry.split()[0], tuple(entry.split()[1:])) for entry in entries_of(text) if entry)
