"""What is not known of the sources, asked in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from crosscheck.claims.describe import describe
from crosscheck.cli.ask import ask_or_stop
from crosscheck.errors import CrosscheckError
from crosscheck.ingest.credit_lines import Credit, credit_lines
from crosscheck.model.frozen import frozen
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.claims.claim_file import ClaimFile
    from crosscheck.cli.teller import Teller
    from crosscheck.pipeline.workspace import Workspace

_ASKED = ("published", "publisher", "language")


@frozen
class _Open:
    """A source with what is asked about it: pairs of field and question."""

    file: ClaimFile
    questions: tuple[tuple[str, str], ...]


def ask_sources(workspace: Workspace, teller: Teller) -> None:
    """Ask for each source what its claim file does not say; an empty answer leaves it unsaid, Ctrl-D ends.

    A source whose text credits an agency or a press release is asked whether it repeats one; nothing but the answer
    makes it so.
    """
    lacking = tuple(_open_questions(workspace, teller))
    if not lacking:
        teller.tell("nothing-to-ask")
        return
    teller.tell("sources-lack", count=len(lacking))
    for number, one in enumerate(lacking, start=1):
        source = one.file.source
        teller.put(f"\n[{number}/{len(lacking)}] {inert(source.id)} {inert(source.title)}")
        for field, question in one.questions:
            if not _answered(workspace, one.file, field, question, teller):
                teller.tell("questions-stopped")
                raise typer.Exit
    teller.tell("questions-done", command="crosscheck report")


def _answered(workspace: Workspace, file: ClaimFile, field: str, question: str, teller: Teller) -> bool:
    """Ask until an answer fits; False where the person stops."""
    while True:
        try:
            answer = ask_or_stop(teller.words("ask-answer", question=question))
            if answer is None:
                return False
            if answer:
                describe(file.path, {field: answer}, root=workspace.config.root)
        except KeyboardInterrupt:
            return False
        except CrosscheckError as error:
            teller.tell_problem(error)
        else:
            return True


def _open_questions(workspace: Workspace, teller: Teller) -> Iterator[_Open]:
    from crosscheck.pipeline.read_texts import read_texts

    texts = read_texts(workspace.files, workspace.texts, workspace.config.root, workspace.cache).documents
    credited = {name: credit_lines(document.text) for name, document in texts.items()}
    for file in workspace.files:
        source = file.source
        questions = [(field, teller.words(f"ask-{field}")) for field in _ASKED if not getattr(source, field)]
        if not source.origin and not source.corrects:
            questions += [
                ("origin", _origin(source.id, credit, credited, teller)) for credit in credited.get(source.id, ())
            ]
        if questions:
            yield _Open(file, tuple(questions))


def _origin(name: str, credit: Credit, credited: dict[str, tuple[Credit, ...]], teller: Teller) -> str:
    """The question whether a source repeats what it credits, with the others that credit the same."""
    others = [
        other
        for other, credits in credited.items()
        if other != name and any(each.name == credit.name for each in credits)
    ]
    words = inert(credit.words[:60])
    if others:
        return teller.words("ask-origin-as", name=credit.name, words=words, others=", ".join(others[:3]))
    return teller.words("ask-origin", name=credit.name, words=words)
