"""Titles of posts as they are compared: their telling words, and what is of a lower rank than is said."""

from __future__ import annotations

import re

from klieg.claims.language.patterns import regex

_WORDS = regex(r"[a-z]+")
_ALIKE = {"vice": "vice", "president": "president", "chief": "chief", "executive": "executive", "chairman": "chair", "chairwoman": "chair", "chair": "chair", "secretary": "secretary", "director": "director",
          "board": "board", "adviser": "advis", "consultant": "advis", "consulting": "advis", "advisory": "advis", "manager": "manager", "member": "member", "founder": "founder", "partner": "partner", "treasurer": "treasurer",
          "officer": "officer", "ceo": "executive", "trustee": "trustee", "counsel": "counsel", "lawyer": "lawyer",
          "publisher": "publisher", "editor": "editor", "professor": "professor", "fellow": "fellow", "dean": "dean", "commissioner": "commissioner", "columnist": "columnist", "contributor": "contributor", "analyst": "analyst", "producer": "producer"}  # fmt: skip


def one_spelling(title: str) -> str:
    """A title in small letters, with one spelling of what is spelled in two ways: 'adviser'."""
    return re.sub(r"advisor(?!y)", "adviser", title.lower())


def title_words(title: str) -> set[str]:
    """The telling words of a title, those that mean the same as one."""
    title = one_spelling(title)
    for short, whole in (
        ("ceo", "chief executive officer"),
        ("coo", "chief operating officer"),
        ("cfo", "chief financial officer"),
        ("co-chair", "chair"),
    ):
        title = re.sub(rf"\b{short}\b", whole, title)
    return {_ALIKE[word] for word in _WORDS.findall(title.replace("-", " ")) if word in _ALIKE}


def full_title(title: str, said: str) -> str:
    """A title on record without what is of a lower rank than is said: a vice-chairman is no chairman."""
    lower = [rank for rank in ("vice", "deputy", "assistant", "associate") if rank not in said.lower()]
    return re.sub(rf"\b(?:{'|'.join(lower)})[- ]+\w+", "", title, flags=re.IGNORECASE) if lower else title
