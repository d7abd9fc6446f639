"""Closed lists of English words that drafting goes by. A word that is in no list decides nothing."""

from __future__ import annotations

from quiz.core.quantities import HEDGES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "President Minister Premier Chancellor Secretary General Colonel Captain Major Lieutenant Sergeant Admiral "
    "Coach Pope King Queen Prince Princess Sir Lady Lord Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Judge Justice Senator Sen. "
    "Rep. Gov. Gen. Col. Lt. Sgt. Capt. Prof. Professor Governor Mayor Director Commissioner Ambassador Bishop "
    "Archbishop Cardinal Sheriff Speaker Representative Congressman Congresswoman Chairman Chairwoman Chief Rabbi "
    "Imam Sheikh Emir Sultan Emperor Empress Duke Duchess Councillor Councilor Inspector Officer Prosecutor"
)
"""Words that stand before a person's name and are no part of it."""

ROLES = _words(
    "president minister premier chancellor secretary general colonel captain coach pope king queen prince judge "
    "senator governor mayor director commissioner ambassador bishop spokesman spokeswoman spokesperson leader "
    "chief head boss commander administrator manager chairman chairwoman chair founder owner professor scientist "
    "researcher archaeologist historian economist analyst expert author co-author writer lawyer attorney "
    "prosecutor doctor nurse teacher farmer fisherman resident activist journalist reporter player goalkeeper "
    "striker defender midfielder captain heir prisoner candidate lawmaker legislator deputy official officer "
    "engineer biologist ecologist geologist physicist chemist epidemiologist virologist astronomer artist singer "
    "actor actress musician conductor curator executive banker trader fellow lecturer student mother father "
    "brother sister son daughter wife husband widow inspector councillor winner champion skipper pilot veteran "
    "organizer organiser campaigner envoy negotiator guerrilla rebel gangster fugitive driver worker volunteer "
    "specialist meteorologist climatologist hydrologist ranger keeper coordinator"
)
"""Nouns that only people are called by."""

ORGANIZATION_WORDS = _words(
    "Television TV Radio Televisión News "
    "University Institute Authority Ministry Court Party Bank Council Committee Commission Agency Association "
    "Organization Organisation Federation Union Department Bureau Office Board Company Corporation Corp Corp. Inc "
    "Inc. Ltd Group Foundation Trust Fund Academy School College Museum Congress Parliament Senate Assembly Army "
    "Navy Force Forces Command Police Service Services Centre Center Centers Laboratory Laboratories Club United "
    "League Society Alliance Coalition Movement Front Network Administration Shipping Airlines Airways Motors "
    "Industries Energy Times Post Journal Guardian Tribunal Secretariat Confederation Chamber Exchange Reserve "
    "Hospital Church Observatory Survey Watch International Cartel Guard Brigade Corps"
)
"""Words that only the name of an organisation has in it or ends in."""

PLACE_WORDS = _words(
    "River Lake Valley Mountain Mountains Mount Island Islands Sea Ocean Bay Gulf Strait Canal Desert Forest Park "
    "Province State City County District Territory Peninsula Cape Coast Gap Falls Glacier Volcano Square Street "
    "Avenue Bridge Port Airport Stadium House Palace Tower Dam Reservoir Basin Delta Plateau Gardens Beach Hills "
    "Springs Republic Kingdom Emirates Region Highlands Lagoon Reef Channel Harbor Harbour Station Plaza Quarter"
)
"""Words that only the name of a place ends in (or begins with: Lake, Mount)."""

PLACE_NOUNS = _words(
    "city town village state province region district island port river lake country nation valley municipality "
    "county capital suburb neighborhood neighbourhood coast area zone territory peninsula canal"
)
HEADS_OF = _words(
    "University Ministry Bank Republic House Court Department Institute Organization Organisation Gulf Strait Bay "
    "Isle Church Council Association Federation Union Board Bureau Office Center Centre Centers Academy School "
    "College Museum Chamber Committee Commission Agency Authority Confederation League Front Army Kingdom Cape "
    "Sea Fund Society Network Port City District Movement Coalition Alliance Declaration Treaty Tower Temple Hall "
    "Chiefs Joint States Emirates Corps"
)
"""Words after which "of" or "for" goes on with the name (University of Exeter, Centers for Disease Control)."""

PARTICLES = _words("de del della da do dos das di du la las le los von van der den ter bin ibn al el e")
"""Small words inside names."""

MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

LABELS = _words(
    "article section chapter flight route highway no. number level category phase room resolution act law type "
    "class protocol bill proposition amendment page line gate platform channel version group stage season week "
    "day round game covid grade zone unit block apartment rule title paragraph appendix figure table step tier "
    "area division"
)
"""Words after which a figure is a name and not an amount."""

REPORTING = _words(
    "say tell warn argue claim announce report accuse call add state describe insist deny explain estimate "
    "suggest believe note acknowledge admit promise pledge declare urge blame reject predict complain vow write "
    "reply respond ask shout concede caution maintain stress"
)
"""Verbs by which somebody says something."""

HUMAN_ACTS = REPORTING | _words(
    "sit shake meet win lose marry walk speak smile study graduate serve resign retire testify lead play score "
    "coach visit travel arrive flee think know remember hope want feel write teach die live work join run stand "
    "campaign"
)
"""Verbs whose subject is, as a rule, a human being."""

DECISIVE = _words(
    "order suspend freeze win sign kill displace declare impose become inaugurate open close limit reduce cut "
    "raise free arrest name beat own found approve reject ban sue launch build make produce discover find "
    "identify map describe publish reveal report count confirm offer promise send bomb attack seize capture elect "
    "appoint resign dismiss fire vote pass adopt agree grant annul change drop threaten pay buy sell fund lead "
    "control hold supply protect prevent record reach earn bid pledge withdraw join leave defeat score finish "
    "expel invade occupy recover rescue recall fine charge convict sentence acquit release extend end start begin "
    "lift restore create merge acquire sponsor award take connect link surpass overtake double halve rise fall "
    "drop lose gain climb grow shrink expect plan stop block halt require allow demand remove move replace return"
)
"""Verbs of acts and of changes of state: what a reader should take from a sentence."""

DEATHS = _words(
    "kill killed kills killing dead die died dies death deaths body bodies casualty casualties toll wounded "
    "injured injuries fatal fatalities murder murdered murders massacre executed suicide suicides drowned corpse "
    "corpses rape raped"
)
"""Words by which a sentence speaks of death or violence to people."""

HEDGE_WORDS = tuple(sorted((hedge for hedge in HEDGES if hedge[0].isalpha()), key=lambda hedge: (-len(hedge), hedge)))
"""Every hedge that is a word, the longest first."""
