"""The JSON-lines protocols of `read` and `compare`: one question a line, one answer a line, in the same order."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from crosscheck.compare.sentences import compare_sentences
from crosscheck.errors import CrosscheckError, CrosscheckErrors, UsageError
from crosscheck.messages import say
from crosscheck.model import Location, Message
from crosscheck.names import compose_accents
from crosscheck.read import mention_json, read

_LONGEST_LINE = 20_000_000
"""Bytes of one question; a longer line is an error, not an attempt."""


def answer_read(lines: Iterable[bytes]) -> Iterator[str]:
    """Answer `{"id", "text", "language", "date"?}` with `{"id", "mentions"}`."""
    return _answer(lines, _read, "read")


def answer_compare(lines: Iterable[bytes]) -> Iterator[str]:
    """Answer `{"id", "a", "b", "language", "language_b"?, "date"?}` with the relation, how sure it is, and why."""
    return _answer(lines, _compare, "compare")


def _answer(lines: Iterable[bytes], reply: Callable[[dict[str, Any]], dict[str, Any]], name: str) -> Iterator[str]:
    """One line of answer a question. A question that cannot be answered gets its error as answer; the rest go on."""
    failed: list[CrosscheckError] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        question: dict[str, Any] = {}
        try:
            question = _question(line)
            answer = reply(question)
        except CrosscheckError as error:
            failed.append(
                UsageError(
                    error.said,
                    location=Location("<stdin>", number),
                    hint=error.advice or Message.of("hint-line-form", name=name),
                )
            )
            answer = {"error": error.what}
        except Exception as error:  # a defect that one text brings out must not cost the other answers
            failed.append(
                UsageError(Message.of("internal-error", error=repr(error)), location=Location("<stdin>", number))
            )
            answer = {"error": repr(error)}
        yield json.dumps({"id": question.get("id"), **answer}, ensure_ascii=False) + "\n"
    if failed:
        raise CrosscheckErrors(failed)


def _question(line: bytes) -> dict[str, Any]:
    if len(line) > _LONGEST_LINE:
        raise UsageError(Message.of("line-too-long", line=len(line)), hint=Message.of("hint-split-text"))
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(Message.of("line-not-json"), hint=Message.of("hint-line-not-json")) from error
    if not isinstance(question, dict):
        raise UsageError(Message.of("line-no-object"))
    return question


def _read(question: dict[str, Any]) -> dict[str, Any]:
    mentions = read(_text(question, "text"), _text(question, "language", ""), date=_date(question))
    return {"mentions": [mention_json(mention) for mention in mentions]}


def _compare(question: dict[str, Any]) -> dict[str, Any]:
    language = _text(question, "language", "")
    a, b = (compose_accents(_text(question, key)) for key in ("a", "b"))
    judgement = compare_sentences(a, b, language, _text(question, "language_b", ""), _date(question))
    return {
        "relation": judgement.relation,
        "confidence": judgement.confidence,
        "reason": say(judgement.reason, language or "en"),
    }


def _text(question: dict[str, Any], key: str, default: str | None = None) -> str:
    value = question.get(key, default)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise UsageError(Message.of("line-lacks-text", key=key))
    return value


def _date(question: dict[str, Any]) -> datetime.date | None:
    text = _text(question, "date", "")
    try:
        return datetime.date.fromisoformat(text[:10]) if text else None
    except ValueError as error:
        raise UsageError(Message.of("not-a-date", text=text), hint=Message.of("hint-not-a-date")) from error
