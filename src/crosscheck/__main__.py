"""The command `crosscheck`.

`--version` is answered before anything else is imported: pre-commit hooks and shells ask it often.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code (0 done, 1 something to act on, 2 not completed)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from crosscheck import __version__

        print(f"crosscheck {__version__}")
        return 0
    from crosscheck.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
