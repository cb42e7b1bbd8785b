"""The criteria, read from the sources a second time: what each row finds, which detentions, settings and situations."""

from dataclasses import dataclass

#: every row of the decision table, in its order; R10 stands twice: once more for where abuse is not known
ORDER = (
    *("R1", "R2", "R2a", "R3", "R4", "R5", "R6", "R7", "R7a", "R8", "R9", "R9a"),
    *("R10a", "R10", "R10b", "R11", "R10", "R12", "R13", "R14", "R15"),
)

#: of several children's findings the first leads; why each stands before the next
STRENGTH = (
    ("must_commission", "a must without a way out, before a must that has one"),
    ("must_commission_unless_clear", "must, before should always"),
    ("should_always_commission", "should always be carried out, before should be considered"),
    ("should_consider", "a duty that holds already, before one that may turn out to hold"),
    ("insufficient_information", "it may turn out to be a must, so it is asked before a may is weighed"),
    ("may_commission", "a review may be, before only a notice is due"),
    ("notifiable_only", "something is due, before nothing is"),
    ("not_met", "this board decides, before another does"),
    ("route_elsewhere", "another board decides, before nobody does"),
    ("out_of_scope", "no child"),
)
CERTAINTY = ("yes", "ask", "no")

#: code | finding | whether the board may still do otherwise | ours
_2015 = """
R1   | out_of_scope                 | closed | ours
R2   | route_elsewhere              | closed |
R2a  | insufficient_information     | open   | ours
R3   | must_commission              | closed |
R4   | must_commission              | closed |
R5   | must_commission_unless_clear | closed |
R6   | may_commission               | open   |
R7   | should_always_commission     | open   |
R7a  | insufficient_information     | open   | ours
R8   | notifiable_only              | open   |
R9   | notifiable_only              | open   |
R9a  | insufficient_information     | open   | ours
R11  | insufficient_information     | open   | ours
R12  | insufficient_information     | open   | ours
R13  | not_met                      | open   |
R14  | not_met                      | open   |
R15  | not_met                      | open   |
"""

_2013 = """
R1   | out_of_scope                 | closed | ours
R2   | route_elsewhere              | closed |
R2a  | insufficient_information     | open   | ours
R3   | must_commission              | closed |
R4   | must_commission              | closed |
R5   | must_commission_unless_clear | closed |
R6   | may_commission               | open   |
R7   | should_always_commission     | open   |
R7a  | insufficient_information     | open   | ours
R8   | not_met                      | open   |
R9   | not_met                      | open   |
R9a  | not_met                      | open   | ours
R11  | insufficient_information     | open   | ours
R12  | insufficient_information     | open   | ours
R13  | not_met                      | open   |
R14  | not_met                      | open   |
R15  | not_met                      | open   |
"""

_ENFIELD = """
R1   | out_of_scope                 | closed | ours
R2   | route_elsewhere              | closed |
R2a  | insufficient_information     | open   | ours
R3   | must_commission              | closed |
R4   | must_commission              | closed |
R5   | must_commission_unless_clear | closed |
R6   | may_commission               | open   |
R7   | should_always_commission     | open   |
R7a  | insufficient_information     | open   | ours
R8   | not_met                      | open   |
R9   | not_met                      | open   |
R9a  | not_met                      | open   | ours
R10a | insufficient_information     | open   | ours
R10  | should_consider              | open   |
R10b | insufficient_information     | open   | ours
R11  | insufficient_information     | open   | ours
R12  | insufficient_information     | open   | ours
R13  | not_met                      | open   |
R14  | not_met                      | open   |
R15  | not_met                      | open   |
"""

_TODAY = """
R1   | out_of_scope                 | closed | ours, unverified
N1   | notifiable_only              | closed | ours, unverified
N2   | insufficient_information     | closed | ours, unverified
N3   | not_met                      | closed | ours, unverified
"""

FINDINGS = {
    "working-together-2013": _2013,
    "working-together-2015": _2015,
    "pan-lancashire": _2015,
    "cambridgeshire-peterborough": _2015,
    "brent": _2015,
    "enfield": _ENFIELD,
    "england-today": _TODAY,
}

_CUSTODY = (
    *("custody", "police_custody", "remand_or_sentence", "young_offender_institution"),
    *("secure_training_centre", "secure_childrens_home"),
)


@dataclass(frozen=True)
class Read:
    """What a procedure's own text says of itself, on one page."""

    base: str
    decider: str
    notifier: str
    alternative_review: str
    referral_title: str
    detentions: tuple[str, ...] = (*_CUSTODY, "mental_capacity_act_2005", "mental_health_act_1983")
    mental_capacity_ages: tuple[int, ...] = (16, 17)
    notifiable: tuple[int, ...] = (1, 2, 3, 4)
    situations: tuple[str, ...] = ()
    finds_reviews: bool = True
    #: where it says that a referral goes through the agency's own panel lead
    panel_lead: str = ""
    #: its name, and where it is called to an extraordinary meeting; and where the panel itself is written of
    standing_panel: str = ""
    standing_panel_place: str = ""
    #: the kinds of other review, the usual one first, each with its place
    other_reviews: tuple[str, ...] = ()
    #: of the citations that belong to the procedure as a whole
    marked: str = "adult ours"


