"""Names that the record knows: candidates whose committees report money, and what kind of name a story's capitalised words are.

Asked once a story, for the names that stand in it: a case of 50 million payments has too many to be listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.names import reporters
from klieg.claims.reading import Ref
from klieg.money import chains
from klieg.resolve import names
from klieg.store.engine import Engine, in_loads


@dataclass
class Known:
    """What the record knows of names.

    Attributes:
        candidates: last name, as a story writes it, to the candidate's name as the record has it.
        organisations: names, as the story writes them, that the record has as payees, registrants, sponsors and the like.
        people: last names of filers of disclosures, to their whole names.
        posts: last names of filers of disclosures, to the post and agency their forms state.
        called: what the story calls committees by, to the names of the record.
        accounts: names of accounts in a published archive, in lower case.
        pages: names of pages that advertisements of a loaded archive lead to, as the story writes them, to the letters they are compared by (page_letters).
        given: given names, and short forms of them, by which candidates of the story are called ('Bernie'), to given and last name.
        lower: names of disclosures that stand in lower case in the story.
        mail: a mail release is loaded.
        sponsors: whose archives of advertisements or posts are loaded.
        platforms: on which platforms the accounts of a loaded archive of posts are, as far as it says.
        posted: the first and the last day of the loaded posts; None if there are none.
        attributes: last names of candidates to what the masters say of them: senator (a candidacy for the Senate), representative, party, state.
        committees: names of committees, as the story writes them, to their ids.
        paid: names of organisations, as the story writes them, to the committees whose reports list them as payees.
        companies: names of companies, as the story writes them, that stand for their PACs.
        principal: last names of candidates, as the story writes them, to the committees that report for them.
        amended: ids of committees of which a report is loaded in several versions.
        parties: states that the story names, with 'Republican' or 'Democratic', to the name of that state party's committee.
    """

    candidates: dict[str, str] = field(default_factory=dict)
    organisations: set[str] = field(default_factory=set)
    people: dict[str, str] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    accounts: set[str] = field(default_factory=set)
    pages: dict[str, str] = field(default_factory=dict)
    committees: dict[str, str] = field(default_factory=dict)
    paid: dict[str, set[str]] = field(default_factory=dict)
    companies: set[str] = field(default_factory=set)
    principal: dict[str, set[str]] = field(default_factory=dict)
    amended: set[str] = field(default_factory=set)
    parties: dict[tuple[str, str], str] = field(default_factory=dict)

    given: dict[str, str] = field(default_factory=dict)
    lower: set[str] = field(default_factory=set)
    sponsors: list[str] = field(default_factory=list)
    platforms: set[str] = field(default_factory=set)
    posted: tuple[date, date] | None = None
    mail: bool = False
    attributes: dict[str, set[str]] = field(default_factory=dict)

    def archive(self, name: str) -> str:
        """The sponsor of a loaded archive that a name, or its initials, stands for; '' if none."""
        words = set(re.findall(r"[a-z]{3,}", name.lower())) - {"the", "russia", "russian"}
        for sponsor in self.sponsors:
            whole = set(re.findall(r"[a-z]{3,}", sponsor.lower()))
            initials = "".join(word[0] for word in sponsor.split(" ") if word[:1].isupper())
            if (words and words <= whole and len(words) > 1) or name.replace(".", "").upper() == initials:
                return sponsor
        return ""

    def reports_for(self, name: str) -> set[str]:
        """The ids of the committees that a candidate's or a committee's name stands for, as far as they are known."""
        last = re.sub(r",? (?:Jr|Sr|II|III)\.?$", "", name).split(" ")[-1]
        return (self.principal.get(last, set()) | {self.committees.get(name, "")}) - {""}

    def pays(self, payer: str, payee: str) -> bool:
        """Whether the reports of a candidate's campaign, or of a committee, are known to list a payee; how much and when is not looked at."""
        return bool(self.reports_for(payer) & self.paid.get(payee, set()))

    def files(self, who: Ref) -> bool:
        """Whether a disclosure of somebody is loaded."""
        return who.kind == "person" and bool(self.people.get(who.name.split(" ")[-1]))

    def has_amended(self, name: str) -> bool:
        """Whether a report of a candidate's campaign, or of a committee, is loaded in several versions."""
        return bool(self.reports_for(name) & self.amended)

    def candidate(self, name: str) -> str:
        """The candidate that a name, or its last word, stands for; '' if none."""
        bare = re.sub(r",? (?:Jr|Sr|II|III)\.?$", "", name)
        found = self.candidates.get(bare.split(" ")[-1], "")
        return "" if found and a_relative(bare, found, junior=bare != name) else found


