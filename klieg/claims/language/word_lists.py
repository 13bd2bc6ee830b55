"""The word lists beside this module (`given_names.txt`, `places.txt`, `form_words.txt` and their like), read once."""

from __future__ import annotations

from functools import cache
from importlib import resources

from klieg.read import tsv

STATES_SHORT = (
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D"
    r"|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\."
)
"""A state as newspapers shorten it, behind a town: a pattern."""


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list as they stand: given names in lower case, spaces in places as underscores. A first line that begins with # says what the list is of."""
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset((text.partition("\n")[2] if text.startswith("#") else text).split())


@cache
def states() -> frozenset[str]:
    """The states of the Union, as places.txt begins with them (spaces as underscores)."""
    lines = resources.files(__package__).joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(lines[:3]).split())


@cache
def of_countries() -> dict[str, frozenset[str]]:
    """What is of a country, in lower case, and the words of that country's name: 'russian', russia."""
    return {word: frozenset(country.lower().split()) for word, country in tsv.packaged(__package__, "demonyms.tsv", headed=True)}


@cache
def demonyms() -> frozenset[str]:
    """What is of a country, in lower case: 'russian'."""
    return frozenset(of_countries())


@cache
def countries() -> frozenset[str]:
    """The words of the names of countries that `demonyms` are of, in lower case: 'russia'."""
    return frozenset().union(*of_countries().values())
