"""What can go wrong, and what the reader of the message should do about it.

    KliegError              anything klieg says no to (exit code 1)
    +- Misuse               the request itself can't be carried out as asked (exit code 2)
    +- Unreadable           a file, or a part of it, is not what it should be
    |  +- Unrecognised      no kind of source fits the file's content
    +- CaseDamaged          the case on disk is not as the catalog says
    +- CaseBusy             another klieg is writing to this case
    +- NoSpace              the disk is full
    +- NoAnswer             a person's own model gave no answer that can be used

Each error has three parts: the problem, the place where it is, and the remedy. Nothing else is printed: a
user's mistake never ends in a traceback.
"""

from __future__ import annotations


class KliegError(Exception):
    """Something klieg can't do, said so that a person can act on it.

    Attributes:
        problem: what is wrong, one sentence.
        place: where: a file, a line, a column, a folder; may be empty.
        remedy: what to do about it; may be empty.
        exit_code: what the command ends with: 1 for a failure, 2 for misuse.
    """

    exit_code = 1

    def __init__(self, problem: str, /, *, place: str = "", remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        head = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{head} {self.remedy}".rstrip()

    def as_dict(self) -> dict[str, str]:
        """The three parts, as `--format json` prints them."""
        return {"problem": self.problem, "place": self.place, "remedy": self.remedy}


class Misuse(KliegError):
    """The request can't be carried out as asked: a missing argument, a name that fits nothing."""

    exit_code = 2


class Unreadable(KliegError):
    """A file, or a part of it, is not what it should be; nothing of it was loaded."""


class Unrecognised(Unreadable):
    """No kind of source fits the file's content."""


class CaseDamaged(KliegError):
    """A file of the case is missing or differs from what the catalog says."""


class CaseBusy(KliegError):
    """Another klieg is writing to this case."""


class NoSpace(KliegError):
    """The disk is full; the case is as it was before."""


class NoAnswer(KliegError):
    """A person's own model can't be reached, or gave no answer that can be used."""
