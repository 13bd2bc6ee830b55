"""Claims of payment in a clause: who paid whom how much, when, for what; and what is said of the payments together.

How many, the first, the largest, who was paid most, how many times as much, what share.

Roles are filled from the clause (roles.py), else carried over from what was said before; every role that is carried over is listed. What makes a reading doubtful
is data (doubts.tsv). Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from klieg.claims import doubts
from klieg.claims.amounts import Amount
from klieg.claims.dates import Period, election_day
from klieg.claims.marked import Clause
from klieg.claims.reading import Reading, Ref
from klieg.claims.roles import A, E, Found, P, amount_of, behind_of, find, refs_of, without_speaker

if TYPE_CHECKING:
    from klieg.claims.rules import Reader

FRAMES = tuple((name, "payment") for name in ("paid", "paid_count", "paid_extreme", "paid_rank", "paid_ratio", "paid_ratio_payers", "paid_share", "paid_part", "paid_purpose", "paid_for", "paid_total",
                                              "paid_sum", "paid_only", "paid_average", "paid_distinct", "paid_peak", "paid_change", "paid_payers", "cover"))  # fmt: skip
"""What a clause may say of payments, and the kind of claim it is."""
_NO = re.compile(
    r"\b(?:never|not|n't|nor|neither|no one|nobody|nothing|without)\b|n't\b|\bno (?:[a-z]+ ){0,2}(?:money|payments?|disbursements?|expenditures?|outlays?|che(?:ck|que)s?|record|sign|trace|transfers?|spending)\b|"
    r"\bnone (?:of|to|for|was|were|went|is|at all)\b|\bnot (?:a|one) (?:single )?(?:cent|dollar|dime|penny|payment|che)|\b(?:zero|0) payments?",
    re.IGNORECASE,
)
_EXTREME = re.compile(
    rf"\b(?P<which>first|earliest|last|latest|final|most recent|largest|biggest|heftiest|highest|single largest|single biggest|smallest|lowest)(?:[- ]ever)?(?: (?:single|individual|such|itemi[sz]ed|recorded|reported|of (?:the|those|these|its|their)|one|{E}(?:'s)?))* "
    r"(?:payments?|disbursements?|che(?:ck|que)s?|transfers?|outlays?|transactions?|sums?|invoices?|bills?|ones?|entry|entries|expenditures?|instal?lments?|paydays?)\b",
    re.IGNORECASE,
)
_OF_RIVAL = re.compile(
    rf"(?:(?P<A>{A})(?: times|(?= of what))|(?P<w>twice|double|triple|half)|(?P<than>more|less) than)(?: (?:of|what|as much as|the amount|that of))* (?P<c>{E})(?:'s)?(?: (?:had |has )?(?:reported|spent|did|paid|laid out))?",
    re.IGNORECASE,
)
_BARE_EXTREME = re.compile(
    r"^(?:and |but )?(?:the|its|their) (?P<which>first|last|latest|largest|biggest|smallest|earliest)(?: of (?:them|these|those|which|the lot|the payments))?,? (?=(?:for |of |at |was |came |is |went |dated |on |in |<A))",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?P<which>began|started|first (?:paid|appears?|appeared|hired|shows? up|showed up|turns? up|turned up)|commenced|began paying|started paying|stopped paying|first (?:drew|got|received|collected|took)|dat(?:es?|ing|ed) (?:back )?(?:to|from)|ended|stopped|ceased|last (?:paid|appears?|appeared))\b",
    re.IGNORECASE,
)
_IT_IS_FOR = re.compile(
    rf"(?:And |But )?(?:[Ii]t|[Tt]his|[Tt]hat|<E\d+>|[Oo]ne)(?: one| payment| entry)? (?:is|was) (?:for|of) {A}"
)
_TOGETHER_COME = re.compile(
    rf"(?:And |But |So )?(?:(?:[Tt]ogether|[Ii]n all|[Aa]ll told|[Aa]ltogether|[Ii]n total|[Aa]ll in all),? )?(?:they|these|those|it|that|the (?:payments|che(?:ck|que)s|entries|lot|total|sum)|<E\d+>)(?: [a-z]+)? (?:come|comes|came|add|adds|added|amount|amounts|amounted|total|totals|totall?ed|sum|summed|run|ran)(?: up)?(?: to)?(?: just| only| about| some)? {A}"
)
_SHARE_WENT = re.compile(
    rf"(?:And |But )?(?:[Oo]f (?:it|that|this|those|these|them),? )?(?P<A>{A})(?: of (?:it|that|this|those|these|them|the (?:money|total|sum)))? (?:went out|came|was paid|were paid|arrived|fell|dates?|dated|was spent|flowed|went)\b"
)
_PLACE = re.compile(
    r"\b(?:ranked|placed|finished|came(?: in)?|was|is|stood)(?: a (?:distant|close))? (?P<place>second|third|fourth|fifth)(?=$|[.,;]| with| at| on)"
)
_BILL_FROM = re.compile(
    rf"\b(?:bills?|invoices?|charges?|fees?)(?: (?:of|for) (?P<a>{A}))? from (?P<e>{E})(?:,[^,]*,)? (?:was|were|had been) (?:settled|paid|met|honou?red)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"another (?:one |payment |che\w+ )?(?:went|was|came|followed|for)\b")
_THE_PAYMENT = re.compile(
    rf"(?:the|that|this) (?:payment|che(?:ck|que)|disbursement|sum),? (?:of |for )?{A},? (?:was|is|came|went|bears)",
    re.IGNORECASE,
)
_SO_DESCRIBED = re.compile(
    r"\b(?:described|labell?ed|listed|reported|recorded|booked|itemi[sz]ed|entered|explained) (?:the |its |that |this |those |all )(?:work|payments?|money|services?|spending|outlays?|expenses?|sums?|bills?|che(?:ck|que)s) as (?P<p>[a-z][a-z &/-]{2,60})",
    re.IGNORECASE,
)
_OF_THAT = re.compile(rf"of (?:that|this|it|those|these)\b[^<]{{0,30}}{A}", re.IGNORECASE)
_PAYMENTS = r"(?:payments?|disbursements?|che(?:ck|que)s|transfers?|transactions|instal?lments?|outlays|separate times|times|entries|rows|invoices|line items)"
_TIMES = re.compile(r"\b(?P<w>twice|thrice|once)\b(?! as| what| more| the)", re.IGNORECASE)
_COUNT = re.compile(
    rf"(?P<A>{A}) (?:(?:separate|different|itemi[sz]ed|individual|distinct|such|more|further|recorded|reported|discrete|non-memo|{E}) )*(?:(?!of |to |from |for |in )[a-z]+ )?{_PAYMENTS}\b(?! (?:as|more|what|the)\b)(?! over <A)",
    re.IGNORECASE,
)
_VENDOR = r"(?:vendors?|payees?|suppliers?|contractors?|consultants?|recipients?|beneficiar(?:y|ies)|firms?|compan(?:y|ies)|digital (?:vendors?|firms?|consultants?)|outside (?:vendors?|firms?)|earners?|creditors?|line items?|expenses?)"
_RANK = re.compile(
    rf"\b(?:(?P<nth>second|third|fourth|fifth|2nd|3rd|4th|5th|No\. ?\d)[- ]?)?(?:single[- ])?(?P<most>largest|biggest|top|best[- ]paid|highest[- ]paid|most highly paid|highest|leading|number one|No\. 1|costliest|most expensive)(?:[- ]paid|[- ]earning|[- ]grossing)?(?: (?:single|operating|outside|digital|overall|individual|one|media|disclosed|named|itemi[sz]ed))* {_VENDOR}\b"
    rf"|\b(?:ranked|came|placed|finished|was|is|stood|took|in)(?: in)? (?:the )?(?P<place>first|second|third|fourth|fifth|sixth|bronze|silver)(?: (?:place|medal))?(?: (?:among|of|on|in) (?:the |its |his |her |their |all |{E}(?:'s)? )*(?:operating |paid |campaign's |outside )*(?:payees|vendors|suppliers|list|ranking|table|contractors))|\bthe (?P<medal>gold|silver|bronze)(?: medal)? (?:went|goes) to\b"
    rf"|\b(?P<than>more|less)(?: money)?(?: [a-z]+| <[EP]\d+>){{0,6}}? than (?:to |on |at |with )?(?:any(?:one|body)?(?: other| single| one)*(?: {_VENDOR})?(?: else)?|all (?:other|the other)[a-z ]*|every other [a-z]+)\b"
    rf"|\b(?:was|were|is) paid (?:the )?most\b|\b(?:the )?most (?:of any|money)\b|\b(?P<only>no|only <E\d+>|nobody|no one|none)(?: other)?(?: {_VENDOR})? (?:was paid|received|got|took in|collected|earned|cost|were paid|had been paid|took) (?:any )?(?:more|as much|so much)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"(?:\b(?:[Oo]nly|[Jj]ust) )?(?P<n>\bone|<A\d+>) (?:other )?{_VENDOR} (?:drew|got|received|took(?: in)?|collected|earned|made|were paid|was paid|had been paid|pocketed|cost) more\b"
)
_NO_VENDOR_MORE = re.compile(
    rf"\b(?:paid|gave|sent|spent) (?:to |on |with )?no (?:other )?(?:single )?{_VENDOR} (?:as much as|more than)(?: it did)?(?: to| on)? (?:the )?(?P<e>{E})"
)
_RATIO = re.compile(
    rf"(?:(?P<A>{A}) times|(?P<word>twice|double|triple|half|three[- ]?fold|quadruple|thrice))(?: (?:as much|as large|as big|more|higher|larger|the (?:amount|sum|figure|size)|over|again|that|those))*(?: (?:as|than|of|for|what|that|paid|it|they|spent|on|to|its|payments?))*|\b(?P<than>more|less|greater|larger|bigger|smaller|fewer)(?:(?! than|\bmore\b).){{0,70}}? than(?= )(?! (?:twice|double|triple|half|<A\d+> times))",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    rf"(?P<A>{A}|most|the bulk|the lion's share|a majority|the majority|half)(?: per cent)? of (?P<what>(?:all |the |its |their |his |her |that |this |what |{E}(?:'s)? )*(?:operating |total |itemi[sz]ed |reported |overall |digital )*(?:spending|disbursements?|expenditures?|outlays?|budget|payments?|money|total|sum|it|them|that|<A\d+>|paid|spent)\b)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:operating (?:expenditures?|costs|expenses)|operations|disbursements|expenditures|line 23|all (?:vendors|its vendors|payees)|everything|in all\b|altogether|overall|total (?:spending|outlay)|across all|on running|vendors|suppliers|contractors)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:combined|together|between them|jointly|in aggregate|taken together|collectively)\b", re.IGNORECASE)
_DISTINCT = re.compile(
    rf"(?P<A>{A}) (?:different |separate |distinct |individual |outside )*(?:vendors|payees|suppliers|contractors|recipients|firms|companies|names)\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:average|averag(?:ed|ing)|mean|on average|a month on average)\b", re.IGNORECASE)
# a 'not' that denies no payment: a set phrase, or what is said of the speaker after the quotation or of somebody in a relative clause
_NOT_DENYING = re.compile(
    r"\b(?:believe it|whether|if|or)(?: or)? not\b|(?<=[,.?!][\"\u201d\u2019]) (?:said|says|told|asked|according)\b.*$|"
    r"\bwho (?:(?:asked|spoke|requested|declined|agreed|insisted|wished|preferred)\b|(?:was|were|is|are|did|do|does|would|could)(?: not|n['\u2019]t)).*$",
    re.IGNORECASE,
)
# what stands right after a clause and belongs to it: a second payee with a sum for both
_SHARED_SUM = re.compile(
    r"\s*,? and <E\d+> (?:a |the |an )?(?:combined|total|joint|collective|overall|aggregate)\b", re.IGNORECASE
)
_COMPARING = re.compile(
    r"\b(?:more|less|fewer)\b[^<]{0,40}(?:<E\d+>[^<]{0,20})?\bthan\b|\btwice\b|\btimes (?:as|what)\b|\b(?:as much as|compared with)\b"
)
_DESCRIBED = re.compile(
    r"\b(?:described|labell?ed|listed|recorded|marked|coded|entered|put down|filed) (?:as|under|in the same|with)\b|\b(?:the |its |their )?purposes?\b",
    re.IGNORECASE,
)
_BY_ELECTION = re.compile(
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Tt]hrough|[Aa]s of) (?:the )?(?:presidential )?(?:Election Day|election|polling day|vote)\b"
)
_ONLY = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|a)|'s|\u2019s) (?:only|one|sole|single|lone) (?:[a-z]+ ){0,2}(?:payment|disbursement|che(?:ck|que)|transfer|transaction|outlay|instal?lment|sum)\b|\b(?:in|as|with|by) (?:one|a single) (?:payment|disbursement|che(?:ck|que)|lump sum|go|transfer|instal?lment)\b|\bjust once\b|\bonly once\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:(?:to pay )?for|on|towards?|all of (?:it|that|them)(?= (?!to |from |in |out |on |by |for |was |were |went )[a-z])|described as|labell?ed|listed as|recorded as|(?:with the |whose )?(?:stated )?purpose(?:s)?(?: given| stated)?(?: (?:is|was|were|are|as|being))?|marked|under (?:the )?(?:heading|purpose)(?: of)?) (?P<p>[\"\u201c\u2018']?(?!(?:the|a|an|that|this|those|these) (?:same|year|month|period|first|second|time|campaign|whole|entire|quarter|record|day|week|candidate|committee)\b|(?:most|all|average|behalf|top|record|its own|it\b|them\b|him\b|her\b|one\b|more\b|example|instance|now|good|whom|which|what\b|whose|wednesday|monday|tuesday|thursday|friday|saturday|sunday|paper|account of|the ground|the other|the record|the books|the day|the campaign))[a-z][a-z'\u2019\"\u201d&/ -]{2,70}?)(?=$|[,.;:)\u2014]|[\"\u201d\u2019']?(?:$|[,.;])| (?:in|from|between|to|through|during|over|by|since|until|before|after|at|of|and (?:to|its|<E)|according|which|that|than|as|when|while|alone|but|were|was|is|are|came|totall?ed|ran|went) |<|, )",
    re.IGNORECASE,
)
_NOT_PURPOSE = re.compile(
    r"^(?:the |its |their |his |her )?(?:anything else|something else|others?|anything other|work|services?|help|things?|what|firms?|compan\w+|vendors?|time|money|good|sure|certain|months?|years?|days?|weeks?|nothing|anything|part|period|spring|summer|winter|autumn|fall|first|last|quarters?|ground|record|record books|books|cycle|election|primary|primaries|nomination|president|presidency|comparison|contrast|reference|one|two|three|reasons?|filings?|reports?|paper|side|same period|rest|remainder|whole|line|lines|books|returns?|year|month|campaign|candidate|firm|vendor|company|agency|committee)$",
    re.IGNORECASE,
)


def readings(reader: Reader, clause: Clause) -> list[Reading]:
    """The claims of payment in a clause, its roles filled or carried over. Empty if it tells of none."""
    found = _bill(clause) or find(clause) or _going_on(reader, clause)
    return _Payment(reader, clause, found).readings() if found else []


def _bill(clause: Clause) -> Found | None:
    """'A bill of $81,300 from X was settled': X was paid."""
    match = _BILL_FROM.search(clause.text)
    if match is None:
        return None
    amount = clause.marked.amounts[int(match["a"][2:-1])] if match["a"] else None
    return Found(behind_of(clause, clause.text[match.end() :], "by"), refs_of(clause, match["e"]), amount, *match.span(), "pays")


def carried_how(payer: Ref) -> str:
    """How who paid was made out, where the clause does not say."""
    return payer.how if payer.how.startswith("who paid") else f"who paid is carried over: {payer.name}"


def _going_on(reader: Reader, clause: Clause) -> Found | None:
    """A clause that goes on about payments spoken of before, or ranks a payee, without a word of its own for a payment."""
    text, last, before = clause.text, reader.last_payment, reader.last_claim

    def of(payees: list[Ref], amount: Amount | None, match: re.Match[str] | None = None) -> Found:
        return Found([], payees, amount, *(match.span() if match else (0, len(text))), "pays")

    amount, payees = amount_of(clause, text), last.roles.get("object", []) if last else []
    if last and amount is not None and _IT_IS_FOR.match(text) and all(m.ref.how for m in clause.mentions()):
        return of(payees, amount)
    if last and amount is not None and _TOGETHER_COME.match(text) and all(m.ref.how for m in clause.mentions()):
        return of(payees, amount)
    if last and (match := _SO_DESCRIBED.search(text)):
        return Found([], payees, None, *match.span(), "noun")
    if last and re.match(rf"(?:or |and )?{A} of (?:the (?:total|whole|lot)|its|all|everything|what)\b", text):
        return of([], None)
    if reader.last_rank and (match := _PLACE.search(text)):
        named = [ref for ref in refs_of(clause, text[: match.start()]) if ref.kind == "organisation"]
        if named:
            return of(named[:1], amount, match)
    if last and clause.marked.amounts and (match := _SHARE_WENT.match(text)) and clause.periods:
        return of([], None, match)
    if last and re.match(
        r"(?:and |with )?(?:every|each|all)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment|entry|row|che|of (?:it|them))\b|(?:and )?(?:[Nn]ot (?:one|a single one)|[Nn]one) of (?:them|these|those|the (?:payments|che))",
        text,
        re.IGNORECASE,
    ):
        return of(payees, amount)
    if last and ((_ANOTHER.match(text) and (clause.periods or "<A" in text)) or _THE_PAYMENT.match(text)):
        return of(payees, amount)
    if (before and _OF_THAT.match(text)) or (last and (_BARE_EXTREME.search(text) or re.match(rf"in {A}", text))):
        return of([], amount)
    if match := _RANK.search(text):
        named = [ref for ref in refs_of(clause, text) if ref.kind == "organisation"]
        if named and (match["place"] or match["medal"] or match["most"]):
            return of(named[:1], amount, match)
        if last and match["than"]:
            return of(payees, None, match)
        if match["only"] and (behind := re.search(rf"\bthan (?:on |to |with )?(?P<e>{E})", text[match.start() :])):
            return of(refs_of(clause, behind["e"]), None, match)
    if last and re.fullmatch(
        rf"(?:And |But )?(?:about |some |nearly )?{A},? (?:just |all |and )?(?:that|(?:in|on|during) {P}|in that)[^<]*", text
    ):
        return of(payees, amount)
    if before and before.frame in ("paid_total", "cover") and (match := _OF_RIVAL.search(text)):
        return of([], None, match)
    if before and clause.periods and (match := _SHARE_OF.search(text)):
        return of([], amount, match)
    return None


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_MEDALS = ("gold", "silver", "bronze")


def _ordinal(word: str) -> str:
    """The place that a word tells, in figures: 'second', '2nd', 'No. 2', 'silver'."""
    low = word.lower()
    if digits := re.search(r"\d+", low):
        return digits[0]
    return str((_MEDALS if low in _MEDALS else _ORDINALS).index(low) + 1)


class _Payment:
    """One clause's payment, and what is said of it."""

    def __init__(self, reader: Reader, clause: Clause, found: Found) -> None:
        self.reader, self.clause, self.found = reader, clause, found
        self.text = clause.text
        owner = found.payer[0] if found.payer else None
        if (
            found.voice == "noun"
            and owner is not None
            and owner.kind == "organisation"
            and not found.payees
            and owner.name in reader.known.paid
        ):
            found.payer, found.payees = [], [owner]  # 'the firm's biggest check': one that it got
        self.assumptions: list[str] = []
        self.period = clause.period(reader)
        if not clause.periods and (vote := _BY_ELECTION.search(clause.original_text(0, len(clause.text)))):
            self.period = Period(0, 0, vote[0], None, election_day(reader.written), "open")
        self.negated = bool(_NO.search(_NOT_DENYING.sub("", self.text))) and not re.search(
            r"\bnot only\b|\bnot just\b|\bno (?:more|less|fewer) than\b", self.text
        )

    def readings(self) -> list[Reading]:
        """The claim of the clause, or several where it pairs several payees with amounts."""
        if self.found.voice == "outspends":
            return [self._outspent()]
        pairs = self._pairs()
        if pairs:
            return pairs
        made = self._operator()
        if made is not None:
            return [made]
        return self._plain()

    # roles that are carried over

    def _payer(self) -> list[Ref]:
        if self.found.payer and not self._pointing(self.found.payer[0]):
            return [self._meant(self.found.payees), *self.found.payer[1:]]
        carried = self.reader.payer(self.clause)
        if carried is None:
            return self.found.payer
        how = carried_how(carried)
        self.assumptions.append(how)
        return [replace(carried, how=how)]

    def _meant(self, payees: list[Ref]) -> Ref:
        """Who is found to pay; a denial is of the one it names, whoever the record knows to pay."""
        return self.found.payer[0] if self.negated else self.reader.meant(self.found.payer[0], payees)

    def _pointing(self, ref: Ref) -> bool:
        """Whether 'it' or 'they' was taken for an organisation that is paid itself: then who paid before is meant."""
        last = self.reader.last_payment
        paid = {r.name for r in last.roles.get("object", [])} if last else set()
        return ref.text.lower() in ("it", "they") and ref.kind == "organisation" and ref.name in paid

    def _payees(self, *, carry: bool = True) -> list[Ref]:
        payer = {r.name for r in self.found.payer}
        if (
            self.found.payees
            and self.found.payees[0].text.lower() in ("it", "them", "him")
            and self.found.payees[0].name in payer
        ):
            others = [o for o in reversed(self.reader.discourse.organisations) if o not in payer]
            if others:
                self.assumptions.append(f"{self.found.payees[0].text!r} is {others[0]}, named before")
                return [
                    Ref(
                        self.found.payees[0].text,
                        others[0],
                        "organisation",
                        f"{self.found.payees[0].text!r} is {others[0]}, named before",
                    )
                ]
        if self.found.payees:
            return self.found.payees
        last = self.reader.last_payment
        if carry and last is not None and last.roles.get("object"):
            refs = last.roles["object"]
            self.assumptions.append(f"who was paid is carried over: {', '.join(r.name for r in refs)}")
            return [replace(r, how=f"who was paid is carried over: {r.name}") for r in refs]
        return []

    def _reading(
        self,
        frame: str,
        payer: list[Ref],
        payees: list[Ref],
        *,
        amount: Amount | None = None,
        title: str = "",
        other: list[Ref] | None = None,
        span: tuple[int, int] | None = None,
    ) -> Reading:
        start, end = self.clause.original(*(span or (0, len(self.text.rstrip(" .,;:")))))
        roles = {name: refs for name, refs in (("subject", payer), ("object", payees), ("other", other or [])) if refs}
        reading = Reading(
            frame,
            "payment",
            start,
            end,
            self.clause.whole[start:end],
            roles,
            title,
            amount,
            negated=self.negated,
            assumptions=list(self.assumptions),
        )
        reading.period = self.period
        last = self.reader.last_payment
        if (
            reading.period is None
            and last is not None
            and last.period is not None
            and any("who was paid is carried over" in step for step in self.assumptions)
            and (frame != "paid_extreme")
        ):
            reading.period = replace(last.period, text=f"{last.period.text.removesuffix(' (carried over)')} (carried over)")
        doubt = doubts.first(f"payment/{frame}", without_speaker(self.text))
        if doubt and doubt.why == "the future":
            reading.uncheckable = doubt.why
        elif doubt:
            reading.unsure = f"{self.clause.original_text(doubt.start, doubt.end)!r}: {doubt.why}"
        else:
            reading.unsure = self._residue(frame, payer, payees, other or [], amount)
        for refs in roles.values():
            reading.assumptions += [ref.how for ref in refs if ref.how and ref.how not in reading.assumptions]
        if self.period and self.period.text.endswith("(carried over)"):
            reading.assumptions.append(f"the period is carried over: {self.period.text}")
        return reading

    def _amounts_over(self, amount: Amount | None) -> str:
        """A share, or a second count that a count is a part of, which the reading does not take in."""
        held = [self.clause.marked.amounts[int(n)] for n in re.findall(r"<A(\d+)>", self.text)]
        if part := next((a for a in held if a.unit == "share" and a is not amount), None):
            return part.text
        of_those = re.search(r"<A(\d+)> of (?:its|the|those|their|these|his|her) (?:[a-z]+ )?<A\d+>", self.text)
        return self.clause.marked.amounts[int(of_those[1])].text if of_those else ""

    def _residue(self, frame: str, payer: list[Ref], payees: list[Ref], other: list[Ref], amount: Amount | None) -> str:
        """What of the clause a reading leaves over, where that may turn it: a name beside a payee that is carried over, a second payee of one sum. '' if nothing."""
        if self.text and _SHARED_SUM.match(self.clause.marked.text.partition(self.text)[2]):
            return "the sum is said of two payees, and only one was read"
        if frame == "paid_rank" and re.search(r"<A\d+> (?:biggest|largest|top|best)\b", self.text):
            return "the places of several are not read"
        if frame == "paid" and amount is None and _RANK.search(self.text):
            return "a rank is not read"
        if frame == "paid" and _COMPARING.search(self.text):
            return "a comparison is not read"
        last = self.reader.last_payment
        if (
            frame == "paid"
            and re.search(r"\banother <A", self.text)
            and last is not None
            and {r.name for r in last.roles.get("object", [])} & {r.name for r in payees}
        ):
            return "a sum beyond the one before: of which time is not read"
        if frame == "paid" and amount is None and _DESCRIBED.search(self.text):
            return "what the payments are described as is not read"
        if frame in ("paid", "paid_count", "paid_total", "paid_distinct") and (beyond := self._amounts_over(amount)):
            return f"{beyond!r} is not read"
        if frame in ("paid", "paid_purpose", "paid_part") and any(
            "who was paid is carried over" in step for step in self.assumptions
        ):
            named = {r.name for r in (*payer, *payees, *other)}
            over = [
                r.name
                for r in refs_of(self.clause, self.text)
                if r.kind == "organisation" and not r.how and r.name not in named and r.name not in ("Republican", "Democratic")
            ]
            if over:
                return f"{over[0]} stands in the clause, and what it has to do with the payment is not read"
        return ""

    def _purpose(self) -> str:
        if so := _SO_DESCRIBED.search(self.text):
            return so["p"].strip()
        for match in _PURPOSE.finditer(self.text):
            purpose = match["p"].strip(" '\"\u201c\u201d\u2018\u2019")
            if not _NOT_PURPOSE.match(purpose):
                return purpose
        return ""

    # several at once

    def _pairs(self) -> list[Reading]:
        """Several payees, each with an amount: 'paid A $1 and B $2', 'A got $1, B $2 and C $3', '$1 to A and $2 to B'."""
        named_first = re.compile(
            rf"(?:^|,|and|while|paid|pay|got|received|spent|but|to|with|gave|sent)\s?(?:to |with |on )?(?:the )?(?P<e>{E})(?:,? [a-z]{{2,12}}){{0,2}} (?P<a>{A})"
        )
        sum_first = re.compile(rf"(?P<a>{A}) (?:[a-z]{{2,12}} ){{0,2}}(?:to|with|on|at|for) (?:the )?(?P<e>{E})")
        for pair in (sum_first, named_first):
            same = [m for m in pair.finditer(self.text) if self._money(m["a"])]
            payees = [refs_of(self.clause, m["e"])[0] for m in same]
            payer = self._payer_not(payees)
            if len(same) > 1 and payer and len({p.name for p in payees}) == len(same):
                made: list[Reading] = []
                for match, payee in zip(same, payees, strict=True):
                    lo, hi = min(match.start("e"), match.start("a")), max(match.end("e"), match.end("a"))
                    made.append(
                        self._reading("paid", payer, [payee], amount=self._money(match["a"]), span=(0 if not made else lo, hi))
                    )
                    near = self.clause.period_near(lo, hi)
                    made[-1].period = near or made[-1].period
                return made
        return self._dated()

    def _dated(self) -> list[Reading]:
        """One payee, several amounts each with its date: '$1 in May, $2 in June'."""
        found = list(re.finditer(rf"(?P<a>{A}) (?:[a-z]{{2,10}} )?(?:in|on|during|for) (?:the )?(?P<p>{P})", self.text))
        found = [m for m in found if self._money(m["a"])]
        payer, payees = self._payer(), self._payees()
        if len(found) < 2 or not payer or not payees:
            self.assumptions.clear()
            return []
        made: list[Reading] = []
        for match in found:
            one = self._reading(
                "paid", payer, payees, amount=self._money(match["a"]), span=(0 if not made else match.start(), match.end())
            )
            one.period = self.clause.marked.periods[int(match["p"][2:-1])]
            made.append(one)
        return made

    def _money(self, token: str) -> Amount | None:
        amount = self.clause.marked.amounts[int(token[2:-1])]
        return amount if amount.unit == "money" else None

    def _payer_not(self, payees: list[Ref]) -> list[Ref]:
        """Who paid, where who was paid first may have been taken for it."""
        names = {p.name for p in payees}
        if (
            not self.found.payer
            and payees
            and payees[0].kind == "person"
            and self.reader.known.people.get(payees[0].name.split(" ")[-1])
            and not self.reader.known.candidate(payees[0].name)
        ):
            # a filer of a disclosure had money: from the organisation that is spoken of, not from a campaign
            spoken = next((o for o in reversed(self.reader.discourse.organisations) if o not in names), "")
            how = f"who paid is carried over: {spoken}"
            if spoken:
                self.assumptions.append(how)
            return [Ref(spoken, spoken, "organisation", how)] if spoken else []
        before = self.reader.last_payment.role("subject") if self.reader.last_payment else None
        if (
            not self.found.payer
            and payees
            and payees[0].kind == "organisation"
            and not payees[0].how
            and before is not None
            and before.kind == "organisation"
            and before.name not in self.reader.known.committees
        ):
            return []  # a firm named here had money: from whom is not the firm that paid somebody else before
        if self.found.payer and not names & {p.name for p in self.found.payer}:
            return [self._meant(payees), *self.found.payer[1:]]
        carried = self.reader.payer(self.clause)
        if carried is None or carried.name in names:
            return []
        how = carried_how(carried)
        self.assumptions.append(how)
        return [replace(carried, how=how)]

    # what is said of them together

    def _operator(self) -> Reading | None:
        for make in (
            self._none_above,
            self._every,
            self._crossed,
            self._times_rival,
            self._share_of_other,
            self._ranked,
            self._extreme,
            self._payers,
            self._of_anothers,
            self._shared,
            self._compared,
            self._averaged,
            self._counted,
            self._onlyone,
            self._began,
        ):
            made = make()
            if made is not None:
                return made
            self.assumptions.clear()
        return None

    def _ranked(self) -> Reading | None:
        if ahead := _AHEAD.search(self.text):
            told = self.clause.marked.amounts[int(ahead["n"][2:-1])] if ahead["n"].startswith("<") else None
            count = int(told.figure) if told else 1
            behind = re.search(rf"\bthan (?:to |on )?(?P<e>{E})", self.text[ahead.end() - 1 :])
            payees = refs_of(self.clause, behind["e"]) if behind else self._payees()
            owner = re.search(rf"(?P<l>{E})(?:'s|\u2019s) (?:[a-z]+ ){{0,2}}(?:money|dollars|spending|expenditures?)", self.text)
            payer = (refs_of(self.clause, owner["l"]) if owner else []) or self._payer_not(payees)
            self.negated = False
            return self._reading("paid_rank", payer, payees[:1], title=str(count + 1)) if payees and payer and count else None
        if none := _NO_VENDOR_MORE.search(self.text):
            payer = refs_of(self.clause, self.text[: none.start()])[-1:] or self.found.payer
            self.negated = False
            return self._reading("paid_rank", payer, refs_of(self.clause, none["e"]), title="1") if payer else None
        place = _PLACE.search(self.text)
        before = self.reader.last_rank
        if place and not _RANK.search(self.text) and before is not None:
            payees = [r for r in refs_of(self.clause, self.text[: place.start()]) if r.kind == "organisation"][:1]
            number = _ordinal(place["place"])
            self.assumptions.append(f"who paid is carried over from: {before.text}")
            made = (
                self._reading(
                    "paid_rank", before.roles.get("subject", []), payees, title=number, amount=amount_of(self.clause, self.text)
                )
                if payees
                else None
            )
            if made is not None:
                made.period = made.period or before.period
            return made
        match = _RANK.search(self.text)
        if not match:
            return None
        title = "1"
        if match["nth"]:
            title = _ordinal(match["nth"])
        if word := match["place"] or match["medal"]:
            title = _ordinal(word)
        payer, payees = self._rank_roles(match)
        if match["only"] and "<E" in match["only"]:
            title = "2"
            above = refs_of(self.clause, match["only"])
            payees = self._payees()
            return self._reading("paid_rank", self._payer_not(payees), payees, title=title, other=above) if payees else None
        if match["only"]:
            self.negated = False
            behind = re.search(rf"\bthan (?:on |to |with )?(?P<e>{E})", self.text[match.start() :])
            payees = refs_of(self.clause, behind["e"]) if behind else self._payees()
            payer = (
                behind_of(self.clause, self.text, "by|from")
                or [r for r in self.found.payer if r.name not in {p.name for p in payees}]
                or self._payer_not(payees)
            )
        if match["than"] == "less":
            title = "last"
        if title == "1" and re.search(
            r"\b(?:except|but|other than|save|apart from|bar)(?: for)? <E\d+>", self.text[match.start() :]
        ):
            title = "2"
        if not payees or not payer:
            return None
        return self._reading("paid_rank", payer, payees[:1], title=title, amount=amount_of(self.clause, self.text))

    def _rank_roles(self, match: re.Match[str]) -> tuple[list[Ref], list[Ref]]:
        left, right = self.text[: match.start()], self.text[match.end() :]
        owner = re.search(rf"(?P<l>{E})(?:'s|\u2019s)?,? (?:[a-z]+ ){{0,2}}$", left)
        possessed = (
            owner
            if owner
            and (
                re.search(r"['\u2019]s? ?(?:[a-z]+ ){0,2}$", self.clause.original_text(owner.start(), match.start()))
                or refs_of(self.clause, owner["l"])[0].text.lower() in ("his", "her", "its", "their", "our")
            )
            else None
        )
        payer = (
            refs_of(self.clause, possessed["l"])
            if possessed
            else behind_of(self.clause, right, "of|for|from|by") or self.found.payer
        )
        held = {r.name for r in payer}
        others = [r for r in refs_of(self.clause, left.replace(possessed["l"], "") if possessed else left) if r.name not in held]
        behind = [r for r in refs_of(self.clause, right) if r.name not in held]
        if match["than"]:
            payees = [r for r in self.found.payees if r.name not in held] or others
            payer = self.found.payer or payer
        else:
            payees = (
                (others[-1:] or behind[:1])
                if match["place"]
                or re.search(r"\b(?:was|were|is|are|became|remained|made|as|by far)\b|, ", left[-40:] + " ")
                or not behind
                else behind[:1] or others[-1:]
            )
        payer = payer or self._payer_not(payees)
        if not payees:
            payees = self._payees()
        return payer, payees

    def _extreme(self) -> Reading | None:
        if re.search(r"\b(?:mentions?|lists?|names?|version|form|disclosure|signed)\b", self.text) and not self.found.amount:
            return None  # 'the first, dated Feb. 11, does not mention X': a version, no payment
        match = _EXTREME.search(self.text) or (_BARE_EXTREME.search(self.text) if self.reader.last_payment else None)
        if not match:
            return None
        payees = self._payees()
        payer = [
            p for p in self.found.payer if self.reader.candidate(p).kind == "campaign" or not payees or p.name != payees[0].name
        ] or self._payer_not(payees)
        amount = amount_of(self.clause, self.text[match.end() :]) or amount_of(self.clause, self.text[: match.start()])
        told = re.search(rf"\b(?:went|was (?:made |paid |sent )?|goes|is|were sent) to (?P<e>{E})", self.text[match.end() :])
        if told and payer and not re.match(rf" (?:[a-z]+ ){{0,2}}to {E}", self.text[match.end() :]):
            # 'the biggest check that it wrote went to X': the largest of all, and who had it
            who = refs_of(self.clause, told["e"])
            return self._reading(
                "paid_extreme", payer, [], amount=amount, title=match["which"].lower().replace("single ", ""), other=who[:1]
            )
        if not payer or not (amount or self.period):
            return None
        return self._reading("paid_extreme", payer, payees, amount=amount, title=match["which"].lower().replace("single ", ""))

    def _began(self) -> Reading | None:
        match = _BEGAN.search(self.text)
        if not match or not self.period or self.found.amount:
            return None
        payees = self._payees()
        payer = self.found.payer or self._payer_not(payees)
        last = re.match(r"ended|stopped|ceased|last", match["which"], re.IGNORECASE)
        return self._reading("paid_extreme", payer, payees, title="last" if last else "first") if payer and payees else None

    def _payers(self) -> Reading | None:
        """'Eight committees in all reported payments to X', 'three other campaigns paid X': how many paid somebody."""
        match = re.search(
            rf"(?P<A>{A}) (?:(?:other|different|separate|of the|federal|political|Republican|Democratic|presidential|rival) )*(?:committees|campaigns|candidates|PACs|super PACs|payers)(?: in all| altogether)? (?:also |had |have |each )*(?:paid|reported|made|listed|disclosed|used|hired)\b",
            self.text,
        )
        payees = self._payees(carry=False)
        if match is None or not payees:
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])]
        made = self._reading("paid_payers", [], payees[:1], amount=amount)
        made.unsure = made.unsure if amount.unit != "count" else ""
        return made

    def _of_anothers(self) -> Reading | None:
        """'The NRCC paid the firm two-thirds of that': of what another paid, spoken of before."""
        last, match = (
            self.reader.last_payment,
            re.search(rf"(?P<A>{A}) of (?:that|this)(?: sum| amount| figure)?(?=$|[ .,;])", self.text),
        )
        if last is None or match is None or not self.found.payer or not last.role("subject"):
            return None
        share, before = self.clause.marked.amounts[int(match["A"][2:-1])], last.roles["subject"][0]
        payees = self._payees()
        if share.unit != "share" or self.found.payer[0].name == before.name or not payees:
            return None
        made = self._reading("paid_ratio_payers", self.found.payer, payees, amount=share, title="times", other=[before])
        made.unsure = ""
        made.period = made.period or last.period
        return made

    def _shared(self) -> Reading | None:
        if made := self._share_of_spent() or self._share_of_paid():
            return made
        went = _SHARE_WENT.match(self.text)
        last = self.reader.last_payment
        whole = re.match(
            rf"(?:or |and )?(?P<A>{A}) of (?:the (?:total|whole|lot)|its (?:operating |total )?(?:budget|spending|expenditures|outlays?|disbursements)|all (?:it|that it|its)\b[a-z ]*|everything\b[a-z ]*|what (?:it|{E}) (?:spent|paid)[a-z ]*)",
            self.text,
        )
        if whole and last is not None and last.roles.get("object") and not self.found.payees:
            share = self.clause.marked.amounts[int(whole["A"][2:-1])]
            if share.unit == "share":
                self.assumptions.append(f"who paid whom is carried over from: {last.text}")
                made = self._reading("paid_share", last.roles.get("subject", []), last.roles["object"], amount=share)
                made.period = made.period or last.period
                return made
        if went and last is not None and self.clause.periods and not self.found.payees:
            share = self.clause.marked.amounts[int(went["A"][2:-1])]
            if share.unit == "share":
                self.assumptions.append(f"who paid whom is carried over from: {last.text}")
                made = self._reading("paid_part", last.roles.get("subject", []), last.roles.get("object", []), amount=share)
                made.roles["whole"] = [Ref(last.text, last.text, "thing")]
                if last.period is not None and last.period.since is None:
                    made.roles["other_period"] = [Ref(last.period.text, f"/{last.period.until or ''}", "period")]
                return made
        led = re.match(
            rf"of (?:that|this|it|those|these)(?: (?:money|sum|total|amount))?,? (?:about |some |only |just )?(?P<A>{A})",
            self.text,
            re.IGNORECASE,
        )
        if led and self.reader.last_claim is not None:
            last = self.reader.last_claim
            self.assumptions.append(f"who paid whom is carried over from: {last.text}")
            payees = last.roles.get("object", [])
            into = [r for r in self.found.payees if r.name not in {p.name for p in payees}]
            amount = self.clause.marked.amounts[int(led["A"][2:-1])]
            if into and amount.unit == "money":
                return self._reading("paid", last.roles.get("subject", []), into, amount=amount, title=self._purpose())
            made = self._reading(
                "paid_part",
                last.roles.get("subject", []),
                into or payees,
                amount=amount,
                title="|" + self._purpose() if self._purpose() else "",
            )
            made.roles["whole"] = [Ref(last.text, last.text, "thing")]
            made.period = made.period or last.period
            return made
        match = _SHARE_OF.search(self.text)
        if not match:
            return None
        token = re.match(r"<A(\d+)>", match["A"])
        said = self.clause.marked.amounts[int(token[1])] if token else None
        if said is None and not re.match(r"most|half|the|a ", match["A"], re.IGNORECASE):
            return None
        back = re.search(
            r"\b(?:that|it|them|this|these|those)(?: (?:money|total|sum|payments?|spending|<A\d+>))?$|^the (?:money|total|sum|payments?)$",
            match["what"].strip(),
            re.IGNORECASE,
        )
        if (
            back
            and (self.reader.last_claim or self.reader.last_payment) is not None
            and not (self.found.payees and not self._same_payees())
        ):
            before = self.reader.last_claim or self.reader.last_payment
            assert before is not None
            payer, payees = before.roles.get("subject", []), before.roles.get("object", [])
            self.assumptions.append(f"who paid whom is carried over from: {before.text}")
            made = self._reading("paid_part", payer, payees, amount=said, title=match["A"].lower() if not token else "")
            made.roles["whole"] = [Ref(before.text, before.text, "thing")]
            purpose = self._purpose()
            made.title = f"{made.title}|{purpose}" if purpose else made.title
            return made
        if said is not None and said.unit == "money":
            return None
        into = behind_of(self.clause, self.text[match.end() :], "into|to|with|on|at|for")
        owner = refs_of(self.clause, match["what"])
        reported = re.match(
            rf"(?: that)? (?P<o>{E}) (?:had |has )?(?:reported|made|recorded|listed|disclosed|itemi[sz]ed|paid|spent|laid out)\b",
            self.text[match.end() :],
        )
        owner = owner or (refs_of(self.clause, reported["o"]) if reported else [])
        payees = into or [r for r in self._payees() if r.name not in {o.name for o in owner}]
        payer = owner or self.found.payer or self._payer_not(payees)
        if not payer or (not payees and not self._purpose()):
            return None
        return self._reading(
            "paid_share",
            payer,
            payees,
            amount=said,
            title=(match["A"].lower() if not token else "") + ("|" + self._purpose() if not payees else ""),
        )

    def _share_of_spent(self) -> Reading | None:
        """'Half of everything the campaign spent on operations went to the firm', 'took about 16 per cent of what the campaign spent'."""
        match = re.search(
            rf"(?P<A>{A}|most|half) of (?:everything|all(?: that)?|all the money|what|the money)(?: that)? (?P<p>{E}) (?:had |has )?(?:spent|laid out|disbursed|reported)(?: (?:in|as) (?:operating |total )?(?:expenditures?|costs|expenses|disbursements|spending))?(?: on (?:its |their |his )?(?:operations|operating \w+|vendors|suppliers))?",
            self.text,
        )
        if not match:
            return None
        token = re.match(r"<A(\d+)>", match["A"])
        amount = self.clause.marked.amounts[int(token[1])] if token else None
        payer = [self.reader.candidate(r) for r in refs_of(self.clause, match["p"])]
        payees = (
            behind_of(self.clause, self.text[match.end() :], "to|into|with")
            or [r for r in refs_of(self.clause, self.text[: match.start()]) if r.kind == "organisation"][-1:]
        )
        if not payees or (amount is not None and amount.unit != "share"):
            return None
        return self._reading("paid_share", payer, payees, amount=amount, title="" if token else match["A"].lower())

    def _share_of_paid(self) -> Reading | None:
        """'Half of everything the campaign paid the firm went out in March': a part of what one paid another."""
        match = re.search(
            rf"(?P<A>{A}) of (?:everything|all(?: that)?|all the money|what|the money|the sum)(?: that)? (?P<p>{E}) (?:had |has )?(?:paid|gave|sent) (?:to )?(?P<o>{E})",
            self.text,
        )
        if not match or not self.clause.periods:
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])]
        if amount.unit not in ("share", "money"):
            return None
        payer, payees = [self.reader.candidate(r) for r in refs_of(self.clause, match["p"])], refs_of(self.clause, match["o"])
        made = self._reading("paid_part", payer, payees, amount=amount)
        made.period = self.clause.periods[-1]
        made.roles["whole"] = [Ref("everything paid", "everything paid", "thing")]
        return made

    def _same_payees(self) -> bool:
        last = self.reader.last_payment
        return last is not None and {r.name for r in self.found.payees} <= {r.name for r in last.roles.get("object", [])}

    def _crossed(self) -> Reading | None:
        """'Sanders paid A four times what Trump paid B': two payers, two payees."""
        match = re.search(
            rf"(?:(?P<A>{A}) times|(?P<w>twice|double|half|triple)|(?P<than>more|less) than)(?: (?:what|as much as|the amount))? (?:(?P<c>{E}) (?:had |has )?(?:paid|gave|sent|spent (?:on|with)) (?:to )?(?P<o>{E})|(?P<c2>{E})'s [a-z ]{{3,20}}, (?P<o2>{E}),? (?:was|were|got|received))",
            self.text,
        )
        last = self.reader.last_payment
        if not match:
            return None
        payees = [r for r in refs_of(self.clause, self.text[: match.start()]) if r.kind == "organisation"]
        rival = self.reader.candidate(refs_of(self.clause, match["c"] or match["c2"])[0])
        first = [r for r in refs_of(self.clause, self.text[: match.start()]) if self.reader.candidate(r).kind == "campaign"]
        if not first and last is not None and match["o2"]:
            payees, first = last.roles.get("object", []), last.roles.get("subject", [])
            self.assumptions.append(f"who paid whom is carried over from: {last.text}")
        if not first:
            return None
        payer = self.reader.candidate(first[0])
        if not payees or rival.kind != "campaign" or rival.name == payer.name:
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])] if match["A"] else None
        return self._reading(
            "paid_ratio",
            [payer, rival],
            payees[-1:],
            amount=amount,
            title=(match["w"] or match["than"] or "times").lower(),
            other=refs_of(self.clause, match["o"] or match["o2"]),
        )

    def _times_rival(self) -> Reading | None:
        """'That was three times what Trump's reported': the total just spoken of, against another payer's."""
        match, last = _OF_RIVAL.search(self.text), self.reader.last_claim
        if not match or last is None or last.frame not in ("paid_total", "cover"):
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])] if match["A"] else None
        rival = [self.reader.candidate(r) for r in refs_of(self.clause, match["c"])]
        if rival[0].kind != "campaign":
            return None
        self.assumptions.append(f"who paid is carried over from: {last.text}")
        made = self._reading(
            "paid_ratio_payers",
            last.roles.get("subject", []),
            [],
            amount=amount,
            title=(match["w"] or match["than"] or "times").lower(),
            other=rival,
        )
        made.period = made.period or last.period
        return made

    def _share_of_other(self) -> Reading | None:
        """'That came to two thirds of what it paid X': a share of what another was paid."""
        match = re.search(
            rf"(?:(?P<A>{A})(?: times)?|(?P<w>half|twice|double|triple))(?: of)? (?:what|as much as|the (?:amount|sum)(?: that)?) (?:it|they|the campaign|(?P<p>{E})) (?:had |has )?(?:paid|gave|sent|spent (?:on|with)) (?:to )?(?P<o>{E})",
            self.text,
        )
        last = self.reader.last_payment
        if not match or last is None:
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])] if match["A"] else None
        if amount is not None and amount.unit not in ("share", "count"):
            return None
        others = {r.name for r in refs_of(self.clause, match["o"])}
        payees = [
            r for r in refs_of(self.clause, self.text[: match.start()]) if r.kind == "organisation" and r.name not in others
        ] or last.roles.get("object", [])
        own = [r for r in self.found.payer if r.name not in {p.name for p in payees}]
        rival = [c for c in (self.reader.candidate(r) for r in refs_of(self.clause, match["p"] or "")) if c.kind == "campaign"]
        before = last.role("subject")
        if rival and before is not None and rival[0].name != before.name and payees == last.roles.get("object", []):
            own = [before, rival[0]]  # 'four times what Trump paid X': what was spoken of, against another payer's
        if not own or own[0] is before:
            self.assumptions.append(f"who paid is carried over from: {last.text}")
        return self._reading(
            "paid_ratio",
            own or last.roles.get("subject", []),
            payees[:1],
            amount=amount,
            title=match["w"] or "times",
            other=refs_of(self.clause, match["o"]),
        )

    def _compared(self) -> Reading | None:
        match = _RATIO.search(self.text)
        if not match:
            return None
        tail = self.text[match.end() :]
        if match["than"] and re.match(rf" (?:a |an |{A})", tail):
            return None
        amount = self.clause.marked.amounts[int(match["A"][2:-1])] if match["A"] else None
        if match["A"] and amount is not None and amount.unit != "count":
            return None
        if match["word"] == "half" and not re.search(r"half (?:as much|what|that|of what)", self.text[match.start() :]):
            return None
        title = (match["word"] or match["than"] or "times").lower()
        names = refs_of(self.clause, tail)
        last = self.reader.last_payment
        if (
            last is not None
            and not names
            and self.found.payees
            and re.search(r"\bas (?:much|large)\W*$", self.text[match.start() :])
        ):
            # '... got half as much': as who was spoken of before
            other = [r for r in last.roles.get("object", []) if r.name != self.found.payees[0].name]
            if word := re.search(rf"(?:(?P<w>half|twice|double|triple)|(?P<A>{A}) times) as (?:much|large)\W*$", self.text):
                title = word["w"] or "times"
                amount = self.clause.marked.amounts[int(word["A"][2:-1])] if word["A"] else None
            payer = self.found.payer or self._payer_not(self.found.payees)
            return (
                self._reading("paid_ratio", payer, self.found.payees[:1], amount=amount, title=title, other=other[:1])
                if other and payer
                else None
            )
        spent = re.match(
            rf" (?:what )?(?P<p>{E}) (?:had |has )?(?:paid|gave|sent|spent)(?: [a-z]+){{0,3}}? (?:to |with |at |on )?(?P<o>{E})",
            tail,
        )
        if (
            last is not None
            and match["than"]
            and spent
            and re.match(r"(?:And |But )?(?:That|This|It|<E\d+>) (?:is|was)\b", self.text)
        ):
            payees = [r for r in last.roles.get("object", []) if r.name not in {o.name for o in refs_of(self.clause, spent["o"])}]
            self.assumptions.append(f"who paid whom is carried over from: {last.text}")
            return (
                self._reading(
                    "paid_ratio", last.roles.get("subject", []), payees[:1], title=title, other=refs_of(self.clause, spent["o"])
                )
                if payees
                else None
            )
        payees, payer = list(self.found.payees), list(self.found.payer)
        held = {r.name for r in payees}
        if not names:
            return None
        other = [r for r in names if r.name not in held and r.name not in {p.name for p in payer}]
        payees = [r for r in payees if r.name not in {o.name for o in other}]
        if not other:
            return None
        campaigns = [c for c in (self.reader.candidate(r) for r in other) if c.kind == "campaign"]
        if campaigns and (not payer or self.reader.candidate(payer[0]).kind == "campaign") and len(other) == len(campaigns):
            total = _TOTAL.search(self.text) or re.search(
                r"\bsame line\b|\bspent (?:far |much |a lot |even |slightly |a good deal |considerably )*(?:more|less|[a-z]+ times)\b|\breported\b",
                self.text,
            )
            payees = payees or ([] if total else self._payees())
            payer = payer or self._payer_not(campaigns)
            if not payer:
                return None
            return self._reading("paid_ratio_payers", payer, payees, amount=amount, title=title, other=campaigns[:1])
        payees = payees or self._payees()
        payees = [r for r in payees if r.name not in {o.name for o in other}]
        payer = payer or self._payer_not(payees)
        if not payees or not payer:
            return None
        return self._reading(
            "paid_ratio",
            payer,
            payees[:1],
            amount=amount,
            title=title,
            other=[o for o in other if o.kind != "campaign"][:1] or other[:1],
        )

    def _outspent(self) -> Reading:
        times = re.search(
            rf"(?P<A>{A})(?: to (?:one|<A\d+>)|-to-one| times)|(?P<word>two|three|four|five|ten)[- ]to[- ]one", self.text
        )
        amount = self.clause.marked.amounts[int(times["A"][2:-1])] if times and times["A"] else None
        return self._reading(
            "paid_ratio_payers", self.found.payer, [], amount=amount, title="times" if amount else "more", other=self._rival()
        )

    def _rival(self) -> list[Ref]:
        """Who was outspent; 'him' is the other candidate spoken of."""
        rival, payer = self.found.payees, {r.name for r in self.found.payer}
        if rival and rival[0].name in payer and rival[0].how:
            others = [c for c in reversed(self.reader.discourse.campaigns) if c not in payer]
            return (
                [Ref(rival[0].text, others[0], "campaign", f"{rival[0].text!r} is {others[0]}, the other candidate spoken of")]
                if others
                else rival
            )
        return rival

    def _none_above(self) -> Reading | None:
        """'Not one of those checks was for more than $10,000': the largest payment was at most that."""
        match = re.search(
            rf"\bnever (?:got|paid|received|took(?: in)?|collected|drew|was paid|were paid|sent|gave|wrote)(?: it| them| <E\d+>)? (?P<A2>{A}) (?:in|at|with) (?:one|a single|any one|any single|a) (?:payment|che(?:ck|que)|time|go|day|transfer|instal?lment)\b|"
            rf"\b(?:[Nn]ot (?:one|a single one)|[Nn]one|[Nn]o|[Nn]ot a)(?: (?:of|single))*(?: (?:these|those|them|its|the|his|their))* (?:{_PAYMENTS[3:-1]}|payment|che(?:ck|que)|one)?\b[^<]{{0,30}}?(?:for|of|above|over|exceeded|topped|reached|was|were|came to)[^<]{{0,15}}(?P<A>{A})",
            self.text,
        )
        if not match:
            return None
        amount = self.clause.marked.amounts[int((match["A"] or match["A2"])[2:-1])]
        if amount.hedge != "more than" and not re.search(r"\b(?:above|over|exceeded|topped|beyond)\b", match[0]):
            return None
        if amount.unit not in ("money", "count"):
            return None
        payees = self._payees()
        payer = self.found.payer or self._payer_not(payees)
        if not payees or not payer:
            return None
        self.negated = False
        most = replace(
            amount,
            unit="money",
            currency=amount.currency or "USD",
            low=Decimal(0),
            high=amount.figure,
            hedge="at most",
            soft_high=None,
        )
        return self._reading("paid_extreme", payer, payees, amount=most, title="largest")

    def _every(self) -> Reading | None:
        """'Every dollar of it was described as hats': the purpose of all the rows."""
        match = re.search(
            r"\b(?:every|each|all)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment|entry|row|che(?:ck|que)|of (?:it|them))(?: of (?:it|them|that|those|these|<E\d+>))?(?:\b|(?<=>)).{0,12}?(?:\b(?:described as|for|labell?ed|listed (?:as|for|under)|recorded as|marked|coded (?:as)?|under|entered as|itemi[sz]ed as|filed under|put down (?:as|to))) (?:what (?:the|its|his) (?:reports?|filings?|campaign) calls? )?[\"\u201c\u2018']?(?P<p>[a-zA-Z][^<>,.;\"\u201d]{2,60})",
            self.text,
            re.IGNORECASE,
        )
        if not match:
            return None
        payees = self._payees()
        payer = self.found.payer or self._payer_not(payees)
        purpose = match["p"].strip(" '\u2019")
        return (
            self._reading("paid_purpose", payer, payees, title=f"every|{purpose}")
            if payees and payer and not _NOT_PURPOSE.match(purpose)
            else None
        )

    def _averaged(self) -> Reading | None:
        if not _AVERAGE.search(self.text) or self.found.amount is None:
            return None
        payees = self._payees()
        payer = self.found.payer or self._payer_not(payees)
        return (
            self._reading(
                "paid_average",
                payer,
                payees,
                amount=self.found.amount,
                title="month" if re.search(r"\ba month\b|per month|monthly", self.text) else "",
            )
            if payer
            else None
        )

    def _counted(self) -> Reading | None:
        match = _COUNT.search(self.text)
        distinct = None if match else _DISTINCT.search(self.text)
        token = match or distinct
        times = None if token else _TIMES.search(self.text)
        if times:
            value = Decimal({"once": 1, "twice": 2, "thrice": 3}[times["w"].lower()])
            amount = Amount(0, 0, times["w"], "count", value, value, value)
        elif not token:
            return None
        else:
            amount = self.clause.marked.amounts[int(token["A"][2:-1])]
        if amount.unit != "count":
            return None
        payees = self._payees(carry=distinct is None) if distinct is None else []
        payer = self.found.payer or self._payer_not(payees)
        if not payer:
            return None
        made = self._reading("paid_distinct" if distinct else "paid_count", payer, payees, amount=amount)
        money = amount_of(self.clause, self.text)
        if money is not None and distinct is None:
            made.title = "each" if re.search(r"<A\d+> (?:each|apiece|a time)\b|\beach (?:of|for) <A", self.text) else "sum"
            made.roles["sum"] = [Ref(money.text, money.text, "thing")]
            made.assumptions.append(f"and the sum: {money.text}")
        return made

    def _onlyone(self) -> Reading | None:
        if self.negated or not _ONLY.search(self.text) or not (self.found.payer or self.found.payees or self.found.amount):
            return None
        payees = self._payees()
        payer = self.found.payer or self._payer_not(payees)
        return self._reading("paid_only", payer, payees, amount=self.found.amount) if payer and payees else None

    # plain payments

    def _plain(self) -> list[Reading]:
        found = self.found
        purpose = self._purpose()
        if (
            found.voice == "noun"
            and re.search(
                r"\b(?:was|were|went|are|is) for\b|\bpurposes?\b|\b(?:described|labell?ed|listed|recorded|marked|coded) (?:as|under)\b",
                self.text,
            )
            and not found.amount
            and purpose
        ):
            payees = self._payees()
            payer = found.payer or self._payer_not(payees)
            return [self._reading("paid_purpose", payer, payees, title=self._purposes(purpose))] if payer and payees else []
        payees = self._payees(carry=False) if found.payees else []
        if (
            not payees
            and found.amount
            and not self._refers_back()
            and (
                (self.reader.last_claim and self.reader.last_claim.frame == "paid_total")
                or re.search(r"\boperating (?:expenditures?|costs|expenses)\b", self.text)
            )
        ):
            payer = self._payer()
            return [self._reading("paid_total", payer, [], amount=found.amount)] if payer else []
        if not payees and not (found.amount or self.negated):
            return []
        if not payees and re.search(r"\banother (?:one )?(?:went|was|came)\b", self.text):
            payees = self._payees()
        total = not payees and not self._refers_back()
        if total and (purpose or _TOTAL.search(self.text)):
            payer = self._payer()
            if not payer or not (found.amount or self.negated):
                return []
            everything = not purpose or re.fullmatch(
                r"(?:its |their |the |all )?(?:operating |day-to-day )?(?:expenditures?|expenses|costs|operations|vendors|suppliers|contractors|payees|everything|running(?: the campaign| itself)?)",
                purpose,
            )
            return [
                self._reading(
                    "paid_total" if everything else "paid_for",
                    payer,
                    [],
                    amount=found.amount,
                    title="" if everything else purpose,
                )
            ]
        if (
            not payees
            and found.amount
            and found.payer
            and re.search(rf"{E} (?:had |has |have )?(?:also )?spent {A}", self.text)
            and not purpose
        ):
            return [self._reading("paid_total", self._payer(), [], amount=found.amount)]
        payees = self._payees(carry=found.voice != "noun" or self._refers_back() or bool(found.payer))
        if not payees and found.amount and found.payer and found.voice != "bills":
            return [self._reading("paid_total", self._payer(), [], amount=found.amount)]
        payer = found.payer or self._payer_not(payees)
        if not payer or not payees:
            return []
        if found.voice == "noun" and not (found.amount or self.negated or found.payees):
            return []
        if len(payees) > 1 and _TOGETHER.search(self.text):
            return [self._reading("paid_sum", payer, payees, amount=found.amount, title=purpose)]
        if len(payer) > 1 and not _TOGETHER.search(self.text):
            return [self._one_of(payer, n, payees, purpose) for n in range(len(payer))]
        if len(payees) > 1:
            return [
                self._reading("paid", payer, [payee], amount=found.amount, title=purpose, span=self._part(payee, n))
                for n, payee in enumerate(payees)
            ]
        return [self._reading("paid", payer, payees, amount=found.amount, title=purpose)]

    def _part(self, payee: Ref, number: int) -> tuple[int, int]:
        """The first of several payees has the clause up to it, each further one its own name."""
        index = next((n for n, m in enumerate(self.clause.marked.mentions) if m.ref is payee), None)
        token = f"<E{index}>"
        place = self.text.find(token)
        if place < 0:
            return 0, len(self.text)
        return (0, place + len(token)) if number == 0 else (place, place + len(token))

    def _one_of(self, payer: list[Ref], n: int, payees: list[Ref], purpose: str) -> Reading:
        index = next((i for i, m in enumerate(self.clause.marked.mentions) if m.ref is payer[n]), None)
        place = self.text.find(f"<E{index}>")
        last = n == len(payer) - 1
        span = (max(place, 0), len(self.text.rstrip(" .,;:"))) if last or place < 0 else (place, place + len(f"<E{index}>"))
        return self._reading("paid", [payer[n]], payees, amount=self.found.amount, title=purpose, span=span)

    def _refers_back(self) -> bool:
        return bool(
            re.search(
                r"\b(?:the|that|this|those|these|its|their|such) (?:payments?|money|sum|disbursements?|che(?:ck|que)s?)\b|\b(?:it|the firm|the vendor|the company|them)\b",
                self.text,
            )
        )

    def _purposes(self, first: str) -> str:
        """All purposes of a list: 'for website development and digital consulting, T-shirts among them'."""
        match = re.search(
            r"\b(?:for|as|under|purposes?(?: given| stated)?(?: (?:is|was|were|are))?) (?P<t>[^<>]{4,160}?)(?=$|[.;]|, which|, according|\)|, filings)",
            self.text,
        )
        return match["t"].strip(" '\"\u201c\u201d") if match else first
