"""Lobbying disclosure: the Senate's quarterly XML (UTF-16), and registrations (LD-1) and reports (LD-2) as JSON.

Registrant, client, lobbyists, issues, amounts, foreign entities, affiliated organisations, terminations (2 U.S.C. 1601 and following; the
Secretary of the Senate's public database). A blank amount is not zero. Terms of the forms are kept as written.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from klieg.errors import Unreadable
from klieg.read import calendar_days
from klieg.records import Party
from klieg.sources import File, Output, Sample
from klieg.sources.rows import table_of

KIND = "lobbying disclosure"
TITLE = "Registrations and reports under the Lobbying Disclosure Act"
LICENCE = "US government public record"

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def recognise(sample: Sample) -> bool:
    """An XML document whose root is PublicFilings, or a JSON object with the parts of an LD-1 or LD-2."""
    text = _text(sample.head[: 4 << 10])
    if "<PublicFilings" in text:
        return True
    bare = text.lstrip("\ufeff \r\n\t")
    return bare.startswith("{") and _is_form(sample.head.decode("utf-8", "replace"))


def _is_form(text: str) -> bool:
    return '"registrant_' in text and '"client_' in text and '"document_id"' in text


def _text(data: bytes) -> str:
    if data.startswith(_UTF16):
        return data[: len(data) // 2 * 2].decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def count(file: File) -> int:
    """Filings: opening tags of an XML file, counted in its text; a JSON file is one."""
    with file.open() as stream:
        text = _text(stream.read())
    return len(re.findall(r"<Filing[\s>]", text)) if "<PublicFilings" in text else 1


def read(file: File, out: Output) -> None:
    """Read a file of filings: a registration record each, and ties of registrant, client, lobbyists, foreign and affiliated organisations."""
    with file.open() as stream:
        text = _text(stream.read())
    filings = _xml(text, file, out) if "<PublicFilings" in text else _json(text, file)
    records: list[dict[str, Any]] = []
    ties: list[dict[str, Any]] = []
    for locator, filing in filings:
        found = _Filing(locator, filing, out)
        records.append(found.record())
        ties += found.ties()
    if records:
        out.records("registration", table_of("registration", records))
        out.records("tie", table_of("tie", ties))
        out.records("coverage", table_of("coverage", _covered(records)))
    out.rows(len(records), len(records))


def _covered(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a file says it holds: filings received from one day to another, never all of them: a quarter's are spread over many files."""
    days = [r["received"] for r in records if r["received"]]
    return [{
        "locator": records[0]["locator"], "subject": "LDA", "what": "filings", "since": min(days, default=None), "until": max(days, default=None),
        "complete": False, "basis": "a file of filings: it does not say whether it is all of the quarter's (a coverage file may)",
    }]  # fmt: skip


