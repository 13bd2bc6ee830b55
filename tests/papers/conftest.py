"""A case of papers: disclosures, registers, documents and mail, all real."""

from __future__ import annotations

from pathlib import Path

import pytest

from klieg.case import Case, new_case


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A case with the fixtures of papers."""
    case = new_case(tmp_path_factory.mktemp("papers") / "case", "papers")
    fixtures = Path(__file__).parent.parent / "fixtures"
    result = case.add([fixtures / name for name in ("oge", "registers", "mail", "papers")])
    assert [item["name"] for item in result.failed] == []
    return case
