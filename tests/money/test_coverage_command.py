"""`klieg coverage` over a whole case: documents that are covered whole, without days, stand beside reports of a period."""

from __future__ import annotations

import subprocess
import sys

from klieg.case import Case


def test_what_a_whole_case_covers_is_listed(digital_side: Case) -> None:
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", "-C", str(digital_side.layout.root), "coverage"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "DONALD J. TRUMP FOR PRESIDENT, INC. (C00580100)" in done.stdout
    assert "M5 2016" in done.stdout  # the first monthly report after those that are loaded
