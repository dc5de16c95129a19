"""Sources: the book, show or film that a production is made from, and who wrote it."""

from castgraph.grammar.rule import Rule

_BASED = (
    r"(?:based (?:up)?on|adapted (?:for \w+ )?from|adaptations? of|inspired by|drawn from|taken from|derived from|draw(?:s|ing) (?:on|from)|"
    r"lifted from|modell?ed (?:on|after)|spun (?:off|out)(?: of| from)|spins off(?: of| from)?|gr(?:ew|ows|own) out of|rooted in|"
    r"takes? (?:its|their|the|as its) (?:\w+ )?(?:cue|inspiration|source|basis|starting point|name)(?: from)?|goes back to|has its (?:roots|origins?) in|"
    r"born of|stems from|inspiration (?:is|was|comes from)|(?:source|basis)(?: material)? (?:is|was|for it is)|once was|what was once|"
    r"(?:new )?(?:take|riff|spin|twist) on|reimagin(?:es|ing|ation)(?: of)?|version of|retell(?:s|ing)(?: of)?|update[sd]?(?: of)?|from|remaking(?: is)?|remakes|"
    r"adapt(?:s|ing)|to adapt|after|reboots|reboot of|revives|picks up (?:the story of|where)|continues|continuation of|follow-up to|companion to|successor to|offshoot of)"
)
# what may stand between "based on" and the title
_MID = r"(?:(?!(?:and|which|that|who|when|where|with|will|is|are|was|has|stars?|after|from)\b)[a-z0-9'-]+,? |[\ue000\ue001]'?s? ?|[\ue004\ue005](?:'s?)? ?|[\ue00b\ue008\ue006] ?,? ?|\ue00c'?s? ?){0,9}?"
_NOUN = (
    r"(?:(?:debut |first |second |best-?selling |award-winning |acclaimed |popular |beloved |hit |short |light |crime |children's |young adult |ya |graphic |classic |comic |stage )*"
    r"\b(?:novels?|books?|memoirs?|autobiography|biography|plays?|comics?|comic-books?|manga|webtoon|short stor(?:y|ies)|stories|novellas?|bestsellers?|best-sellers?|"
    r"articles?|essays?|poems?|fairy tales?|tales?|newspaper series|series of (?:novels|books)|book series|magazine piece)\b)"
)
_BOOK = rf"(?:{_NOUN}|story\b|thriller\b|musical\b|franchise\b|[\ue00b\ue00d](?! [\ue002\ue003]))"
_STRICT = r"(?:based (?:up)?on|adapted (?:for \w+ )?from|adapts?|adapting|[\ue00b\ue00d] of|adaptations? of|inspired by|drawn from|taken from|derived from|inspiration (?:from|is)|version of|take on|source is|basis is|after)"
_SAME = r"(?:of (?:the )?(?:same|that|this) (?:name|title)|by the same name|same-titled|same-named|also (?:called|titled|named) (?:that|so))"
_DERIVED = r"spin-?off|spin off|prequel|sequel|offshoot|follow-up|remake|reboot|revival|reimagining|adaptation"
_AGAIN = r"reboot|revival|remake"

