"""Countries and what their people and things are called; a few other places of the same weight."""

from __future__ import annotations

from quiz.generation.english.data import read_lines

_TABLE = """
Afghanistan Afghan|Albania Albanian|Algeria Algerian|Andorra Andorran|Angola Angolan|Argentina Argentine,Argentinian
Armenia Armenian|Australia Australian|Austria Austrian|Azerbaijan Azerbaijani|Bahamas Bahamian|Bahrain Bahraini
Bangladesh Bangladeshi|Barbados Barbadian|Belarus Belarusian|Belgium Belgian|Belize Belizean|Benin Beninese
Bhutan Bhutanese|Bolivia Bolivian|Bosnia Bosnian|Botswana Botswanan|Brazil Brazilian|Brunei Bruneian
Bulgaria Bulgarian|Burkina_Faso Burkinabe|Burundi Burundian|Cambodia Cambodian|Cameroon Cameroonian|Canada Canadian
Cape_Verde Cape_Verdean|Central_African_Republic -|Chad Chadian|Chile Chilean|China Chinese|Colombia Colombian
Comoros Comorian|Congo Congolese|Costa_Rica Costa_Rican|Croatia Croatian|Cuba Cuban|Cyprus Cypriot
Czech_Republic Czech|Denmark Danish|Djibouti Djiboutian|Dominican_Republic Dominican|East_Timor Timorese
Ecuador Ecuadorian|Egypt Egyptian|El_Salvador Salvadoran|England English|Eritrea Eritrean|Estonia Estonian
Eswatini Swazi|Ethiopia Ethiopian|Fiji Fijian|Finland Finnish|France French|Gabon Gabonese|Gambia Gambian
Georgia Georgian|Germany German|Ghana Ghanaian|Greece Greek|Greenland Greenlandic|Grenada Grenadian
Guatemala Guatemalan|Guinea Guinean|Guyana Guyanese|Haiti Haitian|Honduras Honduran|Hungary Hungarian
Iceland Icelandic|India Indian|Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian
Ivory_Coast Ivorian|Jamaica Jamaican|Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh|Kenya Kenyan|Kiribati -
Kosovo Kosovar|Kuwait Kuwaiti|Kyrgyzstan Kyrgyz|Laos Laotian|Latvia Latvian|Lebanon Lebanese|Lesotho -
Liberia Liberian|Libya Libyan|Liechtenstein -|Lithuania Lithuanian|Luxembourg -|Madagascar Malagasy|Malawi Malawian
Malaysia Malaysian|Maldives Maldivian|Mali Malian|Malta Maltese|Mauritania Mauritanian|Mauritius Mauritian
Mexico Mexican|Micronesia Micronesian|Moldova Moldovan|Monaco -|Mongolia Mongolian|Montenegro Montenegrin
Morocco Moroccan|Mozambique Mozambican|Myanmar Burmese|Namibia Namibian|Nauru -|Nepal Nepali,Nepalese
Netherlands Dutch|New_Zealand -|Nicaragua Nicaraguan|Niger Nigerien|Nigeria Nigerian|North_Korea North_Korean
North_Macedonia Macedonian|Norway Norwegian|Oman Omani|Pakistan Pakistani|Palau Palauan|Palestine Palestinian
Panama Panamanian|Papua_New_Guinea -|Paraguay Paraguayan|Peru Peruvian|Philippines Philippine,Filipino|Poland Polish
Portugal Portuguese|Qatar Qatari|Romania Romanian|Russia Russian|Rwanda Rwandan|Samoa Samoan|Saudi_Arabia Saudi
Scotland Scottish|Senegal Senegalese|Serbia Serbian|Seychelles -|Sierra_Leone -|Singapore Singaporean|Slovakia Slovak
Slovenia Slovenian|Solomon_Islands -|Somalia Somali|South_Africa South_African|South_Korea South_Korean
South_Sudan South_Sudanese|Spain Spanish|Sri_Lanka Sri_Lankan|Sudan Sudanese|Suriname Surinamese|Sweden Swedish
Switzerland Swiss|Syria Syrian|Taiwan Taiwanese|Tajikistan Tajik|Tanzania Tanzanian|Thailand Thai|Togo Togolese
Tonga Tongan|Tunisia Tunisian|Turkey Turkish|Turkmenistan Turkmen|Tuvalu -|Uganda Ugandan|Ukraine Ukrainian
United_Arab_Emirates Emirati|United_Kingdom British|Britain British|United_States American|Uruguay Uruguayan
Uzbekistan Uzbek|Vanuatu -|Vatican -|Venezuela Venezuelan|Vietnam Vietnamese|Wales Welsh|Yemen Yemeni
Zambia Zambian|Zimbabwe Zimbabwean
"""

