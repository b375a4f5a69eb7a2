"""`crosscheck` in a process of its own whose imports are done already: most of a command's time is importing.

`python warm_command.py SOCKET` imports the program once, then forks for every command that a client sends: its
arguments, folder, environment and its three streams. What runs is what the installed script runs, with real file
descriptors and an exit of its own. `CROSSCHECK_TESTS=cold` does without it, as `.ci/run` does: an import that is
missing shows there.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import json
import os
import pkgutil
import select
import signal
import socket
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import NoReturn

WAIT = 120.0
"""Seconds that a command may take."""


def ask(address: str, argv: list[str], cwd: str, environment: dict[str, str], streams: tuple[int, int, int]) -> int:
    """Have a command run on these streams; its exit code, -1 when it died."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(WAIT)
        client.connect(address)
        words = json.dumps({"argv": argv, "cwd": cwd, "environment": environment}).encode()
        socket.send_fds(client, [len(words).to_bytes(4, "big")], list(streams))
        client.sendall(words)
        answer = client.recv(4)
    return int.from_bytes(answer, "big") if answer else -1


def serve(address: str) -> None:
    """Answer clients until whoever started this closes its stdin."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    _import_all()
    listener.listen()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    while True:
        ready, _, _ = select.select([listener, sys.stdin], [], [])
        if sys.stdin in ready:
            return
        client, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            _run(client)
        client.close()


def _run(client: socket.socket) -> NoReturn:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    length, streams, _, _ = socket.recv_fds(client, 4, 3)
    asked = json.loads(_exactly(client, int.from_bytes(length, "big")))
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    for name, number, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        old = getattr(sys, f"__{name}__")
        new = open(number, mode, 1 if number == 2 else -1, old.encoding, old.errors, closefd=False)  # noqa: SIM115
        setattr(sys, name, new)
        setattr(sys, f"__{name}__", new)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv = ["crosscheck", *asked["argv"]]
    code = 1
    try:
        from crosscheck.__main__ import main

        code = main()
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        atexit._run_exitfuncs()
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        client.sendall(code.to_bytes(4, "big"))
        os._exit(code)


def _exactly(client: socket.socket, length: int) -> bytes:
    data = b""
    while len(data) < length:
        data += client.recv(length - len(data))
    return data


def _import_all() -> None:
    """Load the program, and its language tables by doing once what most tests do."""
    import crosscheck

    for module in pkgutil.walk_packages(crosscheck.__path__, "crosscheck."):
        if not module.name.endswith(("build_tables", "__main__")):
            import_module(module.name)
    from crosscheck.cli import run

    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "sources"
        texts.mkdir()
        (texts / "a.txt").write_text("The Ardley Fund plans to raise up to $30 million by 2027.\n", encoding="utf-8")
        (texts / "b.txt").write_text("Le fonds Ardley emploie 200 personnes depuis mars 2024.\n", encoding="utf-8")
        os.chdir(folder)
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            for command in ("extract", "report", "check"):
                run([command])
        os.chdir("/")
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    serve(sys.argv[1])
