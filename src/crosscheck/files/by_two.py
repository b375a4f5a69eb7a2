"""Work on many files, half of it done by a second process that is a copy of this one.

Asking the system for a hundred thousand files' sizes and times takes nearly half a second of a check after which little
else is to be done; starting a process of its own for a part of it would take as long.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

Half = Callable[[], bytes]


def by_two(first: Half, second: Half) -> tuple[bytes, bytes]:
    """What two functions give; the second is called in a copy of this process where that can be made.

    It may change nothing that anybody else sees. Where the copy comes to a bad end it is called here.
    """
    if not _may_copy():
        return first(), second()
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.close(reading)
        _answer(second, writing)
    os.close(writing)
    try:
        # Closed before the copy is waited for: one whose answer nobody reads would wait for ever.
        with os.fdopen(reading, "rb") as stream:
            own = first()
            told = stream.read()
    finally:
        _, status = os.waitpid(copy, 0)
    return own, told if status == 0 else second()


def _may_copy() -> bool:
    """Whether there is a second core, and nothing that a copy would break: other threads would not be in it."""
    if not sys.platform.startswith("linux") or len(os.sched_getaffinity(0)) < 2:
        return False
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


def _answer(work: Half, writing: int) -> None:
    """Write what the work gives and end, past everything that this process would do at its own end."""
    try:
        with os.fdopen(writing, "wb") as stream:
            stream.write(work())
        os._exit(0)
    finally:
        os._exit(1)