_CONTINENTS = {
    "Africa": "African", "Antarctica": "Antarctic", "Asia": "Asian", "Europe": "European", "Latin America": "Latin",
    "North America": "North American", "South America": "South American", "Central America": "Central American",
    "Middle East": "Middle Eastern", "Americas": "Amerindian",
}  # fmt: skip


def _read() -> dict[str, tuple[str, ...]]:
    rows = [cell.split() for line in _TABLE.split("\n") for cell in line.split("|") if cell.strip()]
    plain = [(name.replace("_", " "), people.replace("_", " ")) for name, people in rows]
    return {name: tuple(word for word in people.split(",") if word != "-") for name, people in plain}


COUNTRIES = _read()
"""Each country's usual name and its adjectives."""

_REGIONS = (
    "Atlantic|Pacific|Arctic|Mediterranean|Baltic|Caribbean|Balkans|Caucasus|Himalayas|Alps|Andes|Pyrenees|Rockies|Amazon|"
    "Sahara|Sahel|Siberia|Scandinavia|Middle East|Far East|Gulf of Mexico|Latin America|Central America|Horn of Africa|"
    "West Bank|Gaza|Gaza Strip|Crimea|Donbas|Kashmir|Tibet|Kurdistan|White House|Oval Office|Kremlin|Pentagon|Capitol|"
    "Wall Street|Silicon Valley|Suez|Bosphorus|Nile|Danube|Mekong|Ganges|Yangtze|Rhine"
)
"""Oceans, ranges, regions, rivers and seats of power that a text seldom explains."""

PLACES = frozenset({*COUNTRIES, *_CONTINENTS, *_REGIONS.split("|"), *read_lines("cities.txt")})
"""Names that are places wherever they stand."""

DEMONYMS = frozenset({word for words in COUNTRIES.values() for word in words} | set(_CONTINENTS.values()))
"""Adjectives of countries and continents: never a name by themselves."""

DEMONYM_WORDS = frozenset(word for demonym in DEMONYMS for word in demonym.split())
"""The single words of those adjectives."""

OTHER_NAMES = {
    "United States": ("US", "U.S.", "USA", "U.S.A.", "America", "United States of America"),
    "United Kingdom": ("UK", "U.K.", "Britain", "Great Britain"),
    "Britain": ("UK", "U.K.", "United Kingdom", "Great Britain"),
    "Ivory Coast": ("Côte d’Ivoire",), "Myanmar": ("Burma",), "Czech Republic": ("Czechia",),
    "Turkey": ("Türkiye",), "Netherlands": ("Holland",), "East Timor": ("Timor-Leste",), "Eswatini": ("Swaziland",),
    "Cape Verde": ("Cabo Verde",), "United Arab Emirates": ("UAE", "U.A.E.", "Emirates"),
    "UN": ("United Nations", "U.N."), "United Nations": ("UN", "U.N."),
    "EU": ("European Union", "E.U."), "European Union": ("EU", "E.U."),
    "WHO": ("World Health Organization",), "NATO": ("North Atlantic Treaty Organization",),
    "IMF": ("International Monetary Fund",), "WTO": ("World Trade Organization",),
    "FIFA": ("Fédération Internationale de Football Association",),
    "NASA": ("National Aeronautics and Space Administration",),
    "ICC": ("International Criminal Court",), "OPEC": ("Organization of the Petroleum Exporting Countries",),
    "IAEA": ("International Atomic Energy Agency",),
    "UNESCO": ("United Nations Educational, Scientific and Cultural Organization",),
    "UNICEF": ("United Nations Children’s Fund",), "FBI": ("Federal Bureau of Investigation",),
    "CIA": ("Central Intelligence Agency",), "ELN": ("National Liberation Army", "Ejército de Liberación Nacional"),
    "FARC": ("Revolutionary Armed Forces of Colombia", "Fuerzas Armadas Revolucionarias de Colombia"),
}  # fmt: skip
"""What else a well-known name is called: accepted when it is typed, never shown."""
