"""Amounts, counts and shares as stories write them: read exactly as written, with their hedges, or not at all.

Our own grammar, because the usual libraries are wrong in silence. A figure is as exact as it is written: "$5.9 million" is 5.85 to 5.95 million, "3,498" is
3,498. Hedges widen it by a stated share (docs/verdicts.md). `amounts.tsv` beside the tests holds every expression that must read so. Digits that are not read
are told by `unread`, and keep a verdict back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from klieg.claims.language.number_words import ONES, TENS, between
from klieg.claims.language.patterns import regex

_MAGNITUDES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000, "k": 1_000, "m": 1_000_000, "mn": 1_000_000,
    "mm": 1_000_000, "mil": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000, "tn": 1_000_000_000_000,
}  # fmt: skip
_CODES = (
    "USD",
    "GBP",
    "EUR",
    "RUB",
    "CHF",
    "CAD",
    "AUD",
    "NZD",
    "JPY",
    "CNY",
    "INR",
    "SEK",
    "NOK",
    "DKK",
    "UAH",
    "ILS",
    "AED",
    "SAR",
    "BRL",
    "MXN",
    "HKD",
)
_SIGNS = {
    "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₽": "RUB", "C$": "CAD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "R$": "BRL", **{code: code for code in _CODES},
}  # fmt: skip
_UNITS = {
    "dollar": "USD", "dollars": "USD", "usd": "USD", "u.s. dollars": "USD", "us dollars": "USD", "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "sterling": "GBP",
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "rub": "RUB", "yen": "JPY",
    "swiss francs": "CHF", "canadian dollars": "CAD", "australian dollars": "AUD", "new zealand dollars": "NZD", "hong kong dollars": "HKD", "yuan": "CNY", "renminbi": "CNY",
    "rupees": "INR", "hryvnia": "UAH", "hryvnias": "UAH", "shekels": "ILS", "dirhams": "AED", "riyals": "SAR", "kronor": "SEK", "turkish lira": "TRY",
    # of more than one country: no currency that is certain (ISO 4217: XXX), and so comparable with none
    **dict.fromkeys(("francs", "pesos", "kroner", "kronas", "crowns", "lira", "liras", "dinars"), "XXX"),
    "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", **{code.lower(): code for code in _CODES},
}  # fmt: skip
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}

_WORD = "(?:" + "|".join([*sorted(TENS, key=len, reverse=True), *sorted(ONES, key=len, reverse=True)]) + ")"
_MULT = "(?:hundred|thousand|million|billion)"
_DIGIT = f"(?:zero|oh|{between(1, 9)})"
_WORDS = (
    rf"(?:(?:an? (?={_MULT}(?: and | (?:{_WORD}|{_MULT})))(?:{_MULT})|{_WORD})(?:[- ](?:{_WORD}|{_MULT}))*(?:(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)) and {_WORD}(?:[- ](?:{_WORD}|{_MULT}))*)*"
    rf"(?: point {_DIGIT}(?: {_DIGIT})*(?: {_MULT})*)?)"
)
_DIGITS = r"\d+,\d{1,2}(?=\s*(?:million|billion|thousand|bn|mn|m\b))|(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_MAGNITUDE = r"(?:\s*-?(?:hundred|thousand|million|billion|trillion)s?\b|\s*(?:mn|mm|mil|bn|tn|[kKmMbB])\b)"
_SIGN = rf"(?:US\$|C\$|A\$|NZ\$|HK\$|R\$|[$£€¥₽]|\b(?-i:{'|'.join(_CODES)})(?=\s?\d))"
_UNIT = rf"(?:(?:u\.?s\.? dollars|pounds? sterling|ro?ubles?|{'|'.join(sorted((re.escape(unit) for unit in _UNITS if unit.isascii()), key=len, reverse=True))})\b|[£€¥₽](?!\s?\d))"
_NUMBER = rf"(?:(?P<digits{{0}}>{_DIGITS})|(?P<words{{0}}>{_WORDS}\b))(?P<magnitude{{0}}>(?:{_MAGNITUDE})*)"

_NUMBER_1, _NUMBER_2 = (_NUMBER.replace("{0}", which) for which in "12")

_HEDGES: tuple[tuple[str, str], ...] = (
    ("more than", r"more than|(?<!did )(?<!does )(?<!done )(?<!no )better than|over|upwards? of|in excess of|exceed(?:s|ed|ing)?|above|north of|greater than|topp(?:ed|ing)|surpass(?:ed|ing)|ha(?:d|s|ve) (?:passed|crossed|climbed past|gone past)"), ("at least", r"at least|no fewer than|no less than|a minimum of|not less than|ha(?:d|s|ve) reached"),
    ("less than", r"less than|fewer than|under|below|short of"), ("at most", r"at most|up to|no more than|as much as|as many as|a maximum of|not more than"),
    ("nearly", r"nearly|almost|close to|just under|just short of|not quite|approaching"), ("just over", r"just over|just above|slightly more than|slightly over|a little over|a little more than"),
    ("about", r"about|around|roughly|approximately|some|perhaps|an estimated|an? (?:rough|estimated) |estimated at|circa|ca\.|c\.|or so|more or less|on the order of|somewhere around|in the region of"),
    ("exactly", r"exactly|precisely|just|only|a total of|a sum of|totall?ing|in all"),
)  # fmt: skip
_HEDGE = regex(
    r"(?:\b(?:" + "|".join(f"(?P<h{n}>{pattern})" for n, (_, pattern) in enumerate(_HEDGES)) + r")\s+(?:of\s+|a\s+|the\s+)?)$",
    re.IGNORECASE,
)


VERSION = regex(r"\b[A-Z][a-z]{3,} \d\.0\b(?!\s?(?:%|per|[mb](?:illio)?n|m\b|b\b|t(?:housand|rillion)))")
"""'Guccifer 2.0': part of a name."""


@dataclass(frozen=True)
class Amount:
    """A quantity as written.

    Attributes:
        start, end: where it stands in the text.
        text: as written, the hedge included.
        unit: money, count or share (of 1).
        figure: the figure itself.
        low, high: the bounds it stands for, hedge and rounding taken in; `high` None if open.
        currency: ISO 4217 code, for money.
        hedge: one of the hedges, or ''.
        soft_high: for 'more than' and 'at least': the next round step; beyond it the claim holds only in part.
    """

    start: int
    end: int
    text: str
    unit: str
    figure: Decimal
    low: Decimal
    high: Decimal | None
    currency: str = ""
    hedge: str = ""
    soft_high: Decimal | None = None

    def fits(self, value: Decimal) -> bool:
        """Whether a value lies within the bounds; of a sum written to the dollar the cents may be left out as well as rounded."""
        if (
            self.unit == "money"
            and self.high is not None
            and self.high - self.low == 1
            and self.figure <= value < self.figure + 1
        ):
            return True
        return self.within(value) and not self._is_the_bound(value)

    def within(self, value: Decimal) -> bool:
        """Whether a value lies within the bounds or on one of them: how a figure is held against what is rounded itself, such as so many times as much."""
        return self.low <= value and (self.high is None or value <= self.high)

    def exceeded_by(self, value: Decimal) -> bool:
        """Whether a value is above what is said, so that no more can mend it."""
        return self.high is not None and (value > self.high or (self.hedge == "less than" and self._is_the_bound(value)))

    def unreached_by(self, value: Decimal) -> bool:
        """Whether a value is below what is said, so that no less can mend it."""
        return value < self.low or (self.hedge == "more than" and self._is_the_bound(value))

    def closely(self, share: Decimal) -> bool:
        """Whether it is told so closely that the least and the most it may be lie no further apart than this share of it; 'more than' tells nothing closely."""
        return self.high is not None and self.high - self.low <= share * abs(self.figure)

    def _is_the_bound(self, value: Decimal) -> bool:
        """A count that is exactly the figure is neither more nor fewer than that; a sum or a share is told rounded, and may be."""
        return self.unit == "count" and self.hedge in ("more than", "less than") and value == self.figure

    def fits_range(self, low: Decimal, high: Decimal | None) -> bool:
        """A range that is claimed must be the range on record; a figure must be, or lie in, what stands there."""
        if self.hedge == "between" and self.high is not None:
            return high is not None and abs(low - self.low) <= 1 and abs(high - self.high) <= 1
        if high is None or low == high:
            return self.fits(low)
        if self.hedge in ("more than", "at least"):
            return low >= self.low - 1
        if self.hedge in ("less than", "at most"):
            return self.high is not None and high <= self.high + 1
        return low <= self.figure <= high

    def loosely(self, value: Decimal) -> bool:
        """Whether a value lies within the bounds only by the letter: '$1 million' rounds from 1.4 million, and few would write it so. More than a tenth off, a twenty-fifth for 'a quarter of a million'."""
        off = self.figure / 25 if "quarter" in self.text.lower() else self.figure / 10
        return (
            self.hedge in ("", "about")
            and self.unit in ("money", "count")
            and self.fits(value)
            and abs(value - self.figure) > off
        )


def so_many(words: str, number: int) -> Amount:
    """A count in words that are no amount of the text's own: 'one', of 'the only one'; 'twice'; 'each month'."""
    value = Decimal(number)
    return Amount(0, 0, words, "count", value, value, value)