def a_relative(name: str, candidate: str, *, junior: bool) -> bool:
    """Whether somebody with a candidate's last name has a given name that is none of the candidate's ('Eric Trump'), or is a junior of that name.

    Of a candidate, or a committee, that is called by the last name alone ('Van Hollen for Congress') nobody is told apart.
    """
    own = set(re.findall(r"[A-Z]{2,}", candidate.split(" / ")[0].upper()))
    if not any(word.lower() in word_list("given_names") for word in own - set(name.upper().split(" ")[1:])) and not junior:
        return False
    if junior and not own & {"JR", "II", "III"}:
        return True
    first = re.sub(rf"^(?:{TITLE}|Former )", "", name).split(" ")[0]
    if first == name.split(" ")[-1] or not first.isalpha() or len(first) < 3 or first.lower() not in word_list("given_names"):
        return False
    return not own & {first.upper(), *(whole.upper() for whole in names.nicknames().get(first.lower(), ()))}


TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Colonel|Admiral|President|Senator|Governor|Representative|Secretary|Congressman|Congresswoman"
    r"|General(?! (?:Dynamics|Motors|Electric|Mills|Atomics|Services|Accounting|Counsel|Cable|Growth|Assembly|Fund|Council|Hospital|Insurance|Nutrition|Foods|Treasury)\b))\.? )"
)
"""A person's title before the name, as a pattern; 'General Dynamics' has none."""
_RUN = regex(
    r"(?:[A-Z][\w&'\u2019./-]*|\d[A-Z]\w*|\d+(?:st|nd|rd|th)(?=\s[A-Z])|(?!(?:19|20)\d\d\s)\d{3,5}(?=\s[A-Z][a-z]))(?:,? (?:Inc|LLC|Ltd|Corp|Co)\b\.?|[,:]?\s(?:[A-Z0-9&][\w&'\u2019./-]*|(?<!, )(?:of|to|the|and|for|a|by|at|in|on|from|with|&)\b))*"
)


def _is_of_a_person(row: dict[str, Any], run: str) -> bool:
    """Whether a party of which the record says no kind is written as a person is, last name first ('FLYNN, MICHAEL'), and the story's name begins with a given name."""
    last, comma, first = str(row["name"]).partition(", ")
    return (
        not row["kind"]
        and bool(comma)
        and "," not in first
        and last.lower() == run.split(" ")[-1].lower()
        and run.split(" ")[0].lower() in word_list("given_names")
    )


def _only_given(text: str, last: str) -> bool:
    """Whether a candidate's last name stands in a story only as the given name of others: 'Graham Edwards' is no Senator Graham."""
    if last.lower() not in word_list("given_names"):
        return False
    return all(
        (behind := re.match(r"\s(?P<surname>[A-Z][a-z]+)\b", text[match.end() :])) is not None
        and not _A_COMMITTEE.match(behind["surname"])
        and not re.search(r"[A-Z][\w.]+\s$", text[: match.start()])
        for match in re.finditer(rf"\b{re.escape(last)}\b", text)
    )


def _whole(engine: Engine, query: str) -> list[dict[str, Any]]:
    """The answer to what is asked whatever the story names: once for a snapshot."""
    return engine.kept(query, partial(engine.rows, query))  # type: ignore[no-any-return]


