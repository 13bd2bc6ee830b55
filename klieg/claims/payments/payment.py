"""A payment as a clause tells of it: who paid and who was paid, as named or carried over; its sum, time and purpose.

Roles are filled from the clause (roles.py), else carried over from what was said before; every role that is carried over is listed. What makes a reading doubtful is in payment_doubts.py.
Which clauses tell of a payment is in paying.py. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from klieg.claims.disclosures import paper_frames
from klieg.claims.language.amounts import Amount
from klieg.claims.language.dates import Period, election_day
from klieg.claims.language.patterns import regex
from klieg.claims.names import described
from klieg.claims.names.spoken import KEEPER
from klieg.claims.payments import paid_against, payment_doubts, receivers, several, sum_and_count, together
from klieg.claims.reading import EVERY, NOT_UNTIL, WHO_PAID, WHO_WAS_PAID, Reading, Ref, stretch_of
from klieg.claims.sentences import payment_words as words
from klieg.claims.sentences.marked import Clause, bare
from klieg.claims.sentences.roles import A, E, Found, without_speaker

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


_A_TIME = regex(
    r"(?:the |that |those |this |these )?(?:[a-z]+ )?(?:day|week|month|quarter|year|period|cycle|spring|summer|autumn|fall|winter)s?(?: .*)?",
    re.IGNORECASE,
)


_COMMITTEE = regex(r"\b(?:Fund|PAC|Committee|Party|Victory)\b")


def carried_how(payer: Ref) -> str:
    """How who paid was made out, where the clause does not say."""
    return payer.how if payer.how.startswith("who paid") else f"{WHO_PAID}: {payer.name}"


_PAID_AGAIN = regex(r"(?:and |but )?(?:(?:it |they )?(?:was|were) |then )*(?:paid|got (?:money|paid)) again\b")
"""'..., and was paid again in December': of whoever the sentence says was paid."""
_GAVE_THEM = regex(r"\b(?:gave|sent|passed along to|passed on to) (?P<them>it|them)\b")


_ITS_THING = regex(
    rf" of (?:{E}(?:'s|\u2019s)?|its|their|his|her) (?P<thing>[a-z][a-z -]*?)(?=$|[.,;]| (?:in|on|from|to|by|for|during|over|through|at|between|that|which|and) )"
)


_GIVES = regex(r"\b(?:gave|sent|contributed|donated|chipped in|handed)\b")
_IN_EPITHET = regex(r">, (?:an?|the|its|his|her|their|one of) [^,;<>]* (?:that|which|who|whose)\b[^,;]*$")
"""Before words that tell of whoever was named, and not of the payment."""
_FURTHER = regex(r"\b(?:also|too|another|more|further|again|same|likewise|as well)\b|\b(?:him|her|them|it)\b")
_A_PAC = regex(r"\bPAC\b|\bPOLITICAL ACTION\b", re.IGNORECASE)
_REPAID = regex(r"\b(?:repaid|paid back|paid (?:him|her|<E\d+>) back|reimbursed)\b")
_ALL_SPENDING = regex(
    r"<E\d+>(?:'s|\u2019s?) (?:total |overall |monthly |operating |whole )*(?:spending|outlays?|expenditures?|disbursements|costs)(?! (?:on|with|at|for|there))(?: [a-z]+)? (?:rose|fell|grew|climbed|dropped|went|jumped|doubled|tripled|was|were|came|reached|amounted|ran|totall?ed|stood)\b"
)


_A_MONTH = 31


_HIS_FIRM = regex(
    r"\b(?:his|her) (?:own )?(?:[a-z]+ )?(?:company|firm|consultancy|agency|shop|business) [\"\u201c\u2018']?(?:[a-z'\u2019]+ ){0,2}(?:see|saw|seen|receiv\w+|get|got|gotten|paid|take|took|earn\w*|collect\w*)\b"
)


_OF_EACH = regex(r"\b(?:each|apiece|both|either|every|respectively|or|nor|neither|as well as|along with|including)\b")
"""Words by which a sum behind several names is not plainly of all of them."""
_WHO_GOT_IT = regex(
    r"\b(?:drew|earned|collected|received|got|took(?: in)?) <A\d+> in [a-z][a-z -]{2,40} from (?:the )?(?:<E\d+>|it\b|them\b|there\b)"
)


class Payment:
    """One clause's payment, and what is said of it."""

    def __init__(self, reader: Reader, clause: Clause, found: Found) -> None:
        self.reader, self.clause, self.found = reader, clause, found
        self.text = clause.text
        owner = found.payer[0] if found.payer else None
        spoken = reader.discourse.subject
        itself = owner is not None and owner.text.lower() in ("it", "them") and owner.name in {ref.name for ref in found.payees}
        if owner and itself and spoken and spoken.name != owner.name and reader.candidate(spoken).kind == "campaign":
            # 'X received $5,000 from it': not from X
            found.payer = [replace(spoken, text=owner.text, how=f"{owner.text!r} is {spoken.name}, spoken of before")]
        elif itself and found.voice == "pays":
            found.payer = []  # 'it paid X' is not said of X: whoever paid before
        found.payer = [ref for ref in found.payer if not KEEPER.match(ref.name)]  # whose files they are pays in none of them
        if found.voice == "receives" and found.payees and _HIS_FIRM.search(self.text):
            found.payees = self._firm_of(found.payees[0])  # 'that his company didn't see a cent': it, and not himself
        self.unsure = ""
        found.payees = [paper_frames.the_filer(reader, ref) for ref in self._not_who_paid(found.payees)]
        if owner and self._pointing(owner):
            found.payer = []  # 'they never paid X': not those who were paid themselves
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
        if not clause.periods and (vote := words.BY_ELECTION.search(clause.original_text(0, len(clause.text)))):
            self.period = Period(0, 0, vote[0], None, election_day(reader.written), "open")
        self.negated = bool(words.NO.search(words.NOT_DENYING.sub("", self.text))) and not re.search(
            r"\bnot only\b|\bnot just\b|\bno (?:more|less|fewer) than\b", self.text
        )

    def readings(self) -> list[Reading]:
        """The claim of the clause, or several where it pairs several payees with amounts."""
        if self.found.voice == "outspends":
            return [paid_against.outspent(self)]
        if apart := several.readings(self):
            return apart
        made = together.reading(self)
        if made is not None:
            return sum_and_count.apart(self, made)
        return self._plain()

    # roles that are carried over

    def payer(self) -> list[Ref]:
        """Who pays: as the clause says, else who paid before."""
        if self.found.payer and not self._pointing(self.found.payer[0]):
            return [self._meant(self.found.payees), *self.found.payer[1:]]
        carried = self.reader.payer(self.clause)
        if carried is None or self._a_donor(carried):
            return self.found.payer
        return [self._carried_over(carried)]

    def _a_donor(self, carried: Ref) -> bool:
        """Whether 'the party received $5', behind what a person gave to another, says nothing of who gave it: a campaign pays many, and is what is spoken of; a donor is not."""
        known = self.reader.known
        return (
            self.found.voice == "receives"
            and carried.kind == "person"
            and not known.candidate(carried.name)
            and carried.name not in known.committees
            and not _FURTHER.search(self.clause.text)
        )

    def _carried_over(self, carried: Ref) -> Ref:
        """Who paid, told as carried over; the subject that two clauses of a sentence share is none that is."""
        if carried == self.reader.same_payer(self.clause):
            return carried
        self.assumptions.append(carried_how(carried))
        return replace(carried, how=carried_how(carried))

    def _meant(self, payees: list[Ref]) -> Ref:
        """Who is found to pay; a denial is of the one it names, whoever the record knows to pay."""
        return self.found.payer[0] if self.negated else self.reader.meant(self.found.payer[0], payees)

    def _paid_just_now(self, payer: Ref) -> bool:
        """Whether somebody was the last of the paragraph that was told to pay: then 'it also paid Y' is said of that one, true or not."""
        last = self.reader.last_payment
        before = last.role("subject") if last is not None and self.reader.payment_at == self.reader.paragraph else None
        return before is not None and self.reader.candidate(before).name.split(" ")[-1] == payer.name.split(" ")[-1]

    def _not_who_paid(self, payees: list[Ref]) -> list[Ref]:
        """'Clinton's campaign paid X $5; Bush's campaign paid it nothing': X, and not Clinton's campaign."""
        last = self.reader.last_payment
        before = last.role("subject") if last else None
        pronoun = payees[0].text.lower() if len(payees) == 1 else ""
        if pronoun == "it" and before is not None and (to_it := self._given_to_before(payees[0], before)):
            return to_it
        gives = bool(self.found.payer) and _GIVES.search(self.clause.text) and _A_PAC.search(self.found.payer[0].name)
        if gives and payees and payees[0].name in self.reader.known.committees and payees[0].name != self.found.payer[0].name:
            return payees  # 'X's PAC sent it $5,000': the committee, and no vendor of its
        since = self.reader.named_since
        told = [since] if since is not None else last.roles.get("object", [])[:1] if last else []
        if not told or pronoun not in ("it", "they", "them") or self.reader.candidate(payees[0]).kind != "campaign":
            return payees
        if pronoun == "it" and told[0].kind == "person":
            return payees  # nobody is 'it'
        if self.found.voice == "receives" and self.found.payer and _COMMITTEE.search(self.found.payer[0].name):
            return payees  # 'it received $5,000 from the Victory Fund': a committee that is given to, and no vendor
        payers = {ref.name for ref in [*self.found.payer[:1], *([before] if before else [])]}
        if self.reader.known.pays(payees[0].name, told[0].name):
            payers.add(payees[0].name)  # one that pays whoever was paid is not who is paid
        if payees[0].name not in payers:
            self.unsure = f"who {pronoun!r} is, {payees[0].name} or {told[0].name}, is not sure"
            return payees
        return [replace(ref, text=pronoun, how=f"{pronoun!r} is {ref.name}, paid before") for ref in told]

    def _given_to_before(self, it: Ref, giver: Ref) -> list[Ref]:
        """'A gave X $5. B gave it $3': not to A, but to whom A gave; nobody if the clause is none such."""
        last = self.reader.last_payment
        to = last.roles.get("object", [])[:1] if last is not None and self.reader.payment_at == self.reader.paragraph else []
        named = self.found.payer[:1]
        if not to or not named or named[0].how or not _GIVES.search(self.clause.text):
            return []
        if self.reader.candidate(to[0]).kind != "campaign" and to[0].name not in self.reader.known.committees:
            return []  # a vendor is given nothing
        if it.name not in (giver.name, named[0].name) or named[0].name in (giver.name, to[0].name):
            return []
        return [replace(to[0], text=it.text, how=f"{it.text!r} is {to[0].name}, given to before")]

    def _pointing(self, ref: Ref) -> bool:
        """Whether 'it' or 'they' was taken for an organisation that is paid itself, or that no report tells of, where a campaign spoken of paid whom the clause names: then who paid before is meant."""
        last, known = self.reader.last_payment, self.reader.known
        if last is None or ref.text.lower() not in ("it", "they") or ref.kind != "organisation":
            return False
        if ref.name in {r.name for r in last.roles.get("object", [])}:
            return True
        if ref.name in known.committees:
            return False
        here = ref.name in known.paid and self.reader.payment_at == self.reader.paragraph
        payees, campaigns = [one.name for one in self.found.payees], self.reader.discourse.campaigns
        return here or (bool(payees) and any(all(known.pays(c, payee) for payee in payees) for c in campaigns))

    def _firm_of(self, person: Ref) -> list[Ref]:
        """The firm spoken of that has somebody's last name in its own; nobody if that is no one firm."""
        last = person.name.split(" ")[-1]
        firms = [o for o in self.reader.discourse.organisations if last in re.split(r"\W+", o) and o != person.name]
        if person.kind == "organisation" and not firms:
            return [person]
        how = f"his company is {firms[0]}, by its name" if firms else ""
        return [Ref(person.text, firms[0], "organisation", how)] if len(set(firms)) == 1 else []

    def _paid_back(self) -> bool:
        """'His campaign repaid him': the candidate, and nobody else."""
        payer, payee = self.found.payer[0], self.found.payees[0]
        own = payer.text.lower().startswith(("his ", "her ")) or bool(_REPAID.search(self.clause.text))
        return payee.kind == "person" and payer.kind == "campaign" and own

    def payees(self, *, carry: bool = True) -> list[Ref]:
        """Who was paid: as the clause says, else (`carry`) as the payment spoken of last did."""
        payer = {r.name for r in self.found.payer}
        if (
            self.found.payees
            and self.found.payees[0].text.lower() in ("it", "them", "him")
            and self.found.payees[0].name in payer
            and not self._paid_back()
        ):
            # 'the campaign turned to L2, a data firm, and paid it': the one that the sentence names
            at = next((m.start for m in self.clause.mentions() if m.ref.text == self.found.payees[0].text), 0)
            here = [
                m.ref.name
                for m in reversed(self.clause.marked.mentions)
                if m.ref.kind == "organisation" and not m.ref.how and m.end <= at
            ]
            others = [o for o in (*here, *reversed(self.reader.discourse.organisations)) if o not in payer]
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
        if carry:
            self._given_to_somebody()
        if _ALL_SPENDING.search(self.clause.text):
            return []  # 'the campaign's spending rose from ... to ...': all of it, whoever was spoken of
        if carry and (spoken := self._just_named()):
            self.assumptions.append(f"{WHO_WAS_PAID}: {spoken.name}")
            return [replace(spoken, how=f"{WHO_WAS_PAID}: {spoken.name}")]
        told_here = last is not None and bool(last.text) and last.text in self.clause.whole
        if carry and not told_here and (since := self.reader.named_since) is not None:
            self.assumptions.append(f"{WHO_WAS_PAID}: {since.name}")
            return [replace(since, how=f"{WHO_WAS_PAID}: {since.name}")]
        if carry and last is not None and last.roles.get("object"):
            refs = last.roles["object"]
            self.assumptions.append(f"{WHO_WAS_PAID}: {', '.join(r.name for r in refs)}")
            return [replace(r, how=f"{WHO_WAS_PAID}: {r.name}") for r in refs]
        return []

    def _just_named(self) -> Ref | None:
        """A payee that the clause names in another part, or that the sentence names before it: 'the database came from X; the first payment was in July'."""
        known = self.reader.known.paid
        here = {
            m.ref.name: m.ref
            for m in self.clause.mentions()
            if m.ref.kind == "organisation" and not m.ref.how and m.ref.name in known
        }
        if len(here) == 1 and next(iter(here)) not in {ref.name for ref in self.found.payer}:
            return next(iter(here.values()))
        if whose := self._whose():
            return whose
        start = self.clause.original(0, 1)[0]
        before = [m.ref for m in self.clause.marked.mentions if m.end <= start]
        named = [ref for ref in before if ref.kind == "organisation" and not ref.how and ref.name in known]
        return named[-1] if named and not self.clause.mentions() and not self.clause.first else None

    def _whose(self) -> Ref | None:
        """'Steven Sadow's firm came on in the summer: its first payment ...': the firm that the sentence has named, if 'its' is of it."""
        before = {m.ref.name: m.ref for m in self.clause.marked.mentions if not m.ref.how}
        its = [m.ref for m in self.clause.mentions() if m.ref.kind == "organisation" and m.ref.text.lower() in ("its", "their")]
        payer = {ref.name for ref in self.found.payer}
        return before.get(its[0].name) if len(its) == 1 and its[0].name not in payer else None

    def reading(
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
        """A reading of this clause, with its period, what was carried over, and why it may be unsure."""
        start, end = self.clause.original(*(span or (0, self.clause.end)))
        title = words.OPERATIONS if frame == "paid_total" and not title and words.OPERATING.search(self.text) else title
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
        if (
            frame == "paid_rank"
            and amount is None
            and not self.clause.marked.amounts
            and (of := self.purpose())
            and not _A_TIME.fullmatch(of)
            and not re.match(r"(?:the |its |their |his |her )?(?:payroll|list|books?|ledger|table|ranking|roster)\b", of)
        ):
            reading.roles["of"] = [Ref(of, of, "thing")]
        reading.period = self.period
        last = self.reader.last_payment
        if (
            reading.period is None
            and last is not None
            and last.period is not None
            and any(WHO_WAS_PAID in step for step in self.assumptions)
            and (frame != "paid_extreme")
        ):
            reading.period = last.period.carry()
        if (
            frame == "paid_extreme"
            and (day := _day_beside(self.clause, reading.period)) is not None
            and reading.period is not None
        ):
            # 'the largest between April and March was made on March 15': of the one, and on the other
            reading.roles["other_period"], reading.period = [stretch_of(reading.period)], day
        elif (
            frame == "paid_extreme"
            and last is not None
            and last.frame in ("paid", "paid_count")
            and re.match(r"(?:and )?the (?:first|last|latest|largest|biggest|smallest|earliest|final)\b", self.text)
            and last.period is not None
            and (not (last.period.since and last.period.until) or (last.period.until - last.period.since).days > _A_MONTH)
            and last.text
            and last.text in self.clause.whole
        ):
            # '44 times through March, the last on March 31': of those
            reading.roles["other_period"] = [stretch_of(last.period)]
        if (
            self.negated
            and reading.period is not None
            and reading.period.since is None
            and reading.period.lead == "until"
            and (named := reading.period.ending()).since
        ):
            # 'did not pay it until May': nothing before May; that it did then is not what is denied
            reading.period = replace(reading.period, until=named.since - timedelta(1))
            reading.roles[NOT_UNTIL] = [stretch_of(named)]
        if self.negated and reading.period is not None and reading.period.lead == "since" and reading.period.until is None:
            # 'has not paid it since September': nothing behind September; that it did then is not what is denied
            begun = reading.period.beginning()
            reading.period = replace(reading.period, since=begun.until + timedelta(1)) if begun.until else reading.period
        payment_doubts.keep_back(self, reading, span)
        for refs in roles.values():
            reading.assumptions += [ref.how for ref in refs if ref.how and ref.how not in reading.assumptions]
        reading.others = self._others(payer, payees)
        if self.period and self.period.carried:
            reading.assumptions.append(f"the period is carried over: {self.period.words}")
        return reading

    def _others(self, payer: list[Ref], payees: list[Ref]) -> dict[str, list[Ref]]:
        """Who else may be meant by a payer or a payee that the clause does not name: the last few that the story has spoken of."""
        spoken = self.reader.discourse
        found = {"subject": described.others(spoken, payer[0]) if payer else []}
        if payees and payees[0].how and payees[0].kind == "organisation":
            known = [o for o in reversed(spoken.organisations) if o != payees[0].name and o in self.reader.known.paid]
            found["object"] = [Ref(o, o, "organisation") for o in known[:3]]
        return {role: refs for role, refs in found.items() if refs}

    def purpose(self) -> str:
        """What the clause says the money was for; '' if it does not."""
        if so := words.SO_DESCRIBED.search(self.text):
            return so["p"].strip()
        told = without_speaker(self.text)
        told = told if self.text.startswith(told) else self.text  # not what a speaker has done 'for several candidates'
        for match in words.PURPOSE.finditer(told):
            if match[0].startswith("in ") and self.text.count("<A", 0, match.start()) > 1:
                continue  # '$12,000, and B got $9,000 in rent': of another sum
            if _IN_EPITHET.search(told[: match.start()]):
                continue  # 'X, a firm that had never worked on a campaign'
            purpose = re.sub(
                r" (?:on|in|at|to|by|from|with|for|of)$| among (?:the|its|their|his|her) .*$",
                "",
                match["p"].strip(" '\"\u201c\u201d\u2018\u2019"),
            )
            if own := _ITS_THING.match(self.text, match.end("p")):
                purpose = f"{purpose} {own['thing']}"  # 'for the use of its list'
            if purpose.lower() not in ("a", "an", "the", "its", "their", "his", "her", "") and not words.NOT_PURPOSE.match(
                purpose
            ):
                return purpose
        ahead = words.PURPOSE_OF.search(told)
        return ahead["p"] if ahead and self.text.count("<A") == 1 else ""

    # several at once

    def money(self, token: str) -> Amount | None:
        """What a mark stands for, if that is a sum of money."""
        amount = self.clause.amount(token)
        return amount if amount.unit == "money" else None

    def payer_not(self, payees: list[Ref]) -> list[Ref]:
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
            spoken = next((o for o in reversed(self.reader.discourse.organisations) if o not in names and o != "White House"), "")
            how = f"{WHO_PAID}: {spoken}"
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
            and not any(self.reader.known.pays(c, payees[0].name) for c in self.reader.discourse.campaigns)
        ):
            return []  # a firm named here had money: from whom is not the firm that paid somebody else before
        if self.found.payer and not names & {p.name for p in self.found.payer}:
            return [self._meant(payees), *self.found.payer[1:]]
        carried = self.reader.payer(self.clause)
        if carried is not None and carried.name in names and before is not None and before.name not in names:
            carried = before  # 'the Iowa Democratic Party was second': not of its own money
        if carried is None or carried.name in names or self._a_donor(carried):
            return []
        return [self._carried_over(carried)]

    # plain payments

    def _plain(self) -> list[Reading]:
        found = self.found
        purpose = self.purpose()
        if self.negated and not found.payees and (of := words.CENT_OF.search(self.text)):
            payer = self.payer()
            return [self.reading("paid_for", payer, [], title=of["p"])] if payer else []
        if (
            found.voice == "noun"
            and re.search(
                r"\b(?:was|were|went|are|is) for\b|\bpurposes?\b|\b(?:described|labell?ed|listed|recorded|marked|coded) (?:as|under)\b",
                self.text,
            )
            and not found.amount
            and purpose
        ):
            payees = self.payees()
            payer = found.payer or self.payer_not(payees)
            said = f"{EVERY}{purpose}" if words.ALL_PAYMENTS.search(self.text) else self._purposes(purpose)
            return [self.reading("paid_purpose", payer, payees, title=said)] if payer and payees else []
        payees = self.payees(carry=False) if found.payees else self._recipients()
        if (
            not payees
            and found.amount
            and not self._refers_back()
            and ((self.reader.last_claim and self.reader.last_claim.frame == "paid_total") or words.OPERATING.search(self.text))
        ):
            payer = self.payer()
            return [self.reading("paid_total", payer, [], amount=found.amount)] if payer else []
        if not payees and not (found.amount or self.negated or (_PAID_AGAIN.match(self.text) and not self.clause.first)):
            return []
        if not payees and re.search(r"\banother (?:one )?(?:went|was|came)\b", self.text):
            payees = self.payees()
        total = not payees and not self._refers_back()
        if total and purpose and _WHO_GOT_IT.search(self.text):
            return []  # 'and drew $140,000 in fees from it': who got it is left to the clause before, and it is not all that was paid for them
        if total and (purpose or words.TOTAL.search(self.text)):
            payer = self.payer()
            if not payer or not (found.amount or self.negated):
                return []
            everything = not purpose or re.fullmatch(
                r"(?:its |their |the |all )?(?:operating |day-to-day )?(?:expenditures?|expenses|costs|operations|vendors|suppliers|contractors|payees|everything|running(?: the campaign| itself)?)",
                purpose,
            )
            return [
                self.reading(
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
            return [self.reading("paid_total", self.payer(), [], amount=found.amount)]
        payees = payees or self.payees(carry=found.voice != "noun" or self._refers_back() or bool(found.payer))
        if not payees and found.amount and found.payer and found.voice != "bills":
            return [self.reading("paid_total", self.payer(), [], amount=found.amount)]
        payer = found.payer or self.payer_not(payees)
        if found.payer and found.payer[0].text.lower() in ("it", "they", "them") and not self._paid_just_now(found.payer[0]):
            payer = [self._meant(payees), *found.payer[1:]]  # 'her campaign' is hers, whoever the record knows to pay
        if not payer or not payees:
            return []
        if not found.payer and found.voice == "receives" and not payees[0].how and not self._may_be_paid(payees[0]):
            return []  # 'TEN_GOP had more than 50,000 followers': no payment of whoever is spoken of
        if len(payees) == 1 and (own := self._handed_to(payees[0])) is not None:
            found.amount = own
        if found.voice == "noun" and not (found.amount or self.negated or found.payees):
            return []
        if len(payees) > 1 and words.TOGETHER.search(self.text):
            return [self.reading("paid_sum", payer, payees, amount=found.amount, title=purpose)]
        if len(payees) > 1 and len(payer) == 1 and self._of_them_all():
            return [self.reading("paid_sum", payer, payees, amount=found.amount, title=purpose)]
        if len(payer) > 1 and not words.TOGETHER.search(self.text):
            return [self._one_of(payer, n, payees, purpose) for n in range(len(payer))]
        if len(payees) > 1:
            return [
                self.reading("paid", payer, [payee], amount=found.amount, title=purpose, span=self.part(payee, n))
                for n, payee in enumerate(payees)
            ]
        return [self.reading("paid", payer, payees, amount=found.amount, title=purpose)]

    def _of_them_all(self) -> bool:
        """Whether the one sum of a clause is of all the payees it names: 'paid A and B $3.7 million', and not 'each of', 'A or B'."""
        money = [amount for amount in self.clause.amounts_in(self.text) if amount.unit == "money"]
        return (
            self.found.amount is not None and money == [self.found.amount] and not self.negated and not _OF_EACH.search(self.text)
        )

    def _may_be_paid(self, payee: Ref) -> bool:
        """Whether the record knows a payee of this name, or the clause speaks of money."""
        money = any(amount.unit == "money" for amount in self.clause.amounts_in(self.text))
        last = self.reader.last_payment
        if last is not None and payee.name in {ref.name for ref in last.roles.get("object", [])}:
            return True
        return payee.name in self.reader.known.paid or (money and payee.name.lower() not in self.reader.known.accounts)

    def _given_to_somebody(self) -> None:
        """Doubt a clause that tells by a common noun who is given to, where nobody was found for it."""
        if not self.found.payees and (whom := receivers.somebody(self.text)):
            self.unsure = self.unsure or f"{bare(whom, self.clause.marked)!r}: who is given to is not read"

    def _recipients(self) -> list[Ref]:
        """To whom 'the PAC gave $5,000' where that is not said: the campaign or committee spoken of, if it is another."""
        payer = {self.reader.candidate(ref).name for ref in self.found.payer}
        if not payer or self.found.amount is None:
            return []
        self._given_to_somebody()
        if (whom := receivers.of(self.reader, self.text, payer)) is not None:
            how = f"who was given it is carried over: {whom.name}"
            self.assumptions.append(how)
            return [replace(whom, how=how)]
        if not re.search(r"\b(?:gave|contributed|donated|chipped in|kicked in|passed (?:along|on)|transferred)\b", self.text):
            return []
        last, given_by = self.reader.last_payment, self.reader.discourse.pacs
        told = self.reader.last_claim
        if (
            told is not None
            and told.frame == "cover"
            and told.title.startswith(("receipts", "contributions"))
            and (to_it := told.role("subject"))
        ):
            given_by = given_by - {to_it.name}  # a PAC too is given to, where the story told what it took in
        before = last.role("subject") if last is not None else None
        spoken = [
            *([before] if before is not None and before.kind == "campaign" else []),
            *(Ref(c, c, "campaign") for c in reversed(self.reader.discourse.campaigns)),
        ]
        to = next((ref for ref in spoken if ref.name not in payer and ref.name not in given_by), None)
        if to is None:
            return []
        how = f"who was given it is carried over: {to.name}"
        paid = self.reader.last_payment.role("object") if self.reader.last_payment else None
        given = _GAVE_THEM.search(self.clause.original_text(0, len(self.clause.text)))
        if given and paid and paid.name != to.name:
            self.unsure = f"who {given['them']!r} is, {to.name} or {paid.name}, is not sure"
        self.assumptions.append(how)
        return [replace(to, how=how)]

    def _handed_to(self, payee: Ref) -> Amount | None:
        """The sum that stands right before a payee, of several in a clause: 'put $37,000 into committees, topped by $5,000 to X'."""
        marks = [n for n, m in enumerate(self.clause.marked.mentions) if m.ref is payee]
        match = re.search(rf"(?P<a>{A}) to (?:the )?<E{marks[0]}>", self.text) if marks else None
        return self.money(match["a"]) if match else None

    def part(self, payee: Ref, number: int) -> tuple[int, int]:
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
        span = (max(place, 0), self.clause.end) if last or place < 0 else (place, place + len(f"<E{index}>"))
        return self.reading("paid", [payer[n]], payees, amount=self.found.amount, title=purpose, span=span)

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


def _day_beside(clause: Clause, period: Period | None) -> Period | None:
    """The one day of a clause that names a longer time besides; None if that has no end, or there are more."""
    if period is None or period.since is None or period.until is None or (period.until - period.since).days <= _A_MONTH:
        return None
    days = [one for one in clause.periods if one.since is not None and one.since == one.until and period.holds(one.since)]
    return days[0] if len(days) == 1 else None
