"""Whether a text names a child or an adult of a case, or tells their birth date or address.

What is shown in a channel or a message may not.
"""

import re
from collections.abc import Collection, Iterable

from dialogs.bare_words import UNSPACED, WORD, Word, folded, joined, readings, run_on, taken_for, words_in
from dialogs.birth_dates import tells_birth_date
from dialogs.look_alikes import as_figures
from dialogs.number_words import DAY_IN_WORDS
from dialogs.parted_names import WORDS, names_in_pieces
from dialogs.spellings import LETTERS, MONTHS
from dialogs.whereabouts import tells_address
from review.case import Case
from review.referral import Adult, Child

#: what stands in a field of names beside them, or instead of one
NO_NAMES = frozenset(
    """
    a an and or of the de del den der di da du la le van von al el bin bint ibn ap mr mrs ms miss mx dr prof sir lady
    unknown not known name named none unborn baby child children boy girl infant male female man woman mother father
    mum dad parent partner boyfriend girlfriend husband wife stepfather stepmother step brother sister half sibling
    uncle aunt grandmother grandfather cousin carer foster neighbour friend adult person older younger elder
    first second third senior junior jr
    """.split()  # noqa: SIM905 (a list of words, one a line, would fill pages)
)
#: names that are everyday words too: taken for a name only where they are written large
EVERYDAY = frozenset(
    """
    amber angel april art august bay bill black bright brook brown carol case chance charity church close cook court
    cross day dawn faith field frank grace grant gray green grey hall hand heath hill home hope hunt jade joy judge
    justice king lane law long love major march mark marks may mercy nurse park parish patience police price pride rich
    ridge rose rush sage sharp short skip smart sky star stone storm sue summer ward waters way west white wild will
    winter wood woods wright young
    """.split()  # noqa: SIM905 (as above)
)
#: of these no name is put together
NO_PIECES = WORDS | NO_NAMES | EVERYDAY
#: "8 May", "the first of May", "Jan 2026": a month, though somebody is called so
ANY_MONTH = "|".join(f"{name}|{name[:LETTERS]}" for name in MONTHS)
MONTH_OF_A_DATE = re.compile(
    rf"(?P<day>\b(?:\d\d?(?: ?(?:st|nd|rd|th))?(?: (?:day )?of)?|{DAY_IN_WORDS} (?:day )?of) )"
    rf"(?:{ANY_MONTH})\b(?!['\u2019]s)"
    rf"|\b(?:{ANY_MONTH})(?= (?:19|20)\d\d\b)",
    re.IGNORECASE,
)
#: a remark beside a name: "Kezia Marlowe (invented)"
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def names_anybody(case: Case, text: str) -> bool:
    """Any part of a name of the case's children and adults, their birth dates, or where they live, however typed."""
    tokens, plain = _tokens(case.referral.names), folded(text)
    words = words_in(MONTH_OF_A_DATE.sub(r"\g<day> ", text))
    if _stands(tokens, words, plain) or _run_together(tokens, words):
        return True
    everybody: tuple[Child | Adult, ...] = (*(one.child for one in case.referral.children), *case.referral.adults)
    read = dict.fromkeys(one for way in readings(text) for one in (way, as_figures(way), run_on(way)))
    return any(
        tells_birth_date(case.referral, one) or tells_address(everybody, one) or names_in_pieces(tokens, NO_PIECES, one)
        for one in read
    )


def _tokens(names: Iterable[str]) -> frozenset[str]:
    """Each part of each name; an initial alone is no name, but one sign may be in a script of signs."""
    bare = [_without_remarks(name) for name in names]
    read = (way(name) for name in bare for way in (folded, taken_for))
    found = {word for name in read for word in (*WORD.findall(name), *joined(name))}
    names = {one for one in found if NO_NAMES.isdisjoint({one, one.removesuffix("s")})}
    return frozenset(one for one in names if len(one) > 1 or UNSPACED.search(one))


def _without_remarks(name: str) -> str:
    """Where nothing else stands there, what is in brackets is the name."""
    outside = IN_BRACKETS.sub(" ", name)
    return outside if outside.strip() else name


def _stands(tokens: Collection[str], words: Collection[Word], plain: str) -> bool:
    if any(UNSPACED.search(one) and one in plain for one in tokens):
        return True
    return any((one in tokens) and (large or one not in EVERYDAY) for word, large in words for one in _owners(word))


def _owners(word: str) -> tuple[str, ...]:
    """The name alone, or of a family, or whose something is: "the Finchs"."""
    return (word, word.removesuffix("s"))


def _run_together(tokens: frozenset[str], words: tuple[Word, ...]) -> bool:
    """Several names in one word; of everyday words alone ("mayfield"), only where it is written large."""
    several = [(found, large) for word, large in words if (found := _made_of(tokens, word.removesuffix("s")))]
    return any(large or not EVERYDAY.issuperset(found) for found, large in several)


def _made_of(tokens: frozenset[str], word: str) -> tuple[str, ...]:
    """The names that the word is made of from end to end; none where it is not."""
    made: dict[int, tuple[str, ...]] = {0: ()}
    for at in range(len(word)):
        if at not in made:
            continue
        for token in tokens:
            if word.startswith(token, at):
                made.setdefault(at + len(token), (*made[at], token))
    found = made.get(len(word), ())
    return found if len(found) > 1 else ()
