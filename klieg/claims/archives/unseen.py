"""Words for an advertisement that nobody clicked on, or that was shown to nobody: what a count of such is told by, and a term of those counted."""

from __future__ import annotations

import re

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list

_NOBODY = r"(?:nobody|no one|no-one|not a soul|not a (?:single|living) (?:soul|person|user)|not one (?:person|user|soul)|no (?:single )?(?:user|soul))"
_ONE = r"(?:a (?:single |lone )?|an? |any |even (?:a (?:single )?|one )|one (?:single )?)"
_GOT = f"(?:{'|'.join(sorted(word_list('got_words'))).replace('_', ' ')})"
_FAILED = rf"(?:fail(?:s|ed|ing) to|did not(?: even)?|didn['\u2019]t(?: even)?|never(?: even| once| ever)?) {_GOT}"

NOT_CLICKED = regex(
    rf"\b(?:{_FAILED} {_ONE}clicks?|(?:{_GOT}|without(?: any)?) (?:no|zero) clicks?|(?:were|was|been) (?:never|not) (?:even |once )?clicked|never (?:even |once )?clicked|not (?:one|a single) click|(?:no|zero) clicks|without {_ONE}(?:click|clicks)"
    rf"|(?:went|go|remained|stayed) unclicked|{_NOBODY} (?:ever |even )?(?:clicked|opened)|clicked(?: on)? by {_NOBODY})\b",
    re.IGNORECASE,
)
NOT_SEEN = regex(
    rf"\b(?:never (?:even |once |actually )?(?:shown|seen|displayed|viewed|served)|not (?:shown|seen|displayed|viewed|served) (?:at all|once|to anyone|to anybody|by anyone|by anybody)|(?:shown|seen|displayed|viewed|served)(?: to| by) {_NOBODY}"
    rf"|(?:no|zero|without(?: any| an?| a single)?|not (?:one|a single)|(?:{_FAILED}) {_ONE}?) ?(?:impressions?|views?)|(?:went|go|remained|stayed) (?:unseen|unviewed|unshown)|{_NOBODY} (?:ever |even )?(?:saw|viewed|was (?:ever )?shown)|reach(?:es|ed) {_NOBODY})\b",
    re.IGNORECASE,
)
