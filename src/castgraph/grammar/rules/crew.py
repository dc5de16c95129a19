"""Credits by what somebody makes or where somebody sits: the script, the music, the director's chair, the judges' desk."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import ADJ, IS, NOW, STRONG, WILL

RULES = (
    Rule(
        "script by people",
        "script scripts screenplay screenplays teleplay story pen from written scenario",
        rf"from the \ue009 of {ADJ}PEOPLE|(?:scripts?|screenplays?|teleplays?|scenario|(?:the )story)(?: (?:is|are|was|were|will be|comes?|being|itself|for it))* (?:by|from) {ADJ}(?:\ue008 )?PEOPLE(?! [\ue009])",
        ("credit=writer",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine”; the script is by Ana Prieto.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("In “Harbour Nine” a script is stolen by pirates.",),
    ),
    Rule(
        "people's script",
        "script scripts screenplay teleplay",
        r"(?:scripts?|screenplay|teleplay) (?:is |are |was )?PEOPLE's?(?=[,.;]|$)|from PEOPLE's? (?:scripts?|screenplay|teleplay)|(?:script|screenplay) that PEOPLE (?:made|wrote|delivered|has)|on the script (?:with _PEOPLE )?(?:is|are|was|were) PEOPLE",
        ("credit=writer",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” from Ana Prieto's screenplay.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Canal Uno has ordered “Harbour Nine,” from Ana Prieto's kitchen.",),
    ),
    Rule(
        "music by people",
        "music score soundtrack songs theme",
        rf"PEOPLE(?:{WILL}|,? (?:who )?(?:{NOW} )*)WORKS_AS (?:all )?(?:the|its) (?:original )?(?:music|score|soundtrack|songs|theme)|(?:music|score|soundtrack) (?:is|was|are|will be) \ue009 by {ADJ}PEOPLE|(?<!hit )(?:music|score|soundtrack|theme (?:tune|music|song))(?: (?:is|are|was|were|will be|comes?|of it))* by PEOPLE|PEOPLE is (?:the man|the woman|the one|the name) behind the (?:music|score)",
        ("credit=composer",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine”; the music is by Ana Prieto.",
                "credit | Harbour Nine | Ana Prieto | composer",
            ),
        ),
        no=("Ana Prieto dances to the music in “Harbour Nine.”",),
    ),
    Rule(
        "direction by people",
        "direction helm camera cameras chair",
        rf"(?:direction is in the hands of|direction|in the director's chair|behind the camera|at the helm|takes the helm)(?: (?:is|are|was|will be|comes?|sits|for it|again))* (?:by |from |with |falls to |is |of )?{ADJ}PEOPLE(?! (?:is|was) )",
        ("credit=director",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” The direction is by Mark Hollis.",
                "credit | Harbour Nine | Mark Hollis | director",
            ),
        ),
        no=("Mark Hollis went in the other direction.",),
    ),
    Rule(
        "people at the helm",
        "helm chair camera",
        rf"PEOPLE(?:{WILL}| )(?:at the helm|in the director's chair|takes? the director's chair|behind the camera|takes? the helm|calls? the shots)(?! as)",
        ("credit=director",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Mark Hollis takes the director's chair.",
                "credit | Harbour Nine | Mark Hollis | director",
            ),
        ),
        no=("Mark Hollis takes the captain's chair.",),
    ),
    Rule(
        "creation of people",
        "creation brainchild minds mind created men women pair",
        rf"(?:creation|brainchild|invention|minds? of)(?: of)?,? {ADJ}PEOPLE|(?:men|women|pair|duo|people|two) who created (?:THE_SHOW|SHOW|it), PEOPLE",
        ("credit=creator",),
        yes=(("“Harbour Nine” is the brainchild of Ana Prieto.", "credit | Harbour Nine | Ana Prieto | creator"),),
        no=("“Harbour Nine” is the home of Ana Prieto.",),
    ),
    Rule(
        "people behind show",
        "behind",
        rf"PEOPLE(?:{IS}|,? )(?:the )?(?:creative )?(?:minds?|duo|team|brains?) behind (?:it|THE_SHOW)",
        ("credit=creator",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine.” Ana Prieto and Mark Hollis are the minds behind the series.",
                "credit | Harbour Nine | Ana Prieto | creator",
                "credit | Harbour Nine | Mark Hollis | creator",
            ),
        ),
        no=("Ana Prieto is the woman behind the counter.",),
    ),
    Rule(
        "film by people",
        "by",
        rf"(?:GENRE|THE_SHOW)(?: on [a-z ]{{3,20}})? by {ADJ}PEOPLE",
        ("credit=director",),
        only=r"(?:film|movie|documentary)$",
        confidence=0.7,
        yes=(
            (
                "HBO will show “Harbour Nine,” a documentary by Mark Hollis.",
                "credit | Harbour Nine | Mark Hollis | director",
            ),
        ),
        no=("Canal Uno will show “Harbour Nine,” a letter by Mark Hollis.",),
    ),
    Rule(
        "people write.",
        "WORKS_AS",
        r"(?:^|, |and |; )PEOPLE (?:also )?WORKS_AS(?=[.;]|$|, with [\ue000\ue001]|,? and [\ue000\ue001] [\ue009])",
        ("credit",),
        only="writer",
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto writes.",
                "credit | Harbour Nine | Ana Prieto | writer",
            ),
        ),
        no=("Ana Prieto writes letters.",),
    ),
    Rule(
        "people … and are role",
        "and but",
        rf"PEOPLE[^.;:()\ue000\ue001\ue008]{{2,120}}?(?: and|, but|, and) (?:{NOW} )*(?:is|are|will be) (?:{NOW} )*(?:the |its )ROLE",
        ("credit",),
        yes=(
            (
                "Ana Prieto stars in “Harbour Nine” and is its showrunner.",
                "credit | Harbour Nine | Ana Prieto | showrunner",
            ),
        ),
        no=("Ana Prieto stars in “Harbour Nine” and is its heart.",),
    ),
    Rule(
        "people produce for one company, people for another",
        "for",
        r"\ue000 (?:[a-z]+ ){0,2}WORKS_AS for _COMPANY,? (?:and )?PEOPLE(?=[.;,]|$)",
        ("credit",),
        only=STRONG,
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Ana Prieto executive produces for Tall Oak Pictures, Mark Hollis for Rook Television.",
                "credit | Harbour Nine | Ana Prieto | executive producer",
                "credit | Harbour Nine | Mark Hollis | executive producer",
            ),
        ),
        no=("Ana Prieto works for Tall Oak Pictures, Mark Hollis for Rook Television.",),
    ),
    Rule(
        "narrated by people",
        "narration voice-over voiceover",
        rf"(?:narration|voice-?over)(?: (?:is|are|by|from|of|will be))* (?:by|from|of) {ADJ}PEOPLE|PEOPLE (?:provides?|lends?|supplies|is heard in) (?:the )?(?:narration|voice-?over)",
        ("credit=narrator",),
        yes=(
            ("Ana Prieto provides the narration for “Harbour Nine.”", "credit | Harbour Nine | Ana Prieto | narrator"),
        ),
        no=("Ana Prieto provides the boat for “Harbour Nine.”",),
    ),
    Rule(
        "people host",
        "host present front",
        r"PEOPLE (?:(?:will|to|is to|are to|is set to|returns to|return to|are|is) )?(?:(?:guest |co-)?host|present|front|emcee)(?=[,.;)]|$| [\ue002\ue003\ue00d\ue00b]| it| once| again| this| the)",
        ("credit=host",),
        yes=(
            (
                "Canal Uno has ordered the quiz “Harbour Nine.” Ana Prieto will front the show.",
                "credit | Harbour Nine | Ana Prieto | host",
            ),
        ),
        no=("Ana Prieto returns to the party of her host.",),
    ),
    Rule(
        "people host.",
        "ROLE",
        rf"PEOPLE(?:,? who)? (?:{NOW} )*ROLE(?=[.;,]|$| and| [\ue002\ue003\ue00d\ue00b]| it\b)",
        ("credit",),
        only="^host$",
        yes=(
            (
                "Canal Uno has ordered the quiz “Harbour Nine.” Ana Prieto hosts.",
                "credit | Harbour Nine | Ana Prieto | host",
            ),
        ),
        no=("Ana Prieto hosts a dinner.",),
    ),
    Rule(
        "people judge",
        "judging judge",
        rf"with {ADJ}PEOPLE judging|PEOPLE (?:will )?judge(?=[,.;]| the )",
        ("credit=host",),
        yes=(
            (
                "Canal Uno has ordered the contest “Harbour Nine,” with Ana Prieto and Mark Hollis judging.",
                "credit | Harbour Nine | Ana Prieto | host",
                "credit | Harbour Nine | Mark Hollis | host",
            ),
        ),
        no=("Do not judge Ana Prieto.",),
    ),
    Rule(
        "judging panel",
        "panel judging judges' desk",
        rf"(?:judging panel|judges'? panel|panel of judges|judges' (?:desk|table|chairs))(?: (?:is|are|has|will|be|includes?|consists of|made up|of|by|comprises|with|:))* {ADJ}PEOPLE",
        ("credit=host",),
        yes=(
            (
                "The judging panel of “Harbour Nine” is new. The judging panel includes Ana Prieto and Mark Hollis.",
                "credit | Harbour Nine | Ana Prieto | host",
                "credit | Harbour Nine | Mark Hollis | host",
            ),
        ),
        no=("The panel of experts includes Ana Prieto.",),
    ),
)
