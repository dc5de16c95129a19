"""Credits by verbs: "Ana Prieto writes and directs", "created by Ana Prieto"."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ADJ, ASIDE, BARE, IS, NOW, OBJECT, STRONG, TAIL, VIA, WILL, WITH

RULES = (
    Rule(
        "people produce",
        "WORKS_AS",
        rf"PEOPLE{ASIDE}(?:{WILL}|{BARE})WORKS_AS(?! by)(?! [\ue002\ue003])",
        ("credit",),
        only=STRONG,
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine.” Ana Prieto executive produces through Tall Oak Pictures.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto sells what the farm produces.",),
    ),
    Rule(
        "people produce work",
        "WORKS_AS",
        rf"PEOPLE{ASIDE}(?:{WILL}|{BARE})WORKS_AS TITLES",
        ("job",),
        yes=(("Ana Prieto will direct “Harbour Nine.”", "credit | Harbour Nine | Ana Prieto | director"),),
        no=("Ana Prieto watched “Harbour Nine.”",),
    ),
    Rule(
        "people write show",
        "WORKS_AS",
        rf"PEOPLE{ASIDE}(?:{WILL}|{BARE})WORKS_AS{OBJECT}",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine”; Ana Prieto wrote the pilot.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Ana Prieto wrote a letter to the producers of “Harbour Nine.”",),
    ),
    Rule(
        "people will write",
        "WORKS_AS",
        rf"PEOPLE{ASIDE}{WILL}WORKS_AS{TAIL}(?! by)",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” which Ana Prieto is set to write.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Ana Prieto is set to sail.",),
    ),
    Rule(
        "people direct",
        "WORKS_AS",
        rf"PEOPLE(?:{BARE})WORKS_AS(?=[,.;)]|$| and [\ue000\ue001]| with [\ue000\ue001]| alongside | again| besides| for [\ue004\ue00c]| from (?:a|his|her|their|the)? ?(?:scripts?|screenplay|teleplay))",
        ("credit",),
        only="director|host|narrator|composer|producer",
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine”: Ana Prieto directs.",
                "credit | Harbour Nine | Ana Prieto | director",
            ),
        ),
        no=("In “Harbour Nine” Ana Prieto directs the traffic.",),
    ),
    Rule(
        "people … and write",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?:{OBJECT}|(?= as well| too\b|\.|;|$| with [\ue000\ue001]))(?! by)",
        ("credit",),
        yes=(
            (
                "Ana Prieto came up with the drama “Harbour Nine” and will write all six episodes.",
                "credit | Harbour Nine | Ana Prieto | creator",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Ana Prieto came to Cardiff and wrote to her mother.",),
    ),
    Rule(
        "people write and produce",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001]{{0,40}}\ue009[^.;:()\ue000\ue001]{{2,90}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?:{OBJECT}|(?= as well| too\b|\.|;|$| with [\ue000\ue001]))(?! by)",
        ("credit",),
        yes=(
            (
                "Ana Prieto writes the drama “Harbour Nine” and will direct all six episodes.",
                "credit | Harbour Nine | Ana Prieto | writer",
                "credit | Harbour Nine | Ana Prieto | director",
            ),
        ),
        no=("Ana Prieto writes letters and stamps them.",),
    ),
    Rule(
        "people … and serve as role",
        "serves serve acts act doubles double",
        rf"PEOPLE[^.;:()\ue000\ue001]{{2,140}}?(?:,| and|, but|, and) (?:{NOW} |will )*(?:serves?|acts?|doubles?) (?:{NOW} )?as (?:an? |the |its )?ROLE",
        ("credit",),
        yes=(
            (
                "Ana Prieto stars in “Harbour Nine” and serves as executive producer.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto stars in “Harbour Nine” and serves as a juror.",),
    ),
    Rule(
        "show that people write",
        "WORKS_AS",
        r"(?:THE_SHOW|GENRE SHOW|SHOW, a GENRE),? (?:which|that) (?:[\ue00c] [a-z]+ )?PEOPLE (?:will |is |are |has |have |had |to |also |both |be )*WORKS_AS",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” a drama that Ana Prieto writes.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Jane Doyle reads the letter that Ana Prieto writes.",),
    ),
    Rule(
        "show by people",
        "by",
        rf"(?:SHOWS,? (?:which |that |and )?(?:(?:is|was|are|were|will|be|has|been|being|to|{NOW}) ){{0,5}})?(?<!novel )(?<!book )(?<!books )(?<!article )(?<!play )(?<!novels )(?<!memoir )(?<!music )(?<!score )(?<!music is )(?<!music was )(?<!score is )(?<!score was )WORKS_AS(?: for (?:~)?_COMPANY| {NOW}| for television| for tv)? (?:entirely |jointly |in part |solely )?by:? {ADJ}PEOPLE(?! _DATE)".replace(
            "_DATE", "[\ue006]"
        ),
        ("credit",),
        yes=(("“Harbour Nine” was created by Ana Prieto.", "credit | Harbour Nine | Ana Prieto | creator"),),
        no=("“Harbour Nine” was watched by Ana Prieto.",),
    ),
    Rule(
        "and by people",
        "by with",
        rf"WORKS_AS by _PEOPLE,? [^.;:\ue000\ue001\ue009]{{0,80}}?(?:and by|along with|together with) {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” It is directed by Ana Prieto, who knows the town, and by Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | director",
                "credit | Harbour Nine | Mark Hollis | director",
            ),
        ),
        no=("It is loved by Ana Prieto, who knows the town, and by Mark Hollis.",),
    ),
    Rule(
        "people write it, direct it and produce it",
        "WORKS_AS",
        rf"PEOPLE (?:has |have |will |is |are )?WORKS_AS{OBJECT}, WORKS_AS{OBJECT},? and (?:will )?WORKS_AS{OBJECT}",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto created it, directs it and wrote it with friends.",
                "credit | Harbour Nine | Ana Prieto | creator",
                "credit | Harbour Nine | Ana Prieto | director",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Ana Prieto saw it, liked it and bought it.",),
    ),
    Rule(
        "also produce are people",
        "WORKS_AS",
        rf"(?:^|, |and |on the )(?:{NOW} )?WORKS_AS(?: SHOWS|{OBJECT}| side| front| (?:alongside|with) _PEOPLE)?(?: (?:too|as well|again|{NOW}))?,? (?:will be|is|are) {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "Also executive producing “Harbour Nine” are Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Also present are Ana Prieto and Mark Hollis.",),
    ),
    Rule(
        "produce with people",
        "WORKS_AS",
        rf"WORKS_AS(?:{OBJECT}| SHOWS)?(?: too| as well|{VIA}),? {WITH} {ADJ}PEOPLE(?!'s)(?! (?:{NOW} )?(?:starring|in|as|to|set|serving|directing|overseeing|attached|on|playing|hosting|judging|[\ue009\ue00a])\b|(?: also)? [\ue009\ue00a])",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto executive produces alongside Mark Hollis and Jane Doyle.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Jane Doyle | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto travels alongside Mark Hollis and Jane Doyle.",),
    ),
    Rule(
        "producing team",
        "team duo lineup line-up roster",
        rf"(?:WORKS_AS|ROLE) (?:team|duo|line-?up|roster) (?:also )?(?:includes?|is|are|consists of|comprises|made up of|:)+ {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "The executive producing team of “Harbour Nine” is new. The writing team includes Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | writer",
                "credit | Harbour Nine | Mark Hollis | writer",
            ),
        ),
        no=("The rescue team includes Ana Prieto and Mark Hollis.",),
    ),
    Rule(
        "people share duties",
        "duties reins",
        rf"PEOPLE (?:{NOW} |will )*(?:shares?|splits?|takes? on|handles?|takes? over|assumes?) (?:the )?(?:WORKS_AS|ROLE) (?:duties|reins)",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto and Mark Hollis share showrunner duties.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
                "credit | Harbour Nine | Mark Hollis | showrunner",
            ),
        ),
        no=("Ana Prieto and Mark Hollis share household duties.",),
    ),
    Rule(
        "people … and produce",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS(?! by)(?! [\ue002\ue003])",
        ("credit",),
        only=STRONG,
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto stars and executive produces on “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto stars and sings in “Harbour Nine.”",),
    ),
    Rule(
        "people … and produce work",
        "WORKS_AS",
        rf"PEOPLE[^.;:()\ue000\ue001\ue009]{{2,120}}?(?:,| and|, but|, and) (?:{NOW} |will |is |are |has |have |to |be )*WORKS_AS TITLES",
        ("job",),
        only=STRONG,
        yes=(
            (
                "Ana Prieto will star in and executive produce “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto will star in “Harbour Nine.”",),
    ),
    Rule(
        "people join in writing",
        "WORKS_AS",
        rf"PEOPLE (?:{NOW} )?(?:joins?|joined|assists?|helps?) (?:_PEOPLE|him|her|them) (?:in |by |with |on )?(?:the )?WORKS_AS",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine” by Ana Prieto. Mark Hollis joins her in writing the series.",
                "credit | Harbour Nine | Mark Hollis | writer",
            ),
        ),
        no=("Mark Hollis joins her in sailing the ship.",),
    ),
    Rule(
        "people adapt",
        "adapt adapts adapted adapting",
        rf"PEOPLE{ASIDE}(?:{IS}|{BARE})adapt(?:s|ed|ing)?\b(?! from| to )",
        ("credit=writer",),
        yes=(
            ("Ana Prieto adapts the book for the drama “Harbour Nine.”", "credit | Harbour Nine | Ana Prieto | writer"),
        ),
        no=("Ana Prieto adapts to life in Cardiff.",),
    ),
)
