"""Credits: who works on which production, in which role."""

from castgraph.grammar.rule import Rule

_BE = r"(?:will also |will |also |is |are |was |were |be |serves? |served |serving |acts? |acting |working |to |set |has |have |been |named |come |comes |on |board |aboard |doubles |double |joined |joins |who |both |all |'ll |'s |'re |, )*"

RULES = (
    Rule(
        "people as role",
        "ROLE",
        rf"PEOPLE,? (?:who )?{_BE}(?:as )?(?:an? |the |its |series |~)?ROLE(?! (?:PERSON|PEOPLE))".replace(
            "(?! (?:PERSON|PEOPLE))", "(?! [\ue000\ue001])"
        ),
        ("credit",),
    ),
    Rule(
        "role people",
        "ROLE",
        r"ROLE,?:? (?:is |are |include |includes |including |from |by |will be |and |named |- |on (?:~)?SHOW (?:is |are )|of (?:~)?SHOW,? (?:is |are )?)?(?:~)?PEOPLE",
        ("credit",),
    ),
    Rule("people verb", "WORKS_AS", rf"PEOPLE,? (?:who )?{_BE}WORKS_AS(?! by)", ("credit",)),
    Rule(
        "verb by people",
        "WORKS_AS",
        r"WORKS_AS(?: for (?:~)?_COMPANY)? (?:entirely |jointly )?by (?:~)?PEOPLE",
        ("credit",),
    ),
    Rule(
        "produce with people",
        "WORKS_AS",
        rf"_PEOPLE,? (?:who )?{_BE}WORKS_AS (?:(?:the )?SHOW |it )?(?:alongside|with|together with|along with) (?:~)?PEOPLE",
        ("credit",),
    ),
    Rule(
        "genre from people",
        "from",
        r"(?:_GENRE|SHOW),? (?:~)?(?:comes |hails |is )?from (?:the team of |~)?PEOPLE",
        ("credit=creator",),
        confidence=0.5,
    ),
    Rule(
        "created list",
        "creators",
        r"(?:creators?|minds?) (?:of|behind) SHOW,? (?:are |is )?PEOPLE",
        ("credit=creator",),
    ),
)
