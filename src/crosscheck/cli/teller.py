"""What a command says of its work, on stderr and in the reader's language; stdout is for reports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from crosscheck.cli.harmless import harmless
from crosscheck.errors import CrosscheckError, tell_sentence
from crosscheck.messages import label, say
from crosscheck.model import Argument, Message
from crosscheck.model.frozen import frozen
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.model import Document


@frozen
class Teller:
    """Tells codes of the message tables (`messages/stderr/<language>.toml`) in one language."""

    language: str

    def words(self, code: str, /, **arguments: Argument) -> str:
        """The sentence of a code, harmless whatever fills its places."""
        return harmless(say(Message.of(code, **arguments), self.language))

    def tell(self, code: str, /, **arguments: Argument) -> None:
        """Put the sentence of a code on stderr."""
        self.put(self.words(code, **arguments))

    def tell_folded(self, code: str, /, **arguments: Argument) -> None:
        """Put the sentence of a code on stderr, on lines no wider than the terminal; its spaces in front stay.

        Words with a no-break space between them stay on one line.
        """
        import shutil
        import textwrap

        text = self.words(code, **arguments)
        indent = text[: len(text) - len(text.lstrip(" "))]
        width = max(20, shutil.get_terminal_size((80, 24)).columns)
        lines = textwrap.fill(text.lstrip(" "), width, initial_indent=indent, subsequent_indent=indent)
        self.put(lines.replace("\N{NO-BREAK SPACE}", " "))

    def tell_to_type(self) -> None:
        """Say that a text is waited for, where a person sits at the terminal and nothing is piped in."""
        if sys.stdin is not None and sys.stdin.isatty():
            self.tell("type-a-text")

    def put(self, text: str) -> None:
        """Put words on stderr that are in the reader's language already, or in none."""
        print(text, file=sys.stderr)

    def label(self, code: str) -> str:
        """One word or name for a code."""
        return label(code, self.language)

    def tell_notes(self, document: Document) -> None:
        """What a reader must know of how a text was obtained: a guessed encoding, pages without text."""
        for note in document.notes:
            self.tell("note-of-text", file=inert(document.file), note=say(note, self.language))

    def tell_problem(self, error: CrosscheckError) -> None:
        """An error amid a conversation that goes on: what is wrong, and the hint."""
        told = (tell_sentence(sentence, self.language) for sentence in (error.said, error.advice))
        self.put("  " + " ".join(inert(sentence) for sentence in told if sentence))
