"""The command `crosscheck`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line."""
    print("not yet", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
