"""Earlier works: what else the text credits a person with."""

from castgraph.grammar.rule import Rule

# what may stand before the title: "the second season of Canal Uno's hit drama"
_THE = (
    r"(?:(?!(?:and|who|which|that|will|is|has|joins?|as|when|where|with|but|opposite|while)\b)[a-z0-9'-]+ |[\ue004\ue005]'?s? ?|"
    r"[\ue006\ue007\ue00a-\ue00d](?:'s)? ?|\"){0,8}?"
)
_ADV = r"(?:(?:has|have|had|was|is|were|are|be|been|'s|can|will|previously|recently|most|last|also|formerly|once|earlier|just|already|currently|next|still|perhaps|currently|now|first|long),? )*"
_ASIDE = r"(?:, (?:the|an?) [^.;,:()\ue000-\ue003]{2,40})?"
_GAP = r"[^.;:\ue000-\ue003]"

RULES = (
    Rule(
        "known for work",
        "known recognized recognised remembered famous familiar celebrated",
        rf"PEOPLE{_ASIDE},? (?:- )?(?:who )?{_ADV}(?:best |better |perhaps best |mostly |widely |internationally |also )*(?:known|recogni[sz]ed|remembered|famous|familiar|celebrated) {_GAP}{{0,25}}(?:for|from|in|through|thanks to|of|to (?:viewers|fans|audiences) of) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” It stars Jane Doyle, who is best known for “Salt Road.”",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle is known for her temper.",),
    ),
    Rule(
        "known as character in work",
        "known recognized recognised remembered famous familiar",
        rf"PEOPLE{_ASIDE},? (?:- )?(?:who )?{_ADV}(?:best |better |perhaps best |mostly |widely |also )*(?:known|recogni[sz]ed|remembered|famous|familiar) {_GAP}{{0,25}}(?:as|for playing|for (?:his|her|their) (?:role|turn|work|performance|part|portrayal)s?(?: as| of)) (?:~)?_CHARACTER (?:in|on|from|of) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, best known as Inspector Vega in “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle is known as a singer.",),
    ),
    Rule(
        "seen in work",
        "in on for from of",
        rf"PEOPLE(?:,? (?:who|whom \w+ \w+))?,? {_ADV}(?:seen|heard|starred|stars|starring|appeared|appears|featured|recurred|co-starred|worked|broke out|finished|wrapped|wrapping|acted|turned up|popped up|voiced|rose to (?:fame|prominence)|made (?:his|her) (?:name|debut|mark)|got (?:his|her) start|cut (?:his|her) teeth|\ue00a) (?:{_GAP}{{0,25}} )?(?:in|on|for|from|of) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine” with Jane Doyle, who was last seen in “Salt Road.”",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle was last seen at the harbour.",),
    ),
    Rule(
        "played character in work",
        "in on from",
        rf"PEOPLE,? (?:who )?{_ADV}(?:plays|played|playing|portrays|portrayed|voices|voiced|starred as|stars as|appeared as|recurred as) (?:[a-z'-]+ ){{0,4}}_CHARACTER,? (?:[a-z'-]+ ){{0,3}}(?:in|on|from) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, who played Inspector Vega in “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle played golf in Cardiff.",),
    ),
    Rule(
        "credits include works",
        "credits resume résumé filmography work works films include includes",
        rf"PEOPLE(?:,? whose|'s?)? (?:\w+ ){{0,3}}(?:[\ue00b] )?(?:credits?|r[ée]sum[ée]|filmography|work|works|films|appearances|projects|roles?|turns) (?:also )?(?:include|includes|including|span|are|feature|features|range from|run from|extends? to) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Jane Doyle joins the cast of “Harbour Nine.” Doyle's credits include “Salt Road” and “Lantern Street.”",
                "known_for | Jane Doyle | Lantern Street",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle's hobbies include golf.",),
    ),
    Rule(
        "known to viewers from work",
        "know knows remember recognize recognise seen met",
        rf"(?:know|knows|remember|recogni[sz]e) PEOPLE (?:best )?(?:for|from|as _CHARACTER (?:in|on|from)) {_THE}TITLES|PEOPLE,? whom? {_GAP}{{0,30}}(?:know|remember|recogni[sz]e|seen|met|saw|watched) [a-z ]{{0,20}}(?:from|in|on|for) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, whom viewers know from “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, whom they know from school, stars in it.",),
    ),
    Rule(
        "last work was",
        "last latest previous earlier first break most",
        rf"PEOPLE(?:,? whose|'s?)? (?:last|latest|previous|earlier|first|big|most recent|breakout|other|former|recent) (?:[a-z]+ )?(?:[\ue00b]|role|part|job|project|show|break|turn|credit|stop|work)(?:,| was| were| is| came (?:in|on|with)| include[sd]?)+ {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Jane Doyle joins the cast of “Harbour Nine.” Doyle's last series was “Salt Road.”",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle's last wish was a boat.",),
    ),
    Rule(
        "person | work",
        "TITLE TITLES",
        r"^PERSON \| TITLES",
        ("known",),
        yes=(("Harbour Nine: the players\nJane Doyle | Salt Road | Cardiff", "known_for | Jane Doyle | Salt Road"),),
        no=("Jane Doyle | nurse",),
    ),
    Rule(
        "work fame",
        "fame",
        rf"PEOPLE,? (?:of|from) {_THE}TITLES(?:'s)? fame",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle of “Salt Road” fame stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle has found fame.",),
    ),
    Rule(
        "from work",
        "from",
        rf"PEOPLE, (?:who (?:comes|hails|is) |hailing |formerly |late |known |last |lately |once |most recently )?(?:from|(?<=once )of|(?<=last )of|(?<=late )of|(?<=formerly )of) {_THE}TITLES(?=[,.;]|$)",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, from the second season of “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, from the coast, stars in it.",),
    ),
    Rule(
        "comes from work",
        "comes from",
        rf"PEOPLE (?:comes|came|moves over|hails|arrives) from (?:the (?:\w+ )?(?:cast|team|crew|writers' room|writing staff) of |[\ue004]'s ){_THE}TITLES",
        ("known",),
        confidence=0.7,
        yes=(
            (
                "Jane Doyle, who joins the cast of “Harbour Nine,” has a past: Jane Doyle hails from the cast of “Salt Road.”",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle hails from Cardiff.",),
    ),
    Rule(
        "fresh off work",
        "off fresh coming done straight",
        rf"PEOPLE,? (?:- )?(?:who )?{_ADV}(?:fresh (?:off|from)|coming off|hot (?:off|from)|straight from|done with|finished with|off) (?:[a-z' -]{{0,40}} )?{_THE}TITLES|(?:fresh (?:off|from)|coming off|hot off) {_THE}TITLES,? (?:[a-z-]+ ){{0,3}}PEOPLE",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, fresh off “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, fresh off the boat, stars in it.",),
    ),
    Rule(
        "star of work",
        "star stars alum alumna alumnus veteran vet lead actor actress breakout co-star regular graduate face man woman team duo pair people men mind minds",
        r"PEOPLE,? (?:- )?(?:(?:who|is|was|a|an|the|one of the|now|once|long|former|original|fellow|another|[a-z]+-winning) )*(?:[a-z-]+ )?(?:stars?|alum(?:na|nus|ni)?|veterans?|vet|leads?|actor|actress|breakouts?|co-stars?|regulars?|graduates?|faces?|m[ae]n|wom[ae]n|team|duo|pair|people|minds?|[\ue00a])"
        rf" (?:of|from|on|in|behind) {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, the star of “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle, the star of the evening, sings.",),
    ),
    Rule(
        "role in work",
        "role roles turn turns arc arcs stint run part work appearance appearances performance seasons season episodes years time days BILLING",
        rf"PEOPLE{_GAP}{{0,60}}? (?:had|did|spent|enjoyed|finished|completed|wrapped|off|earned|for (?:his|her)|known) {_GAP}{{0,50}}?(?:roles?|turns?|arcs?|stints?|runs?|parts?|appearances?|performances?|seasons|season|episodes|years|days|\ue00a)(?: as _CHARACTER)?,? (?:in|on|of) {_THE}TITLES",
        ("known",),
        confidence=0.7,
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, who had a recurring role on “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Jane Doyle will recur on “Harbour Nine.”",),
    ),
    Rule(
        "honored for work",
        "won wins nominated nomination nominations nominee winner award awards emmy oscar bafta tony",
        rf"PEOPLE{_GAP}{{1,80}} (?:won|nominated|nominations?|nominee|winner|awards?|emmys?|oscars?|baftas?|tony|\ue00c) {_GAP}{{0,30}}?for {_THE}TITLES",
        ("known",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, who won an Emmy for “Salt Road,” stars in it.",
                "known_for | Jane Doyle | Salt Road",
            ),
        ),
        no=("Canal Uno has ordered the drama “Harbour Nine.” Jane Doyle, who won a prize for her dog, stars in it.",),
    ),
    Rule(
        "crew of work",
        "WORKS_AS",
        rf"PEOPLE(?:,? who)?,? {_ADV}WORKS_AS (?:for|on|(?:[a-z]+ ){{0,3}}episodes? (?:of|on|for)|an episode of) {_THE}TITLES",
        ("job",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Mark Hollis, who directed several episodes of “Salt Road,” is the writer.",
                "credit | Harbour Nine | Mark Hollis | writer",
                "known_for | Mark Hollis | Salt Road",
            ),
        ),
        no=("Mark Hollis directed several people to the door.",),
    ),
)
