"""Closed lists of English words that drafting goes by. A word that is in no list decides nothing."""

from __future__ import annotations

import re

from quiz.core.quantities import HEDGES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "President Minister Premier Chancellor Secretary General Colonel Captain Major Lieutenant Sergeant Admiral "
    "Coach Pope King Queen Prince Princess Sir Lady Lord Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Judge Justice Senator "
    "Sen. Rep. Gov. Gen. Col. Lt. Sgt. Capt. Prof. Professor Governor Mayor Director Commissioner Ambassador "
    "Bishop Dutchman Frenchman Englishman Irishman Welshman Scotsman Spaniard Briton Swede Dane Finn Pole Turk "
    "Frenchwoman Englishwoman Archbishop Cardinal Sheriff Speaker Representative Congressman "
    "Congresswoman Chairman Chairwoman "
    "Chief Rabbi Imam Sheikh Emir Sultan Emperor Empress Duke Duchess Councillor Councilor Inspector Officer "
    "Prosecutor"
)
"""Words that stand before a person's name and are no part of it."""

TITLES_AT_THE_HEAD = _words(
    "King Queen Prince Princess Major Judge Justice Chief Captain Lady Lord Sir Speaker Officer Duke"
)
"""Titles that also stand within other names (a Beechcraft King Air): they count only where a name begins."""

OFFICES = _words(
    "State Defense Defence Commerce Energy Labor Treasury Health Justice Agriculture Transportation Education War"
)
"""What a secretary or minister can be of, right before a name."""

ROLES = _words(
    "president minister premier chancellor secretary general colonel captain coach pope king queen prince "
    "judge senator governor mayor director commissioner ambassador bishop spokesman spokeswoman spokesperson "
    "leader chief head boss commander administrator manager chairman chairwoman chair founder owner professor "
    "scientist researcher archaeologist historian economist analyst expert author co-author writer lawyer "
    "attorney prosecutor doctor nurse teacher farmer fisherman resident activist journalist reporter player "
    "goalkeeper striker defender midfielder captain heir prisoner candidate lawmaker legislator deputy "
    "official officer engineer biologist ecologist geologist physicist chemist epidemiologist virologist "
    "astronomer artist singer actor actress musician conductor curator executive banker trader fellow lecturer "
    "student mother father brother sister son daughter wife husband widow inspector councillor winner champion "
    "skipper pilot veteran organizer organiser campaigner envoy negotiator guerrilla rebel gangster fugitive "
    "ombudsman adviser advisor representative treasurer auditor rapporteur mediator delegate counsel magistrate rector "
    "dean principal imam rabbi priest cardinal archbishop patriarch admiral cyclist runner swimmer boxer gymnast "
    "sprinter wrestler trainer referee architect designer photographer filmmaker novelist poet playwright painter "
    "sculptor composer dancer presenter columnist editor publisher philosopher psychologist psychiatrist sociologist "
    "anthropologist paleontologist palaeontologist zoologist botanist geneticist neuroscientist oceanographer "
    "seismologist volcanologist mathematician statistician demographer surgeon cardiologist oncologist midwife "
    "entrepreneur businessman businesswoman billionaire broker rancher whistleblower dissident plaintiff "
    "driver worker volunteer specialist meteorologist climatologist hydrologist ranger keeper coordinator"
)
"""Nouns that only people are called by."""

KIN = _words("brother sister son daughter wife husband mother father widow")
"""Whose somebody is, not what they do."""

OF_ONE_SEX = KIN | _words("man woman actress king queen")
"""Words that tell a man from a woman, and with it the right name from a wrong one."""

ROLES_IN_PLURAL = frozenset(f"{role[:-1]}ies" if role.endswith("y") else f"{role}s" for role in ROLES)

_MORE_PEOPLE = (
    "people men women children fishermen police prosecutors critics supporters opponents residents officials "
    "experts villagers protesters demonstrators migrants refugees soldiers troops gunmen militants authorities "
    "investors traders voters lawmakers unions families relatives survivors witnesses parents pupils nurses medics "
    "clergy bishops rivals allies conservationists environmentalists shareholders regulators carriers owners "
    "inmates guards attackers republicans democrats conservatives liberals socialists greens moderates hardliners "
    "insurgents separatists diplomats mediators monitors observers inspectors rescuers firefighters passengers fans"
)
_BODIES_IN_PLURAL = (
    "governments companies ministries parties banks unions authorities agencies courts armies firms teams clubs"
)
PEOPLE = ROLES_IN_PLURAL | _words(_BODIES_IN_PLURAL) | _words(_MORE_PEOPLE)
"""Nouns that many are called by together."""

