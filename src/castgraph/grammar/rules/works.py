"""Earlier works: what else the text credits a person with."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule(
        "known for works",
        "known credits seen starred appeared",
        r"PEOPLE,? [^.;\ue000\ue001]{0,60}?(?:known (?:for|from)|best known for|seen (?:in|on)|credits include|starred in|appeared in|recently in|of|from) [^.;\ue000\ue001\ue002\ue003]{0,40}?WORKS",
        ("known",),
    ),
    Rule("work fame", "of fame", r"PEOPLE,? (?:of|from) WORKS(?: fame)?", ("known",)),
)