def known(engine: Engine, text: str) -> Known:
    """What the record knows of the names in a text."""
    found = Known()
    runs = {
        run
        for match in _RUN.finditer(text)
        for run in _parts(re.sub(r"['\u2019]s$|[.'\u2019]+$|\s+(?=\s)", "", match[0].replace("\n", " ")))
    }
    words = {word for run in runs for word in run.split(" ")}
    for row in _whole(engine, _CANDIDATES):
        last = str(row["name"]).split(",")[0].strip()
        written = next((w for w in words if w.lower() == last.lower().split(" ")[-1]), "")
        if written and not _only_given(text, written):
            found.candidates.setdefault(written, str(row["name"]))
    if found.candidates:
        for row in engine.rows(_ATTRIBUTES, lasts=sorted(last.upper() for last in found.candidates)):
            last = next((w for w in found.candidates if w.upper() == row["last"]), "")
            given_names = set(found.candidates[last].upper().replace(",", " ").replace(".", " ").split()) - {last.upper()}
            if last and given_names & set(str(row["name"]).upper().replace(",", " ").replace(".", " ").split()):
                office = {"S": ("senator", _STATES.get(row["state"] or "", "")), "H": ("representative", "")}.get(
                    row["office"] or "", ("", "")
                )
                party = {"REP": "republican", "DEM": "democrat"}.get(row["party"] or "", "")
                demonym = {"texas": "texan", "vermont": "vermonter", "florida": "floridian", "kentucky": "kentuckian"}.get(
                    office[1], ""
                )
                found.attributes.setdefault(last, set()).update(word for word in (*office, party, demonym) if word)
    _by_committee(engine, found, runs)
    for last, name in found.candidates.items():
        own = set(re.findall(r"[A-Z]{3,}", name.split("/")[0].upper())) - {last.upper()}
        for word in words:
            if (
                word.isalpha()
                and len(word) > 2
                and word != last
                and own & {word.upper(), *(whole.upper() for whole in names.nicknames().get(word.lower(), ()))}
            ):
                found.given[word] = f"{word} {last}"
    found.mail = bool(_whole(engine, "SELECT 1 AS one FROM document WHERE kind IN ('mail', 'mail metadata') LIMIT 1"))
    for row in _whole(engine, "SELECT DISTINCT name, concat_ws(' ', post, agency) AS post FROM disclosure"):
        last = str(row["name"]).split(",")[0].strip()
        written = next((w for w in words if w.lower() == last.lower()), "")
        if written:
            found.people.setdefault(written, str(row["name"]))
            found.posts[written] = str(row["post"] or "").lower()
    _given_to(engine, found, words, runs)
    plains = {
        form: run
        for run, form in sorted(
            names.plains(engine, (run for run in runs if len(run) > 2 or re.fullmatch(r"[A-Z]\d", run))).items()
        )
    }
    # a list, not a join: groups of parties that can hold none of the names are skipped
    parties = engine.rows(
        "SELECT party, name, plain, number, load, kind FROM party_by_load WHERE list_contains($plains::VARCHAR[], plain) AND kind IS DISTINCT FROM 'individual'",
        plains=sorted(plains),
    )
    found.organisations |= {plains[row["plain"]] for row in parties if not _is_of_a_person(row, plains[row["plain"]])}
    active = names.reporting(engine)
    _pacs(engine, found, text, active)
    _elided_pacs(engine, found, text, active)
    _companies(engine, found, text, runs, active)
    _of_years(engine, found, text, active)
    reporters.state_parties(engine, found, text, active)
    reporters.parties_of_states(engine, found, text, active)
    reporters.reporters(engine, found, runs, active)
    found.committees |= {plains[row["plain"]]: row["number"] for row in parties if row["number"] in active}
    _paid(engine, found, {row["party"]: plains[row["plain"]] for row in parties}, {row["load"] for row in parties})
    for row in engine.rows(
        "SELECT plain, min(committee) AS id, count(DISTINCT committee) AS ids FROM committee WHERE plain IN (SELECT unnest($plains::VARCHAR[])) GROUP BY plain UNION SELECT plain, min(committee), count(DISTINCT committee) FROM filing WHERE plain IN (SELECT unnest($plains::VARCHAR[])) GROUP BY plain",
        plains=sorted(plains),
    ):
        found.committees.setdefault(plains[row["plain"]], row["id"])
    # as the story writes it in mid-sentence: 'the House Freedom Fund'
    found.committees = {written.removeprefix("The "): one for written, one in found.committees.items()}
    for run in runs:
        if national := names.party_committee(run):
            found.committees[run] = national[0]
    found.committees = {
        written: one
        for written, one in found.committees.items()
        if (re.search(r" |\d", written) and not re.fullmatch(r"(?:The|A|An|Our|My) \w+", written))
        or (one in active and (written in found.called or re.fullmatch(r"[A-Z]{3,}", written)))
    }
    lower = text.lower()
    for row in _whole(engine, "SELECT DISTINCT text FROM cell WHERE \"column\" = 'name' AND length(text) > 7"):
        for name in {str(row["text"]), *re.split(r"[/;(]", str(row["text"]))}:
            bare = re.sub(r",? (?:inc|llc|ltd|l\.l\.c|corp|lp|llp)\.?$", "", name.strip().rstrip(",").lower())
            if len(bare) > 11 and " " in bare and bare in lower and (place := re.search(rf"\b{re.escape(bare)}\b", lower)):
                found.organisations.add(text[place.start() : place.end()])
                if text[place.start()].islower():
                    found.lower.add(text[place.start() : place.end()])
    tokens = sorted({token.lower() for token in re.findall(r"[A-Za-z_][\w]{3,}", text)})
    for row in engine.rows(
        "SELECT DISTINCT lower(account) AS account FROM account WHERE lower(account) IN (SELECT unnest($tokens::VARCHAR[]))",
        tokens=tokens,
    ):
        found.accounts.add(row["account"])
    _pages(engine, found, text, runs)
    found.amended = {f.committee for f in chains.filings(engine).values() if len(f.chain) > 1 and f.committee}
    found.sponsors = [row["name"] for row in _whole(engine, _SPONSORS)]
    found.platforms |= {row["name"] for row in _whole(engine, _PLATFORMS)} - {""}
    reach = _whole(engine, 'SELECT min("at")::DATE AS first, max("at")::DATE AS last FROM post')[0]
    found.posted = (reach["first"], reach["last"]) if reach["first"] else None
    return found


