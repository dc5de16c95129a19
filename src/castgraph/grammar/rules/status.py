"""Status: ordered, renewed, cancelled, and how far a production is."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule(
        "order for show",
        "order orders ordered picked pickup pick greenlit greenlight commissioned commission commissions",
        r"(?:order(?:s|ed)?|pick(?:ed|s)? up|greenl(?:it|ights?|ighted)|green light|go-ahead|commission(?:s|ed)?|pickup|put in an order)(?: (?:to|for|of|on))? [^.;\ue002\ue003\ue00d]{0,60}?SHOWS",
        ("status=ordered",),
    ),
    Rule(
        "show ordered",
        "ordered order picked greenlit commissioned",
        r"SHOWS,? [^.;\ue002\ue003\ue00d]{0,50}?(?:ordered to series|been ordered|a series order|series order|picked up|greenlit|commissioned|green light)",
        ("status=ordered",),
    ),
    Rule(
        "pilot order",
        "pilot",
        r"pilot (?:order|pickup|production commitment)(?: to| for)? [^.;\ue002\ue003\ue00d]{0,40}?SHOWS",
        ("status=pilot ordered",),
    ),
    Rule(
        "renewed",
        "renewed renews renewal renew renewing",
        r"(?:renew(?:s|ed|al|ing)?)(?: of| for)? [^.;\ue002\ue003\ue00d]{0,50}?SHOWS",
        ("status=renewed",),
    ),
    Rule(
        "show renewed",
        "renewed renewal",
        r"SHOWS[^.;\ue002\ue003\ue00d]{0,50}? (?:renewed|renewal)",
        ("status=renewed",),
    ),
    Rule(
        "another season",
        "SEASON",
        r"SHOWS[^.;\ue002\ue003\ue00d]{0,40}? (?:picked up|back|ordered|handed|given|gets?|getting|return\w*|landed|earned|scored|coming back) (?:for )?(?:a |its |another )?_SEASON",
        ("status=renewed",),
        confidence=0.6,
    ),
    Rule(
        "cancelled",
        "cancelled canceled cancels axed axes axe scrapped ended chop",
        r"(?:cancel(?:s|led|ed)|axe[sd]?|scrap(?:s|ped)|pull(?:s|ed) the plug on) [^.;\ue002\ue003\ue00d]{0,40}?SHOWS",
        ("status=cancelled",),
    ),
    Rule(
        "show cancelled",
        "cancelled canceled axed scrapped chop",
        r"SHOWS[^.;\ue002\ue003\ue00d]{0,50}? (?:cancel(?:led|ed)|axed|scrapped|the chop|the axe)",
        ("status=cancelled",),
    ),
    Rule(
        "ending",
        "final last end ends ending",
        r"SHOWS[^.;\ue002\ue003\ue00d]{0,50}? (?:final season|last season|will end|to end|is ending|come to an end)",
        ("status=ending",),
        confidence=0.6,
    ),
    Rule(
        "filming",
        "filming production shooting cameras shoot",
        r"(?:filming|production|shooting|cameras|principal photography)(?: has| is| are| have)? (?:begun|began|started|underway|under way|wrapped|rolling|now|currently)[^.;\ue002\ue003]{0,40}?(?:SHOW)?",
        ("status=filming",),
    ),
    Rule(
        "in development",
        "development develops developing works",
        r"(?:developing|develops|in development|in the works)[^.;\ue002\ue003\ue00d]{0,50}?SHOWS",
        ("status=in development",),
    ),
)