BODIES = _words(
    "government opposition military army navy police left right ministry authority agency council commission "
    "committee court parliament congress senate cabinet administration company firm union party group bank "
    "institute university federation association league club team regulator operator airline court tribunal "
    "junta coalition alliance bloc watchdog charity foundation network prosecution defence defense industry "
    "church"
)
"""Nouns for bodies that act and speak like people."""

ORGANIZATION_WORDS = _words(
    "Television TV Radio Televisión News University Institute Authority Ministry Court Party Bank Council "
    "Committee Commission Agency Association Organization Organisation Federation Union Department Bureau "
    "Office Board Company Corporation Corp Corp. Inc Inc. Ltd Group Foundation Trust Fund Academy School "
    "College Museum Congress Parliament Senate Assembly Army Navy Force Forces Command Police Service Services "
    "Centre Center Centers Laboratory Laboratories Club United League Society Alliance Coalition Movement "
    "Front Network Administration Shipping Airlines Airways Motors Industries Energy Times Post Journal "
    "Guardian Tribunal Secretariat Confederation Chamber Exchange Reserve Pharmaceuticals Therapeutics "
    "Technologies Systems Holdings Capital Partners Biotech Labs Foods Oil Gas Steel Mining Bancorp Insurance "
    "Media Studios Pictures Entertainment Records Games Software Guild Union Airlines Hospital Church "
    "Observatory Survey Watch International Cartel Guard Brigade Corps"
)
"""Words that only the name of an organisation has in it or ends in."""

PLACE_WORDS = _words(
    "River Lake Valley Mountain Mountains Mount Island Islands Sea Ocean Bay Gulf Strait Canal Desert Forest "
    "Park Province State City County District Territory Peninsula Cape Coast Gap Falls Glacier Volcano Square "
    "Street Avenue Bridge Port Airport Stadium House Palace Tower Dam Reservoir Basin Delta Plateau Gardens "
    "Beach Hills Springs Republic Kingdom Emirates Region Highlands Lagoon Reef Channel Harbor Harbour Station "
    "Plaza Quarter"
)
"""Words that only the name of a place ends in (or begins with: Lake, Mount)."""

PLACE_NOUNS = _words(
    "city town village state province region district island port river lake country nation valley "
    "municipality county capital suburb neighborhood neighbourhood coast area zone territory peninsula canal"
)
HEADS_OF = _words(
    "University Ministry Bank Republic House Court Department Institute Organization Organisation Gulf Strait "
    "Bay Isle Church Council Association Federation Union Board Bureau Office Center Centre Centers Academy "
    "School College Museum Chamber Committee Commission Agency Authority Confederation League Front Army "
    "Kingdom Cape Sea Fund Society Network Port City District Movement Coalition Alliance Declaration Treaty "
    "Tower Temple Hall Chiefs Joint States Emirates Corps"
)
"""Words after which "of" or "for" goes on with the name (University of Exeter, Centers for Disease Control)."""

AFTER_HYPHENS = _words(
    "based born led backed style era run owned funded controlled held trained speaking friendly made built "
    "bound wide first old year like related linked sponsored dominated occupied affiliated aligned mediated "
    "brokered listed educated appointed educated supported supplied registered flagged area type only style "
    "inspired allied ruled governed administered trained designed produced American"
)
"""What follows a name and a hyphen and is no part of the name: Paris-based, Saudi-led."""

PEOPLE_IN_NAMES = _words(
    "People Women Men Children Workers Worker Farmers Peasants Writers Players Teachers Students Citizens "
    "Lawyers Veterans Governors Mayors Artists Nurses Doctors Fishermen"
)
"""Words whose possessive goes on with a name: the People’s Party."""

PARTICLES = _words(
    "de del della da do dos das di du la las ar as ul ud bint le los von van der den ter bin ibn al el e"
)
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
    "suggest believe note acknowledge admit promise pledge declare urge blame reject predict complain vow "
    "write reply respond ask shout concede caution maintain stress"
)
"""Verbs by which somebody says something."""