_NO_PAGES = frozenset(
    ["facebook", "instagram", "twitter", "events", "groups", "pages", "people", "posts", "photos", "videos", "index", "about"]
)


def address_letters(name: str) -> str:
    """A page's name or address as they are compared (chosen.sql, by_link): 'the', 'and' and what joins words left out; i, l, 1 and | as one, for archives read from pictures mix them up."""
    return re.sub("[-_ &'\u2019]|the|and", "", re.sub("[i|1]", "l", name.lower()))


def page_letters(name: str) -> str:
    """What the names of pages are compared by: their letters and figures alone, without the number that a platform adds."""
    return re.sub(r"[^a-z0-9]", "", address_letters(re.sub(r"-\d{6,}$", "", name.strip("/"))))


def _pages(engine: Engine, found: Known, text: str, runs: set[str]) -> None:
    """The pages of loaded advertisements that the story names, by their address or as a name ('Don't Shoot')."""
    keys = engine.kept(
        "pages", lambda: {page_letters(row["page"]) for row in engine.rows(_PAGES)} - {page_letters(one) for one in _NO_PAGES}
    )
    if not keys:
        return
    words = set(re.findall(r"(?<![\w@#])[A-Za-z][\w.]{5,}\w", text)) | set(
        re.findall(r"[A-Z][\w'\u2019]+(?: (?:[A-Z][\w'\u2019]+|of|the|and|for|&))* [A-Z][\w'\u2019]+", text)
    )
    for written in sorted(words | runs):
        letters = page_letters(re.sub(r"['\u2019](?=t\b)", "", written).removeprefix("The "))
        if len(letters) >= _PAGE_LETTERS and (letters in keys or f"{letters}s" in keys):
            found.pages[written] = letters


