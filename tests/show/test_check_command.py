"""`klieg check` at the command line: the readings file, and what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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


def test_a_readings_file_that_can_not_be_written_is_told(case: Path) -> None:
    done = run("-C", case, "check", case.parent / "story.md", "--readings", case / "no" / "such" / "r.json")
    assert done.returncode == 2
    assert "can't be written" in done.stderr and "Traceback" not in done.stderr
