"""`klieg coverage` over a whole case: what of each payer's reports is loaded and what is not, and of the registers beside them."""

from __future__ import annotations

import re
import subprocess
import sys

from klieg.case import Case


def test_what_a_whole_case_covers_is_listed(digital_side: Case) -> None:
    command = [sys.executable, "-c", "from klieg.show.cli import main; main()", "-C", str(digital_side.layout.root), "coverage"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    lines = [re.sub(r"\s+", " ", line) for line in done.stdout.splitlines()]
    at = lines.index("DONALD J. TRUMP FOR PRESIDENT, INC. (C00580100)")
    held = "loaded: C00580100, line 23: Q2 2015, Q3 2015, YE 2015, M2 2016, M3 2016, M4 2016 (2015-04-01 to 2016-03-31)"
    assert lines[at + 1].strip() == held
    assert lines[at + 2].split()[:3] == ["missing:", "M5", "2016,"]  # the first monthly report after those that are loaded
    assert any(line.startswith("loaded: FARA, lines foreign principals, registrants") for line in lines)
