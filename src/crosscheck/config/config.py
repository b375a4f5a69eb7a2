"""What people decided for a workspace: names, attributes, paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Literal

from crosscheck.model import Attribute, Subject
from crosscheck.model.frozen import frozen
from crosscheck.names import fold

DecisionKind = Literal["subject", "attribute"]
CONFIG_NAME: Final = "crosscheck.toml"


@frozen
class Decision:
    """A person's word that two names are the same, or are not: who, when (ISO date) and why may be empty."""

    kind: DecisionKind
    names: tuple[str, str]
    by: str = ""
    on: str = ""
    because: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The two names as they are compared; their order says nothing."""
        return frozenset(fold(name) for name in self.names)


@frozen
class AttributeSetting:
    """An attribute as the file has it: only the fields that are said, so that built-in ones keep the rest."""

    key: str
    fields: tuple[tuple[str, Any], ...] = ()


@frozen
class Config:
    """The configuration of the workspace in the folder `root`; everything has a default.

    `file` is where it was read from (None: defaults only). `sources_dir`, `claims_dir` and `settled_file` are
    absolute. `rates` says whether money is converted, `lang` the language of reports ("" for the system's).
    """

    root: Path
    file: Path | None = None
    subjects: tuple[Subject, ...] = ()
    attribute_settings: tuple[AttributeSetting, ...] = ()
    same: tuple[Decision, ...] = ()
    different: tuple[Decision, ...] = ()
    sources: str = "sources"
    claims: str = "claims"
    settled: str = "crosscheck-settled.yaml"
    rates: Literal["none", "ecb"] = "none"
    lang: Literal["", "en", "fr"] = ""

    @property
    def sources_dir(self) -> Path:
        """The folder of the texts."""
        return self.root / self.sources

    @property
    def claims_dir(self) -> Path:
        """The folder of the claim files."""
        return self.root / self.claims

    @property
    def settled_file(self) -> Path:
        """The file of settled findings."""
        return self.root / self.settled

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The attributes of the file by themselves, defaults where nothing is said."""
        return self.attributes_over(())

    def attributes_over(self, catalogue: Iterable[Attribute]) -> tuple[Attribute, ...]:
        """The catalogue with the file's attributes laid over it.

        A setting changes the fields that it says of the built-in attribute that has its key (or that key among its
        aliases), and adds its aliases; one of a new key is a new attribute. Names that people declared the same
        become aliases of the first that is known.
        """
        found = {attribute.key: attribute for attribute in catalogue}
        alias_of = {fold(alias): key for key, attribute in found.items() for alias in attribute.aliases}
        for setting in self.attribute_settings:
            key = setting.key if setting.key in found else alias_of.get(setting.key, setting.key)
            old = found.get(key, Attribute(key))
            fields = dict(setting.fields)
            if "aliases" in fields:
                fields["aliases"] = tuple(dict.fromkeys((*old.aliases, *fields["aliases"])))
            if "labels" in fields:
                fields["labels"] = tuple((dict(old.labels) | dict(fields["labels"])).items())
            found[key] = replace(old, **fields)
            alias_of |= {fold(alias): key for alias in found[key].aliases}
        for names in _classes(decision.names for decision in self.same if decision.kind == "attribute"):
            keys = [alias_of.get(fold(name), fold(name)) for name in names]
            chief = next((key for key in keys if key in found), keys[0])
            old = found.get(chief, Attribute(chief))
            others = tuple(name for name, key in zip(names, keys, strict=True) if key != chief)
            found[chief] = replace(old, aliases=tuple(dict.fromkeys((*old.aliases, *others))))
        return tuple(found.values())

    def joined_subjects(self) -> tuple[Subject, ...]:
        """The subjects with every name that people declared the same among their aliases.

        The name shown is that of the first subject listed, else the first name of the first decision.
        """
        said = [(subject.name, *subject.aliases) for subject in self.subjects]
        said += [decision.names for decision in self.same if decision.kind == "subject"]
        return tuple(Subject(fold(names[0]), names[0], names[1:]) for names in _classes(said))


def _classes(groups: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names that are connected by any chain of groups, each class in the order of first mention."""
    parent: dict[str, str] = {}
    first: dict[str, str] = {}

    def find(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for names in groups:
        for name in names:
            parent.setdefault(fold(name), fold(name))
            first.setdefault(fold(name), name)
        for name in names[1:]:
            left, right = find(fold(names[0])), find(fold(name))
            # The class of the name that came first keeps its head, so that the result does not depend on chance.
            if left != right:
                order = list(first)
                head, other = sorted((left, right), key=order.index)
                parent[other] = head
    classes: dict[str, list[str]] = {}
    for key, name in first.items():
        classes.setdefault(find(key), []).append(name)
    return [tuple(names) for names in classes.values()]
