"""Changes to a claim file in YAML, as patches at the offsets of its nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.claims.emit_claims import emit_field, emit_flow, emit_flow_field, emit_item
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS
from crosscheck.claims.node_places import column, content_end, item_start, keeps_line_ends, line_behind, set_field
from crosscheck.claims.parse_yaml import ParsedYaml
from crosscheck.files.compose import Mapping as MappingNode
from crosscheck.files.compose import Node, Scalar
from crosscheck.files.compose import Sequence as SequenceNode
from crosscheck.files.patch import Patch, patch
from crosscheck.model import Claim

_KEYS = {key.name: key for key in CLAIM_KEYS}
_SOURCE_KEYS = {key.name: key for key in SOURCE_KEYS}


class YamlEdit:
    """A parsed file and the changes to it; `text` applies them all at once."""

    def __init__(self, parsed: ParsedYaml) -> None:
        self.file = parsed.file
        self.source = parsed.source
        self.claims = parsed.claims
        self.touched = tuple(self._touched(node) for node in parsed.nodes)
        self._nodes = parsed.nodes
        self._top = parsed.top
        self._patches: list[Patch] = []
        self._removed: set[int] = set()

    def change(self, position: int, fields: Mapping[str, str | bool]) -> None:
        """Give fields of a claim new values."""
        node = self._nodes[position]
        added: list[Patch] = []
        for name, value in fields.items():
            change = set_field(self.file, node, _KEYS[name], value)
            (added if change.start == change.end else self._patches).append(change)
        self._patches += _one_insertion(added)

    def describe(self, fields: Mapping[str, str | bool]) -> None:
        """Give fields of the source new values; a source without fields gets a block of its own."""
        if not fields:
            return
        line_end = self.file.line_end
        node = self._part("source")
        if isinstance(node, MappingNode) and node.pairs:
            changes = [set_field(self.file, node, _SOURCE_KEYS[name], value) for name, value in fields.items()]
            added = [change for change in changes if change.start == change.end]
            self._patches += [change for change in changes if change.start != change.end]
            self._patches += _one_insertion(added)
            return
        if self._top.flow:
            inside = ", ".join(emit_flow_field(_SOURCE_KEYS[name], value) for name, value in fields.items())
            self._put_in_braces("source", node, "{" + inside + "}")
            return
        lines = [emit_field(_SOURCE_KEYS[name], value, 2, line_end) for name, value in fields.items()]
        block = "".join(line_end + "  " + line for line in lines)
        if node is not None:
            self._replace_empty(node, block)
        else:
            first = self._top.pairs[0][0].start
            self._patches.append(Patch(first, first, "source:" + block + line_end))

    def remove(self, positions: Sequence[int]) -> None:
        """Take claims out, with their dashes and the blank lines behind them."""
        self._removed.update(positions)

    def add(self, claims: Sequence[Claim]) -> None:
        """Put claims behind the last one, in the way the list is written."""
        if not claims:
            return
        node, line_end = self._part("claims"), self.file.line_end
        if isinstance(node, SequenceNode) and node.items and node.flow:
            text = ", ".join(emit_flow(claim) for claim in claims)
            if len(self._removed) == len(node.items):
                at = self._flow_tail(node)
            else:
                at, text = node.items[-1].end, ", " + text
            self._patches.append(Patch(at, at, text))
        elif self._top.flow:
            self._put_in_braces("claims", node, "[" + ", ".join(emit_flow(claim) for claim in claims) + "]")
        elif isinstance(node, SequenceNode) and node.items:
            indent = column(self.file, item_start(self.file, node.items[0]))
            at, begins = line_behind(self.file, node)
            kept = [item for number, item in enumerate(node.items) if number not in self._removed]
            counted = bool(kept) and keeps_line_ends(self.file, kept[-1])
            gap = "" if begins or counted or not self._spaced(node) else line_end
            items = [gap + emit_item(claim, indent, line_end) for claim in claims]
            text = "".join(item + line_end if begins else line_end + item for item in items)
            self._patches.append(Patch(at, at, text))
        else:
            block = line_end + (line_end + line_end).join(emit_item(claim, 2, line_end) for claim in claims)
            if node is not None:
                self._replace_empty(node, block)
            else:
                at, begins = line_behind(self.file, self._top)
                text = "claims:" + block
                self._patches.append(Patch(at, at, text + line_end if begins else line_end + text))

    def text(self) -> str:
        """The file's text with every change made."""
        changes = self._patches + self._removals()
        if not changes:
            return self.file.text
        return patch(self.file.text, changes)

    def _put_in_braces(self, name: str, node: Node | None, text: str) -> None:
        """Give a part of a file that is written in braces its content."""
        if node is None:
            at = self._top.start + 1
            self._patches.append(Patch(at, at, f"{name}: {text}, "))
        else:
            space = " " if self.file.text[node.start - 1] == ":" else ""
            self._patches.append(Patch(node.start, content_end(self.file, node), space + text))

    def _replace_empty(self, node: Node, block: str) -> None:
        """Put a block in the place of nothing, of `[]` or of `{}`; a comment behind that stays on its line."""
        start, end = node.start, content_end(self.file, node)
        stop = self.file.line_stop(end)
        self._patches += [Patch(start, end, ""), Patch(stop, stop, block)]

    def _part(self, name: str) -> Node | None:
        return next((value for word, value in self._top.pairs if word.value == name), None)

    def _spaced(self, node: SequenceNode) -> bool:
        """Whether a blank line stands before the items of the list (or there is one item only)."""
        if len(node.items) < 2:
            return True
        start = self.file.line_start(item_start(self.file, node.items[-1]))
        before = self.file.text[:start].removesuffix("\n").removesuffix("\r")
        return not before[self.file.line_start(len(before)) :].strip()

    def _removals(self) -> list[Patch]:
        node = self._part("claims")
        if not self._removed or not isinstance(node, SequenceNode):
            return []
        if node.flow:
            return self._flow_removals(node)
        tail = len(node.items)
        while tail and tail - 1 in self._removed:
            tail -= 1
        changes = []
        for position in sorted(each for each in self._removed if each < tail):
            start = self.file.line_start(item_start(self.file, node.items[position]))
            end = self._behind_blank_lines(self.file.next_line(content_end(self.file, node.items[position])))
            changes.append(Patch(start, end, ""))
        for position in range(tail, len(node.items)):
            # Here the line end in front goes instead of the one behind: claims may be added there.
            start = self.file.line_start(item_start(self.file, node.items[position]))
            counted = position == tail > 0 and keeps_line_ends(self.file, node.items[tail - 1])
            start = self._one_line_back(start) if counted else self._back_to_text(start)
            stop, begins = line_behind(self.file, node.items[position])
            changes.append(Patch(start, self._one_line_back(stop) if begins else stop, ""))
        if 0 < tail < len(node.items) and keeps_line_ends(self.file, node.items[tail - 1]):
            # Blank lines behind the list would be counted by the claim that is now the last.
            stop, begins = line_behind(self.file, node.items[-1])
            start = stop if begins else self.file.next_line(stop)
            changes.append(Patch(start, self._behind_blank_lines(start), ""))
        return _merged(changes)

    def _behind_blank_lines(self, line_start: int) -> int:
        """Where the first line that is not blank begins."""
        end = line_start
        while end < len(self.file.text) and not self.file.text[end : self.file.line_stop(end)].strip():
            end = self.file.next_line(end)
        return end

    def _one_line_back(self, line_start: int) -> int:
        """Where the line before ends."""
        return line_start - (2 if self.file.text[line_start - 2 : line_start] == "\r\n" else 1)

    def _back_to_text(self, offset: int) -> int:
        """Where the white space in front of an offset begins."""
        while offset and self.file.text[offset - 1] in " \t\r\n":
            offset -= 1
        return offset

    def _flow_removals(self, node: SequenceNode) -> list[Patch]:
        kept = [number for number in range(len(node.items)) if number not in self._removed]
        if not kept:
            return [Patch(node.items[0].start, self._flow_tail(node), "")]
        changes = []
        for position in sorted(self._removed):
            if position < kept[-1]:
                changes.append(Patch(node.items[position].start, node.items[position + 1].start, ""))
            else:
                changes.append(Patch(node.items[position - 1].end, node.items[position].end, ""))
        return _merged(changes)

    def _flow_tail(self, node: SequenceNode) -> int:
        """The end of the last item of a list in brackets, with the comma that may stand behind it."""
        end = node.items[-1].end
        rest = self.file.text[end : node.end]
        return end + len(rest) - len(rest.lstrip()) + 1 if rest.lstrip().startswith(",") else end

    def _touched(self, node: MappingNode) -> bool:
        """Whether a person had a hand in a claim: by a review, by leaving it out, or by a comment inside."""
        review = next((value for word, value in node.pairs if word.value == "review"), None)
        if not isinstance(review, Scalar) or review.value != "proposed":
            return True
        spans = []
        for word, value in node.pairs:
            spans += [(word.start, word.end), (value.start, max(value.start, content_end(self.file, value)))]
        end = self.file.line_stop(content_end(self.file, node))
        outside, done = [], node.start
        for start, stop in spans:
            outside.append(self.file.text[done:start])
            done = max(done, stop)
        return "#" in "".join([*outside, self.file.text[done:end]])


def _one_insertion(changes: Sequence[Patch]) -> list[Patch]:
    """Insertions at one place as one, in the order given."""
    joined: dict[int, str] = {}
    for change in changes:
        joined[change.start] = joined.get(change.start, "") + change.text
    return [Patch(start, start, text) for start, text in joined.items()]


def _merged(changes: Sequence[Patch]) -> list[Patch]:
    """Removals that touch or overlap as one."""
    out: list[Patch] = []
    for change in sorted(changes):
        if out and change.start <= out[-1].end:
            out[-1] = Patch(out[-1].start, max(out[-1].end, change.end), "")
        else:
            out.append(change)
    return out