_PAGE_LETTERS = 6
_PAGES = "SELECT DISTINCT regexp_extract(link, '^https?://(?:www[.])?(?:[a-z]+[.](?:com|org|net)/)?([^/?#]+)', 1) AS page FROM ad WHERE link <> ''"


_A_COMMITTEE = regex(
    r"\b(?:Fund|Victory|PAC|Committee|Party|Campaign|Action|Network|Foundation|Club|Council|Caucus|Majority|Coalition|Alliance|Association|Group|Project|Cent(?:er|re)|Institute)\b"
)
"""A run of capitalised words that is a committee's or other body's name, and no person's: 'Biden Victory Fund'."""


def _by_committee(engine: Engine, found: Known, runs: set[str]) -> None:
    """Candidates whom no master names, but whose own committee's name does, where the story names them in full."""
    named = r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,2}"
    whole = [run.split(" ") for run in sorted(runs) if re.fullmatch(named, run) and not _A_COMMITTEE.search(run)]
    for committee, own in names.authorised(engine).items():
        for words in whole:
            first, last = words[0], words[-1]
            # 'Eric Trump' is not whom 'Donald J. Trump for President' is of
            other = own != [first.upper()] and a_relative(" ".join(words), " ".join(own), junior=False)
            if last not in found.candidates and not other and (own[-1:] == [last.upper()] or own == [first.upper()]):
                found.candidates[last] = f"{last}, {first}"
                found.principal.setdefault(last, set()).add(committee)


_OF_YEAR = regex(
    r"(?:[A-Z](?:[a-z]+|\.)\s){0,2}(?P<last>[A-Z][\w-]+)['\u2019]s\s(?P<year>20\d\d)\s(?:presidential\s|re-?election\s)?campaign\b"
)


def _of_years(engine: Engine, found: Known, text: str, active: set[str]) -> None:
    """'Trump's 2024 campaign': the one reporting committee whose name holds the candidate's and the year."""
    for match in _OF_YEAR.finditer(text):
        rows = engine.rows(_NAMED_BY_YEAR, ids=sorted(active), last=match["last"].upper(), year=match["year"])
        held = {row["number"]: row["name"] for row in rows}
        if len(held) == 1:
            written = re.sub(r"\s", " ", match[0])
            number, name = next(iter(held.items()))
            found.committees[written] = found.committees[name] = number
            found.called[written] = name


def _given_to(engine: Engine, found: Known, words: set[str], runs: set[str]) -> None:
    """Candidates whose committees report nothing here, but to whom the record knows something to be given, where the story names them in full."""
    named: dict[str, tuple[str, str]] = {}
    lasts = [w.upper() for w in words if w not in found.candidates and w not in found.people]
    for row in engine.rows(_FULL, lasts=lasts):
        last, _, given = str(row["name"]).partition(",")
        written = next((w for w in words if w.lower() == last.lower()), "")
        if any(f"{first.title()} {written}" in runs for first in given.split()):
            named[row["candidate"]] = (written, str(row["name"]))
    query = "SELECT DISTINCT about FROM payment WHERE list_contains($ids::VARCHAR[], about)"
    for row in engine.rows(query, ids=sorted(named)) if named else []:
        written, name = named[row["about"]]
        found.candidates.setdefault(written, name)


_PAC = regex(
    r"(?P<whose>(?!(?:The|A|An|Its|Their|His|Her|Our|That|This)\b)[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4}?)(?:['\u2019]s?)? (?:(?:employees?['\u2019]?s?|corporate|federal|super) )?(?:PAC|[Pp]olitical (?:(?:[Aa]ction )?[Cc]ommittee|fund|arm))\b"
    r"|\b(?:[Pp]olitical action committee|(?:[Ee]mployees?['\u2019]?s? )?PAC) of (?:the )?(?P<of>[A-Z][\w&.'\u2019-]*(?: (?:of |the |and )*[A-Z][\w&.-]*){0,6})"
    r"|(?P<own>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4}?)['\u2019]s? (?:employees['\u2019] )?fund\b|\b(?P<word>[A-Z]\w+PAC)\b"
    r"|\b[Tt]he (?P<trade>[a-z]+s['\u2019](?: [a-z]+)?)(?:['\u2019]s)? (?:PAC|political action committee)\b"
    r"|(?P<named>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4}?)['\u2019]s? (?:employee |corporate |political )?committee\b"
    r"|\b(?:(?:employee|corporate|political) )?committee of (?:the )?(?P<named_of>[A-Z][\w&.'\u2019-]*(?: (?:of |the |and )*[A-Z][\w&.-]*){0,6})"
)


