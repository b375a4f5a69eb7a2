"""The outermost wall: whatever goes wrong inside becomes a message on stderr and exit code 2."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

from crosscheck import __version__

TYPE_CHECKING = False  # checkers take the name for true; importing it from typing would be a tenth of `--version`
if TYPE_CHECKING:
    from typing import Literal, TextIO

_INTERRUPTED = 130  # 128 + SIGINT, as shells count it
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = 141  # 128 + SIGPIPE: the reader of stdout went away


def guard(argv: Sequence[str]) -> int:
    """Run the command line in `argv` and return its exit code.

    An uncaught exception inside typer would exit with 1, the code of a contradiction: so nothing gets past here.
    When the reader of stdout goes away (`| head`), the code is 141, as of any other program that a closed pipe ends.
    `CROSSCHECK_DEBUG=1` lets the trace of an internal error through.
    """
    _open_closed_streams()
    _speak_utf8()
    try:
        if list(argv) in (["--version"], ["-V"]):
            # `__main__` has answered it but where stdout is closed, broken or full, or another program calls this.
            print(f"crosscheck {__version__}")
            return _flush(0)
        return _flush(_run(argv), argv)
    except SystemExit as end:
        # typer turns a closed pipe into code 1, which is ours for a contradiction
        return _abandon_stdout() if isinstance(end.__context__, BrokenPipeError) else _flush(_code(end), argv)
    except BrokenPipeError:
        return _abandon_stdout()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        # Loaded only now: with all that these know `--version` would take twice its time.
        from crosscheck.cli.show_error import show_error
        from crosscheck.errors import CrosscheckError

        if isinstance(error, CrosscheckError):
            if type(error).__name__ == "DamagedIndexError":
                from crosscheck.cli.forget_cache import forget_cache

                forget_cache(argv)
            print(show_error(error, _language(argv)), file=sys.stderr)
            return _flush(2, argv)
        if isinstance(error, OSError) and error.errno in _FULL:
            return _lose_stdout(error, argv)
        if os.environ.get("CROSSCHECK_DEBUG"):
            raise
        print(_internal(error, argv), file=sys.stderr)
        return 2


def _run(argv: Sequence[str]) -> int:
    """Let typer read the line and run the command; what it refuses is told as every other error is."""
    if "_CROSSCHECK_COMPLETE" in os.environ:
        from crosscheck.cli.complete_line import complete_line

        return complete_line()
    from crosscheck.cli.tell_warnings import tell_warnings
    from crosscheck.cli.without_parser import without_parser

    tell_warnings(argv)
    named = without_parser(argv)
    if named is not None:
        return named()
    from typer.main import get_command

    from crosscheck.cli.app import make_app
    from crosscheck.cli.line_error import line_error, unknown_command

    unknown = unknown_command(argv)
    if unknown is not None:
        raise unknown
    try:
        command = get_command(make_app(argv))
        if not argv or not {"--help", "-h"}.isdisjoint(argv):
            from crosscheck.cli.translate_help import translate_help

            translate_help(command, _language(argv))
        return command(args=list(argv), prog_name="crosscheck", standalone_mode=False) or 0
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            print(str(error))
            return 2
        if not hasattr(error, "format_message"):
            raise
        raise line_error(error) from None


def _open_closed_streams() -> None:
    """A stream that the caller has closed (`<&-`, `>&-`) is an empty one: nothing comes in, what goes out is lost."""
    sys.stdin = sys.stdin or _nothing("r")
    sys.stdout = sys.stdout or _nothing("w")
    sys.stderr = sys.stderr or _nothing("w")


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123 - open until the program ends


def _speak_utf8() -> None:
    """Reports are UTF-8 whatever the locale; half characters come out as the escapes that JSON also knows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _code(end: SystemExit) -> int:
    match end.code:
        case None:
            return 0
        case int(code):
            return code
        case other:
            print(other, file=sys.stderr)
            return 2


def _language(argv: Sequence[str]) -> str:
    from crosscheck.cli.reader_language import language_of_line

    return language_of_line(argv)


def _internal(error: Exception, argv: Sequence[str]) -> str:
    """A defect, with the place in the program: whoever reports it should not have to look for it."""
    from crosscheck.cli.show_error import show_error
    from crosscheck.errors import CrosscheckError
    from crosscheck.model import Message

    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f" ({where.tb_frame.f_code.co_name}, line {where.tb_lineno})" if where else ""
    what = Message.of("internal-error", error=f"{type(error).__name__}: {error}{place}")
    return show_error(CrosscheckError(what, hint=Message.of("hint-internal-error")), _language(argv))


def _flush(code: int, argv: Sequence[str] = ()) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _abandon_stdout()
    except OSError as error:
        return _lose_stdout(error, argv)
    return code


def _abandon_stdout() -> int:
    """Nobody reads stdout any more; keep the interpreter from complaining about it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _CLOSED


def _lose_stdout(error: OSError, argv: Sequence[str]) -> int:
    """A disk that is full, where stdout leads to a file: the report is not complete."""
    from crosscheck.cli.show_error import show_error
    from crosscheck.errors import CrosscheckError
    from crosscheck.model import Message

    _abandon_stdout()
    what = Message.of("stdout-not-written", reason=error.strerror or "")
    print(show_error(CrosscheckError(what), _language(argv)), file=sys.stderr)
    return 2
