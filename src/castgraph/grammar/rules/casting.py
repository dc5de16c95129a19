"""Castings: who performs in which production, as whom, with which billing."""

from castgraph.grammar.rule import Rule

_HAVE = r"(?:(?:has|have|had|is|are|was|were|will|to|also|now|just|been|be|set|slated|due|recently|officially|both|all|each|'ll|'s|'ve|'re)[ ,]*)*"
_JOIN = r"(?:joins?|joined|joining|boards?|boarded|boarding|comes? aboard|came aboard|coming aboard|comes? on board|come on board|come aboard|lands?|landed|signs? on|signed on|signed up|sign up|enlists?|enters?|heads? to|moves? to|checks? in(?:to)?|books?|booked|nabs?|nabbed|scores?|scored|returns?|returning|comes? back)"
_PLAY = r"(?:plays?|playing|played|portrays?|portrayed|portraying|stars? as|starred as|starring as|appears? as|essays?|embod(?:y|ies)|voices?|voicing|takes? on|takes? the (?:role|part) of|is|are|will be|be|recurs? as|guest stars? as|steps? in(?:to the shoes of| as)|inhabits?|brings? to life|depicts?|reprises?|does)"
_DET = r"(?:(?:the|a|an|his|her|their|its|one|another|both|role of|roles of|part of|parts of|character of|characters|character|young|older|younger|new|role as|[a-z-]+|[\ue00c](?:'s)?),? ){0,6}?"

RULES = (
    Rule(
        "people join show",
        "join joins joined joining boards boarded aboard board lands signs signed return returns returning back cast",
        rf"PEOPLE,? {_HAVE}{_JOIN} (?:~)?(?:the )?(?:~)?SHOW(?:,? as (?:{_DET})CHARACTER)?",
        ("cast",),
    ),
    Rule(
        "people cast in show",
        "cast tapped booked set added hired signed landed",
        rf"PEOPLE,? {_HAVE}(?:re)?(?:cast|tapped|booked|added|hired|signed|landed|joined|chosen|named)(?: as)? (?:~)?(?:BILLING (?:~)?)?(?:in|to|for|on|opposite) (?:~)?SHOW",
        ("cast",),
    ),
    Rule("people cast", "cast", rf"PEOPLE,? {_HAVE}(?:been )?(?:re)?cast(?: as| in|,|\.|$)", ("cast",)),
    Rule(
        "starring people",
        "star stars starring topline toplines headline",
        r"(?:starring|stars|stars:|starring:|to star|will star|star|led by|headlined by|toplined by|fronted by|topped by|headed by|features?|featuring|also stars|co-starring) (?:in it |alongside |opposite |are |is |also |as |~)?PEOPLE",
        ("cast",),
    ),
    Rule(
        "people star",
        "star stars starring co-star co-stars appear appears appearing feature",
        rf"PEOPLE,? (?:who )?{_HAVE}(?:co-)?(?:stars?|starring|starred|appears?|appearing|features?) (?:in (?:~)?SHOW|opposite|alongside|with|together|as|$|in (?:it|the)|also)",
        ("cast",),
    ),
    Rule(
        "people star.",
        "star co-star",
        r"PEOPLE,? (?:will |also |all |both |are set to |set to )*(?:co-)?star(?:[.;,]|$)",
        ("cast",),
    ),
    Rule(
        "opposite people",
        "opposite alongside",
        r"(?:opposite|alongside|joining|join|joins|joined by|joined in the cast by|acts? with|beside) (?:series |fellow |~)?PEOPLE",
        ("cast",),
    ),
    Rule(
        "cast list",
        "cast ensemble line-up stars starring",
        r"(?:cast|ensemble|cast members|line-up|lineup|call sheet|players|starring|stars|company)(?: of SHOW)?(?: also| further)?(?: will| to| now)*(?: is| are| has| have| includes?| including| features?| consists? of| comprises?| counts?| boasts?| with|:| -)+ (?:led by |also |both |~)?PEOPLE",
        ("cast",),
    ),
    Rule(
        "rounding out",
        "rounding rounds round complete completes completing fill",
        r"(?:rounding out|completing|filling out) (?:the |its |~)*(?:cast|ensemble|company|line-up|lineup)(?: of SHOW)? (?:are|is|will be) (?:~)?PEOPLE",
        ("cast",),
    ),
    Rule(
        "people round out",
        "round rounds rounding complete completes",
        r"PEOPLE,? (?:also )?(?:rounds?|rounding|completes?|completing) (?:out )?(?:the|its) ",
        ("cast",),
    ),
    Rule(
        "show stars people",
        "stars features starred",
        r"SHOW,? (?:which )?(?:also )?(?:stars|co-stars|features|starred|will star|reunites|brings|has) (?:~)?PEOPLE",
        ("cast",),
    ),
    Rule(
        "people in the cast",
        "cast",
        r"PEOPLE,? (?:is|are|was|were|will be|complete|make up|belong to|also) (?:~)?(?:in|of|on|to|part of|among)? ?(?:the|its) cast",
        ("cast",),
    ),
    Rule(
        "people return",
        "return returns returning back reprise reprises reprising",
        rf"PEOPLE,? (?:who )?{_HAVE}(?:return(?:s|ing)?|(?:is|are|comes?|be) back|repris(?:e|es|ing))",
        ("cast",),
    ),
    Rule(
        "return of people",
        "returns return",
        r"(?:returning|reprising|back) (?:cast members |stars |are |is )+(?:~)?PEOPLE",
        ("cast",),
    ),
)