_ITS_PAC_GAVE = regex(
    r"(?<![\w-])(?P<whose>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})['\u2019]s(?= (?:own |also |then |itself |never |alone )*(?:gave|sent|contributed|donated|spent|raised|collected|handed|passed|put|had|took|reported|owed|made)\b)"
)
"""'Merck's gave $66,500', in a paragraph of companies' PACs: the PAC is not said again."""


def _elided_pacs(engine: Engine, found: Known, text: str, active: set[str]) -> None:
    """'The PAC of General Dynamics gave $77,500. Merck's gave $66,500': the genitive alone stands for the one reporting PAC of that name, where the paragraph speaks of PACs before."""
    for paragraph in text.split("\n\n"):
        told = re.search(r"\bPACs?\b|\b[Pp]olitical action committees?\b", paragraph)
        for match in _ITS_PAC_GAVE.finditer(paragraph, told.end()) if told else []:
            whose, written = match["whose"], match[0]
            if whose.split(" ")[-1] in found.candidates or written in found.committees or not _only_headless_pac(text, written):
                continue
            words = names.plain(engine, whose).split(" ")
            rows = engine.kept(("pacs of", tuple(words)), partial(engine.rows, _PACS, words=words, pac=_A_PAC))
            held = {row["id"]: row["name"] for row in rows if row["id"] in active}
            if len(held) == 1:
                number, name = next(iter(held.items()))
                found.committees[written] = found.committees[name] = number
                found.called[written] = name


def _only_headless_pac(text: str, written: str) -> bool:
    """Whether a genitive stands without a noun wherever a story has it."""
    every = re.findall(rf"(?<![\w-]){re.escape(written)}(?!\w)", text)
    return len(every) == sum(match[0] == written for match in _ITS_PAC_GAVE.finditer(text))


def _pacs(engine: Engine, found: Known, text: str, active: set[str]) -> None:
    """'L3 Technologies' PAC', 'the Home Depot PAC': the one reporting committee whose name holds these words and is a PAC's."""
    for match in _PAC.finditer(re.sub(r"\s", " ", text)):
        whose = re.sub(r"^(?:The|A|An) |^.*[a-z]{2}\. ", "", next(held for held in match.groups() if held))
        written = re.sub(r"^[Tt]he ", "", match[0]) if match["of"] or match["named_of"] else match[0][match[0].index(whose) :]
        if (match["named"] or match["named_of"]) and whose.split(" ")[-1] in found.candidates:
            continue  # a candidate's committee
        words = [word for word in names.plain(engine, whose).split(" ") if word not in ("PAC", "SUPER", "THE")]
        if not words or written in found.committees:
            continue
        rows = engine.kept(("pacs of", tuple(words)), partial(engine.rows, _PACS, words=words, pac=_A_PAC))
        held = {row["id"]: row["name"] for row in rows if row["id"] in active}
        if not held:
            # one that files nothing here, and gives to one that does
            given = engine.kept(
                ("pacs that give", tuple(words)),
                partial(engine.rows, _GIVING, words=words, longest=max(words, key=len), pac=_A_PAC),
            )
            held = {row["number"]: row["name"] for row in given}
        spoken = {one: name for one, name in held.items() if one in found.committees.values()}
        held = spoken if len(spoken) == 1 else held
        so_written = {row["number"] for row in names.called(engine, names.plain(engine, written))}
        if so_written and not so_written & set(held):
            continue  # 'Prosperity PAC' is in the record by that name, and not Growth & Prosperity's
        if len(held) == 1:
            found.committees[written.removeprefix("The ")] = found.committees[next(iter(held.values()))] = next(iter(held))
            found.called[written.removeprefix("The ")] = next(iter(held.values()))


