"""One question to a person's own language model: any server that speaks OpenAI's chat completions, on this machine or elsewhere.

One request, no retries, no redirects, no proxies; an answer that is late, too long or not in the form is an error. The key comes from the environment alone, and is in
no message.
"""

from __future__ import annotations

import ipaddress
import json
import os
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from klieg.errors import Misuse, NoAnswer

if TYPE_CHECKING:
    import httpx

_LARGEST = 8 << 20
_CONNECT_SECONDS = 10.0


@dataclass(frozen=True)
class Endpoint:
    """Where a model answers: the address asked, its host for people, whether that is this machine, the model's name, how many seconds to wait, and the key."""

    url: str
    host: str
    here: bool
    model: str
    seconds: float = 300
    key: str = field(default="", repr=False)

    @property
    def open(self) -> bool:
        """Whether what is sent can be read on its way: another machine, and no encryption."""
        return self.url.startswith("http:") and not self.here


@dataclass(frozen=True)
class Answer:
    """What a model said; which version said so, as far as its server tells; and whether it was cut off."""

    text: str
    version: str
    cut: bool


def endpoint(url: str, model: str, seconds: float = 300) -> Endpoint:
    """The endpoint at a base address (https://host/v1). Misuse if the address or the model is missing, or the address can't be used."""
    import httpx

    if not url.strip() or not model.strip():
        raise Misuse("the model reader needs an address and a model.", place="--reader model",
                     remedy="Give --model-url and --model, or set KLIEG_MODEL_URL and KLIEG_MODEL.")  # fmt: skip
    try:
        parsed = httpx.URL(url.strip())
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Misuse("this is no address.", place="--model-url", remedy="As in http://127.0.0.1:11434/v1.") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise Misuse("this is no address of http or https.", place="--model-url", remedy="As in http://127.0.0.1:11434/v1.")
    if parsed.userinfo or parsed.query:
        raise Misuse(
            "an address holds no password or key.", place="--model-url", remedy="Set KLIEG_MODEL_KEY in the environment."
        )
    path = parsed.path.rstrip("/")
    whole = parsed.copy_with(path=path if path.endswith("/chat/completions") else f"{path}/chat/completions", fragment=None)
    key = os.environ.get("KLIEG_MODEL_KEY", "").strip()
    return Endpoint(str(whole), parsed.netloc.decode("ascii"), _is_here(parsed.host), model.strip(), seconds, key)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def ask(to: Endpoint, system: str, user: str) -> Answer:
    """Ask once. NoAnswer says what went wrong: nobody there, late, a redirect, a status, too long, not in the form."""
    asked = {"model": to.model, "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}], "temperature": 0, "stream": False}  # fmt: skip
    return _told(_post(to, asked), to)


def _post(to: Endpoint, asked: dict[str, Any]) -> bytes:
    import httpx

    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    if to.key:
        headers["Authorization"] = f"Bearer {to.key}"
    until = time.monotonic() + to.seconds
    try:
        with (
            httpx.Client(trust_env=False, follow_redirects=False, timeout=httpx.Timeout(to.seconds, connect=min(_CONNECT_SECONDS, to.seconds))) as client,
            client.stream("POST", to.url, json=asked, headers=headers) as response,
        ):  # fmt: skip
            _accept(response, to)
            body = bytearray()
            for part in response.iter_raw():
                body += part
                if len(body) > _LARGEST:
                    raise NoAnswer(f"the model's answer is longer than {_LARGEST >> 20} MB.", place=to.host, remedy=_WITHOUT)
                if time.monotonic() > until:
                    raise _late(to)
            return bytes(body)
    except httpx.TimeoutException as error:
        raise _late(to) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, OSError) as error:
        problem = f"the model can't be reached, or broke off ({type(error).__name__})."
        raise NoAnswer(problem, place=to.host, remedy=f"Is it running there? {_WITHOUT}") from error


_WITHOUT = "Without --reader model the rules read the story."


def _late(to: Endpoint) -> NoAnswer:
    return NoAnswer(f"the model gave no answer within {to.seconds:g} seconds.", place=to.host, remedy=f"Give it longer with --model-seconds. {_WITHOUT}")  # fmt: skip


def _accept(response: httpx.Response, to: Endpoint) -> None:
    status = response.status_code
    if 300 <= status < 400:
        raise NoAnswer("the model's address leads elsewhere (a redirect), and was not followed.", place=to.host, remedy="Give the address itself.")  # fmt: skip
    if status in (401, 403):
        raise NoAnswer(f"the model's server wants another key (status {status}).", place=to.host, remedy="Set KLIEG_MODEL_KEY in the environment.")  # fmt: skip
    if status == 404:
        raise NoAnswer("there is no such model or address (status 404).", place=to.host, remedy="Look at --model-url (it often ends in /v1) and --model.")  # fmt: skip
    if status != 200:
        raise NoAnswer(f"the model's server answers with status {status}.", place=to.host, remedy=f"Its own log may say why. {_WITHOUT}")  # fmt: skip
    if response.headers.get("content-encoding", "identity") != "identity":
        raise NoAnswer("the model's server packs its answer, which was not asked for.", place=to.host, remedy=_WITHOUT)


def _told(body: bytes, to: Endpoint) -> Answer:
    try:
        whole = json.loads(body)
        choice = whole["choices"][0]
        text = choice["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise NoAnswer("the answer is not that of a chat completion.", place=to.host, remedy="Look at --model-url (it often ends in /v1).") from error  # fmt: skip
    if not isinstance(text, str):
        raise NoAnswer("the answer holds no text.", place=to.host, remedy=_WITHOUT)
    named = [str(whole.get(name) or "") for name in ("model", "system_fingerprint")]
    version = " ".join(name for name in named if name and name != to.model)
    return Answer(text, _printable(version)[:80] or "no version given", choice.get("finish_reason") == "length")


def _printable(text: str) -> str:
    return "".join(char for char in text if char.isprintable()).strip()
