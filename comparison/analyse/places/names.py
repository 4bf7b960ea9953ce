"""Other spellings and former names of places, and the adjectives of nations; keys as ``gazetteer.key`` makes them."""

from __future__ import annotations

VARIANTS = {
    # transliterations and former names in English use
    "kiev": "kyiv", "kharkov": "kharkiv", "lvov": "lviv", "odessa": "odesa", "nikolaev": "mykolayiv",
    "mykolaiv": "mykolayiv", "chernigov": "chernihiv", "zaporozhye": "zaporizhzhya", "zaporizhzhia": "zaporizhzhya",
    "dnipropetrovsk": "dnipro", "vinnitsa": "vinnytsya", "vinnytsia": "vinnytsya", "rovno": "rivne", "artemivsk": "bakhmut",
    "peking": "beijing", "canton": "guangzhou", "bombay": "mumbai", "calcutta": "kolkata", "madras": "chennai",
    "bangalore": "bengaluru", "poona": "pune", "saigon": "ho chi minh city", "rangoon": "yangon", "dacca": "dhaka",
    "mecca": "makkah", "medinah": "medina", "jiddah": "jeddah", "jedda": "jeddah", "masqat": "muscat",
    "teheran": "tehran", "allepo": "aleppo", "beyrouth": "beirut", "bengasi": "benghazi",
    "khartum": "khartoum", "al obeid": "el obeid", "tbilissi": "tbilisi", "erevan": "yerevan",
    "kishinev": "chisinau", "nur sultan": "astana",
    "geneve": "geneva", "genf": "geneva", "zuerich": "zurich", "wien": "vienna", "cologne": "koln",
    "praha": "prague", "warszawa": "warsaw", "roma": "rome", "firenze": "florence",
    "new york": "new york city", "nyc": "new york city", "washington dc": "washington",
    "la": "los angeles", "frankfurt": "frankfurt am main", "hongkong": "hong kong",
    "st petersburg": "saint petersburg", "petersburg": "saint petersburg", "ulaanbaatar": "ulan bator",
    "pyeongyang": "pyongyang", "gaza city": "gaza", "quebec city": "quebec", "mexico df": "mexico city",
    "sanaa": "sanaa", "sana": "sanaa",
    # countries
    "uk": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom", "england":
    "united kingdom", "us": "united states", "usa": "united states", "america": "united states",
    "united states of america": "united states", "uae": "united arab emirates", "emirates": "united arab emirates",
    "turkiye": "turkey", "holland": "netherlands", "czech republic": "czechia",
    "burma": "myanmar", "swaziland": "eswatini", "macedonia": "north macedonia", "cape verde": "cabo verde",
    "russian federation": "russia", "republic of korea": "south korea", "dprk": "north korea", "prc": "china",
    "drc": "democratic republic of the congo", "dr congo": "democratic republic of the congo", "saudi": "saudi arabia",
    "congo brazzaville": "republic of the congo", "cote divoire": "ivory coast", "syrian arab republic": "syria",
    "iran islamic republic of": "iran", "palestine": "palestinian territory",
}  # fmt: skip

DEMONYMS = {
    "afghan": "afghanistan", "albanian": "albania", "algerian": "algeria", "american": "united states",
    "argentine": "argentina", "argentinian": "argentina", "armenian": "armenia", "australian": "australia",
    "austrian": "austria", "azerbaijani": "azerbaijan", "azeri": "azerbaijan", "bahraini": "bahrain",
    "bangladeshi": "bangladesh", "belarusian": "belarus", "belgian": "belgium", "bolivian": "bolivia", "bosnian":
    "bosnia and herzegovina", "brazilian": "brazil", "british": "united kingdom", "bulgarian": "bulgaria",
    "cambodian": "cambodia", "cameroonian": "cameroon", "canadian": "canada", "chilean": "chile", "chinese": "china",
    "colombian": "colombia", "croatian": "croatia", "cuban": "cuba", "cypriot": "cyprus", "czech": "czechia",
    "danish": "denmark", "dutch": "netherlands", "ecuadorian": "ecuador", "egyptian": "egypt", "emirati":
    "united arab emirates", "eritrean": "eritrea", "estonian": "estonia", "ethiopian": "ethiopia", "finnish":
    "finland", "french": "france", "georgian": "georgia", "german": "germany", "ghanaian": "ghana", "greek": "greece",
    "guatemalan": "guatemala", "haitian": "haiti", "honduran": "honduras", "hungarian": "hungary", "icelandic":
    "iceland", "indian": "india", "indonesian": "indonesia", "iranian": "iran", "iraqi": "iraq", "irish": "ireland",
    "israeli": "israel", "italian": "italy", "jamaican": "jamaica", "japanese": "japan", "jordanian": "jordan",
    "kazakh": "kazakhstan", "kenyan": "kenya", "kosovar": "kosovo", "kuwaiti": "kuwait", "kyrgyz": "kyrgyzstan",
    "laotian": "laos", "latvian": "latvia", "lebanese": "lebanon", "liberian": "liberia", "libyan": "libya",
    "lithuanian": "lithuania", "malaysian": "malaysia", "malian": "mali", "maltese": "malta", "mauritanian":
    "mauritania", "mexican": "mexico", "moldovan": "moldova", "mongolian": "mongolia", "moroccan": "morocco",
    "mozambican": "mozambique", "namibian": "namibia", "nepalese": "nepal", "nepali": "nepal", "nicaraguan":
    "nicaragua", "nigerian": "nigeria", "nigerien": "niger", "north korean": "north korea", "norwegian": "norway",
    "omani": "oman", "pakistani": "pakistan", "panamanian": "panama", "paraguayan": "paraguay", "peruvian": "peru",
    "philippine": "philippines", "filipino": "philippines", "polish": "poland", "portuguese": "portugal", "qatari":
    "qatar", "romanian": "romania", "russian": "russia", "rwandan": "rwanda", "saudi": "saudi arabia", "saudi arabian":
    "saudi arabia", "senegalese": "senegal", "serbian": "serbia", "singaporean": "singapore", "slovak": "slovakia",
    "slovenian": "slovenia", "somali": "somalia", "south african": "south africa", "south korean": "south korea",
    "spanish": "spain", "sri lankan": "sri lanka", "sudanese": "sudan", "south sudanese": "south sudan", "swedish":
    "sweden", "swiss": "switzerland", "syrian": "syria", "taiwanese": "taiwan", "tajik": "tajikistan", "tanzanian":
    "tanzania", "thai": "thailand", "tunisian": "tunisia", "turkish": "turkey", "turkmen": "turkmenistan", "ugandan":
    "uganda", "ukrainian": "ukraine", "uruguayan": "uruguay", "uzbek": "uzbekistan", "venezuelan": "venezuela",
    "vietnamese": "vietnam", "yemeni": "yemen", "zambian": "zambia", "zimbabwean": "zimbabwe",
}  # fmt: skip
