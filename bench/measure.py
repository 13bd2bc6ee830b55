"""Run one command, and say how long it took and how much memory it held at most."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Run:
    """One run of a command: wall-clock seconds, processor seconds, peak resident memory in MB, what it printed."""

    seconds: float
    processor: float
    peak: float
    output: str


def run(*command: object) -> Run:
    """Run a command to its end; SystemExit with its words if it fails.

    This process must stay small: on Linux a child's peak begins at the size of the process that started it.
    """
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as talk:
        started = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], stdout=out, stderr=talk)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        talk.seek(0)
        if child.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}\nended with {child.returncode}:\n{talk.read()}{out.read()[:2000]}")
        unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes on macOS, KiB elsewhere
        return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6, out.read())


def klieg(*arguments: object) -> Run:
    """Run klieg as a person would: the installed command, a process of its own."""
    return run(BIN / "klieg", *arguments)


def python(code: str, *arguments: object) -> Run:
    """Run a piece of Python in a process of its own."""
    return run(sys.executable, "-c", code, *arguments)


def best(times: int, *arguments: object) -> Run:
    """The quickest of several runs of klieg."""
    return min((klieg(*arguments) for _ in range(times)), key=lambda done: done.seconds)