_GENERAL = frozenset(
    [
        "Political",
        "Action",
        "Committee",
        "National",
        "American",
        "United",
        "Federal",
        "General",
        "State",
        "New",
        "In",
        "The",
        "Citizens",
        "Friends",
        "PAC",
    ]
)
_FORMS = names.COMPANY_FORMS | {"PAC", "POLITICAL", "EMPLOYEE", "EMPLOYEES", "EMPLOYEES'", "FEDERAL"}
_BUSINESS = frozenset(
    [
        "INSURANCE",
        "RAILWAY",
        "RAILROAD",
        "AIRLINES",
        "LABORATORIES",
        "GROUP",
        "HOLDINGS",
        "INDUSTRIES",
        "COMMUNICATIONS",
        "FINANCIAL",
        "BANK",
        "ENERGY",
        "INTERNATIONAL",
    ]
)


def _companies(engine: Engine, found: Known, text: str, runs: set[str], active: set[str]) -> None:
    """'New York Life gave ...', in a story of PACs: the company's one reporting PAC, where its name begins so and the record has no such payee."""
    if not re.search(r"\bPACs?\b|\b[Pp]olitical (?:action )?committees?\b", text):
        return
    held = engine.kept("active pacs", lambda: engine.rows(_ALL_PACS, ids=sorted(active), pac=_A_PAC))
    for run in runs:
        words = run.upper().split(" ")
        if run in found.organisations or run in found.committees or len(run) < 4 or run.split(" ")[-1] in found.candidates:
            continue
        if not any(word[:1].isupper() and word not in _GENERAL for word in run.split(" ")):
            continue
        beginning = {
            row["id"]: (row["name"], re.findall(r"[A-Z0-9&'-]+", row["name"].upper()))
            for row in held
            if row["name"].upper().split(" ")[: len(words)] == words
        }
        # 'New York Life' Insurance Company PAC is the company's; 'Continental' Resources PAC may be another Continental's
        follows = _FORMS if len(words) == 1 and not run.isupper() else _FORMS | _BUSINESS
        pacs = {one: name for one, (name, whole) in beginning.items() if len(whole) > len(words) and whole[len(words)] in follows}
        if len(pacs) == 1 and len(beginning) == 1:
            number, name = next(iter(pacs.items()))
            found.committees[run] = found.committees[name] = number
            found.called[run] = name
            if not re.search(r"\bparty\b", run, re.IGNORECASE):  # 'the Mississippi Democratic Party' files as its PAC
                found.companies.add(run)


def _paid(engine: Engine, found: Known, names: dict[int, str], loads: set[str]) -> None:
    """Which committees list the named as payees, and which report for the candidates named."""
    for row in engine.rows(
        f"""SELECT DISTINCT payee, committee FROM payment_by_load WHERE {in_loads(loads)} AND reporter = 'payer' AND committee <> ''
            AND payee IN (SELECT unnest($parties::BIGINT[]))""",  # noqa: S608 - of ours
        parties=sorted(names),
    ):
        found.paid.setdefault(names[row["payee"]], set()).add(row["committee"])
    for row in _whole(engine, _PRINCIPALS) if found.candidates else ():
        for written in found.candidates:
            if written.lower() == row["last"]:
                found.principal.setdefault(written, set()).add(row["committee"])


def _parts(run: str) -> set[str]:
    """A run of capitalised words, and every stretch of it that begins and ends with one."""
    words = run.split(" ")
    found = {run}
    for first in range(len(words)):
        for last in range(first + 1, min(first + 8, len(words)) + 1):
            if (words[first][:1].isupper() or re.match(r"\d[A-Z]|\d+(?:st|nd|rd|th)?$", words[first])) and (
                words[last - 1][:1].isupper() or words[last - 1][:1].isdigit()
            ):
                found.add(re.sub(r"['\u2019]s?$", "", " ".join(words[first:last]).rstrip(",.;:")))
    return found


