"""A review under way at a board of seven agencies: its people, and what they say, for the rounds of returns."""

from dataclasses import dataclass, replace

from dialogs.panel_work.panel_steps import agency_key
from dialogs.parts import Card
from review.case import Case
from review.drafts import Value
from review.ledger import Return, ledger
from review.panel import CasePanelNamed, Seat
from review.roles import Agency
from tests import invented
from tests.dialogs.house import House, Speaker
from tests.dialogs.panels import PANEL, member, panel_board, referred_to
from tests.dialogs.referred import append, press
from tests.dialogs.sent_cases import kept

#: agency, who sits for it, and their account
SEATS = (
    ("Police", "Sol Harker", "UPOLICE"),
    ("Health, acute", "Dee Ross", "UHEALTH"),
    ("Schools", "Mo Lind", "USCHOOL"),
    ("Housing", "Ty Barrow", "UHOUSING"),
    ("Probation", "Liv Sand", "UPROB"),
    ("Ambulance", "Kai Brook", "UAMB"),
    ("Children's Services", "Ros Vane", "UCS"),
)
AGENCIES = tuple(name for name, _, _ in SEATS)
SENIOR = "USUPER"
REFERENCES = {"enfield": "ENF-2026-001", "pan-lancashire": "PAN-2026-001"}
SENT: dict[str, Value] = {
    "step_sent_on": "2026-03-02",
    "step_how": "secure_email",
    "step_chronology": "yes",
}


@dataclass
class Round:
    """One review, with everybody who has a part in its returns."""

    house: House
    procedure: str
    cy: Speaker
    chair: Speaker
    admin: Speaker

    @property
    def reference(self) -> str:
        return REFERENCES[self.procedure]

    @property
    def case(self) -> Case:
        return kept(self.house, self.reference)

    def of(self, agency: str) -> Return:
        return ledger(self.case)[agency]

    def member(self, agency: str) -> Speaker:
        name, user = next((name, user) for one, name, user in SEATS if one == agency)
        return self.house.person(user, name)

    def letter(self, agency: str) -> Card:
        """What the agency's member was asked last."""
        user = next(user for one, _, user in SEATS if one == agency)
        return [one for one in self.house.messages(user) if one.title == f"For the review {self.reference}"][-1]

    def live(self) -> Card:
        """The panel's one message of who is in and who is out."""
        self.house.deliver()
        title = f"Returns: {self.reference}"
        (card,) = [one for one in self.house.posted.get(PANEL, {}).values() if one.title == title]
        return card

    def asks(self, *agencies: str, due: str = "2026-03-16", form: str = "", through: str = "") -> None:
        self.cy.says(f"imr {self.reference}")
        self.cy.presses("Ask agencies")
        what = form or str(self.cy.form.values["step_form"])
        answers: dict[str, Value] = {
            "step_agencies": tuple(map(agency_key, agencies)),
            "step_form": what,
            "step_through": through,
            "step_due": due,
        }
        self.cy.presses("Ask", answers)

    def opens(self, speaker: Speaker, agency: str) -> None:
        """One agency's line of `imr REF`."""
        speaker.says(f"imr {self.reference}")
        speaker.presses(f"{self.reference}, {agency}: See"[:75])

    def submits(self, agency: str, **changes: Value) -> None:
        somebody = self.member(agency)
        somebody.presses("Confirm submitted", on=self.letter(agency))
        somebody.presses("Confirm submitted", {**SENT, "step_sent_on": self.today, **changes})

    @property
    def today(self) -> str:
        return self.house.now.date().isoformat()

    def presses(self, speaker: Speaker, act: str, agency: str = "", **answers: Value) -> None:
        press(speaker, act, self.case, agency_key(agency) if agency else "", **answers)


def begun(house: House, procedure: str = "enfield", *, with_panel: bool = True) -> Round:
    """Decided, and the panel of the case named, with Pat Weir in its chair."""
    reference = REFERENCES[procedure]
    agencies = tuple(Agency(name=one, panel_members=(member(name, user),)) for one, name, user in SEATS)
    police = replace(agencies[0], seniors=(member("Vi Stone", SENIOR),))
    board = panel_board(procedure, reference[:3], agencies=(police, *agencies[1:]))
    house.boards = {procedure: board}
    case = referred_to(house, procedure, reference)
    case = append(house, case, invented.decided_entry())
    if with_panel:
        seat = Seat(name="Pat Weir", agency="Health", accounts=(invented.account("UWEIR"),), chairs=True)
        append(house, case, invented._entry(CasePanelNamed(seats=(seat,)), invented.manager(), ""))
    return Round(
        house=house,
        procedure=procedure,
        cy=house.person("UMANAGER", "Cy Dale"),
        chair=house.person("UWEIR", "Pat Weir"),
        admin=house.person("UADMIN", "Ann Pell"),
    )
