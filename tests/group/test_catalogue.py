"""The built-in attributes, and what a wrong data file is told."""

from __future__ import annotations

import pytest

from crosscheck.errors import ConfigError
from crosscheck.group import catalogue, index_attributes, resolve_attribute
from crosscheck.group.catalogue import read_catalogue

BY_WORD = index_attributes(catalogue())


def test_the_catalogue_is_broad_and_labelled_in_both_languages() -> None:
    attributes = catalogue()
    assert len(attributes) >= 150
    assert all({language for language, _ in one.labels} == {"en", "fr"} for one in attributes)
    assert all(label for one in attributes for _, label in one.labels)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("fund target", "fund target"),
        ("objectif de levée", "fund target"),
        ("Objectif de levée de fonds", "fund target"),
        ("chiffre d'affaires", "revenue"),
        ("chiffre d’affaires", "revenue"),
        ("PDG", "chief executive"),
        ("CEO", "chief executive"),
        ("death toll", "dead"),
        ("Bilan humain", "dead"),
        ("membres", "member"),
        ("date de lancement", "launch date"),
        ("launched", "launch date"),
        ("signé le", "signing date"),
        ("siège social", "headquarters"),
        ("turnout", "turnout"),
        ("capacité", "capacity"),
    ],
)
def test_words_of_both_languages_lead_to_one_attribute(words: str, key: str) -> None:
    assert resolve_attribute(words, BY_WORD).key == key


def test_what_happens_to_a_project_are_different_dates() -> None:
    words = ("announced", "signed", "launched", "opened", "completed")
    assert len({resolve_attribute(word, BY_WORD).key for word in words}) == len(words)


def test_a_partner_is_not_a_member_nor_a_founder() -> None:
    assert (
        len({resolve_attribute(word, BY_WORD).key for word in ("member", "partner", "founder", "energy partner")}) == 4
    )


def test_an_unknown_attribute_is_one_of_its_own_and_not_explicit() -> None:
    unknown = resolve_attribute("Colour of the mascot", BY_WORD)
    assert unknown.key == "colour of the mascot"
    assert not unknown.explicit
    assert unknown.kind == "any"


def test_later_attributes_win() -> None:
    mine = read_catalogue('[toll]\nfr = "bilan"\nkind = "amount"\nchanges = false\n')
    assert resolve_attribute("bilan", index_attributes((*catalogue(), *mine))).key == "toll"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("cost = 3", "is not a table"),
        ('[cost]\nkind = "amount"', "needs a French label"),
        ('[cost]\nfr = "coût"', "needs a kind"),
        ('[cost]\nfr = "coût"\nkind = "money"', "needs a kind"),
        ('[cost]\nfr = "coût"\nkind = "amount"\ncolour = "red"', 'unknown field "colour"'),
        ('[cost]\nfr = "coût"\nkind = "amount"\nchanges = "yes"', 'field "changes" that is not a bool'),
        ('[cost]\nfr = "coût"\nkind = "amount"\ntolerance = "much"', 'tolerance "much"'),
        ('[cost]\nfr = "coût"\nkind = "amount"\ntolerance = "2"', "outside 0 to 1"),
        ('[Cost]\nfr = "coût"\nkind = "amount"', 'write "cost"'),
        ('[a1]\nfr = "x"\nkind = "any"\n[b1]\nfr = "x"\nkind = "any"', 'already leads to "a1"'),
        ("[cost", "not valid TOML"),
    ],
)
def test_a_wrong_file_is_told_by_file_and_key(text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_catalogue(text)
    assert problem in str(told.value)
    assert "attributes.toml" in str(told.value)


@pytest.mark.parametrize(
    ("words", "french"),
    [
        ("contract date", "date (montant du contrat)"),
        ("festival date", "date (festival)"),
        ("opening date", "date d'ouverture"),
        ("share of projet", "part (projet)"),
    ],
)
def test_a_date_or_share_that_nobody_named_is_called_after_its_thing(words: str, french: str) -> None:
    labels = dict(resolve_attribute(words, BY_WORD).labels)
    assert labels["fr"] == french
    assert labels["en"] == words
