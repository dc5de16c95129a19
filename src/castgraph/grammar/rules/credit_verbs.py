"""Credits by verbs, and by the script, the music and the judges' desk: "Ana Prieto writes and directs", "a script by …"."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ADJ, ASIDE, IS, NOW, OBJECT, STRONG, WILL, WITH

_BARE = rf"(?:,? who)?,? (?:{NOW},? )*"
_VIA = r"(?: (?:through|via|under|for) (?:[a-z]+ ){0,3}[\ue004\ue005\ue00c\ue002](?: [a-z]+){0,2})?"
_TAIL = (
    r"(?=[,.;)]|$| and | with | alongside | from | based | through | via | as well| too\b| besides| together| again)"
)

RULES = (
    Rule(
        "people produce",
        "WORKS_AS",
        rf"PEOPLE{ASIDE}(?:{WILL}|{_BARE})WORKS_AS(?! by)(?! [\ue002\ue003])",
        ("credit",),
        only=STRONG,
    ),
    Rule("people produce work", "WORKS_AS", rf"PEOPLE{ASIDE}(?:{WILL}|{_BARE})WORKS_AS TITLES", ("job",)),
    Rule("people write show", "WORKS_AS", rf"PEOPLE{ASIDE}(?:{WILL}|{_BARE})WORKS_AS{OBJECT}", ("credit",)),
    Rule("people will write", "WORKS_AS", rf"PEOPLE{ASIDE}{WILL}WORKS_AS{_TAIL}(?! by)", ("credit",)),
    Rule(
        "people direct",
        "WORKS_AS",
        rf"PEOPLE(?:{_BARE})WORKS_AS(?=[,.;)]|$| and [\ue000\ue001]| with [\ue000\ue001]| alongside | again| besides| for [\ue004\ue00c]| from (?:a|his|her|their|the)? ?(?:scripts?|screenplay|teleplay))",
        ("credit",),
        only="director|host|narrator|composer|producer",
    ),
    Rule(
        "people … and write",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?:{OBJECT}|(?= as well| too\b|\.|;|$| with [\ue000\ue001]))(?! by)",
        ("credit",),
    ),
    Rule(
        "people write and produce",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001]{{0,40}}\ue009[^.;:()\ue000\ue001]{{2,90}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?:{OBJECT}|(?= as well| too\b|\.|;|$| with [\ue000\ue001]))(?! by)",
        ("credit",),
    ),
    Rule(
        "people … and serve as role",
        "serves serve acts act doubles double",
        rf"PEOPLE[^.;:()\ue000\ue001]{{2,140}}?(?:,| and|, but|, and) (?:{NOW} |will )*(?:serves?|acts?|doubles?) (?:{NOW} )?as (?:an? |the |its )?ROLE",
        ("credit",),
    ),
    Rule(
        "show that people write",
        "WORKS_AS",
        r"(?:THE_SHOW|GENRE SHOW|SHOW, a GENRE),? (?:which|that) (?:[\ue00c] [a-z]+ )?PEOPLE (?:will |is |are |has |have |had |to |also |both |be )*WORKS_AS",
        ("credit",),
    ),
    Rule(
        "show by people",
        "by",
        rf"(?:SHOWS,? (?:which |that |and )?(?:(?:is|was|are|were|will|be|has|been|being|to|{NOW}) ){{0,5}})?(?<!novel )(?<!book )(?<!books )(?<!article )(?<!play )(?<!novels )(?<!memoir )(?<!music )(?<!score )(?<!music is )(?<!music was )(?<!score is )(?<!score was )WORKS_AS(?: for (?:~)?_COMPANY| {NOW}| for television| for tv)? (?:entirely |jointly |in part |solely )?by:? {ADJ}PEOPLE(?! _DATE)".replace(
            "_DATE", "[\ue006]"
        ),
        ("credit",),
    ),
    Rule(
        "also produce are people",
        "WORKS_AS",
        rf"(?:^|, |and |on the )(?:{NOW} )?WORKS_AS(?: SHOWS|{OBJECT}| side| front)?(?: (?:too|as well|again|{NOW}))?,? (?:will be|is|are) {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "produce with people",
        "WORKS_AS",
        rf"WORKS_AS(?:{OBJECT}| SHOWS)?(?: too| as well|{_VIA}),? {WITH} {ADJ}PEOPLE(?!'s)(?! (?:{NOW} )?(?:starring|in|as|to|set|serving|directing|overseeing|attached|on|playing|hosting|judging|[\ue009\ue00a])\b|(?: also)? [\ue009\ue00a])",
        ("credit",),
    ),
    Rule(
        "producing team",
        "team duo lineup line-up roster",
        rf"(?:WORKS_AS|ROLE) (?:team|duo|line-?up|roster) (?:also )?(?:includes?|is|are|consists of|comprises|made up of|:)+ {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "people share duties",
        "duties reins",
        rf"PEOPLE (?:{NOW} |will )*(?:shares?|splits?|takes? on|handles?|takes? over|assumes?) (?:the )?(?:WORKS_AS|ROLE) (?:duties|reins)",
        ("credit",),
    ),
    Rule(
        "role people and role people produce",
        "WORKS_AS",
        rf"ROLE PEOPLE(?:,? and|,) _ROLE _PEOPLE (?:{NOW} |will |are )*WORKS_AS(?! by)".replace(
            "ROLE PEOPLE(", "\ue008 PEOPLE("
        ),
        ("credit",),
        only=STRONG,
    ),
    Rule(
        "people … and produce",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?! by)(?! [\ue002\ue003])",
        ("credit",),
        only=STRONG,
    ),
    Rule(
        "people … and produce work",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS TITLES",
        ("job",),
        only=STRONG,
    ),
    Rule(
        "people join in writing",
        "WORKS_AS",
        rf"PEOPLE (?:{NOW} )?(?:joins?|joined|assists?|helps?) (?:_PEOPLE|him|her|them) (?:in |by |with |on )?(?:the )?WORKS_AS",
        ("credit",),
    ),
    Rule(
        "people adapt",
        "adapt adapts adapted adapting",
        rf"PEOPLE{ASIDE}(?:{IS}|{_BARE})adapt(?:s|ed|ing)?\b(?! from)",
        ("credit=writer",),
    ),
    # ---- the script, the music, the chair ---------------------------------------------------------------------------
    Rule(
        "script by people",
        "script scripts screenplay screenplays teleplay story pen from written scenario",
        rf"from the \ue009 of {ADJ}PEOPLE|(?:scripts?|screenplays?|teleplays?|scenario|(?:the )story)(?: (?:is|are|was|were|will be|comes?|being|itself|for it))* (?:by|from) {ADJ}PEOPLE(?! [\ue009])",
        ("credit=writer",),
    ),
    Rule(
        "people's script",
        "script scripts screenplay teleplay",
        r"(?:scripts?|screenplay|teleplay) (?:is |are |was )?PEOPLE's?(?=[,.;]|$)|from PEOPLE's? (?:scripts?|screenplay|teleplay)|(?:script|screenplay) that PEOPLE (?:made|wrote|delivered|has)|on the script (?:with _PEOPLE )?(?:is|are|was|were) PEOPLE",
        ("credit=writer",),
    ),
    Rule(
        "music by people",
        "music score soundtrack songs theme",
        rf"PEOPLE(?:{WILL}|,? (?:who )?(?:{NOW} )*)WORKS_AS (?:all )?(?:the|its) (?:original )?(?:music|score|soundtrack|songs|theme)|(?:music|score|soundtrack) (?:is|was|are|will be) \ue009 by {ADJ}PEOPLE|(?<!hit )(?:music|score|soundtrack|theme (?:tune|music|song))(?: (?:is|are|was|were|will be|comes?|of it))* by PEOPLE|PEOPLE is (?:the man|the woman|the one|the name) behind the (?:music|score)",
        ("credit=composer",),
    ),
    Rule(
        "direction by people",
        "direction helm camera cameras chair",
        rf"(?:direction is in the hands of|direction|in the director's chair|behind the camera|at the helm|takes the helm)(?: (?:is|are|was|will be|comes?|sits|for it|again))* (?:by |from |with |falls to |is |of )?{ADJ}PEOPLE(?! (?:is|was) )",
        ("credit=director",),
    ),
    Rule(
        "people at the helm",
        "helm chair camera",
        rf"PEOPLE(?:{WILL}| )(?:at the helm|in the director's chair|takes? the director's chair|behind the camera|takes? the helm|calls? the shots)(?! as)",
        ("credit=director",),
    ),
    Rule(
        "creation of people",
        "creation brainchild minds mind created men women pair",
        rf"(?:creation|brainchild|invention|minds? of)(?: of)?,? {ADJ}PEOPLE|(?:men|women|pair|duo|people|two) who created (?:THE_SHOW|SHOW|it), PEOPLE",
        ("credit=creator",),
    ),
    Rule(
        "people behind show",
        "behind",
        rf"PEOPLE(?:{IS}|,? )(?:the )?(?:creative )?(?:minds?|duo|team|brains?) behind (?:it|THE_SHOW)",
        ("credit=creator",),
    ),
    Rule(
        "film by people",
        "by",
        rf"(?:GENRE|THE_SHOW)(?: on [a-z ]{{3,20}})? by {ADJ}PEOPLE",
        ("credit=director",),
        only=r"(?:film|movie|documentary)$",
        confidence=0.7,
    ),
    Rule(
        "people write.",
        "WORKS_AS",
        r"(?:^|, |and |; )PEOPLE (?:also )?WORKS_AS(?=[.;]|$|, with [\ue000\ue001]|,? and [\ue000\ue001] [\ue009])",
        ("credit",),
        only="writer",
    ),
    Rule(
        "people … and are role",
        "and but",
        rf"PEOPLE[^.;:()\ue000\ue001\ue008]{{2,120}}?(?: and|, but|, and) (?:{NOW} )*(?:is|are|will be) (?:{NOW} )*(?:the |its )ROLE",
        ("credit",),
    ),
    Rule(
        "people produce for one company, people for another",
        "for",
        r"\ue000 (?:[a-z]+ ){0,2}WORKS_AS for _COMPANY,? (?:and )?PEOPLE(?=[.;,]|$)",
        ("credit",),
        only=STRONG,
    ),
    Rule(
        "narrated by people",
        "narration voice-over voiceover",
        rf"(?:narration|voice-?over)(?: (?:is|are|by|from|of|will be))* (?:by|from|of) {ADJ}PEOPLE|PEOPLE (?:provides?|lends?|supplies|is heard in) (?:the )?(?:narration|voice-?over)",
        ("credit=narrator",),
    ),
    Rule(
        "people host",
        "host present front",
        r"PEOPLE (?:(?:will|to|is to|are to|is set to|returns to|return to|are|is) )?(?:(?:guest |co-)?host|present|front|emcee)(?=[,.;)]|$| [\ue002\ue003\ue00d\ue00b]| it| once| again| this| the)",
        ("credit=host",),
    ),
    Rule(
        "people host.",
        "ROLE",
        rf"PEOPLE(?:,? who)? (?:{NOW} )*ROLE(?=[.;,]|$| and| [\ue002\ue003\ue00d\ue00b]| it\b)",
        ("credit",),
        only="^host$",
    ),
    Rule(
        "people judge",
        "judging judge",
        rf"with {ADJ}PEOPLE judging|PEOPLE (?:will )?judge(?=[,.;]| the )",
        ("credit=host",),
    ),
    Rule(
        "judging panel",
        "panel judging judges' desk",
        rf"(?:judging panel|judges'? panel|panel of judges|judges' (?:desk|table|chairs))(?: (?:is|are|has|will|be|includes?|consists of|made up|of|by|comprises|with|:))* {ADJ}PEOPLE",
        ("credit=host",),
    ),
)
