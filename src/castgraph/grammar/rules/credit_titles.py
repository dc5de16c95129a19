"""Credits by titles before names: "creator Ana Prieto", "Executive producers: …"."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ADJ, NOW, OTHER_WORK

RULES = (
    # ---- "creator Ana Prieto", "Executive producers: …" -------------------------------------------------------------
    Rule(
        "role people",
        "ROLE",
        rf"(?<!\bas )ROLE(?: -|:)? {ADJ}PEOPLE(?! (?:as|for) [\ue008])",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Showrunner Ana Prieto has big plans.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
            ),
        ),
        no=("The composer of the fugue taught Mark Hollis.",),
    ),
    Rule(
        "its role, person",
        "ROLE",
        r"(?:\bits|\bthe|THE_SHOW'?s?|their) (?:other |main |lead |new )?ROLE, (?:PERSON(?=[,.;)]|$| and )(?! and (?:[a-z]+ )?[\ue000\ue001])|PEOPLE(?=, (?!and|who)))",
        ("credit",),
        yes=(
            (
                "“Harbour Nine” is back, and its creator, Ana Prieto, is glad.",
                "credit | Harbour Nine | Ana Prieto | creator",
            ),
        ),
        no=("Its harbour, Port Talbot, is old.",),
    ),
    Rule(
        "roles are people",
        "ROLE",
        rf"ROLE(?: (?:of|on|for|behind) (?:all (?:of )?|both )?SHOWS)?(?:,? which [^.;:\ue000\ue001]{{3,90}},)?(?: for (?:the )?_COMPANY)?(?: (?:with|beside|besides|alongside) _PEOPLE| there| here| too| as well| (?:on|of|for) (?:it|this|that))?,? (?:(?:is|are|was|were|will|be|include|includes|including|remain|remains|named|being|comprise|numbers?|reads?|{NOW}|once again),? ){{1,4}}:? ?{ADJ}PEOPLE(?! (?:is|are) )",
        ("credit",),
        yes=(
            (
                "The executive producers of “Harbour Nine” are Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("The executive producers are glad that Jane Doyle is back.",),
    ),
    Rule(
        "has role people",
        "as for",
        rf"(?:as|for) (?:an? |the |its |their )?ROLE(?:, | {ADJ})PEOPLE(?! (?:is|are|was|were|has|stars?)\b)",
        ("credit",),
        yes=(
            (
                "As executive producers, Ana Prieto and Mark Hollis look after “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("As a favour, Ana Prieto and Mark Hollis came.",),
    ),
    Rule(
        "it takes roles: people",
        "ROLE",
        r"ROLE (?:to make|behind|on|of) (?:the )?(?:THE_SHOW|it|SHOW)(?: reads?)?: PEOPLE|(?:list|team|lineup|trio|group) of ROLE (?:reads|runs|is|has|includes|:)+:? PEOPLE",
        ("credit",),
        yes=(
            (
                "The list of executive producers on “Harbour Nine” reads: Ana Prieto, Mark Hollis and Jane Doyle.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Jane Doyle | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("The list of guests reads: Ana Prieto, Mark Hollis and Jane Doyle.",),
    ),
    Rule(
        "people who are role",
        "ROLE",
        rf"PEOPLE, who (?:is|are|will be|was|were) (?:also |both |all )?(?:an? |the |its )?(?:star and )?(?:new )?(?:an? |the )?(?:_TITLE )?ROLE{OTHER_WORK}(?! (?:of|at|for) [a-z])",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine” with Ana Prieto, who is also an executive producer.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("“Harbour Nine” stars Ana Prieto, who is also a painter.",),
    ),
    Rule(
        "roles are the role, people",
        "ROLE",
        r"ROLE (?:is|are) (?:the |its )?_ROLE,? PEOPLE",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Its executive producers are the showrunners, Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Its executive producers are the owners, Ana Prieto and Mark Hollis.",),
    ),
    Rule(
        "and person role",
        "ROLE",
        r"(?: and|;) PEOPLE ROLE(?=[.;]|$)",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto is executive producer and Mark Hollis co-executive producer.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | co-executive producer",
            ),
        ),
        no=("Ana Prieto is mayor and Mark Hollis treasurer.",),
    ),
)
