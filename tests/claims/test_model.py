"""A person's own model only proposes: what it says is grounded in the story, its figures are read anew, and each way it can fail is one clear error."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from klieg.case import Case, new_case
from klieg.claims import check
from klieg.claims.check import Ledger
from klieg.claims.readers import model
from klieg.claims.readers.model import Model
from klieg.claims.speech import story as stories
from klieg.errors import KliegError, Misuse, NoAnswer
from klieg.fetch.model import Endpoint, endpoint
from klieg.store.engine import Engine

TEXT = (
    "---\ndate: 2016-05-02\n---\nBen Carson's campaign paid Cambridge Analytica $100,000 in May 2015. It never paid the firm a bonus of $5,000.\n\n"
    "Donald Trump should resign. The firm's work was done, wrote the man from 7 Elm Street.\n"
)
GOOD = {
    "sentence": 1, "text": "Ben Carson's campaign paid Cambridge Analytica $100,000 in May 2015", "frame": "paid", "kind": "payment",
    "roles": {"subject": [{"text": "Ben Carson's campaign", "name": "Ben Carson", "kind": "campaign"}], "object": [{"text": "Cambridge Analytica", "name": "Cambridge Analytica", "kind": "organisation"}]},
    "amount": {"text": "$100,000", "low": "1", "high": "9999999999"}, "period": {"text": "in May 2015", "since": "1999-01-01"},
}  # fmt: skip
FIRM = {
    "sentence": 2, "text": "It never paid the firm a bonus of $5,000", "frame": "paid", "kind": "payment", "negated": True, "amount": "$5,000",
    "roles": {"subject": [{"text": "It", "name": "Ben Carson", "kind": "campaign"}], "object": [{"text": "the firm", "name": "Cambridge Analytica", "kind": "organisation"}]},
}  # fmt: skip

Answering = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A stand-in on 127.0.0.1 that answers as told, and keeps what it was sent."""

    def __init__(self, answering: Answering) -> None:
        self.asked: list[tuple[dict[str, str], dict[str, Any]]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.asked.append((dict(self.headers), {**json.loads(body), "path": self.path}))
                self.close_connection = True
                with contextlib.suppress(OSError):
                    answering(self)

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"


def sends(body: bytes, status: int = 200, **headers: str) -> Answering:
    def answering(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answering


def says(content: object, **choice: Any) -> Answering:
    text = content if isinstance(content, str) else json.dumps(content)
    whole = {
        "model": "stand-in-7b",
        "system_fingerprint": "fp1",
        "choices": [{"message": {"role": "assistant", "content": text}, **choice}],
    }
    return sends(json.dumps(whole).encode())


@pytest.fixture
def serve() -> Iterator[Callable[[Answering], Server]]:
    made: list[Server] = []

    def start(answering: Answering) -> Server:
        made.append(Server(answering))
        return made[-1]

    yield start
    for one in made:
        one.server.shutdown()
        one.server.server_close()


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Case:
    case = new_case(tmp_path_factory.mktemp("model") / "case")
    case.add([sample / "fec", sample / "fec_masters"])
    return case


@pytest.fixture(scope="module")
def engine(case: Case) -> Iterator[Engine]:
    with case.engine() as found:
        yield found


def reader(url: str, seconds: float = 5) -> Model:
    return Model(endpoint(url, "stand-in", seconds), lambda to, characters: None)


Checked = Callable[..., Ledger]


@pytest.fixture
def checked(serve: Callable[[Answering], Server], engine: Engine, case: Case) -> Checked:
    def of(proposals: list[Any], text: str = TEXT) -> Ledger:
        server = serve(says({"readings": proposals}))
        return check.check(engine, case.layout, text.encode(), "story.md", reader=reader(server.url))

    return of


def test_grounded_readings_get_the_verdicts_of_the_record_and_are_signed(checked: Checked) -> None:
    one, two = checked([GOOD, FIRM]).claims
    assert one.verdict.verdict in ("borne out", "contradicted", "partly")
    assert one.reading.reader == "stand-in@stand-in-7b fp1"
    assert one.as_dict()["reader"] == "stand-in@stand-in-7b fp1"
    assert two.reading.negated
    assert any(
        "'the firm' is Cambridge Analytica, named in: Ben Carson's campaign paid" in step for step in two.reading.assumptions
    )


def test_the_same_claim_read_by_the_rules_and_by_a_model_has_the_same_verdict(
    checked: Checked, engine: Engine, case: Case
) -> None:
    by_rules = check.check(engine, case.layout, TEXT.encode(), "story.md").claims[0].verdict
    by_model = checked([GOOD]).claims[0].verdict
    assert (by_rules.verdict, by_rules.figure, by_rules.rule) == (by_model.verdict, by_model.figure, by_model.rule)


def test_amounts_and_dates_are_read_from_the_story_not_from_the_models_numbers(checked: Checked) -> None:
    reading = checked([GOOD]).claims[0].reading
    assert reading.amount is not None and reading.period is not None
    assert reading.amount.figure == 100_000 and reading.amount.high == reading.amount.low + 1_000  # type: ignore[operator]
    assert (str(reading.period.since), str(reading.period.until)) == ("2015-05-01", "2015-05-31")


def test_an_amount_that_is_pointed_at_in_part_is_the_whole_one(checked: Checked) -> None:
    reading = checked([{**GOOD, "amount": {"text": "100"}}]).claims[0].reading
    assert reading.amount is not None and reading.amount.text == "$100,000"


def lie(**parts: Any) -> dict[str, Any]:
    return {**GOOD, **parts}


def role(name: str, /, **parts: Any) -> dict[str, Any]:
    return {"roles": {**GOOD["roles"], name: [{**GOOD["roles"][name][0], **parts}]}}  # type: ignore[dict-item,index]


@pytest.mark.parametrize(
    ("proposal", "why"),
    [
        (lie(text="Ben Carson's campaign paid Cambridge Analytica $900,000"), "words that do not stand there"),
        (lie(text=""), "not in the form"),
        (lie(**role("object", text="Palantir", name="Palantir")), "'Palantir', which the story does not name"),
        (lie(**role("object", name="SCL Group")), "'SCL Group', which the story does not name"),
        (lie(**role("object", text="Cambridge", name="Cambridge Analytica Limited")), "which the story does not name"),
        (lie(**role("object", kind="planet")), "not in the form"),
        (lie(**role("subject", text="Donald Trump", name="Donald Trump")), "'Donald Trump', which the story does not name there or before"),
        (lie(frame="bribed"), "no frame 'bribed'"),
        (lie(kind="tie"), "not in the form"),
        (lie(amount={"text": "$900,000"}), "an amount that does not stand there"),
        (lie(amount={"text": "1000"}), "an amount that does not stand there"),
        (lie(roles={"subject": GOOD["roles"]["object"], "object": GOOD["roles"]["subject"]}), "the rules read it otherwise: Ben Carson"),
        (lie(amount="Carson"), "no one amount"),
        (lie(amount=None), "'$100,000' is taken up by no reading"),
        (lie(amount={"low": 5}), "'$100,000' is taken up by no reading"),
        (lie(period=None), "'May 2015' is taken up by no reading"),
        (lie(period={"text": "in May 2014"}), "'in May 2014', which the story does not name"),
        (lie(period={"text": "paid"}), "no one date"),
        (lie(negated=True), "a denial where no word denies"),
        (lie(title="chief bottle washer"), "a title that does not stand there"),
        (lie(speaker={"name": "Roger Stone", "how": "quoted"}), "'Roger Stone', which the story does not name"),
        (lie(uncheckable="because I say so"), "for no reason that klieg knows"),
        ({**FIRM, "negated": False}, "a negation that the model's reading leaves out"),
        ({**FIRM, "roles": {**FIRM["roles"], "object": [{"text": "the firm", "kind": "organisation"}]}}, "whom 'the firm' stands for is not said"),  # type: ignore[dict-item]
        (lie(roles="nobody"), "not in the form"),
        (lie(negated="no"), "not in the form"),
        ({"sentence": 1}, "not in the form"),
    ],
)  # fmt: skip
def test_a_proposal_that_is_not_grounded_is_not_read_with_why(checked: Checked, proposal: dict[str, Any], why: str) -> None:
    (claim,) = checked([proposal]).claims
    assert claim.verdict.verdict == "not read"
    assert why in claim.verdict.why
    assert claim.reading.reader.startswith("stand-in@")


def test_a_verdict_of_the_model_is_ignored_and_said(checked: Checked) -> None:
    plain, ruling = checked([GOOD]), checked([{**GOOD, "verdict": "contradicted", "why": "I know"}])
    assert plain.claims[0].verdict.verdict == ruling.claims[0].verdict.verdict
    assert any("came with a verdict from the model: ignored" in problem for problem in ruling.story.problems)


def test_a_model_can_not_sign_as_a_person_nor_restate(checked: Checked) -> None:
    forged = {
        **GOOD,
        "by": "A. Editor",
        "reader": "rules",
        "mark": "x",
        "restated": "payment from='Carson' to='X' amount=1",
        "id": "0",
    }
    (claim,) = checked([forged]).claims
    assert claim.reading.reader == "stand-in@stand-in-7b fp1"
    assert claim.reading.restated == ""


def test_what_has_no_place_in_the_story_is_left_out_and_said(checked: Checked) -> None:
    found = checked([{**GOOD, "sentence": 99, "text": "Nobody said this"}, 7, None, {"sentence": True}, GOOD])
    assert len(found.claims) == 1
    assert any(problem.startswith("4 of the model's 5 readings could not be placed") for problem in found.story.problems)


def test_readings_of_a_model_are_written_to_a_file_and_used_without_asking_again(
    checked: Checked, engine: Engine, case: Case
) -> None:
    first = checked(
        [GOOD, FIRM, {"sentence": 3, "text": "Donald Trump should resign", "frame": "", "kind": "any", "uncheckable": "opinion"}]
    )
    again = check.check(engine, case.layout, TEXT.encode(), "story.md", given=(first.readings.encode(), "r.json"))
    assert [c.as_dict() for c in again.claims] == [c.as_dict() for c in first.claims]
    edited = TEXT.replace("Donald Trump should", "Ben Carson must").encode()
    draft = check.check(engine, case.layout, edited, "story.md", given=(first.readings.encode(), "r.json"))
    assert [c.reading.reader.partition("@")[0] for c in draft.claims][:3] == ["stand-in", "stand-in", "rules"]


def test_what_is_sent_is_the_sentences_and_nothing_of_the_case(
    serve: Callable[[Answering], Server], engine: Engine, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KLIEG_MODEL_KEY", "sk-secret")
    server = serve(says({"readings": []}))
    told: list[tuple[str, int]] = []
    reading = Model(endpoint(server.url, "stand-in", 5), lambda to, characters: told.append((to.host, characters)))
    assert check.check(engine, case.layout, TEXT.encode(), "story.md", reader=reading).claims == []
    headers, body = server.asked[0]
    assert body["path"] == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer sk-secret"
    system, user = (message["content"] for message in body["messages"])
    story = stories.read(TEXT.encode(), "story.md")
    assert user.splitlines() == [f"{n}: {s.text}" for n, s in enumerate(story.sentences, 1)]
    assert told == [(f"127.0.0.1:{server.server.server_port}", len(user))]
    assert system == model.instructions() and "story.md" not in system + user and str(case.root) not in json.dumps(body)
    assert len(server.asked) == 1


def test_nothing_is_sent_without_agreement(serve: Callable[[Answering], Server], engine: Engine, case: Case) -> None:
    server = serve(says({"readings": []}))

    def no(to: Endpoint, characters: int) -> None:
        raise KliegError("nothing was sent.")

    with pytest.raises(KliegError, match="nothing was sent"):
        check.check(engine, case.layout, TEXT.encode(), "story.md", reader=Model(endpoint(server.url, "m", 5), no))
    assert server.asked == []


def stalls(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def trickles(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def breaks_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


def is_huge(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b" " * 65536)


def hangs_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def leads_away(handler: BaseHTTPRequestHandler) -> None:
    sends(b"", 307, Location="http://127.0.0.1:9/elsewhere")(handler)


HALF = json.dumps({"readings": [GOOD, FIRM]})[:-60]


@pytest.mark.parametrize(
    ("answering", "says_what"),
    [
        (stalls, "no answer within 1 seconds"),
        (trickles, "no answer within 1 seconds"),
        (breaks_off, "broke off"),
        (hangs_up, "broke off"),
        (is_huge, "longer than 8 MB"),
        (leads_away, "a redirect"),
        (sends(b"", 401), "another key"),
        (sends(b"", 404), "no such model"),
        (sends(b"oops", 500), "status 500"),
        (sends(b"", 204), "status 204"),
        (sends(b"<html>", 200), "not that of a chat completion"),
        (sends(b"\x1f\x8b\x08", 200, Content_Encoding="gzip"), "not asked for"),
        (sends(b"{}", 200), "not that of a chat completion"),
        (sends(b"[" * 200_000, 200), "not that of a chat completion"),
        (sends(b'{"choices": [{"message": {"content": null}}]}', 200), "holds no text"),
        (sends(b'{"choices": [{"message": {"content": [1]}}]}', 200), "holds no text"),
        (sends(b'{"choices": ["x"]}', 200), "not that of a chat completion"),
        (says("I am sorry, I can't."), "is no JSON"),
        (says(HALF), "breaks off"),
        (says(HALF, finish_reason="length"), "breaks off"),
        (says("[" * 100_000), "breaks off"),
        (says({"claims": []}), "no list of readings"),
        (says('"readings"'), "no list of readings"),
    ],
)  # fmt: skip
def test_each_way_to_fail_is_one_clear_error(
    serve: Callable[[Answering], Server], engine: Engine, case: Case, answering: Answering, says_what: str
) -> None:
    server = serve(answering)
    with pytest.raises(NoAnswer) as raised:
        check.check(engine, case.layout, TEXT.encode(), "story.md", reader=reader(server.url, 1))
    assert says_what in raised.value.problem
    assert raised.value.place.startswith("127.0.0.1:")
    assert "\n" not in str(raised.value)
    assert len(server.asked) == 1  # no retries, and nowhere else


def test_a_fence_and_thoughts_around_the_json_are_passed_over(
    serve: Callable[[Answering], Server], engine: Engine, case: Case
) -> None:
    server = serve(says(f"<think>Let me see [1]</think>\n```json\n{json.dumps([GOOD])}\n```"))
    assert len(check.check(engine, case.layout, TEXT.encode(), "story.md", reader=reader(server.url)).claims) == 1


def test_nobody_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NoAnswer, match="can't be reached"):
        reader(f"http://127.0.0.1:{port}/v1").read(stories.read(TEXT.encode(), "x"), stories.date(2016, 5, 2))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ftp://host/v1",
        "host/v1",
        "http://",
        "http://user:secret@host/v1",
        "https://host/v1?key=1",
        "http://[::1",
        "http://\x00",
    ],
)
def test_an_address_that_can_not_be_used_is_refused(url: str) -> None:
    with pytest.raises(Misuse) as raised:
        endpoint(url, "m")
    assert "secret" not in str(raised.value)


def test_the_endpoint_keeps_its_key_to_itself_and_knows_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLIEG_MODEL_KEY", "sk-secret")
    made = endpoint("http://[::1]:8080/v1/", "m")
    assert "sk-secret" not in repr(made)
    assert (made.url, made.here, made.open) == ("http://[::1]:8080/v1/chat/completions", True, False)
    assert endpoint("http://example.org/v1/chat/completions", "m").open
    assert not endpoint("https://example.org/v1", "m").open
    assert replace(made, here=False).open
