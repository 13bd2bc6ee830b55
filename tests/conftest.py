"""What tests of every room may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import klieg
from klieg.case import Case

# no test is a timed test: a machine with something else to do is slow, and nothing is wrong
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

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


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory, fixtures: Path) -> Case:
    """A case of papers: disclosures, registers, documents and mail, all real."""
    case = klieg.new_case(tmp_path_factory.mktemp("papers") / "case", "papers")
    result = case.add([fixtures / name for name in ("oge", "registers", "mail", "papers")])
    assert [item["name"] for item in result.failed] == []
    return case


@pytest.fixture(scope="session")
def digital_side(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The case that `klieg demo` builds: the whole sample. Tests read it and do not change it."""
    case = klieg.new_case(tmp_path_factory.mktemp("demo") / "digital-side", "digital-side")
    assert case.add([path for path in sorted(sample.iterdir()) if path.is_dir() and path.name != "stories"]).failed == []
    return case


@pytest.hookimpl(wrapper=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say loudly what was not tested for want of the shared data."""
    yield
    missed = [report for report in terminalreporter.stats.get("skipped", []) if "KLIEG_SHARED" in str(report.longrepr)]
    if missed:
        words = f"{len(missed)} tests on the shared data did NOT run: there is no folder {SHARED}. Name it with KLIEG_SHARED."
        terminalreporter.write_line(words, yellow=True, bold=True)
