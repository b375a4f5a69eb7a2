"""The command `crosscheck`."""

import gc
import sys

from crosscheck import __version__

_SELDOM = (100_000, 20, 20)
"""When Python looks for garbage: what a start loads all stays, and looking through it seventy times finds none."""


def main() -> int:
    """Run the command line and return its exit code (0 done, 1 something to act on, 2 not completed)."""
    if sys.argv[1:] in (["--version"], ["-V"]) and _told(f"crosscheck {__version__}\n"):
        return 0
    gc.set_threshold(*_SELDOM)
    from crosscheck.cli import run

    return run(sys.argv[1:])


def _told(line: str) -> bool:
    """Whether a line could be written to stdout; hooks and shells ask the version often, so nothing else is loaded."""
    try:
        sys.stdout.write(line)
        sys.stdout.flush()
    except (OSError, AttributeError):  # a closed or broken stream is dealt with where every command's is
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
