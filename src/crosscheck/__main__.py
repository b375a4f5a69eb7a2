"""The command `crosscheck`."""

from __future__ import annotations

import sys

from crosscheck.cli import run


def main() -> int:
    """Run the command line and return its exit code (0 done, 1 something to act on, 2 not completed)."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
