"""Write a person's word about two names into the configuration file, and take it back."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from crosscheck.config.config import CONFIG_NAME, Config, Decision
from crosscheck.config.load_config import load_config
from crosscheck.config.toml_places import toml_tables
from crosscheck.errors import ConfigError, UsageError
from crosscheck.files.lock import locked
from crosscheck.files.patch import Patch, patch
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile, read_text_file
from crosscheck.model import Location, Message
from crosscheck.names import fold

Word = Literal["same", "different"]
_WORDS: Final[tuple[Word, ...]] = ("same", "different")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def decide_names(config: Config, word: Word, decision: Decision) -> Config:
    """Add a table `[[same]]` or `[[different]]` at the end of the configuration file; the configuration after it.

    What the file says otherwise stays byte for byte; the opposite decision about the same two names is taken out.
    Without a file, `crosscheck.toml` is begun. A decision that is there already changes nothing. Raises UsageError
    where other decisions make two names one that are to be different, ConfigError where the file cannot be changed.
    """
    left, right = decision.names
    if not fold(left) or not fold(right) or fold(left) == fold(right):
        raise UsageError(Message.of("two-different-names"), hint=Message.of("hint-two-different-names"))
    path = config.file or config.root / CONFIG_NAME
    with locked(path.parent, path.name, ConfigError):
        file = _read(path)
        now = load_config(path, root=config.root) if path.exists() else config
        if any(_is_about(each, decision) for each in getattr(now, word)):
            return now
        if word == "different":
            _require_apart(now, decision)
        opposite = _WORDS[1 - _WORDS.index(word)]
        text = patch(file.text, _cut_out(file, now, (opposite,), decision))
        end = file.line_end
        gap = "" if not text.strip() else end if text.endswith(("\n", "\r")) else end + end
        text += gap + end.join(_table(path, word, decision)) + end
        return _save(path, file, text, config.root)


def _require_apart(config: Config, decision: Decision) -> None:
    """Raise UsageError where other decisions make two names one, and say which of them to take back."""
    start, goal = map(fold, decision.names)
    reached: dict[str, tuple[Decision, ...]] = {start: ()}
    waiting = [start]
    for name in waiting:
        for each in config.same:
            if each.kind == decision.kind and name in each.pair and not _is_about(each, decision):
                for other in each.pair - reached.keys():
                    reached[other] = (*reached[name], each)
                    waiting.append(other)
    if chain := reached.get(goal):
        said = [f'"{left}" = "{right}"' for left, right in (each.names for each in chain)]
        left, right = chain[-1].names
        raise UsageError(
            Message.of("one-by-others", a=decision.names[0], b=decision.names[1], decisions=", ".join(said)),
            hint=Message.of("hint-one-by-others", command=f'crosscheck same --undo "{left}" "{right}"'),
        )


def undo_names(config: Config, decision: Decision) -> tuple[Config, tuple[Decision, ...]]:
    """Take out what was decided about two names; the configuration after it, and the decisions that were there.

    Only the kind and the names of `decision` count, their order does not.
    """
    path = config.file
    if path is None or not path.exists():
        return config, ()
    with locked(path.parent, path.name, ConfigError):
        file = _read(path)
        now = load_config(path, root=config.root)
        found = tuple(each for each in (*now.same, *now.different) if _is_about(each, decision))
        if not found:
            return now, ()
        text = patch(file.text, _cut_out(file, now, _WORDS, decision))
        return _save(path, file, text, config.root), found


def _cut_out(file: TextFile, config: Config, words: tuple[Word, ...], decision: Decision) -> list[Patch]:
    """The removal of the tables of these words that are about the same two names."""
    prefix = "tool.crosscheck." if config.file and config.file.name == "pyproject.toml" else ""
    tables = {(table.name, table.number): table for table in toml_tables(file.text)}
    changes = []
    for word in words:
        for number, each in enumerate(getattr(config, word)):
            if not _is_about(each, decision):
                continue
            table = tables.get((prefix + word, number))
            if table is None:
                raise ConfigError(
                    Message.of("decision-no-table", names=decision.names[0], names2=decision.names[1]),
                    location=Location(file.name),
                    hint=Message.of("hint-decision-no-table", prefix=prefix, word=word),
                )
            # Comments in front of the next table are about that one; they stay.
            lines = file.text[table.start : table.end].splitlines(keepends=True)
            while len(lines) > 1 and (lines[-1].lstrip().startswith("#") or not lines[-1].strip()):
                lines.pop()
            end = table.start + sum(len(line) for line in lines)
            start = table.start
            before = file.text[:start].rstrip("\r\n")
            if end < len(file.text) or not before:
                end = file.next_line(end) if not file.text[end : file.line_stop(end)].strip() else end
            else:
                start = len(before) + len(file.line_end)
            changes.append(Patch(start, end, ""))
    return changes


def _table(path: Path, word: Word, decision: Decision) -> list[str]:
    prefix = "tool.crosscheck." if path.name == "pyproject.toml" else ""
    lines = [f"[[{prefix}{word}]]", f'kind = "{decision.kind}"']
    lines.append(f"names = [{', '.join(_string(name) for name in decision.names)}]")
    said = (("because", decision.because), ("by", decision.by), ("on", decision.on))
    return lines + [f"{key} = {_string(text)}" for key, text in said if text]


def _string(text: str) -> str:
    """A basic string of TOML 1.0."""
    escaped = "".join(
        _ESCAPES.get(char) or (f"\\u{ord(char):04x}" if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 else char)
        for char in text
    )
    return f'"{escaped}"'


def _is_about(one: Decision, other: Decision) -> bool:
    return one.kind == other.kind and one.pair == other.pair


def _read(path: Path) -> TextFile:
    return read_text_file(path, path.name, ConfigError) if path.exists() else TextFile(path.name, "")


def _save(path: Path, file: TextFile, text: str, root: Path) -> Config:
    """Write the text once it is known to be a sound configuration."""
    config = load_config(path, root=root, text=text)
    if text != file.text:
        replace(path, text, path.name, ConfigError, bom=file.bom)
    return config
