"""Reading in a process of its own, with limits of time and memory: a file that crashes a parser, or keeps it busy for ever, takes only itself down.

`call("klieg.read.pdf:pages", data)` runs the function on the bytes in a helper process, which is kept for the next file. Arguments and
results go through pipes as JSON (and the bytes as they are), so that nothing a hostile file does to the helper is run here.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib
import json
import struct
import subprocess
import sys
import threading
from typing import IO, Any

from klieg.errors import KliegError, Unreadable

SECONDS = 120
"""How long one file may take."""
MEMORY = 4 << 30
"""How much address space the helper may use, where the system can limit it."""
_LENGTH = struct.Struct(">QQ")
_RESULT_LIMIT = 1 << 30


class _Helper:
    """The helper process; started when it is first needed, and again after it was stopped."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def call(self, function: str, data: bytes, place: str, seconds: float, **options: object) -> Any:
        late = threading.Event()
        with self._lock:
            process = self._started()

            def expire() -> None:
                late.set()
                process.kill()

            timer = threading.Timer(seconds, expire)
            timer.start()
            try:
                _send(process.stdin, {"function": function, "options": options}, data)
                answer, _ = _receive(process.stdout)
            except (OSError, EOFError, ValueError):
                answer = None
            finally:
                timer.cancel()
            if answer is None:
                self.stop()
                why = (
                    f"reading it took longer than {seconds:.0f} seconds"
                    if late.is_set()
                    else "reading it broke the parser or its memory limit"
                )
                raise Unreadable(
                    f"{why}; nothing of it was loaded.", place=place, remedy="Open it in a viewer to see whether it is damaged."
                )
        if "problem" in answer:
            raise Unreadable(answer["problem"], place=place, remedy=answer["remedy"])
        return answer["result"]

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "klieg.read.apart"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def stop(self) -> None:
        """End the helper: it ends by itself once its pipe is closed, or is killed."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


_HELPER = _Helper()
atexit.register(_HELPER.stop)


def call(function: str, data: bytes, *, place: str, seconds: float = SECONDS, **options: object) -> Any:
    """What `module:name` makes of the bytes, as JSON knows it (lists, dicts, text, numbers).

    Raises:
        Unreadable: the function says so, crashed, or ran out of time or memory.
    """
    return _HELPER.call(function, data, place, seconds, **options)


def _send(pipe: IO[bytes] | None, header: dict[str, Any], data: bytes = b"") -> None:
    assert pipe is not None  # we asked for a pipe
    text = json.dumps(header).encode()
    pipe.write(_LENGTH.pack(len(text), len(data)) + text)
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes] | None) -> tuple[dict[str, Any], bytes]:
    assert pipe is not None  # we asked for a pipe
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    text, data = _LENGTH.unpack(head)
    if text > _RESULT_LIMIT:
        raise ValueError
    header: dict[str, Any] = json.loads(pipe.read(text))
    return header, pipe.read(data)


def _limit() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # the system can't: the time limit still holds


def _serve() -> None:
    """The helper: answer calls until the pipe is closed."""
    _limit()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    while True:
        try:
            header, data = _receive(sys.stdin.buffer)
        except EOFError:
            return
        module, _, name = header["function"].partition(":")
        try:
            answer = {"result": getattr(importlib.import_module(module), name)(data, **header["options"])}
        except KliegError as error:
            answer = {"problem": error.problem, "remedy": error.remedy}
        except MemoryError:
            answer = {
                "problem": "reading it takes more memory than it may.",
                "remedy": "Open it in a viewer to see whether it is damaged.",
            }
        except Exception as error:  # noqa: BLE001 - a parser's own error is the file's fault until shown otherwise
            answer = {
                "problem": f"it can't be read ({type(error).__name__}: {error}).",
                "remedy": "Open it in a viewer to see whether it is damaged.",
            }
        _send(answers, answer)


if __name__ == "__main__":
    _serve()
