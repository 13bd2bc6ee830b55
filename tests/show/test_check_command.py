"""`klieg check` at the command line: the readings file, and what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import klieg

STORY = (
    "---\ndate: 2016-05-02\n---\nBen Carson's campaign paid Cambridge Analytica $100,000 in May 2015. It also paid the firm $5.\n"
)


def run(*arguments: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, input=stdin, check=False, timeout=120, env={**os.environ, **environment}
    )


@pytest.fixture
def case(tmp_path: Path) -> Path:
    klieg.new_case(tmp_path / "case")
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return tmp_path / "case"


def test_a_readings_file_is_written_once_then_read(case: Path) -> None:
    story, file = case.parent / "story.md", case.parent / "r.json"
    done = run("-C", case, "check", story, "--readings", file)
    assert done.returncode == 0 and "Wrote" in done.stderr
    before = file.read_bytes()
    assert run("-C", case, "check", story, "--readings", file).returncode == 0
    assert file.read_bytes() == before

    whole = json.loads(before)
    whole["readings"][1]["unsure"] = "which firm is meant is not said"
    file.write_text(json.dumps(whole), encoding="utf-8")
    refused = run("-C", case, "check", story, "--readings", file)
    assert refused.returncode == 2
    assert (
        refused.stderr
        == 'klieg: r.json: readings[1]: this reading was changed or added, and has no author. Sign it: "by": "your name".\n'
    )

    whole["readings"][1]["by"] = "A. Editor"
    file.write_text(json.dumps(whole), encoding="utf-8")
    signed = run("-C", case, "check", story, "--readings", file)
    assert "read by A. Editor" in signed.stdout and "which firm is meant" in signed.stdout
    page = run("-C", case, "check", story, "--format", "html").stdout
    assert "Read by" in page and "A. Editor" in page


def test_a_claim_can_be_found_again_from_every_form(case: Path) -> None:
    story = case.parent / "story.md"
    claims = json.loads(run("-C", case, "check", story, "--format", "json").stdout)["claims"]
    table = run("-C", case, "check", story, "--format", "csv").stdout.splitlines()
    assert table[0].startswith("id,verdict,claim,")
    assert [line.split(",")[0] for line in table[1:]] == [claim["id"] for claim in claims]
    brief = run("-C", case, "check", story, "--brief").stdout
    assert "\n  1 ? not loaded: Ben Carson" in brief and "\n  2 ? not loaded: " in brief


def test_a_readings_file_that_can_not_be_written_is_told(case: Path) -> None:
    done = run("-C", case, "check", case.parent / "story.md", "--readings", case / "no" / "such" / "r.json")
    assert done.returncode == 2
    assert "can't be written" in done.stderr and "Traceback" not in done.stderr


def model_server(seen: list[bytes]) -> ThreadingHTTPServer:
    """A stand-in for a person's own model, on 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append(self.rfile.read(int(self.headers["Content-Length"])))
            reading = {"sentence": 1, "text": "Ben Carson's campaign", "frame": "", "kind": "any", "unsure": "just a name"}
            content = json.dumps({"readings": [reading]})
            body = json.dumps({"model": "stand-in", "choices": [{"message": {"content": content}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


def test_a_model_is_asked_only_after_agreement_and_signs(case: Path) -> None:
    seen: list[bytes] = []
    server = model_server(seen)
    url = f"http://127.0.0.1:{server.server_port}/v1"
    story, file = case.parent / "story.md", case.parent / "r.json"
    refused = run("-C", case, "check", story, "--reader", "model", "--model-url", url, "--model", "m")
    assert refused.returncode == 2 and seen == []
    assert "nobody is here to agree" in refused.stderr and f"127.0.0.1:{server.server_port} (this machine)" in refused.stderr
    done = run("-C", case, "check", story, "--reader", "model", "--yes", "--readings", file, KLIEG_MODEL_URL=url, KLIEG_MODEL="m", KLIEG_MODEL_KEY="sk-1")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "read by m@stand-in" in done.stdout
    assert "characters, the sentences of story.md, to m at 127.0.0.1" in done.stderr
    assert "sk-1" not in done.stdout + done.stderr + file.read_text()
    assert (
        run(
            "-C", case, "check", story, "--reader", "model", "--yes", "--readings", file, KLIEG_MODEL_URL=url, KLIEG_MODEL="m"
        ).returncode
        == 2
    )
    assert "read by m@" in run("-C", case, "check", story, "--readings", file).stdout
    assert len(seen) == 1
    server.shutdown()
    server.server_close()
    gone = run("-C", case, "check", story, "--reader", "model", "--yes", "--model-url", url, "--model", "m", "--format", "json")
    assert gone.returncode == 1 and json.loads(gone.stdout)["error"]["place"].startswith("127.0.0.1")


def test_a_model_without_an_address_is_misuse_and_an_address_alone_changes_nothing(case: Path) -> None:
    story = case.parent / "story.md"
    assert run("-C", case, "check", story, "--reader", "model", "--yes").returncode == 2
    done = run("-C", case, "check", story, KLIEG_MODEL_URL="http://127.0.0.1:9/v1", KLIEG_MODEL="m")
    assert done.returncode == 0 and "read by" not in done.stdout


@pytest.mark.parametrize(("answer", "code", "sent"), [(b"n\n", 1, 0), (b"\n", 1, 0), (b"y\n", 0, 1)])
def test_in_a_terminal_the_person_is_asked_and_no_is_the_default(case: Path, answer: bytes, code: int, sent: int) -> None:
    seen: list[bytes] = []
    server = model_server(seen)
    terminal, theirs = os.openpty()
    os.write(terminal, answer)
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", "-C", str(case), "check", str(case.parent / "story.md"), "--reader", "model",
               "--model-url", f"http://127.0.0.1:{server.server_port}/v1", "--model", "m"]  # fmt: skip
    done = subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=False, timeout=60)
    os.close(terminal)
    os.close(theirs)
    server.shutdown()
    server.server_close()
    assert (done.returncode, len(seen)) == (code, sent)
    assert f"to m at 127.0.0.1:{server.server_port} (this machine)? [y/N]" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_earlier_day_and_what_changed_since_then(case: Path) -> None:
    story, sample = case.parent / "story.md", Path(klieg.__file__).parent / "sample"
    before = run("-C", case, "check", story, "--format", "json")
    (case.parent / "before.json").write_text(before.stdout, encoding="utf-8")
    klieg.open_case(case).add([sample / "fec", sample / "fec_masters"])
    changed = run("-C", case, "check", story, "--since", case.parent / "before.json")
    assert "was not loaded" in changed.stdout and "because of fec/P00000001D-ALL_2015-08.csv" in changed.stdout
    told = json.loads(run("-C", case, "check", story, "--since", case.parent / "before.json", "--format", "json").stdout)[
        "changes"
    ]
    assert told[0]["was"]["verdict"] == "not loaded" and "its rows cite it" in told[0]["because"][0]
    back = json.loads(run("-C", case, "check", story, "--as-of", "2024-05-01", "--format", "json").stdout)
    assert back["claims"] == json.loads(before.stdout)["claims"]
    assert back["as_of"] == "2024-05-01T23:59:59.999999+00:00"
    assert "as of 2024-05-01T23:59:59 UTC" in run("-C", case, "check", story, "--as-of", "2024-05-01").stdout
    for day in ("soon", "2999-01-01"):
        refused = run("-C", case, "check", story, "--as-of", day)
        assert refused.returncode == 2 and refused.stderr.startswith("klieg: --as-of: ") and refused.stderr.count("\n") == 1