SAYING = REPORTING | _words("think hope fear expect show find know doubt assume conclude confirm contend allege")
"""Verbs under which a clause is somebody's word, thought or finding, and not the briefing's own."""

CLAIMING = _words("think hope fear contend allege conclude confirm") | REPORTING - _words(
    "accuse call blame reject describe respond ask urge vow pledge"
)
"""Verbs of saying whose clause is what is said."""

SPEAKING = REPORTING - _words("report estimate announce reject state note")
"""Verbs of saying that seldom have a place for their subject."""

HUMAN_ACTS = _words(
    "sit shake meet win lose marry walk speak smile study graduate serve resign retire testify lead play score "
    "coach visit travel arrive flee think know remember hope want feel write teach die live work join run "
    "stand campaign"
)
"""Verbs whose subject is, as a rule, a human being."""

DECISIVE = _words(
    "order suspend freeze win sign kill displace declare impose become inaugurate open close limit reduce cut "
    "raise free arrest name beat own found approve reject ban sue launch build make produce discover find "
    "identify map describe publish reveal report count confirm offer promise send bomb attack seize capture "
    "elect appoint resign dismiss fire vote pass adopt agree grant annul change drop threaten pay buy sell "
    "fund lead control hold supply protect prevent record reach earn bid pledge withdraw join leave defeat "
    "score finish expel invade occupy recover rescue recall fine charge convict sentence acquit release extend "
    "end start begin lift restore create merge acquire sponsor award take connect link surpass overtake double "
    "halve rise fall drop lose gain climb grow shrink expect plan stop block halt require allow demand remove "
    "move replace return"
)
"""Verbs of acts and of changes of state: what a reader should take from a sentence."""

DEATHS = _words(
    "kill killed kills killing dead die died dies death deaths body bodies casualty casualties toll wounded "
    "injured injuries fatal fatalities murder murdered murders massacre executed suicide suicides drowned "
    "corpse corpses rape raped"
)
"""Words by which a sentence speaks of death or violence to people."""

DYING = _words("kill murder execute assassinate drown bury shoot")
"""Verbs by which a text tells that somebody is dead."""

FATES = _words("death murder killing assassination arrest extradition conviction trial sentence imprisonment")
"""What befalls the dead and the accused."""

PROSECUTING = _words("charge arrest detain jail imprison sentence convict acquit extradite indict prosecute capture")
"""Verbs by which a text tells that somebody is held to account."""

HEDGE_WORDS = tuple(sorted((hedge for hedge in HEDGES if hedge[0].isalpha()), key=lambda hedge: (-len(hedge), hedge)))
"""Every hedge that is a word, the longest first."""

POINTERS = _words(
    "this that these those such another other others both either neither same there here then again too "
    "instead otherwise so also nevertheless nonetheless regardless however meanwhile "
    "therefore thereby latter former one ones"
)
"""Words that take up or set off something said before."""

TIMES_OF_SPEECH = re.compile(
    r"\b(?:within (?:hours|days|weeks|months|minutes)(?! of)|(?:hours|days|weeks|months|years|minutes) later"
    r"|yesterday|today|tonight|tomorrow|ago|lately|recently|nowadays|currently|earlier|later|afterwards?"
    r"|(?:last|next|this) (?:week|weekend|month|year|summer|winter|spring|autumn|fall|season|night|morning"
    r"|decade|century|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|the (?:day|week|month|year) before"
    r"|the (?:previous|following|next) \w+|the same (?!time)\w+|by then|at the time|at that time|so far|for now|now)\b",
    re.IGNORECASE,
)
"""Times that count from the day of writing or from a day named before."""

KNOWN_THINGS = _words(
    "government president military army police country nation state world public press media north south east "
    "west border capital economy internet sun moon earth sky sea ocean weather climate future past present law "
    "market people parliament senate congress court constitution opposition left right centre center region "
    "city town population environment nature truth field pitch goal ball war peace street ground air water way "
    "day night morning evening afternoon end beginning middle top bottom rest majority minority number total "
    "whole poor rich young old dead wounded injured united atmosphere surface coast presidency crown throne "
    "church state"
)
"""Nouns that need no telling which one is meant."""

SCENERY = _words(
    "weep read smile wear wave hug kiss sit stand shake nod laugh cheer sing dance look walk boot hat suit tie "
    "shirt face tear hand minute television livestream photograph camera applaud kneel stare gaze shout "
    "whisper"
)
"""Words of the scene, not of what happened."""

