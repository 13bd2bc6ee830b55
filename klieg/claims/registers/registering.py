"""What a sentence says of the register of foreign agents in words that no frame has: who registered, for whom, since when or until when.

It is looked for where no frame fits, and read only where every word of the sentence is one of those by which registers are spoken of (`register_words.txt`): a word beyond them may narrow or turn
what is said. Nothing here looks at what a register holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.dates import STORY_DAY, Period
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.names.spoken import Mention
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Marked
from klieg.claims.sentences.roles import PRONOUNS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

SPOKEN_OF = regex(
    r"\b(?:foreign[- ]agents?|foreign[- ](?:agents?['\u2019]? )?principals?|FARA|Foreign Agents? Registration Act|Justice Department['\u2019]s (?:own )?(?:register|registry|rolls?)|register of foreign agents|work(?:s|ing)? for foreign governments)\b",
    re.IGNORECASE,
)
"""The register of foreign agents."""
_THAT_REGISTER = regex(
    r"\b(?:on|in|from|off|to) (?:the|that|this) (?:same )?(?:American |US |U\.S\. |federal |public )?(?:register|registry)\b(?! of\b)|\bunder (?:the|that) (?:act|law|statute)\b"
)
"""The register that was spoken of before."""
_REGISTERED = regex(
    r"\b(?:regist\w+|rolls?|lists?|entry|entered|sign(?:s|ed|ing)? (?:up|on)|fil(?:ed|es|ing)|FARA|Foreign Agents? Registration Act|principals?)\b",
    re.IGNORECASE,
)
"""That it stands in the register is said; who acts for a foreign power need not."""
_ELSEWHERE = regex(r"\b(?:lobby\w*|lobbies|Senate|House|Mueller|supplemental|tweets?|posts?|ads?|paid)\b")
_IT_IS_SAID = regex(
    r",? ?(?:\b(?:according to|as|by|going by|in|on|under) )?(?:the |its |their )?(?:(?:US|U\.S\.|American|federal|public|government's|<E\d+>(?:['\u2019]s)?) )*"
    r"(?:(?:FARA|foreign[- ]agents?['\u2019]?|department['\u2019]s) )?(?:register|registry|rolls?|database|files|records?)(?: of foreign agents)? (?:says?|shows?|has it|tells us|records?|notes?|states?|will tell you|reveals?)(?: that)?,? ?",
    re.IGNORECASE,
)
"""'The Justice Department's register says': who says it, and no more."""
_WHOSE_FIRM = regex(
    r", (?:<E\d+>(?:['\u2019]s)? )+(?:[a-z]+ )?(?:company|firm|outfit|group|shop|house|consultancy)(?: |, )(?=[a-z])"
)
"""', the Manafort company,' behind a name."""
_NOT_AT_ALL = regex(
    r"\bdid (?:not|never) (?:so much as )?(?:trouble|bother|care|deign) to\b|\b(?:has|have|had) at no time\b|\bat no time\b|\bin vain\b|\bis nowhere to be found\b|\bis not to be found\b",
    re.IGNORECASE,
)
"""Longer ways to say no."""
_NOT_FOUND = regex(
    r"\b(?:[Yy]ou|[Oo]ne|[Aa] reader|[Rr]eaders|[Ww]e) (?:will|can|could|would|did)(?: ?not|n['\u2019]t|not| never) (?:find|see) (?:the name of |any trace of |any sign of )?(<E\d+>) ((?:anywhere )?(?:in|on|among)) "
)
"""'You will not find X in the register'."""
SAYS_MORE = regex(
    r"\b(?:took on|signed(?: up| on)?|registered) (?-i:[A-Z])[^.;]{2,60}? as (?:its|his|her|their|an?) (?:registered |foreign )+agents?\b|\bthe same (?:day|month|year) as\b|\bno later than\b|\b(?:in|on) time\b",
    re.IGNORECASE,
)
"""What a frame of registrations would pass over."""
_NO_REGISTRANT = regex(
    r"\b(?:takes?|took|taken|puts?|putting|works? with|worked with|joins?|joined|leaves?|left|gave|gives?)(?: over| on| up)? (?:an? |the |its |their |no |other )*(?:registered |foreign |[a-z]+ registered as an? )*(?:foreign )?(?:agents?|principals?)\b(?! (?:regist|roll|list))",
    re.IGNORECASE,
)
"""'Took on a registered foreign agent': somebody else is the registrant, or none."""
_SO_LONG = regex(r"\b(?:days?|months?|years?)\b", re.IGNORECASE)
_FOR_WHOM = (
    r"(?:for|of|with|represent(?:ed|s|ing)?|on behalf of|signed(?: up)?|took on|taken on|working for|worked for|acting for|acted for|acts for|to act for|"
    r"clients?(?: (?:is|was|being))?|principals?(?: (?:is|was|being))?)(?: the| its (?:client|principal),?)*"
)
_OBJECT = regex(rf"\b{_FOR_WHOM} (<E\d+>)", re.IGNORECASE)
_UNMARKED = regex(
    rf"\b{_FOR_WHOM} (?!(?:the )?(?:US |U\.S\. )?(?:Justice|Department))(?P<whom>(?-i:[A-Z][A-Za-z.-]+)(?: (?:(?-i:[A-Z][A-Za-z.-]+)|of|and|the))*(?: (?:government|embassy|ministry|state|company|bank|party|authorities))?)(?<!Department)(?<!Justice)(?!['\u2019]s| [Dd]epartment)",
    re.IGNORECASE,
)
"""Whom one is registered for, where it is no name that the story was found to hold: 'the Ukrainian government', 'Russia'."""
_SUBJECT_OF = regex(
    r"\b(?:took (?:until|till) <P\d+> for|registrations?(?: as (?:an? )?foreign agents?)? (?:of|by)|entry (?:of|for)|name of|for(?= <E\d+> to (?:regist|sign|file|become|put|enter|join)))(?: the)? (<E\d+>)",
    re.IGNORECASE,
)
_IT_WAS = regex(
    r"^\W*It (?:is|was) (?:for )?(?:the )?(?:(<E\d+>)|(?-i:([A-Z][a-z]+)))(?:['\u2019]s interests?)?,? (?:that|whom|which) (<E\d+>) ",
    re.IGNORECASE,
)
_AGENT_WAS = regex(
    r"^\W*(?:The )?(<E\d+>)(?:['\u2019]s) (?:registered |foreign )*agents? (?:is|was|were) (<E\d+>)", re.IGNORECASE
)
_AGENT_OF = regex(r"^\W*(?:The )?(<E\d+>) (?:is|was|became) (<E\d+>)['\u2019]s (?:registered |foreign )+agents?\b", re.IGNORECASE)
_CLIENT_OF = regex(
    r"(?P<c><E\d+>) (?:is|was|were|became)(?: also| once)? (?:an? |the )?(?:foreign )?(?:clients?|principals?) of (?:the )?(?P<r><E\d+>)|"
    r"(?P<c2><E\d+>) (?:took on|signed(?: up| on)?|registered) (?:the )?(?P<r2><E\d+>) as (?:an?|its|their|his|her) (?:registered )?(?:foreign )?agents?\b",
    re.IGNORECASE,
)
"""'Inovo was a client of X', 'Qatar took on X as its foreign agent': the client first, then the registrant."""
_ONLY_ONE = regex(
    r"^\W*(?:The|(?P<it>Its|Their)|(?P<r><E\d+>)['\u2019]s) (?:only|sole|one|single)(?: (?:registered|foreign|listed))* (?:principal|client)(?: of (?:the )?(?P<r2><E\d+>))?"
    r"(?:,? (?:on|in|under|according to) (?:the |your |its |that |their )?(?:[A-Za-z]+ )*(?:register|registry|rolls?|FARA|<E\d+>))? (?:is|was|has been) (?:the )?(?P<c><E\d+>)(?:, an? [^,<>]{3,40})?\W*$"
)
"""'The only foreign principal of the firm on the register is Inovo BV'."""
_ORDER = regex(r"\b(before|after|earlier than|later than)(?: the)? (<E\d+>)", re.IGNORECASE)
_DENIED = regex(
    r"\b(?:not|never|nor|no|nowhere|omitted|missing|absent|lacks?)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_ONLY_THEN = regex(r"\bonly (?:in |on |when )?<P|^\W*It took <P", re.IGNORECASE)
_ENDED = regex(
    r"\b(?:end|ends|ended|terminat(?:ed|ion|es)|wound up|expired|lapsed|dropped|left|leaving|came off|struck off|withdr(?:ew|awn)|gave up|closed|cancell?ed|ran out|off the (?:register|roll|books))\b",
    re.IGNORECASE,
)
NAMES = regex(
    r"^(?:the )?(?:u\.?s\.? )?(?:justice department|department of justice|fara|foreign agents? registration act|doj|united states|u\.?s\.?|america|washington|register of foreign agents|work(?:s|ing)? for foreign governments)\b",
    re.IGNORECASE,
)
"""The register, and who keeps it."""


_SOMEBODY_ELSES_DID = regex(r"<E\d+>['\u2019]s (?:did|does|has|had|is|was)(?: not)?\W*$")
"""'Her firm never registered, and Flynn's did': the name is not of the one that is spoken of first."""


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """Who a sentence says is, or is not, on the register of foreign agents; None if it speaks of no such register, of several registrants, or says more than can be read."""
    only = _ONLY_ONE.search(marked.text)
    spoken_of = SPOKEN_OF.search(text) or (reader.last_registered is not None and (only or _THAT_REGISTER.search(text)))
    if not spoken_of or not _REGISTERED.search(text) or _ELSEWHERE.search(text) or marked.amounts_in(marked.text):
        return None
    if only is not None and not (only["r"] or only["r2"]):
        who = reader.last_registered.role("subject") if reader.last_registered is not None else None
        if who is None:
            return None
        ref = replace(who, how=f"which registrant is meant is carried over: {who.name}")
        marked = replace(marked, mentions=[*marked.mentions, Mention(0, 0, ref)])
        marked = replace(marked, text=f"<E{len(marked.mentions) - 1}> registered as a foreign agent for {only['c']}")
    elif only is not None:
        marked = replace(marked, text=f"{only['r'] or only['r2']} registered as a foreign agent for {only['c']}")
    plain = _NOT_AT_ALL.sub("did not", vocabulary.plain(_IT_IS_SAID.sub(" ", _NOT_FOUND.sub(r"\1 is not \2 ", marked.text))))
    for mark in re.findall(r"<E\d+>", plain):
        if NAMES.match(marked.ref(mark).text):
            plain = plain.replace(mark, "Department")
    if _SOMEBODY_ELSES_DID.search(plain):
        return None
    plain = re.sub(r"<E\d+>['\u2019]s (?=<E\d+>)", "", _WHOSE_FIRM.sub(" ", plain))
    plain = re.sub(r"^<E\d+>['\u2019]s (?:own |old )?(?:firm|company|outfit|consultancy|group|shop), (?=<E\d+>)", "", plain)
    no_longer = re.search(r"\b(?:is|are) no longer\b", plain)
    plain = re.sub(r"\b(is|are) no longer\b", r"\1", plain)
    whom = _UNMARKED.search(plain)
    for_whom = whom["whom"].rstrip(".") if whom else ""
    if whom:
        plain = plain[: whom.start("whom")] + plain[whom.end("whom") :]
    elif (whose := _IT_WAS.search(plain)) and whose[2]:
        for_whom = whose[2]
        plain = plain[: whose.start(2)] + "it" + plain[whose.end(2) :]
    if vocabulary.unknown(plain, word_list("register_words")) or (
        re.search(r"\bonly\b", plain, re.IGNORECASE) and not _ONLY_THEN.search(plain)
    ):
        return None
    if _NO_REGISTRANT.search(plain) or (_ENDED.search(plain) and re.search(r"\b(?:signed|came|regist(?:ered|ering))\b", plain)):
        return None
    before = reader.last_registered.role("subject") if reader.last_registered is not None else None
    if before is not None and before.kind == "organisation" and "<E" not in plain and (it := re.search(r"\bit\b", plain)):
        # 'only in March did it register': who registered before
        ref = replace(before, text="it", how=f"'it' is {before.name}, which registered before")
        marked = replace(marked, mentions=[*marked.mentions, Mention(0, 0, ref)])
        plain = f"{plain[: it.start()]}<E{len(marked.mentions) - 1}>{plain[it.end() :]}"
    roles, frame, title, rest = _roles(marked, plain)
    if roles is None or rest or (for_whom and "object" in roles):
        return None
    if for_whom:
        roles["object"] = [Ref(for_whom, for_whom, "organisation")]
    if only is not None:
        title = "only"
    if frame == "registered_order" and (_ENDED.search(plain) or _DENIED.search(plain) or _SO_LONG.search(plain)):
        return None
    subject = roles["subject"][0]
    if subject.kind not in ("organisation", "person", "campaign") or (subject.text.lower() in PRONOUNS and not subject.how):
        return None
    made = Reading(frame, "tie", 0, len(text.rstrip()), text.rstrip(), roles, title)
    one_time, made.period = vocabulary.time(reader, text, marked, plain)
    if not one_time:
        return None
    denied = len(_DENIED.findall(plain))
    if denied > 1:
        return None
    if made.period is not None and made.period.lead == "until" and (denied or _ONLY_THEN.search(plain)):
        made.period = made.period.ending()  # not until then: it was then
    else:
        made.negated = bool(denied)
    if no_longer and (made.negated or made.period is not None or frame != "registered"):
        return None
    if no_longer:
        made.period = Period(0, 0, STORY_DAY, None, reader.written, "open")
    if frame == "registered" and (no_longer or _ENDED.search(plain)):
        made.frame = "terminated"
        if made.negated:
            return None
        if made.period is not None and made.period.since is None and not no_longer:
            made.period = made.period.ending()
    made.assumptions = [ref.how for refs in roles.values() for ref in refs if ref.how]
    return made


def _roles(marked: Marked, plain: str) -> tuple[dict[str, list[Ref]] | None, str, str, list[Ref]]:
    """Who registered and for whom, the frame and its title, and who else is named."""
    named = list(dict.fromkeys(re.findall(r"<E\d+>", plain)))
    frame, title = "registered", ""
    if whose := _IT_WAS.search(plain):
        taken = [one for one in (whose[3], whose[1]) if one]
    elif agent := _AGENT_OF.search(plain):
        taken = [agent[1], agent[2]]
    elif client := _CLIENT_OF.search(plain):
        taken = [client["r"] or client["r2"], client["c"] or client["c2"]]
    elif both := _AGENT_WAS.search(plain):
        taken = [both[2], both[1]]
    elif order := _ORDER.search(plain):
        frame, title = "registered_order", order[1].lower().removesuffix(" than")
        subject = next((one for one in named if one != order[2]), "")
        taken = [subject, order[2]] if subject else []
    else:
        first = _SUBJECT_OF.search(plain)
        other = next((m[1] for m in _OBJECT.finditer(plain) if not first or m[1] != first[1]), "")
        subject = first[1] if first else next((one for one in named if one != other), "")
        taken = [one for one in (subject, other) if one] if subject else []
    if not taken:
        return None, "", "", []
    roles = {"subject": [marked.ref(taken[0])]}
    if len(taken) > 1:
        roles["object"] = [marked.ref(taken[1])]
    return roles, frame, title, [marked.ref(one) for one in named if one not in taken]
