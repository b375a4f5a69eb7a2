"""Every class that is `frozen` is what `dataclass(frozen=True, slots=True)` would have made of it."""

import copy
import dataclasses
import inspect
import pickle
import pkgutil
from dataclasses import FrozenInstanceError, dataclass, field, fields, make_dataclass
from importlib import import_module

import pytest

import crosscheck
from crosscheck.model.frozen import frozen
from crosscheck.model.replace import replace

ROOMS = ("model", "claims", "compare", "config", "files", "group", "index", "messages", "names", "pipeline", "report")


def frozen_classes() -> list[type]:
    found: dict[str, type] = {}
    for room in ROOMS:
        for each in pkgutil.walk_packages([f"{crosscheck.__path__[0]}/{room}"], f"crosscheck.{room}."):
            for kind in vars(import_module(each.name)).values():
                if isinstance(kind, type) and getattr(kind.__setattr__, "__module__", "") == frozen.__module__:
                    found[f"{kind.__module__}.{kind.__name__}"] = kind
    return list(found.values())


CLASSES = frozen_classes()


def twin_of(kind: type) -> type:
    own = ("default", "repr", "hash", "compare", "kw_only")
    same = [
        (each.name, each.type, field(**{word: getattr(each, word) for word in own}))  # type: ignore[call-overload]
        for each in fields(kind)
    ]
    made = make_dataclass(kind.__name__, same, frozen=True, slots=True)
    made.__qualname__ = kind.__qualname__
    return made


def test_there_are_many():
    assert len(CLASSES) > 100


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_each_is_its_twin(kind):
    twin = twin_of(kind)
    values = [f"v{number}" for number in range(len(fields(kind)))]
    one, same, other = kind(*values), kind(*values), kind("other", *values[1:])
    assert [str(each) for each in inspect.signature(kind).parameters.values()] == [
        str(each) for each in inspect.signature(twin).parameters.values()
    ]
    assert kind.__match_args__ == twin.__match_args__
    assert kind.__slots__ == twin.__slots__
    if "__repr__" not in inspect.getsource(kind):
        assert repr(one) == repr(twin(*values))
    assert one == same
    assert (one != other) == (twin(*values) != twin("other", *values[1:]))
    assert one != twin(*values)
    assert one != tuple(values)
    assert hash(one) == hash(same) == hash(twin(*values))
    changed = {fields(kind)[0].name: "other"}
    assert replace(one, **changed) == dataclasses.replace(one, **changed) == other
    assert copy.copy(one) == one


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_none_can_be_changed(kind):
    one = kind(*("v" for _ in fields(kind)))
    name = fields(kind)[0].name
    with pytest.raises(FrozenInstanceError, match=name):
        setattr(one, name, "other")
    with pytest.raises(FrozenInstanceError, match=name):
        delattr(one, name)
    with pytest.raises((FrozenInstanceError, AttributeError)):
        one.nothing = 1
    assert getattr(one, name) == "v"


@frozen
class Barge:
    """Fields that take no part in all that methods do."""

    name: str
    length: int = 0
    seen: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


def test_fields_may_stay_out_of_comparison_and_display():
    assert Barge("Iris", seen=1) == Barge("Iris", seen=2)
    assert hash(Barge("Iris", seen=1)) == hash(Barge("Iris", seen=2))
    assert repr(Barge("Iris", secret="x")) == "Barge(name='Iris', length=0, seen=0)"


def test_the_first_object_may_be_made_copied_or_sent_in_any_order():
    @frozen
    class Ferry:
        name: str

    blank = object.__new__(Ferry)
    blank.__setstate__(["Iris"])
    assert blank.name == "Iris"
    assert {blank: 1}[Ferry("Iris")] == 1
    assert pickle.loads(pickle.dumps(Barge("Iris", 3))) == Barge("Iris", 3)


def test_what_a_class_defines_itself_stays():
    @frozen
    class Lock:
        name: str

        def __repr__(self):
            return "a lock"

        def __eq__(self, other):
            return True

        def __hash__(self):
            return 7

    assert (repr(Lock("a")), Lock("a") == Lock("b"), hash(Lock("a"))) == ("a lock", True, 7)


def test_methods_are_written_when_they_are_looked_for_only():
    @frozen
    class Quay:
        name: str

    held = {name: type(vars(Quay)[name]).__name__ for name in ("__init__", "__eq__", "__hash__", "__repr__")}
    assert set(held.values()) == {"Later"}
    assert Quay("a") == Quay("a")
    held = {name: type(vars(Quay)[name]).__name__ for name in held}
    assert held == {"__init__": "function", "__eq__": "function", "__hash__": "Later", "__repr__": "Later"}


def test_what_does_more_than_keep_fields_is_refused():
    class Listing:
        items: list[str] = field(default_factory=list)

    class Checked:
        item: str

        def __post_init__(self):
            raise ValueError

    for kind in (Listing, Checked):
        with pytest.raises(TypeError, match="more to do"):
            frozen(kind)


def test_a_dataclass_beside_it_is_another_kind():
    @dataclass(frozen=True, slots=True)
    class Barge2:
        name: str

    assert Barge2("Iris") != Barge("Iris")