def how_often(text: str, start: int, end: int) -> Amount:
    """'Once', 'twice' or 'thrice' of a text as a count, with the hedge before it: 'more than twice'."""
    value = Decimal({"once": 1, "twice": 2, "thrice": 3}[text[start:end].lower()])
    said = _hedged(text, Amount(start, end, text[start:end], "count", value, value, value))
    return replace(said, start=0, end=0, soft_high=None)


def share_said(words: str) -> Amount:
    """'Most', 'more than half', 'about half' and 'nearly half' as a share of one: most is over a half, half within a tenth of it."""
    half, tenth = Decimal("0.5"), Decimal("0.05")
    if re.search(r"\b(?:most|more)\b", words, re.IGNORECASE):
        return Amount(0, 0, words, "share", half, half + Decimal("0.0000001"), None)
    high = half if re.search("nearly|almost", words, re.IGNORECASE) else half + tenth
    return Amount(0, 0, words, "share", half, half - tenth, high)


_SPACED = r"(?:\s*-\s*|\s+to\s+|\s*\u2013\s*|\s*\u2014\s*)"
_DATE_BETWEEN = regex(r" {4,}to\b")
"""The blanks of a date that was blotted out before amounts are looked for."""
_RANGE = regex(
    rf"(?<![\w.])(?:between\s+|from\s+)?(?P<sign>{_SIGN})?\s?{_NUMBER_1}(?:\s+(?P<unit1>{_UNIT}))?(?P<joint>\s+and\s+|{_SPACED})"
    rf"(?P<sign2>{_SIGN})?\s?{_NUMBER_2}(?P<percent>\s?(?:%|percent\b|per cent\b))?(?:\s+(?P<unit2>{_UNIT}))?",
    re.IGNORECASE,
)  # fmt: skip
_SINGLE = regex(
    rf"(?<![\w.])(?<!\d,)(?:(?P<sign>{_SIGN})\s?)?{_NUMBER_1}(?!(?<=\d)(?:[A-Za-z\d]|[.,]\d))(?P<percent>\s?(?:%|percent\b|per cent\b|percentage points\b))?(?:(?:\s+|-|(?=[£€¥₽]))(?P<unit1>{_UNIT}))?",
    re.IGNORECASE,
)
_CENTS = regex(r"(?<![\w.])(\d{1,2}|" + _WORD + r")\s+(?:cents?|pence)\b", re.IGNORECASE)
_OF_A_DOLLAR = regex(
    rf"(?<![\w.$])(?P<n>\d{{1,2}}|{_WORD}(?:-{_WORD})?) cents (?:(?:of|in|from|out of) (?:every|each|the)|on (?:every|each)) (?:single )?dollar\b",
    re.IGNORECASE,
)
"""'60 cents of every dollar': a share, no sum."""
_A_DOLLAR_OF = regex(
    rf"\b(?:of|from|out of|for) (?:every|each) (?:single )?dollar\b[^.;]{{3,160}}?(?<![\w.$])(?P<n>\d{{1,2}}|{_WORD}(?:-{_WORD})?) cents\b(?! (?:of|in|from|out of|on))",
    re.IGNORECASE,
)
"""'Of every dollar it spent, 60 cents went there': the same."""
_DOZEN = regex(
    rf"\b(?:(?P<n>a|an|one|{_WORD}|several|\d+)\s)?(?P<half>half[- ])?(?:a )?dozens?\b(?! of)|\b(?P<n2>a|{_WORD}|\d+)\s+dozen\b",
    re.IGNORECASE,
)
_PART = "(?:" + "|".join(part for part in _PARTS if part != "half") + ")"
_ONE_PART = rf"half|(?:an?|one)[ -](?!fourth (?!of (?!July\b))){_PART}"
_PARTS_OF = rf"(?:{between(2, 9)}|eleven)[ -]{_PART}s"
_FRACTION = regex(
    rf"\b(?P<share>{_ONE_PART}|{_PARTS_OF})\s+(?:of\s+)?(?P<a>a )(?P<magnitude>million|billion|thousand)\b(?:\s+(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
_AND_HALF = regex(
    rf"(?:(?P<sign>{_SIGN})\s?)?\b(?P<n>a|one|{_WORD}|\d+) (?:and a (?P<part>half|quarter) (?P<magnitude>million|billion|thousand)|(?P<magnitude2>million|billion|thousand|dozen) and a (?P<part2>half|quarter))\b(?:\s+(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
_AND_PART_TIMES = regex(rf"(?<![\w.,])(?P<n>one|{_WORD}|\d+) and a (?P<part>half|third|quarter)(?= times\b)", re.IGNORECASE)
"""'Two and a half times as much'."""
_A_MILLION = regex(
    rf"(?<![\w-])(?:(?P<sign>{_SIGN})\s?)?\ba (?P<magnitude>hundred|thousand|million|billion)(?: (?P<second>thousand|million))?\b(?:\s+(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
_RATIO = regex(
    rf"(?<![\d,.$£€])\b(?P<n>{_WORD}|\d+)\s+(?:(?:posts?|tweets?|ads?|adverts?|advertisements?|accounts?|messages?|of them|dollars?|payments?)\s+)?(?:in|out of|(?:of|in) every|of(?=\s+(?:ten|10)\b))\s+(?:every\s+)?(?P<m>{_WORD}|\d+)\b(?! (?:(?:equal|separate|different|monthly|large|small|single|further) )?(?:days?|weeks?|months?|years?|minutes|hours|quarters|states|payments|che|instal|transfers|donations|contributions|gifts|parts|goes))",
    re.IGNORECASE,
)
_SHARE = regex(
    rf"\b(?<!first )(?<!second )(?P<share>(?:{_ONE_PART}|three[ -]quarters)(?= of\b|(?<!half)\s+as (?:much|many|large|big|high|often)\b|\s+(?:the|were|was|ran|had|came|went|are|named|mentioned|posted|ended|landed|wound|flowed|found|reached|belonged|fell|stemmed|got|drew|carried)\b|\s+in (?:English|Russian|German|Arabic|Italian|Ukrainian|French|Spanish|rubles|roubles|dollars)\b)|(?!three[ -]quarters){_PARTS_OF}\b)",
    re.IGNORECASE,
)
_MOST = regex(r"\b(?:most|a majority|the majority)\b(?= of\b| \w+ were\b)", re.IGNORECASE)


def amounts(text: str) -> list[Amount]:
    """Every amount, count and share in a text, in order; nothing twice. Dates should be blanked out of it first (klieg.claims.language.dates)."""
    found: list[Amount] = []
    taken = [False] * len(text)

    def free(start: int, end: int) -> bool:
        return not any(taken[start:end])

    def keep(made: Amount | None) -> None:
        if made is not None and free(made.start, made.end):
            for index in range(made.start, made.end):
                taken[index] = True
            found.append(made)

    for match in VERSION.finditer(text):
        taken[match.start() : match.end()] = [True] * len(match[0])
    for match in _RATIO.finditer(text):
        if _small(match["n"]) >= _small(match["m"]):
            continue
        keep(_share(text, match.start(), match.end(), _small(match["n"]) / max(_small(match["m"]), Decimal(1))))
    for match in [*_OF_A_DOLLAR.finditer(text), *_A_DOLLAR_OF.finditer(text)]:
        cents = match["n"].split("-")
        keep(_share(text, match.start("n"), match.end(), sum((_small(one) for one in cents), Decimal(0)) / 100, Decimal("0.01")))
    for match in _FRACTION.finditer(text):
        keep(
            _make(
                text,
                match.start(),
                match.end(),
                _fraction(match["share"]) * _MAGNITUDES[match["magnitude"].lower()],
                _fraction(match["share"]) * _MAGNITUDES[match["magnitude"].lower()] / Decimal(5),
                _currency("", match["unit"]),
                "",
            )
        )
    for match in _AND_HALF.finditer(text):
        magnitude = (match["magnitude"] or match["magnitude2"]).lower()
        unit = Decimal(12 if magnitude == "dozen" else _MAGNITUDES[magnitude])
        whole = Decimal(1) if match["n"].lower() in ("a", "one") else _small(match["n"])
        keep(
            _make(
                text,
                match.start(),
                match.end(),
                (whole + (Decimal("0.5") if (match["part"] or match["part2"]).lower() == "half" else Decimal("0.25"))) * unit,
                unit / 2,
                _currency(match["sign"], match["unit"]),
                "",
            )
        )
    for match in _AND_PART_TIMES.finditer(text):
        times = _small(match["n"].replace("one", "a")) + Decimal(1) / _PARTS[match["part"].lower()]
        keep(_make(text, match.start(), match.end(), times, Decimal(0), "", "plain"))
    for match in _SHARE.finditer(text):
        keep(_share(text, match.start(), match.end(), _fraction(match["share"])))
    for match in _DOZEN.finditer(text):
        keep(_dozen(text, match))
    for match in _CENTS.finditer(text):
        keep(_make(text, match.start(), match.end(), _small(match[1]) / 100, Decimal("0.01"), "USD", ""))
    for match in _RANGE.finditer(text):
        keep(_range(match))
    for match in _SINGLE.finditer(text):
        keep(_single(text, match))
    for match in _A_MILLION.finditer(text):
        unit = Decimal(_MAGNITUDES[match["magnitude"].lower()]) * _MAGNITUDES.get((match["second"] or "").lower(), 1)
        keep(_make(text, match.start(), match.end(), unit, unit, _currency(match["sign"], match["unit"]), ""))
    for match in _MOST.finditer(text):
        keep(Amount(match.start(), match.end(), match[0], "share", Decimal("0.5"), Decimal("0.5"), Decimal(1), hedge="most"))
    return sorted(found, key=lambda a: a.start)


def unread(text: str, found: list[Amount]) -> list[str]:
    """Digits of a text that no amount takes in. Letters around digits (a name such as 3-D or F24) are no quantity."""
    blank = list(VERSION.sub(lambda m: " " * len(m[0]), text))
    for amount in found:
        blank[amount.start : amount.end] = " " * (amount.end - amount.start)
    return [
        match[0] for match in re.finditer(r"(?<![A-Za-z\d])(?:[$£€]\s?\d[\w.,/:-]*|\d[\d.,/:-]*(?![A-Za-z\d]))", "".join(blank))
    ]


def _small(text: str) -> Decimal:
    low = text.lower()
    if low in ("a", "an"):
        return Decimal(1)
    return Decimal(text) if text.isdigit() else Decimal(_words(low) or 0)


def _fraction(text: str) -> Decimal:
    """A half, two thirds, nine tenths."""
    *lead, part = re.split(r"[\s-]+", text.lower())
    return (_small(lead[0]) if lead else Decimal(1)) / _PARTS[part if part in _PARTS else part.removesuffix("s")]


def _words(text: str) -> int | None:
    """A number written out: twenty-five, three hundred and fifty thousand. None if the words are no number."""
    total, group = 0, 0
    for word in re.split(r"[\s-]+", text.strip().lower()):
        if word in ("a", "an") and not total and not group:
            continue
        if word in ONES:
            if (group % 10 and group % 100 > 9) or (group % 10 and group % 100 < 20 and group % 100):
                return None
            group += ONES[word]
        elif word in TENS:
            if group % 100:
                return None
            group += TENS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in ("thousand", "million", "billion"):
            total, group = total + (group or 1) * _MAGNITUDES[word], 0
        elif word != "and":
            return None
    return total + group


def _number(digits: str | None, words: str | None, magnitude: str) -> tuple[Decimal, Decimal] | None:
    """The figure, and the unit of its last written digit; None if it can't be read for sure."""
    if digits:
        bare = re.sub(r"[\s\u00a0\u202f]", "", digits)
        if re.fullmatch(r"\d+,\d{1,2}", bare):
            bare = bare.replace(",", ".")  # a decimal comma: 5,8 million
        if re.search(r",\d{1,2}$|,\d{4,}", bare):
            return None
        bare = bare.replace(",", "")
        value = Decimal(bare)
        step = Decimal(1).scaleb(-len(bare.partition(".")[2]))
    else:
        if pointed := re.fullmatch(
            rf"(?P<whole>.+?) point (?P<parts>{_DIGIT}(?: {_DIGIT})*)(?P<after>(?: {_MULT})*)", (words or "").lower()
        ):
            whole = _words(pointed["whole"])
            digits = "".join(str(ONES.get(word, 0)) for word in pointed["parts"].split())
            if whole is None or whole >= 1000:
                return None
            scale = Decimal(1)
            for word in re.findall(r"[a-z]+", f"{pointed['after']} {magnitude or ''}".lower()):
                scale *= _MAGNITUDES[word.removesuffix("s") if word not in _MAGNITUDES else word]
            return Decimal(f"{whole}.{digits}") * scale, Decimal(1).scaleb(-len(digits)) * scale
        read = _words(words or "")
        if read is None:
            return None
        value, step = Decimal(read), Decimal(1)
        spelt = re.findall(r"hundred|thousand|million|billion", (words or "").lower())
        step = Decimal(_MAGNITUDES[spelt[-1]]) if spelt and (words or "").lower().rstrip().endswith(spelt[-1]) else Decimal(1)
    factor = Decimal(1)
    for word in re.findall(r"[A-Za-z]+", magnitude or ""):
        factor *= _MAGNITUDES[word.lower().removesuffix("s") if word.lower() not in _MAGNITUDES else word.lower()]
    return value * factor, step * factor


def _currency(sign: str | None, unit: str | None) -> str:
    if sign:
        return _SIGNS.get(sign.upper() if sign.upper() in _SIGNS else sign, "USD")
    return _UNITS.get(re.sub(r"\s+", " ", (unit or "").lower()).replace("pounds sterling", "pounds"), "") if unit else ""


def _single(text: str, match: re.Match[str]) -> Amount | None:
    if (
        match["words1"]
        and not (match["magnitude1"] or match["unit1"] or match["sign"] or match["percent"])
        and match["words1"].lower() == "one"
    ):
        return None  # 'one' is a word before it is a count
    if (
        match["magnitude1"]
        and re.fullmatch(r"\s?[mMbBkK]", match["magnitude1"])
        and not match["sign"]
        and match["digits1"]
        and " " in match["magnitude1"]
    ):
        return None
    read = _number(match["digits1"], match["words1"], match["magnitude1"])
    if read is None:
        return None
    value, step = read
    if match["percent"]:
        return _share(text, match.start(), match.end(), value / 100, step / 100)
    plain = not match["magnitude1"] and step <= 1
    return _make(
        text, match.start(), match.end(), value, step, _currency(match["sign"], match["unit1"]), "plain" if plain else ""
    )


def _range(match: re.Match[str]) -> Amount | None:
    """'$1-2 million', 'between 12 and 15', '$1,000,001 to $5,000,000'. 'and' joins a range only after 'between'."""
    between = match[0].lower().startswith("between")
    if "and" in match["joint"] and not between:
        return None
    if _DATE_BETWEEN.match(match["joint"]):
        return None  # 'rose from $24,315 in March to $88,969 in April': two sums, each with its time
    if match["words1"] and match["words2"] and match["joint"] == "-":
        return None  # twenty-five is one number
    second = _number(match["digits2"], match["words2"], match["magnitude2"])
    magnitude = match["magnitude1"] or (
        match["magnitude2"] if not match["sign2"] or (match["digits1"] and "," not in match["digits1"]) else ""
    )
    first = _number(
        match["digits1"],
        match["words1"],
        magnitude if match["digits1"] and "," not in (match["digits1"] or "") else match["magnitude1"],
    )
    if first is None or second is None or first[0] >= second[0]:
        return None
    if match["percent"]:
        return Amount(
            match.start(), match.end(), match[0], "share", second[0] / 100, first[0] / 100, second[0] / 100, hedge="between"
        )
    currency = _currency(match["sign"] or match["sign2"], match["unit2"] or match["unit1"])
    return Amount(
        match.start(),
        match.end(),
        match[0],
        "money" if currency else "count",
        second[0],
        first[0],
        second[0],
        currency,
        "between",
    )


def _dozen(text: str, match: re.Match[str]) -> Amount | None:
    lead = (match["n"] or match["n2"] or "").lower()
    if re.search(r"\b(?:few|many|couple of|couple)\s*$", text[: match.start()], re.IGNORECASE):
        return None  # how many dozens is not said
    if lead == "several" or (match[0].lower().startswith("dozens") and not lead):
        return None
    value = (Decimal(1) if lead in ("", "a", "an") else _small(lead)) * 12
    if match["half"]:
        value = Decimal(6)
    unit = re.match(rf"\s({_UNIT})", text[match.end() :], re.IGNORECASE)
    return _make(
        text,
        match.start(),
        match.end() + (unit.end() if unit else 0),
        value,
        Decimal(1),
        _currency("", unit[1] if unit else ""),
        "plain",
    )


def _share(text: str, start: int, end: int, value: Decimal, step: Decimal = Decimal(0)) -> Amount:
    made = _hedged(text, Amount(start, end, text[start:end], "share", value, value, value))
    if made.hedge:
        return made
    wide = max(value * Decimal("0.1"), step / 2) if not step else step / 2
    return replace(made, low=value - wide, high=value + wide)


def _make(text: str, start: int, end: int, value: Decimal, step: Decimal, currency: str, how: str) -> Amount:
    """An amount with the rounding of how it is written, and the hedge before it."""
    exact = how == "plain"
    half = (Decimal("0.005") if step < 1 else _written_to(value) / 2) if exact and currency else Decimal(0) if exact else step / 2
    made = Amount(start, end, text[start:end], "money" if currency else "count", value, value - half, value + half, currency)
    return _hedged(text, made, step)


_SUM_SPREAD = regex(
    r"[$\u00a3\u20ac]\s?\d[^;:!?]{0,80}(?<!\bin)(?<!\bof)(?<!\bfor)(?<!\bwith)(?<!\bby)(?<!\band)(?<!\bmade)(?<!\bsent)(?<!\bwas)(?<!\bwere)\s+$"
)
_PAYMENTS_BEHIND = regex(
    r"\s+(?:(?:separate|different|individual|distinct|itemi[sz]ed)\s+)?(?:payments|transactions|transfers|disbursements|instal?lments|che(?:ck|que)s|invoices)\b"
)


def _hedged(text: str, amount: Amount, step: Decimal = Decimal(0)) -> Amount:
    before = _HEDGE.search(text[: amount.start])
    if before and re.search(r"\b(?:spread|stretched|divided|distributed|scattered)\s+$", text[: before.start()], re.IGNORECASE):
        before = None  # 'spread over 36 payments' is no bound
    if (
        before
        and before[0].strip().lower() == "over"
        and _SUM_SPREAD.search(text[: before.start()])
        and _PAYMENTS_BEHIND.match(text, amount.end)
    ):
        before = None  # nor is '$6 million to the firm over 19 transactions'
    after = re.match(r"\s+or (so|more|less|fewer)\b", text[amount.end :])
    if not before and not after:
        return amount
    if (
        before
        and re.search(r"\badd(?:s|ed|ing)?\s+$", text[: before.start()], re.IGNORECASE)
        and before[0].lower().startswith("up to")
    ):
        before = None  # 'adds up to' is no bound
        if not after:
            return amount
    hedge = next((name for n, (name, _) in enumerate(_HEDGES) if before and before[f"h{n}"]), "")
    if after:
        hedge = {"so": "about", "more": "at least", "less": "at most", "fewer": "at most"}[after[1]]
    start = before.start() if before else amount.start
    start += len(text[start : amount.start]) - len(text[start : amount.start].lstrip())
    end = amount.end + (after.end() if after else 0)
    value, tenth = amount.figure, amount.figure / 10
    low, high = amount.low, amount.high
    soft: Decimal | None = None
    if hedge == "about":
        low, high = min(low, value - tenth), max(high or value, value + tenth)
    elif hedge == "nearly":
        low, high = value - tenth, value
    elif hedge == "just over":
        low, high = value, value + tenth
    elif hedge in ("more than", "at least"):
        rounded = before is not None and before[0].lower().strip().endswith("reached")  # the figure itself, as it is written
        low, high, soft = low if rounded else value, None, value + _round_step(value, step)
    elif hedge in ("less than", "at most"):
        low, high = Decimal(0), value
    return replace(amount, start=start, end=end, text=text[start:end], low=low, high=high, hedge=hedge, soft_high=soft)


def _written_to(value: Decimal) -> Decimal:
    """The unit that a sum in whole dollars is written to: $444,000 to the thousand, $97,500 to the hundred; never so wide that it would be off by more than an eightieth."""
    units = (Decimal(1000), Decimal(100), Decimal(10))
    return next((unit for unit in units if value % unit == 0 and unit * 40 <= value), Decimal(1))


def _round_step(value: Decimal, step: Decimal) -> Decimal:
    """The step to the next figure as round as this one: 100,000 for 1.6 million, 1 million for 1 million, 100 for 400, 50 for 750."""
    if value == 0:
        return Decimal(1)
    digits = value.normalize().as_tuple()
    assert isinstance(digits.exponent, int)  # a finite figure
    last, unit = digits.digits[-1], Decimal(1).scaleb(digits.exponent)
    return max(unit * 5 if last == 5 and len(digits.digits) > 1 else unit, step)
