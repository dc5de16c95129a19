"""Castings that name their show; the others are read where it is known who performs (``castgraph.grammar.performers``)."""

from castgraph.grammar.rule import Rule

_HAVE = r"(?:(?:has|have|had|is|are|was|were|will|to|also|now|just|been|be|set|slated|due|recently|officially|both|all|each|'ll|'s|'ve|'re)[ ,]*)*"
_JOIN = (
    r"(?:joins?|joined|joining|boards?|boarded|boarding|comes? (?:aboard|on board)|came aboard|coming aboard|lands?|landed|signs? on|signed (?:on|up)|"
    r"enlists? in|enters?|heads? to|moves? to|checks? in(?:to)?|books?|booked|nabs?|nabbed|scores?|scored|returns?|returning|comes? back)"
)

RULES = (
    Rule(
        "people join show",
        "join joins joined joining boards boarded aboard board lands signs signed return returns returning back",
        rf"PEOPLE,? {_HAVE}{_JOIN} (?:~)?(?:the )?(?:~)?SHOW",
        ("cast",),
        yes=(
            ("Ana Prieto has joined the cast of “Harbour Nine.”", "cast | Harbour Nine | Ana Prieto"),
            (
                "Ana Prieto and Tom Becker will return to “Harbour Nine.”",
                "cast | Harbour Nine | Ana Prieto",
                "cast | Harbour Nine | Tom Becker",
            ),
        ),
        no=("Ana Prieto is said to be in talks to join “Harbour Nine.”",),
    ),
    Rule(
        "people cast in show",
        "cast tapped booked set added hired signed landed",
        rf"PEOPLE,? {_HAVE}(?:re)?(?:cast|tapped|booked|added|hired|signed|landed|joined|chosen|named)(?: as)? (?:~)?(?:BILLING (?:~)?)?(?:in|to|for|on|opposite) (?:~)?SHOW",
        ("cast",),
        yes=(
            ("Ana Prieto has been cast in “Harbour Nine.”", "cast | Harbour Nine | Ana Prieto"),
            (
                "Ana Prieto has been tapped for a recurring role on “Harbour Nine.”",
                "cast | Harbour Nine | Ana Prieto",
                "billing | Harbour Nine | Ana Prieto | recurring",
            ),
        ),
        no=("Ana Prieto was not cast in “Harbour Nine.”",),
    ),
    Rule(
        "people star in show",
        "star stars starring co-star co-stars appear appears appearing",
        rf"PEOPLE,? (?:who )?{_HAVE}(?:co-)?(?:stars?|starring|appears?|appearing) (?:together )?(?:in|on) (?:~)?SHOW",
        ("cast",),
        yes=(("Ana Prieto will star in “Harbour Nine.”", "cast | Harbour Nine | Ana Prieto"),),
        no=("Ana Prieto watched the stars over “Harbour Nine.”",),
    ),
    Rule(
        "show stars people",
        "stars features",
        r"SHOW,? (?:which )?(?:also )?(?:stars|co-stars|features|will star) (?:~)?PEOPLE",
        ("cast",),
        yes=(
            (
                "“Harbour Nine” stars Ana Prieto and Tom Becker.",
                "cast | Harbour Nine | Ana Prieto",
                "cast | Harbour Nine | Tom Becker",
            ),
        ),
        no=("“Harbour Nine” features songs that nobody knows.",),
    ),
)
