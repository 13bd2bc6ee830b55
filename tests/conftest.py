"""What tests of every room may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import klieg

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("KLIEG_SHARED") or ROOT.parent / "shared" / "data")
"""A large folder of real files that does not come with the project."""


@pytest.fixture(scope="session")
def sample() -> Path:
    """The sample that comes with klieg: real files, described in its INDEX.md."""
    return Path(klieg.__file__).parent / "sample"


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """tests/fixtures: small real files, each folder with its ORIGIN.txt."""
    return Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files named by KLIEG_SHARED (else ../shared/data); the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared data is not here (KLIEG_SHARED names its folder)")
    return SHARED


@pytest.hookimpl(wrapper=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say loudly what was not tested for want of the shared data."""
    yield
    missed = [report for report in terminalreporter.stats.get("skipped", []) if "KLIEG_SHARED" in str(report.longrepr)]
    if missed:
        words = f"{len(missed)} tests on the shared data did NOT run: there is no folder {SHARED}. Name it with KLIEG_SHARED."
        terminalreporter.write_line(words, yellow=True, bold=True)
