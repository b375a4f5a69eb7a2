"""What is not known of the sources, asked in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from crosscheck.claims.describe import describe
from crosscheck.cli.ask import WayOut, ask
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
class _Question:
    """What is asked of a source: the field that the answer fills, and the question; `number` is the source's."""

    file: ClaimFile
    number: int
    field: str
    words: str


def ask_sources(workspace: Workspace, teller: Teller) -> None:
    """Ask for each source what its claim file does not say; what is skipped stays unsaid.

    A source whose text credits an agency or a press release is asked whether it repeats one; nothing but the answer
    makes it so.
    """
    questions = tuple(_open_questions(workspace, teller))
    if not questions:
        teller.tell("nothing-to-ask")
        return
    count = questions[-1].number
    teller.tell("sources-lack", count=count)
    teller.tell_folded("sources-keys")
    place, shown = 0, 0
    while place < len(questions):
        question = questions[place]
        if question.number != shown:
            source, shown = question.file.source, question.number
            teller.put(f"\n[{shown}/{count}] {inert(source.id)} {inert(source.title)}")
        match _answered(workspace, question, teller):
            case WayOut.QUIT:
                teller.tell("questions-stopped")
                raise typer.Exit
            case WayOut.BACK if place:
                place -= 1
            case WayOut.BACK:
                teller.tell("nothing-to-undo")
            case _:
                place += 1
    teller.tell("questions-done", command="crosscheck report")


def _answered(workspace: Workspace, question: _Question, teller: Teller) -> str | WayOut:
    """Ask until an answer fits, and keep it; or the way out that the person takes."""
    while True:
        try:
            answer = ask(teller.words("ask-answer", question=question.words))
            if isinstance(answer, str):
                describe(question.file.path, {question.field: answer}, root=workspace.config.root)
        except CrosscheckError as error:
            teller.tell_problem(error)
        else:
            return answer


def _open_questions(workspace: Workspace, teller: Teller) -> Iterator[_Question]:
    from crosscheck.pipeline.read_texts import read_texts

    texts = read_texts(workspace.files, workspace.texts, workspace.config.root, workspace.cache).documents
    credited = {name: credit_lines(document.text) for name, document in texts.items()}
    number = 0
    for file in workspace.files:
        source = file.source
        questions = [(field, teller.words(f"ask-{field}")) for field in _ASKED if not getattr(source, field)]
        if not source.origin and not source.corrects:
            questions += [
                ("origin", _origin(source.id, credit, credited, teller)) for credit in credited.get(source.id, ())
            ]
        number += bool(questions)
        for field, words in questions:
            yield _Question(file, number, field, words)


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
