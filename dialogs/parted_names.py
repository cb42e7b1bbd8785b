"""A name in pieces with spaces between them: "Ke zia". Texts come in folded (bare_words).

Pieces that are words make no name, so that "as her mother" does not name Asher, nor "the young man" somebody called
Youngman; the words are those of whose kind names are made, and the short ones that stand everywhere.
"""

import re
from collections.abc import Collection, Iterator

from dialogs.bare_words import WORD

#: words that follow each other with no sign that ends a phrase
PHRASE = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:(?:[^\w,.;:!?()]|_){1,3}[^\W\d_]++)+")
#: of fewer letters, pieces of a name are found by chance
FEWEST = 4
WORDS = frozenset(
    """
    about after again age ago ale all also am among an and any are arm as ash ask at ate aunt away baby back bad bag
    bare barn bath be beach bed bell belt bent best better big bird birth bit black blood blow blue board boat body
    book born both bottom box boy bread bridge bring broad brother bruise build burn bus but butter buy by call came can
    car card care cart castle cat chap chest child chin church clay clean clear clerk cliff close cold cool corn cot
    cotton could cow crow cut dad dale date daughter day dear death deep did die dog done door down draw drink drop
    drug dry due duty ear early east easy eat edge elder end even ever every eye eyes face fact fair fall far farm
    fast father fear feed feel feet few field file fine fire first fish fit flat flower foot for force ford form four
    fox free from full game garden gate gave get girl give glass go god gold good got grand great grey ground group
    grow had hair half ham hand hard has hat have hay he head hear heart heat help hen her here hid high him hip his
    hit hog hold hole holy home hood hot hour house how hurt ice if ill in into iron is it its job just keep kept kid
    kids kin knee know lady lake lamb land large last late law lay lead leg less let lie life light like limb line lip
    list little live lock long look lost lot love low lower made maid main make male man many map mark market may me
    meal mean meat meet men met mid middle mill mind miss moor more most mother mouth move much mum must my nail name
    near neck need new next nice night no nor north nose not now nurse oak of off office old on once one only open or
    other our out over own page pain pan park part pass past path pay peace pen people person pin pine pit place plan
    play point pool poor post press price proud pull pump put rain ran range read real red rest rib rich ride right
    ring road rock roof room rose round row run safe said salt same sand save saw say school sea seat see seek seem
    sell sent set she shed sheep ship shop short show sick side sign sing sister sit six skin sleep small smith so
    soft some son soon south spring stand star start stay steel step still stone stop store street strong such sun
    sure take talk tall team tell ten than that the their them then there these they thin thing this three through
    till time to told too took tooth top town tree true try turn two uncle under up upon us use van very view
    visit wake walk wall want ward was wash watch water way we weak wear weather week weight well went were west wet
    what wheat wheel when where which while white who whole why wide wife wild will win wind wing winter wise wish
    with woman women wood wool word work worker worth would wright write wrong yard year yes yet york you young your
    """.split()  # noqa: SIM905 (a list of words, one a line, would fill pages)
)


def names_in_pieces(tokens: Collection[str], ordinary: Collection[str], plain: str) -> bool:
    names = {one for one in tokens if len(one) >= FEWEST}
    longest = max(map(len, names), default=0) + len("s")
    return any(
        one in names or one.removesuffix("s") in names
        for found in PHRASE.findall(plain)
        for one in _pieces_joined(WORD.findall(found), ordinary, longest)
    )


def _pieces_joined(words: list[str], ordinary: Collection[str], longest: int) -> Iterator[str]:
    """Pieces that stand side by side and are no words, written as one, as long as a name may be.

    A letter may follow several ("ke zi a"), but not one: "Ann a colleague" is not Anna.
    """
    for at, first in enumerate(words):
        if first in ordinary:
            continue
        whole = first
        for word in words[at + 1 :]:
            a_letter = len(word) == 1 and whole is not first
            if (word in ordinary and not a_letter) or len(whole) + len(word) > longest:
                break
            whole += word
            yield whole
