"""Sources: the book, show or film that a production is made from."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.source_words import BASED, BOOK, DERIVED, MID, SAME

RULES = (
    # ---- the work ---------------------------------------------------------------------------------------------------
    Rule(
        "based on work",
        "picks follow-up based adapted adaptation adaptations inspired drawn taken derived lifted modelled modeled spun spins grew grows grown rooted takes take goes roots origins born stems "
        "source basis cue inspiration once riff twist reimagines reimagining retells retelling update updates remaking remakes adapts adapting adapt reboots revives continuation successor offshoot version",
        rf"(?:SHOW,? [^.;\ue002\ue003]{{0,80}}?)?(?<!\w){BASED.replace('|from|', '|').replace('|after|', '|')} {MID}TITLE(?!'s? [\ue000\ue001\ue004])",
        ("based=same",),
        yes=(("“Harbour Nine” is based on the film “Salt Road.”", "based_on | Harbour Nine | Salt Road"),),
        no=("“Harbour Nine” is based on a true story.",),
    ),
    Rule(
        "based on book titled",
        "novel novels book books memoir play comic comics story manga",
        rf"(?:{BASED}) {MID}(?:novel|book|memoir|play|manga|comics?|graphic novel|story|article|bestseller),? (?:called |titled |entitled )?WORK(?!'s? [\ue000\ue001])",
        ("based",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” adapted from Leo Sand's novel “Salt Road.”",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("Leo Sand's novel “Salt Road” is out.",),
    ),
    Rule(
        "based on titled books",
        "novels books comics stories",
        rf"(?:{BASED}) {MID}WORK (?:{BOOK})",
        ("based",),
        confidence=0.8,
        yes=(
            ("“Harbour Nine” is based on the “Salt Road” novels by Leo Sand.", "based_on | Harbour Nine | Salt Road"),
        ),
        no=("Leo Sand has written the “Salt Road” novels.",),
    ),
    Rule(
        "work is the source",
        "book novel memoir play source inspiration basis",
        r"TITLE,?(?: [^.;\ue002\ue003]{0,60},)? (?:is|was|serves as|provides|inspired) (?:also )?(?:the|its) (?:(?:book|novel|memoir|play) behind|source|source material|inspiration|basis)\b",
        ("based",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine.” Leo Sand's “Salt Road” is the book behind the series.",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("“Salt Road” is the book of the week.",),
    ),
    Rule(
        "with the book as its inspiration",
        "inspiration source basis starting",
        r"(?:novel|book|play|memoir|film|story) TITLE as (?:her|his|its|the|their) (?:inspiration|source|basis|starting point)",
        ("based",),
        yes=(("“Harbour Nine” has the novel “Salt Road” as its inspiration.", "based_on | Harbour Nine | Salt Road"),),
        no=("Vega keeps the novel “Salt Road” as a present.",),
    ),
    Rule(
        "the book it is based on",
        "based",
        r"(?:book|novel|memoir|play|article|story|film|movie)s? (?:that|which|on which) (?:it|\ue00d|\ue002) (?:is|was)(?: all)? based(?: on)?(?: is| was|,|:)? TITLE(?:,? by (?:[a-z-]+ ){0,3}PEOPLE)?",
        ("based", "credit=author"),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine”; the book that it is based on is “Salt Road.”",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("The house that it is built on is “Salt Road.”",),
    ),
    Rule(
        "book that it is based on",
        "based",
        r"(?:book|novel|memoir|play|article|film|movie|feature)(?:s?) (?:that|which|on which) (?:it|\ue00d|\ue002)(?:'s| is| was)(?: all)? based(?: on)?,?(?: by PEOPLE)?(?! on)(?!,? (?:is |was |called |titled )?[\ue002])(?! is| was)",
        ("based=own",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” and fans of the novel that it is based on are glad.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("Fans of the novel are glad.",),
    ),
    Rule(
        "chapter of the saga",
        "GENRE",
        r"(?:\bin|\bof|\bfrom|expands|joins|to) (?:_PEOPLE'?s? )?(?:the )?(?:\w+ )?TITLE(?:'s)? GENRE",
        ("based",),
        only="franchise|saga|universe",
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” the next chapter in the “Salt Road” franchise.",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("The “Salt Road” franchise has many fans.",),
    ),
    Rule(
        "world of the work",
        "universe story mythology",
        r"(?:\bin|\bof|\bfrom|expands|joins|to) (?:_PEOPLE'?s? )?(?:the )?(?:\w+ )?TITLE(?:'s)? (?:universe|origin story|mythology)",
        ("based",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” set in the “Salt Road” universe.",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("Canal Uno has ordered “Harbour Nine,” set in another universe.",),
    ),
    Rule(
        "called so as well",
        "called titled",
        r"(?:novels?|books?|manga|comics?|series|story|short|play|\ue00b|\ue00d) (?:(?:that|which) (?:is|was) )?(?:called|titled|entitled) TITLE,? (?:as well|too)",
        ("based=same",),
        yes=(
            (
                "“Harbour Nine” is made from a book that is called “Harbour Nine” as well.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("The book is called “Harbour Nine.”",),
    ),
    # ---- "Salt spinoff Pepper", "a sequel to Salt" ---------------------------------------------------------------------
    Rule(
        "derived of work",
        "GENRE THE_SHOW",
        r"(?:SHOW,? (?:is |will be )?(?:[a-z-]+ ){0,3})?(?:GENRE|THE_SHOW)(?: \w+)? (?:of|to|from|on|for|that)(?: what was| the (?:hit|original|popular|long-running|iconic|beloved))?,? (?:[a-z'-]+ |_COMPANY(?:'s?)? ?|_GENRE ?|[\ue00c]'?s? |_DATE |_PERSON'?s? ){0,5}TITLE(?!'s? [\ue000\ue001])",
        ("based",),
        only=DERIVED,
        yes=(("“Harbour Nine” is a prequel to “Salt Road.”", "based_on | Harbour Nine | Salt Road"),),
        no=("“Harbour Nine” is a stranger to “Salt Road.”",),
    ),
    Rule(
        "work derived show",
        "GENRE",
        r"(?:SHOW, (?:the |a |an )?(?:new |upcoming |first )?)?TITLE(?:'s?)? (?:(?:upcoming|new|planned|official|forthcoming|long-awaited|[\ue004]) ?){0,3}GENRE(?:,? (?:called |titled |entitled )?SHOW)?",
        ("based",),
        only=DERIVED,
        yes=(("Canal Uno has ordered the “Salt Road” spinoff “Harbour Nine.”", "based_on | Harbour Nine | Salt Road"),),
        no=("Canal Uno has ordered the drama “Harbour Nine.”",),
    ),
    Rule(
        "work gets derived",
        "GENRE",
        r"TITLE[^.;\ue002\ue003]{0,60}? (?:gets?|getting|is to get|will get|has|spawns?|have|had|makes?|receives?|given|gives?|is having) (?:a |its |an )(?:[a-z-]+ ){0,2}GENRE(?:[^.;\ue002\ue003]{0,40}? SHOW)?",
        ("based",),
        only=r"spin-?off|prequel|sequel|offshoot",
        yes=(("“Salt Road” is getting a spinoff, “Harbour Nine.”", "based_on | Harbour Nine | Salt Road"),),
        no=("“Salt Road” is getting a star.",),
    ),
    # ---- a source of the show's own name ----------------------------------------------------------------------------
    Rule(
        "same name",
        "same name title eponymous same-titled same-named namesake also",
        rf"(?:{BOOK}|[\ue00b\ue00d])(?: \w+){{0,3}} {SAME}|(?:eponymous|same-titled|same-named) (?:{BOOK}|[\ue00b\ue00d])|(?:{BOOK}),? (?:that is |which is )?also (?:called|titled|named)",
        ("based=own",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” based on the novel of the same name.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("Two men of the same name sail in “Harbour Nine.”",),
    ),
    Rule(
        "again",
        "GENRE THE_SHOW",
        r"(?:GENRE|THE_SHOW)(?! (?:of|to) (?:the |a |an )?(?:[a-z-]+ )?[\ue000\ue002-\ue004\ue00b-\ue00d])",
        ("based=again",),
        only=r"^(?!.*(?:season|book)).*(?:reboot|revival)$",
        confidence=0.5,
        yes=(
            (
                "Canal Uno has ordered a revival: “Harbour Nine” will be back with eight episodes of the revival.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("Canal Uno has ordered a drama, “Harbour Nine.”",),
    ),
    Rule(
        "derived of the old show",
        "GENRE THE_SHOW",
        r"(?:GENRE|THE_SHOW) of (?:(?:the|an?) (?:original |classic |hit |[\ue006\ue00c] ?|\d+s )*[\ue00b]|[\ue00d])(?! ?[\ue002\ue003])",
        ("based=own",),
        only="reboot|revival|remake",
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” It is a remake of the original series.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("It is a copy of the original series.",),
    ),
    Rule(
        "work adapted as show",
        "adapted turned made",
        r"TITLE (?:is|was|has been|will be|to be) (?:being )?(?:adapted|turned|made|developed) (?:as|into) (?:the )?(?:_GENRE ?)?SHOW",
        ("based",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” The novel “Salt Road” is being turned into “Harbour Nine.”",
                "based_on | Harbour Nine | Salt Road",
            ),
        ),
        no=("The novel “Salt Road” is being read to “Harbour Nine.”",),
    ),
    Rule(
        "rebooted",
        "rebooted revived reviving rebooting reboots revives back",
        r"SHOW (?:is |will be |has been |to be )(?:being )?(?:rebooted|revived)|(?:reviv|reboot)(?:es|ing|s) (?:the )?(?:~)?SHOW",
        ("based=own",),
        confidence=0.6,
        yes=(("Canal Uno is reviving “Harbour Nine.”", "based_on | Harbour Nine | Harbour Nine"),),
        no=("Canal Uno is watching “Harbour Nine.”",),
    ),
    Rule(
        "version of the books",
        "version adaptation take GENRE THE_SHOW",
        r"SHOW,? (?:an? |the |its )?(?:[a-z-]+ )?(?:GENRE )?(?:version|take|retelling|\ue00b|\ue00d) (?:of|on) (?:[a-z'-]+ |_PEOPLE'?s? ){0,5}(?:novels?|books?|comics?|memoir|play|film|movie|best-?seller)(?! [\ue002\ue00c])".replace(
            "GENRE ", "\ue00b "
        ),
        ("based=own",),
        yes=(
            (
                "“Harbour Nine,” a new version of the best-selling novels, starts in May.",
                "based_on | Harbour Nine | Harbour Nine",
            ),
        ),
        no=("“Harbour Nine,” a new part of the town, grows.",),
    ),
)
