"""Nouns that are made fast are what a dataclass would have made."""

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from crosscheck.model import (
    Amount,
    Claim,
    Finding,
    Group,
    Location,
    Message,
    Name,
    Part,
    Position,
    Quote,
    Reading,
    Span,
    Subject,
    Written,
)
from crosscheck.model.made_fast import made_fast
from crosscheck.model.replace import replace as noun_replace

NOUNS = (Amount, Claim, Finding, Group, Location, Message, Name, Part, Position)
OTHERS = (Quote, Reading, Span, Subject, Written)


@pytest.mark.parametrize("noun", NOUNS + OTHERS)
def test_fields_are_those_given_or_their_defaults(noun):
    given = {each.name: object() for each in fields(noun)}
    made = noun(**given)
    assert type(made) is noun
    assert [getattr(made, name) for name in given] == list(given.values())
    assert [getattr(noun(*given.values()), name) for name in given] == list(given.values())
    parameters = list(inspect.signature(noun).parameters.values())
    assert [each.name for each in parameters] == [each.name for each in fields(noun)]
    required = [each.name for each in parameters if each.default is inspect.Parameter.empty]
    least = noun(*required)
    for each in fields(noun)[len(required) :]:
        assert getattr(least, each.name) == each.default


def test_they_stay_frozen_and_may_be_copied():
    claim = Claim("c", "s", "Northwind", "cost", "5", quote=Quote("it costs 5"))
    with pytest.raises(FrozenInstanceError):
        claim.value = "6"
    with pytest.raises(TypeError):
        Claim("c", "s", "Northwind", "cost")
    other = replace(claim, value="6")
    assert (other.value, claim.value) == ("6", "5")
    assert pickle.loads(pickle.dumps(claim)) == claim
    assert hash(replace(other, value="5")) == hash(claim)


@pytest.mark.parametrize("noun", NOUNS + OTHERS)
def test_a_copy_has_the_fields_that_were_given_and_all_others(noun):
    made = noun(**{each.name: object() for each in fields(noun)})
    for each in fields(noun):
        other, given = object(), each.name
        copied = noun_replace(made, **{given: other})
        assert copied == replace(made, **{given: other})
        assert (type(copied), getattr(copied, given)) == (noun, other)
    with pytest.raises(TypeError):
        noun_replace(made, nothing=1)


def test_a_plain_dataclass_is_copied_too():
    @dataclass(frozen=True, slots=True)
    class Plain:
        left: int
        right: int = 2

    assert noun_replace(Plain(1), left=3) == Plain(3, 2)


def test_a_field_may_have_any_name():
    @made_fast
    @dataclass(frozen=True, slots=True)
    class Odd:
        own: str
        open: str
        set: str = "s"
        default_own: str = "d"

    assert Odd("a", "b") == Odd("a", "b", "s", "d")


def test_what_does_more_than_keep_fields_is_refused():
    @dataclass(frozen=True, slots=True)
    class Listing:
        items: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        item: str

        def __post_init__(self):
            raise ValueError

    for noun in (Listing, Checked):
        with pytest.raises(TypeError, match="more to do"):
            made_fast(noun)