def _xml(text: str, file: File, out: Output) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each filing, as a dict in the terms of _Filing; a file that is not well formed is read filing by filing."""
    for number, raw in enumerate(_raw_filings(text), 1):
        try:
            element = ElementTree.fromstring(raw)  # noqa: S314 - one element without a prologue: no entity can be declared in it
        except ElementTree.ParseError as error:
            out.reject(f"row:{number}", raw, f"not well-formed XML ({error})")
            continue
        yield f"row:{number}", _of_xml(element, raw)
    if not re.search(r"<Filing[\s>]", text):
        raise Unreadable("the file holds no filings.", place=file.name, remedy="Get it again.")


def _raw_filings(text: str) -> Iterator[str]:
    starts = [found.start() for found in re.finditer(r"<Filing[\s>]", text)]
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:following]
        end = piece.find("</Filing>")
        if end >= 0:
            yield piece[: end + len("</Filing>")]
        else:
            closed = re.match(r"<Filing[^>]*/>", piece)
            yield closed[0] if closed else piece


def _of_xml(filing: ElementTree.Element, raw: str) -> dict[str, Any]:
    def all_of(tag: str) -> list[dict[str, str]]:
        return [dict(found.attrib) for found in filing.iter() if found.tag.rpartition("}")[2] == tag]

    def first(tag: str) -> dict[str, str]:
        return (all_of(tag) or [{}])[0]

    registrant, client = first("Registrant"), first("Client")
    affiliated = [a.get("AffiliatedOrgName", "") for a in all_of("Org")] + [
        a.get("AffiliatedOrgName", "") for a in all_of("AffiliatedOrg")
    ]
    return {
        "id": filing.get("ID", ""), "kind": filing.get("Type", ""), "year": filing.get("Year", ""), "received": filing.get("Received", ""),
        "amount": filing.get("Amount", ""), "period": filing.get("Period", ""),
        "effective": filing.get("RegistrationEffectiveDate", ""), "terminated": filing.get("TerminationEffectiveDate", ""),
        "registrant": Party(registrant.get("RegistrantName", ""), "registrant", country=registrant.get("RegistrantCountry", ""), scheme="lda",
                            number=registrant.get("RegistrantID", "")),
        "client": Party(client.get("ClientName", ""), "client", state=client.get("ClientState", ""), country=client.get("ClientCountry", "")),
        "lobbyists": [(a.get("LobbyistName", ""), a.get("OfficialPosition", ""), a.get("LobbyistName", "")) for a in all_of("Lobbyist")],
        "issues": [(a.get("Code", ""), a.get("SpecificIssue", "")) for a in all_of("Issue")],
        "foreign": [(a.get("ForeignEntityName", ""), a.get("ForeignEntityCountry", ""), a.get("ForeignEntityOwnershipPercentage", "")) for a in all_of("Entity")],
        "affiliated": [name for name in affiliated if name],
        "self": client.get("SelfFiler", "").upper() == "TRUE",
        "rest": {"registrant": registrant, "client": client, "government": [a.get("GovEntityName", "") for a in all_of("GovernmentEntity")]},
        "raw": raw,
    }  # fmt: skip


def _json(text: str, file: File) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        form = json.loads(text)
    except ValueError as error:
        raise Unreadable(f"not a JSON document ({error}).", place=file.name, remedy="Get it again.") from error
    yield "json:$", _of_json(form)


def _deep(form: object, *keys: str) -> Any:
    """The value under nested keys; '' if any is missing or null."""
    for key in keys:
        form = form.get(key) if isinstance(form, dict) else None
    return "" if form is None else form


def _named(person: dict[str, Any], prefix: str) -> str:
    first, last, suffix = (str(person.get(f"{prefix}_{part}") or "").strip() for part in ("first_name", "last_name", "suffix"))
    return ", ".join(part for part in (last, " ".join(p for p in (first, suffix) if p)) if part)


def _of_json(form: dict[str, Any]) -> dict[str, Any]:
    registrant, client = form.get("registrant") or {}, form.get("client") or {}
    update = form.get("registration_update") or {}
    report = form.get("report") or form.get("report_type") or {}
    said = {key.removeprefix("report_"): value for key, value in report.items()}
    quarter = next((name for name in ("quarter_one", "quarter_two", "quarter_three", "quarter_four") if said.get(name)), "")
    activities = _deep(form, "lobbying_activities", "lobbying_activities") or []
    people = list(_deep(form, "lobbyists", "lobbyists") or []) + [p for a in activities for p in a.get("lobbyists") or []]
    issues = [
        (i.get("general_issue_area") or "", _deep(form, "lobbying_issues_detail", "lobbying_issues_detail"))
        for i in _deep(form, "lobbying_issues", "lobbying_issues") or []
    ]
    issues += [(a.get("general_issue_area") or "", a.get("specific_issues") or "") for a in activities]
    foreign = list(_deep(form, "foreign_entities", "foreign_entities") or []) + list(update.get("added_foreign_entities") or [])
    affiliated = list(_deep(form, "affiliated_organizations", "affiliated_organizations") or []) + list(
        update.get("added_affiliated_organizations") or []
    )
    name = registrant.get("registrant_org_name") or registrant.get("registrant_name") or _last_first(registrant)
    amount = _deep(form, "income", "income_amount") or _deep(form, "expenses", "expense_amount")
    return {
        "id": str(form.get("document_id") or ""), "kind": _kind(said) if report else "REGISTRATION (LD-1)",
        "year": str(said.get("year") or ""), "received": _deep(form, "signature", "signature_date") or _deep(form, "datetimes", "signature_date"),
        "amount": str(amount or ""), "period": quarter.replace("_", " "), "effective": _deep(form, "datetimes", "effective_date"),
        "terminated": _deep(form, "datetimes", "termination_date") or said.get("termination_date") or "",
        "registrant": Party(str(name or ""), "registrant", str(registrant.get("registrant_city") or ""), str(registrant.get("registrant_state") or ""),
                            country=str(registrant.get("registrant_country") or ""), scheme="lda",
                            number=str(_deep(form, "identifiers", "registrant_senate_id"))),
        "client": Party(str(client.get("client_name") or ""), "client", str(client.get("client_city") or ""), str(client.get("client_state") or ""),
                        country=str(client.get("client_country") or "")),
        "lobbyists": [(_named(p, "lobbyist"), str(p.get("lobbyist_covered_official_position") or ""), str(p.get("lobbyist_last_name") or "")) for p in people],
        "issues": list(dict.fromkeys(issues)),
        "foreign": [(str(f.get("foreign_entity_name") or ""), str(f.get("foreign_entity_country") or ""), str(f.get("foreign_entity_ownership_percentage") or ""))
                    for f in foreign],
        "affiliated": [str(a.get("affiliated_organization_name") or "") for a in affiliated if a.get("affiliated_organization_name")],
        "self": bool(client.get("client_self")),
        "rest": {"removed": {key: value for key, value in update.items() if key.startswith(("removed", "inactive")) and value}},
        "raw": json.dumps(form, ensure_ascii=False),
    }  # fmt: skip


def _kind(said: dict[str, Any]) -> str:
    marks = [
        name
        for name, key in (("amendment", "is_amendment"), ("termination", "is_termination"), ("no activity", "no_activity"))
        if said.get(key)
    ]
    return " ".join(["REPORT (LD-2)", *([f"({', '.join(marks)})"] if marks else [])])


def _last_first(person: dict[str, Any]) -> str:
    names = (person.get("registrant_individual_lastname"), person.get("registrant_individual_firstname"))
    return ", ".join(str(part) for part in names if part)


class _Filing:
    """One filing on its way to records."""

    def __init__(self, locator: str, filing: dict[str, Any], out: Output) -> None:
        self.locator, self.f, self._out = locator, filing, out
        self.since = self._day("effective")
        self.until = self._day("terminated")
        self.received = self._day("received")

    def _day(self, name: str) -> date | None:
        text = str(self.f[name])
        try:
            return calendar_days.day(text, "mdy") if text else None
        except ValueError:
            self._out.remark("registration", self.locator, name, text, "not a day; recorded without it")
            return None

    def _amount(self) -> Decimal | None:
        text = str(self.f["amount"]).replace("$", "").replace(",", "").strip()
        if not text:
            return None
        try:
            return Decimal(text).quantize(Decimal("0.01"))
        except InvalidOperation:
            self._out.remark("registration", self.locator, "amount", text, "not an amount; recorded without it")
            return None

    def record(self) -> dict[str, Any]:
        """The registration record."""
        f = self.f
        rest = {
            "issues": f["issues"],
            "lobbyists": [name for name, _, _ in f["lobbyists"]],
            "affiliated": f["affiliated"],
            "foreign": f["foreign"],
            **f["rest"],
        }
        return {
            "locator": self.locator, "register": "LDA", "registration": f["id"], "kind": f["kind"], "registrant": f["registrant"], "client": f["client"],
            "since": self.since, "until": self.until, "received": self.received, "year": int(f["year"]) if str(f["year"]).isdigit() else None,
            "period": f["period"], "amount": self._amount(), "country": f["client"].country, "cells": json.dumps(rest, ensure_ascii=False),
        }  # fmt: skip

    def ties(self) -> list[dict[str, Any]]:
        """Registrant to client; each lobbyist to the client; the client to foreign entities and affiliated organisations."""
        f = self.f
        registrant, client = f["registrant"], f["client"]
        made = []
        if registrant.name and client.name and not f["self"]:
            issues = "; ".join(dict.fromkeys(code for code, _ in f["issues"] if code))
            made.append(self._tie(registrant, client, "client", f"lobbying: {issues}" if issues else "lobbying", client.name))
        for name, position, quote in f["lobbyists"]:
            if name and client.name:
                covered = f", formerly {position}" if position else ""
                made.append(self._tie(Party(name, "lobbyist"), client, "lobbyist", f"for {registrant.name}{covered}", quote))
        for name, country, share in f["foreign"]:
            if name:
                title = f"foreign entity{f', {share} %' if share else ''}"
                made.append(self._tie(client, Party(name, "organisation", country=country), "affiliate", title, name))
        made += [
            self._tie(client, Party(name, "organisation"), "affiliate", "affiliated organisation", name)
            for name in f["affiliated"]
        ]
        return made

    def _tie(self, one: Party, other: Party, kind: str, title: str, quote: str) -> dict[str, Any]:
        since = self.since or (self.received if not self.until else None)
        written = (
            " to ".join(str(self.f[name]) for name in ("effective", "terminated") if self.f[name])
            or f"filing of {self.f['received']}"
        )
        amount = self._amount() if kind == "client" else None
        return {
            "locator": self.locator, "from_party": one, "to_party": other, "kind": kind, "title": title, "since": since, "until": self.until, "written": written,
            "low": amount, "high": amount, "currency": "USD" if amount is not None else "", "standing": "on record", "quote": quote,
            "document": f"LDA {self.f['id']}", "part": self.f["kind"],
        }  # fmt: skip


def cells_at(file: File, at: str) -> tuple[str, list[tuple[str, str]]]:
    """The raw XML of filing `row:N`, and its attributes; a JSON filing whole."""
    with file.open() as stream:
        text = _text(stream.read())
    if at.startswith("json:"):
        return text, []
    number = int(at.removeprefix("row:"))
    raw = next((piece for n, piece in enumerate(_raw_filings(text), 1) if n == number), "")
    try:
        element = ElementTree.fromstring(raw)  # noqa: S314 - as above
    except ElementTree.ParseError:
        return raw, []
    return raw, [
        (f"{found.tag.rpartition('}')[2]}.{key}", value) for found in element.iter() for key, value in found.attrib.items()
    ]
