"""Credits of a subject: "Ana Prieto is the creator", "Ana Prieto, the showrunner"; jobs at other works."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ASIDE, AT_WORK, END, NO_OFFICE, OTHER_WORK, STRONG, THE, THERE, WILL

RULES = (
    # ---- "Ana Prieto is the creator" --------------------------------------------------------------------------------
    Rule(
        "people are role",
        "ROLE",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}(?:as )?{THE}ROLE{OTHER_WORK}{THERE}{NO_OFFICE}",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto is the creator.",
                "credit | Harbour Nine | Ana Prieto | creator",
            ),
        ),
        no=("In “Harbour Nine” Mark Hollis is the head of a school.",),
    ),
    Rule(
        "people are a role",
        "ROLE",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}(?:an? |another )(?:(?:fellow|senior|non-writing|hands-on) )?ROLE{OTHER_WORK}{THERE}{NO_OFFICE}",
        ("credit",),
        only=STRONG,
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto is also an executive producer.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto is a friend of the executive producers.",),
    ),
    Rule(
        "people as role",
        "as for",
        rf"(?<!joins )(?<!joined )(?<!joining )(?<!join )(?<!replaces )(?<!replacing )(?<!succeeds )(?<!succeeding )PEOPLE,? (?:(?:on board|aboard|attached|set|back|in place|in line|again|signed on|joining|serving|acting|working|doubling|returning|on the desk) )?(?:as|for) (?:an? |another )?{THE}ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
        yes=(
            (
                "HBO has ordered “Harbour Nine,” with Ana Prieto on board as showrunner.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
            ),
        ),
        no=("Jane Doyle will play Vega as a young woman in “Harbour Nine.”",),
    ),
    Rule(
        "people will serve as role",
        "as",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}as an? ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Mark Hollis will serve as a producer.",
                "credit | Harbour Nine | Mark Hollis | producer",
            ),
        ),
        no=("Mark Hollis will serve as a juror at the festival.",),
    ),
    Rule(
        "people, role",
        "ROLE",
        rf"PEOPLE,? (?:-|\()? ?(?:its |the |their |THE_SHOW'?s? |the show's |one of (?:the|its) |also |as )+ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
        yes=(
            (
                "Ana Prieto, the show's creator, promised a second season of “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | creator",
            ),
        ),
        no=("Ana Prieto, the daughter of a sailor, lives in Cardiff.",),
    ),
    Rule(
        "people, a role",
        "ROLE",
        rf"PEOPLE, (?:an |a |another |star and |longtime |now |co-star and )*ROLE{THERE}(?=[,.;)]|$| too| as well)",
        ("credit",),
        only=STRONG,
        yes=(
            (
                "Ana Prieto, an executive producer, was happy that “Harbour Nine” was renewed.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto, a writer, is the heroine of “Harbour Nine.”",),
    ),
    # ---- the same of another work -----------------------------------------------------------------------------------
    Rule(
        "people role of work",
        "ROLE",
        rf"PEOPLE(?:{WILL}|,? )(?:previously |once |also )?(?:as )?(?:an? |the |former |longtime |original |also |one of the |\w+-winning |previously |served as |worked as |was )*ROLE{AT_WORK}",
        ("job",),
        yes=(
            (
                "“Harbour Nine” was written by Mark Hollis, the creator of “Salt Road.”",
                "credit | Harbour Nine | Mark Hollis | writer",
                "known_for | Mark Hollis | Salt Road",
            ),
        ),
        no=("Mark Hollis, the mayor of Cardiff, was a guest.",),
    ),
    Rule(
        "role of work people",
        "ROLE",
        rf"ROLE{AT_WORK},? (?:is |are )?PEOPLE(?! (?:is|was|in|as)\b)",
        ("job",),
        yes=(
            (
                "Canal Uno has picked up “Harbour Nine” from the creator of “Salt Road,” Mark Hollis.",
                "known_for | Mark Hollis | Salt Road",
            ),
        ),
        no=("The mayor of Cardiff, Mark Hollis, was a guest.",),
    ),
)
