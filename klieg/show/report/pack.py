"""A checked story to take elsewhere: the story, its ledger as JSON and as a page, the cited originals, and a list of hashes that can be checked on another machine."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from datetime import date, datetime
from pathlib import Path

from klieg.case import Case
from klieg.claims.check import Ledger
from klieg.errors import CaseDamaged, Misuse
from klieg.show.report import ledger as report

_LIST = "SHA256SUMS"


def pack(case: Case, ledger: Ledger, story: bytes, folder: Path) -> list[str]:
    """Write the pack into `folder` (new or empty), whole or not at all; the names of its files. Misuse if the folder holds other things."""
    if folder.exists() and not folder.is_dir():
        raise Misuse("this is a file, no folder.", place=str(folder), remedy="Name a folder that is new or empty.")
    if folder.exists() and any(folder.iterdir()):
        raise Misuse("this folder is not empty.", place=str(folder), remedy="Name another.")
    folder = folder.resolve()
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    moved: list[Path] = []
    try:
        files = _fill(case, ledger, story, part)
        if not folder.exists():
            part.rename(folder)
            return files
        for one in sorted(part.iterdir()):  # an empty folder is filled, not replaced: somebody may stand in it
            moved.append(folder / one.name)
            one.rename(folder / one.name)
    except BaseException as error:
        for one in moved:
            shutil.rmtree(one) if one.is_dir() else one.unlink(missing_ok=True)
        full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)  # names no file
        if isinstance(error, OSError) and (full or str(error.filename or "").startswith(str(part))):
            raise Misuse(f"can't be written ({error.strerror}).", place=str(folder), remedy="Name a folder where you may write, and that has room.") from error  # fmt: skip
        raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return files


def _fill(case: Case, ledger: Ledger, story: bytes, folder: Path) -> list[str]:
    (folder / "originals").mkdir(parents=True)
    (folder / ledger.story.name).write_bytes(story)
    (folder / "ledger.json").write_text(
        json.dumps(ledger.as_dict(), ensure_ascii=False, indent=1, default=_plain), encoding="utf-8"
    )
    (folder / "ledger.html").write_text(report.page(case, ledger), encoding="utf-8")
    named = {str(source["sha256"]): source for source in case.sources()}
    cited = {
        str(row["source"])
        for claim in ledger.claims
        for row in (*claim.verdict.rows, *claim.verdict.against)
        if row["source"] in named
    }
    for sha in sorted(cited):
        shutil.copy(case.original(named[sha]), folder / "originals" / f"{sha[:12]}-{Path(str(named[sha]['name'])).name}")
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    (folder / _LIST).write_text("".join(f"{_digest(folder / name)}  {name}\n" for name in files), encoding="utf-8")
    return files


def verify(folder: Path) -> int:
    """Check every file of a pack against its hash; how many there are. CaseDamaged names those that differ or are missing, or the first that is not listed."""
    list_ = folder / _LIST
    if not list_.is_file():
        raise Misuse("this is no pack: it has no list of hashes.", place=str(folder), remedy="`klieg pack STORY` makes one.")
    said: dict[str, str] = {}
    for number, line in enumerate(list_.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
        digest, gap, name = line.partition("  ")
        if line and not (gap and name and len(digest) == 64):
            raise CaseDamaged(
                "this is no line of a list of hashes.", place=f"{list_}, line {number}", remedy="Get the pack again."
            )
        if line:
            said[name] = digest
    here = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {_LIST}
    missing = sorted(said.keys() - here)
    changed = sorted(name for name in said.keys() & here if _digest(folder / name) != said[name])
    if missing or changed:
        told = "; ".join(
            f"{what}: {', '.join(names)}" for what, names in (("missing", missing), ("not what was packed", changed)) if names
        )
        raise CaseDamaged(f"{told}.", place=str(folder), remedy="Get the pack again.")
    if extra := sorted(here - said.keys()):
        raise CaseDamaged(
            "the file is not on the pack's list.", place=str(folder / extra[0]), remedy="It was added later: don't rely on it."
        )
    return len(said)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)
