"""The project around the code: packaging, documents, licences, quick starts."""

from __future__ import annotations

import ast
import hashlib
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import click
import pytest

import klieg
from klieg.show.cli import group

ROOT = Path(__file__).parent.parent
PACKAGE = Path(klieg.__file__).parent
VERBS = group.list_commands(click.Context(group))
LARGEST = 8 << 20


def test_the_sample_is_byte_for_byte_what_its_index_says(sample: Path) -> None:
    index = (sample / "INDEX.md").read_text(encoding="utf-8")
    said = {path: digest for digest, path in re.findall(r"^([0-9a-f]{64})  (\S+)$", index, re.MULTILINE)}
    found = {p.relative_to(sample).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sample.glob("*/*")}
    assert found == said


def test_the_index_of_the_sample_tells_the_origin_and_licence_of_each_file(sample: Path) -> None:
    index = (sample / "INDEX.md").read_text(encoding="utf-8")
    table = "".join(line for line in index.splitlines() if line.startswith("|") and line.count("|") == 5)
    assert [path.name for path in sample.glob("*/*") if path.name not in table] == []


def test_every_folder_of_fixtures_names_the_origin_of_its_files(fixtures: Path) -> None:
    missing = []
    for folder in {path.parent for path in fixtures.rglob("*") if path.is_file() and path.name != "ORIGIN.txt"}:
        above = [place for place in (folder, *folder.parents) if place.is_relative_to(fixtures)]
        if not any((place / "ORIGIN.txt").is_file() for place in above):
            missing.append(folder.relative_to(fixtures).as_posix())
    assert sorted(missing) == []


def test_no_file_is_large() -> None:
    large = [p.relative_to(ROOT).as_posix() for p in _files() if p.stat().st_size > LARGEST]
    assert large == []


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_has_an_example(verb: str) -> None:
    command = group.get_command(click.Context(group), verb)
    assert command is not None
    text = command.get_help(click.Context(command, info_name=verb))
    assert re.search(rf"^ +klieg (-C \S+ )?{verb}\b", text, re.MULTILINE), text


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_in_the_readme_or_the_docs(verb: str) -> None:
    pages = [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]
    assert any(re.search(rf"klieg (-C \S+ )?{verb}\b", page.read_text(encoding="utf-8")) for page in pages)


def test_links_between_the_pages_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    links = [(page, target) for page in pages for target in link.findall(page.read_text(encoding="utf-8"))]
    assert [f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_public_names_are_listed_in_order(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [t.id for t in node.targets if isinstance(t, ast.Name)] == ["__all__"]:
            names = ast.literal_eval(node.value)
            # Constants, then classes, then functions: the order that ruff's RUF022 keeps.
            assert names == sorted(names, key=lambda n: (0 if n.isupper() else 1 if n[0].isupper() else 2, n))


def test_every_public_name_exists() -> None:
    for name in klieg.__all__:
        assert getattr(klieg, name).__doc__, f"{name} does not say what it is"


def test_importing_klieg_is_light() -> None:
    assert _imported_by("import klieg") & {"duckdb", "pyarrow", "numpy", "rich", "click", "sqlite3"} == set()


def test_the_command_line_starts_without_heavy_imports() -> None:
    assert _imported_by("import klieg.show.cli") & {"duckdb", "pyarrow", "numpy", "rich"} == set()


def test_a_story_is_checked_without_what_only_a_load_needs() -> None:
    assert _imported_by("import klieg.claims.check") & {"pyarrow", "numpy"} == set()


def test_the_version_is_one_version() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"] == klieg.__version__
    assert f"## {klieg.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_changelog_has_a_place_for_changes_that_alter_numbers() -> None:
    versions = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [v.splitlines()[0] for v in versions if "### Changes that alter numbers" not in v] == []


def test_the_architecture_page_draws_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    paths = [p for p in PACKAGE.iterdir() if p.suffix == ".py" or (p.is_dir() and p.name != "__pycache__" and any(p.iterdir()))]
    rooms = [p.name + "/" if p.is_dir() else p.name for p in paths]
    assert [room for room in rooms if not re.search(rf"^  {re.escape(room)} ", page, re.MULTILINE)] == []


def test_the_duckdb_example_of_the_page_on_the_case_runs(tmp_path: Path, sample: Path) -> None:
    example = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "case.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    klieg.new_case(tmp_path / "harbour").add([sample / "fec" / "P80001571D_trump_2016-05.csv"])
    done = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=False)
    # Counted over the file's own rows by another CSV reader: 9 to TAG AIR, INC., none a memo item.
    assert re.search(r"TAG AIR, INC\.\D+9\D+3712204\.00", done.stdout), done.stdout + done.stderr


@pytest.mark.slow
def test_the_wheel_holds_everything_that_the_package_does(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        inside = {name for name in packed.namelist() if name.startswith("klieg/")}
        licences = {Path(name).name for name in packed.namelist() if "/licenses/" in name}
        sample = {name: packed.read(name) for name in inside if name.startswith("klieg/sample/")}
    expected = {p.relative_to(ROOT).as_posix() for p in PACKAGE.rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert {name for name in expected - inside if not Path(name).name.startswith(".")} == set()
    assert licences == {"LICENSE", "NOTICE"}
    assert all(data == (ROOT / name).read_bytes() for name, data in sample.items())
    assert wheel.name == f"klieg-{klieg.__version__}-py3-none-any.whl"


def _imported_by(statement: str) -> set[str]:
    """The top-level packages that a fresh Python has loaded after a statement."""
    code = f"{statement}; import sys, json; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def _files() -> list[Path]:
    """The files of the project: what git knows or would take, where git is; else everything in its folders."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    folders = ("klieg", "tests", "bench", "docs")
    return [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