_STATES = {"VT": "vermont", "TX": "texas", "FL": "florida", "KY": "kentucky", "SC": "south carolina", "NY": "new york", "OH": "ohio", "PA": "pennsylvania", "VA": "virginia", "MA": "massachusetts",
           "NJ": "new jersey", "WI": "wisconsin", "CA": "california", "IL": "illinois", "MN": "minnesota", "AZ": "arizona", "UT": "utah", "CO": "colorado", "IN": "indiana", "CT": "connecticut"}  # fmt: skip
_FULL = (
    "SELECT DISTINCT candidate, name FROM candidate WHERE list_contains($lasts::VARCHAR[], upper(trim(split_part(name, ',', 1))))"
)
_NAMED_BY_YEAR = """SELECT DISTINCT number, name FROM party_as_loaded
WHERE list_contains($ids::VARCHAR[], number) AND contains(upper(name), $last) AND contains(name, $year)
ORDER BY ALL DESC"""
_A_PAC = r"PAC([^A-Z]|$)|POLITICAL (ACTION|EDUCATION|FUND|LEAGUE|CONTRIBUTIONS?)|(^|[^A-Z])COPE([^A-Z]|$)|GOOD GOVERNMENT"
"""What the name of a PAC holds; unions call theirs a committee on political education (COPE)."""
_PACS = """SELECT DISTINCT committee AS id, name FROM (SELECT committee, name, plain FROM committee UNION SELECT committee, name, plain FROM filing)
WHERE list_has_all(string_split(plain, ' '), $words::VARCHAR[]) AND regexp_matches(upper(name), $pac)
ORDER BY ALL DESC"""
_ALL_PACS = """SELECT DISTINCT committee AS id, name FROM (SELECT committee, name FROM committee UNION SELECT committee, name FROM filing)
WHERE list_contains($ids::VARCHAR[], committee) AND regexp_matches(upper(name), $pac)
ORDER BY ALL DESC"""
_GIVING = """SELECT number, max(name) AS name FROM party_by_load
WHERE kind = 'committee' AND number <> '' AND contains(plain, $longest) AND list_has_all(string_split(plain, ' '), $words::VARCHAR[])
  AND regexp_matches(upper(name), $pac) GROUP BY number
ORDER BY ALL DESC"""
_ATTRIBUTES = """SELECT DISTINCT name, upper(trim(split_part(name, ',', 1))) AS last, office, state, party FROM candidate
WHERE upper(trim(split_part(name, ',', 1))) IN (SELECT unnest($lasts::VARCHAR[]))
ORDER BY ALL"""
_CANDIDATES = """WITH paying AS (SELECT DISTINCT committee FROM payment WHERE reporter = 'payer')
SELECT DISTINCT name FROM candidate WHERE committee IN (SELECT committee FROM paying)
UNION SELECT DISTINCT about_name FROM payment WHERE form = 'F3P' AND about_name <> '' AND committee IN (SELECT committee FROM paying)
ORDER BY ALL"""
_LAST = "lower(string_split(trim(split_part(name, ',', 1)), ' ')[-1]) AS last"
_PRINCIPALS = f"""SELECT DISTINCT committee, {_LAST} FROM candidate WHERE committee <> ''
UNION SELECT committee, {_LAST} FROM (
  SELECT DISTINCT committee, about_name AS name FROM payment WHERE form = 'F3P' AND about_name <> '' AND committee <> '')
ORDER BY ALL"""  # noqa: S608 - of ours
# the few archives first: what their names hold is not looked for in every post
_SPONSORS = """SELECT DISTINCT sponsor AS name FROM ad
UNION SELECT regexp_replace(archive, ' on [A-Z][a-z]+$', '') FROM (SELECT DISTINCT archive FROM post) ORDER BY name"""
_PLATFORMS = (
    """SELECT DISTINCT regexp_extract(archive, ' on ([A-Z][a-z]+)$', 1) AS name FROM (SELECT DISTINCT archive FROM post)"""
)
