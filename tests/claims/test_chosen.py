"""Which advertisements or posts are counted: each term of a claim is one condition, or none. Expected: hyddrox has 3,489 rows of the tweets; no text holds 'Zorblax'."""

from __future__ import annotations

from klieg.case import Case
from klieg.claims.archives.chosen import Chosen
from klieg.claims.reading import Reading, Ref
from klieg.store.engine import Engine
from tests.claims.pairs import asker


def test_what_is_given_a_place_is_no_term_whatever_stands_before_it(engine: Engine) -> None:
    where = [Ref("Reddit", "Reddit", "elsewhere"), Ref("hyddrox", "hyddrox", "account"), Ref("Zorblax", "Zorblax", "words")]
    reading = Reading("posts_prolific", "count", 0, 0, "", {"where": where})
    among = Chosen(engine, reading, "post", without="account")
    assert [(term.ref.kind, term.told) for term in among.terms] == [("words", "words Zorblax")]
    assert (len(among.conditions), among.told, among.count()) == (1, ["words Zorblax"], 0)
    assert Chosen(engine, Reading("posts_count", "count", 0, 0, "", {"where": where[:2]}), "post").count() == 3489


def test_an_account_given_a_place_is_not_told_among_the_terms(engine: Engine, digital_side: Case) -> None:
    last = asker(engine, digital_side, "2018-06-01")
    claim = last(
        "The Internet Research Agency ran 475 accounts on Twitter. Of the posts that mentioned Zorblax, the most prolific account was hyddrox."
    )
    assert (claim.verdict.verdict, claim.verdict.figure) == ("record shows none", "0")
    assert claim.verdict.why.startswith("no posts (words Zorblax) ")
