"""Credits that one shares with another: "so is Leo Sand", "another is Leo Sand", "they are also the showrunners"."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ADJ, ASIDE, IS, NOW, OBJECT, THERE, WILL, WITH

RULES = (
    Rule(
        "role with people",
        "ROLE",
        rf"_PEOPLE{ASIDE}{WILL}(?:as )?(?:an? |the |its )?ROLE{THERE}(?: too| as well)? {WITH} {ADJ}PEOPLE(?! (?:set|attached|starring|playing|in|to))",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto is executive producer together with Mark Hollis and Jane Doyle.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Jane Doyle | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto is in Cardiff together with Mark Hollis.",),
    ),
    Rule(
        "so is people",
        "as so",
        rf"(?:ROLE|WORKS_AS)[^.;:\ue008\ue009]{{0,140}}?,? (?:and |just )?(?:as|so) (?:is|are|was|were|will|does|do|did|has|have|'s) (?:the \ue009 (?:team|duo|pair) of )?{ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto executive produces, and so does Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto lives in Cardiff, and so does Mark Hollis.",),
    ),
    Rule(
        "as roles the show has people",
        "as",
        rf"as ROLE,? (?:SHOWS?|it) (?:has|counts|boasts|lists|features|enlists) {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "As executive producers “Harbour Nine” has Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("As neighbours “Harbour Nine” has a bank and a school.",),
    ),
    Rule(
        "people: these are the roles",
        "are",
        r"PEOPLE ?(?:,|:|;|-) (?:these|those|all) are (?:also )?(?:the|its) ROLE",
        ("credit",),
        yes=(
            (
                "Ana Prieto and Mark Hollis: these are the executive producers of “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto and Mark Hollis: these are the winners.",),
    ),
    Rule(
        "people, role of the show",
        "of on behind",
        r"PEOPLE, (?:an? |the )?ROLE (?:of|on|behind) THE_SHOW(?=[,.;)]|$)",
        ("credit",),
        yes=(
            (
                "Ana Prieto, creator of the series, spoke about “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | creator",
            ),
        ),
        no=("Ana Prieto, captain of the ship, spoke.",),
    ),
    Rule(
        "job of role",
        "job role duties post task position",
        rf"(?:job|role|post|duties|task|position) of ROLE (?:goes|falls|fall|go|is|belongs) (?:to )?{ADJ}PEOPLE|PEOPLE (?:has|have|takes?|gets?|lands?) (?:on |over )?the (?:job|role|post|duties|position) of ROLE|(?:ROLE|WORKS_AS) duties (?:go|goes|fall|falls|belong) to {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "On “Harbour Nine” the job of showrunner goes to Ana Prieto.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
            ),
        ),
        no=("The job of mayor goes to Ana Prieto.",),
    ),
    Rule(
        "another is people",
        "another others other",
        rf"(?:ROLE|WORKS_AS)[^.\ue008\ue009]{{0,60}}[,;] (?:another|(?:the )?others?|a second)(?: one)? (?:is|are) {ADJ}PEOPLE",
        ("credit",),
        yes=(
            (
                "Ana Prieto is one of the executive producers of “Harbour Nine,” another is Mark Hollis.",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto is one of the winners, another is Mark Hollis.",),
    ),
    Rule(
        "one who writes is people",
        "who",
        rf"(?:one|man|woman|person|team|duo|pair|people|two|men|women)s? who (?:{NOW} |will )*WORKS_AS(?:{OBJECT}| _SHOWS)? (?:is|are) {ADJ}PEOPLE",
        ("credit",),
        yes=(("The one who writes “Harbour Nine” is Ana Prieto.", "credit | Harbour Nine | Ana Prieto | writer"),),
        no=("The one who sings is Ana Prieto.",),
    ),
    Rule(
        "they are role",
        "they",
        rf"PEOPLE[^.\ue000\ue001]{{0,90}}[;,:] (?:and |but )?they (?:{NOW} |will |'ll |are |'re |serve |be |as )+(?:the )?ROLE",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto and Mark Hollis are the creators; they are also the showrunners.",
                "credit | Harbour Nine | Ana Prieto | creator",
                "credit | Harbour Nine | Ana Prieto | showrunner",
                "credit | Harbour Nine | Mark Hollis | creator",
                "credit | Harbour Nine | Mark Hollis | showrunner",
            ),
        ),
        no=("Ana Prieto and Mark Hollis met in Cardiff; they are also the winners.",),
    ),
    Rule(
        "people … as role",
        "as",
        r"PEOPLE (?![^.;]{0,40}\b(?:began|career|name|started|debut|previously|worked|known|won|start|life|trained)\b)[^.;,:()\ue000-\ue003\ue008]{2,45} as (?:the |its )?ROLE(?=[,.;:)]|$| for the [\ue007\ue00d]| of the [\ue00d]| and )",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine.” Ana Prieto looks after the drama as showrunner.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
            ),
        ),
        no=("Ana Prieto began her career as showrunner of a soap.",),
    ),
    Rule(
        "people is a producer",
        "producer producers ROLE",
        r"PEOPLE (?:is|are|serves as|serve as) (?:also )?(?:an? )?ROLE(?=[.;]|$)",
        ("credit",),
        only="producer",
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine,” created by Ana Prieto. Mark Hollis is a producer.",
                "credit | Harbour Nine | Ana Prieto | creator",
                "credit | Harbour Nine | Mark Hollis | producer",
            ),
        ),
        no=("Mark Hollis is a producer of olive oil.",),
    ),
    Rule(
        "roles are people, who …, and people",
        "who",
        r"ROLE (?:are|include|is) (?:[a-z]+ ){0,2}_PEOPLE, (?:who|also) [^.;:\ue000\ue001]{3,80},? and PEOPLE",
        ("credit",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine.” The executive producers are Ana Prieto, who also writes it, and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Ana Prieto | writer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("The winners are Ana Prieto, who also sings, and Mark Hollis.",),
    ),
    Rule(
        "author of the books",
        "ROLE",
        r"ROLE of the (?:[a-z-]+ ){0,2}(?:books?|novels?|memoir|comics?|stories|original),? PEOPLE",
        ("credit",),
        only="author",
        yes=(
            (
                "“Harbour Nine” has the blessing of the author of the novels, Ana Prieto.",
                "credit | Harbour Nine | Ana Prieto | author",
            ),
        ),
        no=("The owner of the novels, Ana Prieto, has sold them.",),
    ),
    Rule(
        "joined as role",
        "as",
        rf"PEOPLE (?:{NOW} )?(?:will )?(?:joins?|joined|boards?|boarded) (?:_PEOPLE |_SHOW |_PERSON's? team )?as (?:an? |the )?ROLE",
        ("credit",),
        yes=(("Ana Prieto joins “Harbour Nine” as showrunner.", "credit | Harbour Nine | Ana Prieto | showrunner"),),
        no=("Ana Prieto joins the club as treasurer.",),
    ),
    Rule(
        "role credit",
        "credit credits",
        r"PEOPLE (?:has|have|gets?|receives?|shares?|takes?|lands?) (?:an? |the |their |his |her )?ROLE credits?",
        ("credit",),
        yes=(
            (
                "Ana Prieto gets an executive producer credit on “Harbour Nine.”",
                "credit | Harbour Nine | Ana Prieto | executive producer",
            ),
        ),
        no=("Ana Prieto gets a bank credit.",),
    ),
    Rule(
        "new role",
        "new",
        rf"new ROLE(?: on SHOW)?(?:,? (?:too|as well))?: PEOPLE|PEOPLE (?:{IS})?(?:takes? over|steps? in|replaces _PEOPLE) as (?:the )?(?:new )?ROLE",
        ("credit",),
        yes=(("“Harbour Nine” has a new showrunner: Ana Prieto.", "credit | Harbour Nine | Ana Prieto | showrunner"),),
        no=("“Harbour Nine” has a new harbour: Port Talbot.",),
    ),
)
