"""BLAKE2b without the rest of hashlib, which loads OpenSSL: a twentieth of a command's start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
else:
    try:
        from _blake2 import blake2b
    except ImportError:  # a Python that keeps it elsewhere
        from hashlib import blake2b

__all__ = ["blake2b"]