RULES = (
    # ---- the work ---------------------------------------------------------------------------------------------------
    Rule(
        "based on work",
        "based adapted adaptation adaptations inspired drawn taken derived lifted modelled modeled spun spins grew grows grown rooted takes take goes roots origins born stems "
        "source basis cue inspiration once riff twist reimagines reimagining retells retelling update updates remaking remakes adapts adapting adapt reboots revives continuation successor offshoot version",
        rf"(?:SHOW,? [^.;\ue002\ue003]{{0,80}}?)?(?<!\w){_BASED.replace('|from|', '|').replace('|after|', '|')} {_MID}TITLE(?!'s? [\ue000\ue001\ue004])",
        ("based=same",),
    ),
    Rule(
        "based on book titled",
        "novel novels book books memoir play comic comics story manga",
        rf"(?:{_BASED}) {_MID}(?:novel|book|memoir|play|manga|comics?|graphic novel|story|article|bestseller),? (?:called |titled |entitled )?WORK(?!'s? [\ue000\ue001])",
        ("based",),
    ),
    Rule(
        "based on titled books",
        "novels books comics stories",
        rf"(?:{_BASED}) {_MID}WORK (?:{_BOOK})",
        ("based",),
        confidence=0.8,
    ),
    Rule(
        "work is the source",
        "book novel source inspiration basis",
        r"TITLE,?(?: [^.;\ue002\ue003]{0,60},)? (?:is|was|serves as|provides|inspired) (?:also )?(?:the|its) (?:book|novel|source|source material|inspiration|basis|memoir|play)(?: behind| of| for)?",
        ("based",),
    ),
    Rule(
        "with the book as its inspiration",
        "inspiration source basis starting",
        r"(?:novel|book|play|memoir|film|story) TITLE as (?:her|his|its|the|their) (?:inspiration|source|basis|starting point)",
        ("based",),
    ),
    Rule(
        "the book it is based on",
        "based",
        r"(?:book|novel|memoir|play|article|story|film|movie)s? (?:that|which|on which) (?:it|\ue00d|\ue002) (?:is|was)(?: all)? based(?: on)?(?: is| was|,|:)? TITLE(?:,? by (?:[a-z-]+ ){0,3}PEOPLE)?",
        ("based", "credit=author"),
    ),
    Rule(
        "book that it is based on",
        "based",
        r"(?:book|novel|memoir|play|article|film|movie|feature)(?:s?) (?:that|which|on which) (?:it|\ue00d|\ue002)(?:'s| is| was)(?: all)? based(?: on)?,?(?: by PEOPLE)?(?! is)",
        ("based=own",),
    ),
    Rule(
        "chapter of the saga",
        "franchise universe origin saga -verse world mythology",
        r"(?:\bin|\bof|\bfrom|expands|joins|to) (?:_PEOPLE'?s? )?(?:the )?(?:\w+ )?TITLE(?:'s)? (?:franchise|universe|origin story|saga|mythology)",
        ("based",),
    ),
    Rule(
        "called so as well",
        "called titled",
        r"(?:novels?|books?|manga|comics?|series|story|short|play|\ue00b|\ue00d) (?:(?:that|which) (?:is|was) )?(?:called|titled|entitled) TITLE,? (?:as well|too)",
        ("based=same",),
    ),
    # ---- "Salt spinoff Pepper", "a sequel to Salt" ---------------------------------------------------------------------
    Rule(
        "derived of work",
        "GENRE THE_SHOW",
        r"(?:SHOW,? (?:is |will be )?(?:[a-z-]+ ){0,3})?(?:GENRE|THE_SHOW)(?: \w+)? (?:of|to|from|on|for|that)(?: what was| the (?:hit|original|popular|long-running|iconic|beloved))?,? (?:[a-z'-]+ |_COMPANY(?:'s?)? ?|_GENRE ?|_DATE |_PERSON'?s? ){0,5}TITLE(?!'s? [\ue000\ue001])",
        ("based",),
        only=_DERIVED,
    ),
    Rule(
        "work derived show",
        "GENRE",
        r"(?:SHOW, (?:the |a |an )?(?:new |upcoming |first )?)?TITLE(?:'s?)? (?:(?:upcoming|new|planned|official|forthcoming|long-awaited|[\ue004]) ?){0,3}GENRE(?:,? (?:called |titled |entitled )?SHOW)?",
        ("based",),
        only=_DERIVED,
    ),
    Rule(
        "work gets derived",
        "GENRE",
        r"TITLE[^.;\ue002\ue003]{0,60}? (?:gets?|getting|is to get|will get|has|spawns?|have|had|makes?|receives?|given|gives?|is having) (?:a |its |an )(?:[a-z-]+ ){0,2}GENRE(?:[^.;\ue002\ue003]{0,40}? SHOW)?",
        ("based",),
        only=r"spin-?off|prequel|sequel|offshoot",
    ),
    # ---- a source of the show's own name ----------------------------------------------------------------------------
    Rule(
        "same name",
        "same name title eponymous same-titled same-named namesake also",
        rf"(?:{_BOOK}|[\ue00b\ue00d])(?: \w+){{0,3}} {_SAME}|(?:eponymous|same-titled|same-named) (?:{_BOOK}|[\ue00b\ue00d])|(?:{_BOOK}),? (?:that is |which is )?also (?:called|titled|named)",
        ("based=own",),
    ),
    Rule(
        "of the same name by person",
        "name",
        rf"PEOPLE'?s? (?:{_BOOK}) {_SAME}|(?:{_BOOK}) {_SAME},? (?:by|from) PEOPLE|PEOPLE told the story in [^.;]{{0,30}}article {_SAME}",
        ("credit=author",),
    ),
    Rule(
        "again",
        "GENRE THE_SHOW",
        r"(?:GENRE|THE_SHOW)(?! (?:of|to) (?:the |a |an )?(?:[a-z-]+ )?[\ue000\ue002-\ue004\ue00b-\ue00d])",
        ("based=again",),
        only=r"^(?!.*(?:season|book)).*(?:reboot|revival)$",
        confidence=0.5,
    ),
    Rule(
        "rebooted",
        "rebooted revived reviving rebooting reboots revives back",
        r"SHOW (?:is |will be |has been |to be )(?:being )?(?:rebooted|revived)|(?:reviv|reboot)(?:es|ing|s) (?:the )?(?:~)?SHOW",
        ("based=own",),
        confidence=0.6,
    ),
    Rule(
        "version of the books",
        "version adaptation take GENRE THE_SHOW",
        r"SHOW,? (?:an? |the |its )?(?:[a-z-]+ )?(?:GENRE )?(?:version|take|retelling|\ue00b|\ue00d) (?:of|on) (?:[a-z'-]+ |_PEOPLE'?s? ){0,5}(?:novels?|books?|comics?|memoir|play|film|movie|best-?seller)(?! [\ue002\ue00c])".replace(
            "GENRE ", "\ue00b "
        ),
        ("based=own",),
    ),
    # ---- the author -------------------------------------------------------------------------------------------------
    Rule(
        "author's book",
        "based adapted inspired drawn taken derived source basis adapts adapting adapt version take after inspiration novel novels book memoir",
        rf"{_STRICT} (?:[a-z'-]+ ){{0,4}}?PEOPLE(?:'s?)? (?:[\ue006] |[\ue00c] )?(?:[a-z'-]+ |\ue00c ){{0,4}}?(?:{_BOOK})|(?:from|turn(?:s|ing)?|has|with|in|of) PEOPLE's? (?:[a-z'-]+ ){{0,3}}?(?:novels?|book|memoir)\b",
        ("credit=author",),
    ),
    Rule(
        "author's titled work",
        "based adapted adaptation adaptations inspired drawn taken source basis adapts adapting adapt version",
        rf"(?:{_BASED.replace('|from|', '|').replace('|after|', '|')}|[\ue00b\ue00d] of) (?:[a-z'-]+ ){{0,3}}?PERSON's? TITLE",
        ("credit=author",),
    ),
    Rule(
        "book by author",
        "book books novel novels memoir play comic comics story stories manga trilogy bestseller best-seller series novella by",
        rf"(?:{_NOUN})(?:,? (?:\"|')?[\ue002\ue00c](?:\"|')?,?)?(?: (?:{_SAME}|{_DERIVED}))?,? (?:[a-z-]+ ){{0,3}}?(?:(?:also )?written |penned |created |\ue009 )?by {{ADJ}}(?:_ROLE )?PEOPLE".replace(
            "{ADJ}", r"(?:the |[a-z-]+ ){0,4}"
        ),
        ("credit=author",),
    ),
    Rule(
        "work by author",
        "based adapted adaptation adaptations inspired source basis adapts behind book novel from",
        rf"(?:{_BASED.replace('|from|', '|').replace('|after|', '|')}) {_MID}[\ue002\ue00c],? (?:[a-z-]+ ){{0,3}}?by (?:[a-z-]+ ){{0,4}}(?:_ROLE )?PEOPLE|TITLE,? by PEOPLE,? [^.;]{{0,60}}(?:is|was) the (?:book|novel|source|inspiration)".replace(
            "|TITLE", "|_TITLE"
        ),
        ("credit=author",),
    ),
    Rule(
        "person wrote the book",
        "novel novels book books memoir play article",
        r"PEOPLE(?:,? who)?(?: had| has| also)? [\ue009] (?:the|a|an|his|her) (?:~)?(?:novels?|books?|memoir|play|article|comics?)\b(?! about)",
        ("credit=author",),
        confidence=0.7,
    ),
)