ANY_FORM = "Referral for consideration of a case review"
_OTHER_2013 = (
    (
        "alternative_form: alternative form of case review; "
        "Working Together 2013, chapter 4, as Enfield quotes it in 1.1, where the criteria are not met"
    ),
)
_OTHER_2015 = (
    "alternative_form: alternative form of case review; Working Together 2015, chapter 4, paragraph 21",
    (
        "incident_below_threshold: review of a child protection incident below the threshold; "
        "Working Together 2015, chapter 4, paragraph 8"
    ),
    (
        "practice_audit: review or audit of practice in one or more agencies; "
        "Working Together 2015, chapter 4, paragraph 8"
    ),
)
_BRENT = "Brent LSCB page 'Serious Case Reviews', under"
BASE_2015 = Read(
    base="",
    decider="the LSCB Chair",
    notifier="the local authority",
    alternative_review="another kind of review",
    referral_title=ANY_FORM,
    other_reviews=_OTHER_2015,
)
BASE_2013 = Read(
    base="",
    decider="the LSCB Chair",
    notifier="the local authority",
    alternative_review="an alternative form of case review",
    referral_title=ANY_FORM,
    detentions=(*_CUSTODY, "mental_capacity_act_2005"),
    mental_capacity_ages=(),
    notifiable=(),
    other_reviews=_OTHER_2013,
)

READ = {
    "working-together-2013": BASE_2013,
    "working-together-2015": BASE_2015,
    "pan-lancashire": Read(
        base="working-together-2015",
        decider="the LSCB Chair",
        notifier="the local authority",
        alternative_review="another kind of review",
        referral_title="Referral Form for Consideration of a Case Review",
        other_reviews=_OTHER_2015,
    ),
    "cambridgeshire-peterborough": Read(
        base="working-together-2015",
        decider="the LSCB Chair",
        notifier="the local authority",
        alternative_review="another kind of review",
        referral_title=ANY_FORM,
        other_reviews=_OTHER_2015,
    ),
    "brent": Read(
        base="working-together-2015",
        decider="the Independent Chair",
        notifier="the local authority",
        alternative_review="multi-agency case review (MACR)",
        referral_title=ANY_FORM,
        standing_panel="SCR sub-group | no extraordinary meeting",
        standing_panel_place=f"{_BRENT} 'Brent Serious Case Review Process'",
        other_reviews=(
            f"multi_agency_case_review: multi-agency case review (MACR); {_BRENT} 'Local Learning Reviews'",
            f"local_learning_review: local learning review; {_BRENT} 'Local Learning Reviews'",
        ),
    ),
    "enfield": Read(
        base="working-together-2013",
        decider="the LSCB Chair",
        notifier="the LSCB Chair",
        alternative_review="a management review",
        referral_title="Form for referral of case to SCR Panel",
        detentions=(*_CUSTODY, "mental_capacity_act_2005"),
        mental_capacity_ages=(),
        notifiable=(),
        situations=(
            "life_threatening_or_permanent: abuse in itself",
            "sexual_abuse: abuse in itself",
            "parent_murdered: may be without abuse",
            "violent_assault: may be without abuse",
        ),
        panel_lead="Enfield SCB procedure, Local SCR Process, step 1",
        standing_panel="SCR Sub-Committee | Enfield SCB procedure, Local SCR Process, step 2",
        standing_panel_place="Enfield SCB procedure, 3.1 and 3.2; also section 6 and Local SCR Process, steps 1 and 2",
        other_reviews=("management_review: management review (MR); Enfield SCB procedure, 3.2 and 3.3",),
    ),
    "england-today": Read(
        base="",
        decider="the safeguarding partners",
        notifier="the local authority",
        alternative_review="a local child safeguarding practice review",
        referral_title="Serious child safeguarding incident: is it notifiable?",
        detentions=(),
        mental_capacity_ages=(),
        notifiable=(1, 2, 3),
        finds_reviews=False,
        marked="still open unverified; lessons unverified; presumption unverified; adult unverified; "
        "detention ours, unverified",
    ),
}

#: what the referral explains, and which explanations are our own in part
DEFINITIONS = (
    *("serious_case", "seriously_harmed", "died", "working_together"),
    *("detention", "regulated_setting", "normally_resident", "la_aware"),
)
OUR_DEFINITIONS = {
    "working-together-2013": {"seriously_harmed", "regulated_setting", "la_aware"},
    "enfield": {"regulated_setting", "la_aware"},
    "england-today": {"died", "detention", "regulated_setting"},
}

#: footnote 52 of Working Together 2015
SETTINGS = (
    *("childcare_on_domestic_premises", "childcare_on_non_domestic_premises", "home_childcarer", "childminder"),
    *("childrens_homes", "adoption_support_agencies", "voluntary_adoption_agencies"),
    *("independent_fostering_agencies", "residential_family_centres", "holiday_schemes_for_disabled_children"),
)
DETENTIONS = (*_CUSTODY, "mental_capacity_act_2005", "mental_health_act_1983")