WALKS = {
    "rule": _words(
        "president premier chancellor governor mayor senator lawmaker candidate congressman congresswoman "
        "king queen prince princess emir sultan politician legislator ex-president party opposition "
        "parliament congress senate"
    ),
    "ministry": _words("minister secretary ministry cabinet government department"),
    "office": _words(
        "spokesman spokeswoman spokesperson official commissioner administrator envoy ambassador "
        "negotiator diplomat authority agency council commission regulator"
    ),
    "justice": _words(
        "judge justice prosecutor lawyer attorney court tribunal magistrate counsel jurist solicitor barrister"
    ),
    "force": _words(
        "general colonel admiral officer army navy police force soldier lieutenant major sergeant inspector"
    ),
    "outlaws": _words(
        "guerrilla rebel militia gang cartel warlord insurgent jihadist smuggler trafficker kingpin fugitive"
    ),
    "science": _words(
        "professor scientist researcher archaeologist historian biologist ecologist geologist physicist "
        "chemist epidemiologist virologist astronomer doctor physician surgeon economist anthropologist "
        "climatologist meteorologist hydrologist geographer psychologist sociologist expert specialist "
        "engineer university institute laboratory observatory author co-author lecturer fellow "
        "investigator analyst"
    ),
    "sport": _words(
        "player goalkeeper striker defender midfielder captain champion winner fullback flanker winger "
        "forward batsman bowler rider cyclist runner sprinter swimmer skipper athlete scorer hooker prop "
        "center centre fly-half scrum-half wing keeper back quarterback pitcher driver team club"
    ),
    "coaching": _words("coach manager trainer"),
    "business": _words(
        "executive founder owner banker trader investor entrepreneur boss company firm bank maker "
        "manufacturer airline retailer publisher broadcaster giant startup billionaire"
    ),
    "labor": _words("union guild federation association strike"),
    "arts": _words(
        "actor actress singer artist musician director writer novelist painter composer conductor curator museum"
    ),
    "people": _words(
        "resident farmer fisherman activist campaigner teacher nurse student worker mother father pupil "
        "patient survivor"
    ),
}
"""Walks of life, by the nouns that put somebody into one: only one’s like is taken for one."""

PUBLIC_LIFE = frozenset({"rule", "ministry", "office", "justice", "force"})
"""Walks of life whose people speak of the same things."""

STANCES = _words(
    "accuse call describe demand promise blame urge warn reject praise criticize criticise threaten vow ask "
    "deny insist defend denounce condemn welcome oppose support back endorse question challenge appeal "
    "pledge propose recommend advise argue claim predict refuse apologize apologise credit compare "
    "mock hail dispute concede favor favour suggest request want hope regard see consider"
)
"""Verbs by which somebody takes a stand: what anybody who has a say could do."""

COMMITMENTS = _words("announce promise pledge vow order offer threaten agree refuse declare admit acknowledge")
"""Verbs by which one commits oneself: only who could have done so is taken for the one who did."""

NOUNS_FOR_WHAT_WAS_NAMED = _words(
    "country company agency group party alliance deal move plan decision idea project step proposal measure "
    "bill ruling agreement attack incident bank team club man woman pair duo firm organization organisation "
    "body institution regulator accord pact pledge offer demand claim charge case probe site place area "
    "building term period role job post position end change increase rise fall drop decline figure number "
    "result effort program programme process policy approach strategy initiative operation mission vessel ship "
    "craft plane aircraft vehicle drug substance device system half edge credit blame responsibility post "
    "target"
)
"""Nouns that a text puts for something it has named before."""

EXPECTING = _words("will shall expect plan intend aim hope may might could should forecast predict project")
"""Words at the head of a predicate that speak of what has not happened yet."""

BUSINESSES = _words(
    "laboratory maker manufacturer giant startup publisher newspaper magazine broadcaster retailer automaker "
    "airline shipping brand website consultancy producer supplier developer carrier miner lender insurer "
    "brewer"
)
"""Nouns before the name of a business: the carmaker X."""

WHAT_BEFALLS = _words(
    "arrest resignation release removal extradition impeachment dismissal trial conviction return death killing ouster "
    "departure exile replacement murder detention sentence pardon fall defeat victory election"
)
"""What others do to one, or what comes to one by others."""
