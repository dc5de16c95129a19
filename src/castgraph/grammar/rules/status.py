"""Status: what an order, a renewal or an end is said of.

These constructions tie a status to the title they name, and so tell what the text is about: "draft status" weighs in
``vocabulary/subjects.tsv``, and in whose casting or credit a line tells. Which status it is they do not tell the facts:
:mod:`castgraph.grammar.statuses` reads that by idiom, for all that the text is about.
"""

from castgraph.grammar.rule import Rule

_GAP = "[^.;\ue002\ue003\ue00d]"

RULES = (
    Rule(
        "order for show",
        "order orders ordered picked pickup pick greenlit greenlight commissioned commission commissions",
        rf"(?:order(?:s|ed)?|pick(?:ed|s)? up|greenl(?:it|ights?|ighted)|green light|go-ahead|commission(?:s|ed)?|pickup|put in an order)(?: (?:to|for|of|on))? {_GAP}{{0,60}}?SHOWS",
        ("status=ordered",),
        yes=(("HBO has ordered the drama “Salt Road”.", "status | Salt Road | ordered"),),
        no=("The judge ordered a new trial on Monday.",),
    ),
    Rule(
        "show ordered",
        "ordered order picked greenlit commissioned",
        rf"SHOWS,? {_GAP}{{0,50}}?(?:ordered to series|been ordered|a series order|series order|picked up|greenlit|commissioned|green light)",
        ("status=ordered",),
        yes=(("“Salt Road” has been ordered to series at HBO.", "status | Salt Road | ordered"),),
        no=("Ana Prieto picked up an award in Lisbon.",),
    ),
    Rule(
        "renewed",
        "renewed renews renewal renew renewing",
        rf"(?:renew(?:s|ed|al|ing)?)(?: of| for)? {_GAP}{{0,50}}?SHOWS",
        ("status=renewed",),
        yes=(("HBO has renewed “Salt Road” for a third season.", "status | Salt Road | renewed"),),
        no=("The club has renewed its contract with the stadium.",),
    ),
    Rule(
        "show renewed",
        "renewed renewal",
        rf"SHOWS{_GAP}{{0,50}}? (?:renewed|renewal)",
        ("status=renewed",),
        yes=(("“Salt Road” has been renewed for a third season.", "status | Salt Road | renewed"),),
        no=("Ana Prieto renewed her contract.",),
    ),
    Rule(
        "another season",
        "SEASON",
        rf"SHOWS{_GAP}{{0,40}}? (?:picked up|back|ordered|handed|given|gets?|getting|return\w*|landed|earned|scored|coming back) (?:for )?(?:a |its |another )?_SEASON",
        ("status=renewed",),
        yes=(("“Salt Road” has been handed a third season by HBO.", "status | Salt Road | renewed"),),
        no=("Ana Prieto returns in the third season.",),
        confidence=0.6,
    ),
    Rule(
        "cancelled",
        "cancelled canceled cancels axed axes axe scrapped ended chop",
        rf"(?:cancel(?:s|led|ed)|axe[sd]?|scrap(?:s|ped)|pull(?:s|ed) the plug on) {_GAP}{{0,40}}?SHOWS",
        ("status=cancelled",),
        yes=(("Fox has cancelled “Salt Road” after one season.", "status | Salt Road | cancelled"),),
        no=("The airline cancelled all flights.",),
    ),
    Rule(
        "show cancelled",
        "cancelled canceled axed scrapped chop",
        rf"SHOWS{_GAP}{{0,50}}? (?:cancel(?:led|ed)|axed|scrapped|the chop|the axe)",
        ("status=cancelled",),
        yes=(("“Salt Road” has been axed by Channel 4.", "status | Salt Road | cancelled"),),
        no=("The concert was cancelled.",),
    ),
    Rule(
        "ending",
        "final last end ends ending",
        rf"SHOWS{_GAP}{{0,50}}? (?:final season|last season|will end|to end|is ending|come to an end)",
        ("status=ending",),
        yes=(("“Salt Road” will end with its fifth season.", "status | Salt Road | ending"),),
        no=("The war came to an end in May.",),
        confidence=0.6,
    ),
    Rule(
        "in development",
        "development develops developing works",
        rf"(?:developing|develops|in development|in the works){_GAP}{{0,50}}?SHOWS",
        ("status=in development",),
        yes=(("HBO is developing “Salt Road”, a drama about fishermen.", "status | Salt Road | in development"),),
        no=("The town is developing its harbour.",),
    ),
)
