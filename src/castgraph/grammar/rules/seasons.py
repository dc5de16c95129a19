"""Seasons and releases: which season, and when a production starts."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule(
        "season of show",
        "SEASON",
        r"SEASON,? (?:order |pick-?up |renewal )?(?:of|for) (?:the )?(?:[a-z-]+ ){0,3}(?:_COMPANY(?:'s?)? )?(?:[a-z-]+ ){0,2}(?:_GENRE,? )?TITLES",
        ("season",),
        yes=(("The second season of “Harbour Nine” is here.", "season | Harbour Nine | 2"),),
        no=("The second season of the year is summer.",),
    ),
    Rule(
        "show season",
        "SEASON",
        r"TITLE(?:'s?)?,? (?:\W)?(?:(?!(?:and|for|follows|on|of|to|in|has|is|will|as|with|also|from|at)\b)[a-z-]+ ){0,3}\(?SEASON",
        ("season",),
        yes=(("“Harbour Nine” Season 3 starts in May.", "season | Harbour Nine | 3"),),
        no=("“Harbour Nine” was the hit of the season.",),
    ),
    Rule(
        "show for season",
        "SEASON",
        r"TITLES,? (?:will |has |have |is |are |was |been |also |officially |just )*(?:renewed|back|returns?|returning|picked up|return|coming back|ordered|recommissioned|going|handed|gets?|given|landed|enters?|into) (?:[a-z-]+ ){0,2}?(?:for |with |on |in |by _COMPANIES for )?(?:an? |its |their |the )?SEASON",
        ("season",),
        yes=(("“Harbour Nine” has been renewed for a third season.", "season | Harbour Nine | 3"),),
        no=("“Harbour Nine” is back on Sunday.",),
    ),
    Rule(
        "season",
        "SEASON",
        r"SEASON",
        ("season",),
        yes=(("“Harbour Nine” is good. The second season is better.", "season | Harbour Nine | 2"),),
        no=("The football season is over.",),
        confidence=0.5,
    ),
    Rule(
        "show starts on date",
        "DATE",
        r"SHOW[^.;\ue002\ue003\ue006\ue00d]{0,80}? (?:premier\w*|debut\w*|launch\w*|return\w*|start\w*|begin\w*|begins|air\w*|bows?|kick\w*|open\w*|arriv\w*|stream\w*|drop\w*|land\w*|hits?|back|comes?|out|slated|set|due|available|from)[^.;\ue002\ue003\ue006]{0,50}? DATE",
        ("release",),
        yes=(("“Harbour Nine” premieres September 4 on HBO.", "release | Harbour Nine | 2024-09-04"),),
        no=("“Harbour Nine” was born on September 4.",),
    ),
    Rule(
        "premiere on date",
        "DATE",
        r"(?:premier\w*|debut\w*|launch\w*|return\w*|starts?|begins?|airs?|bows?|kicks? off|opens?|arriv\w*|streams?|drops?|lands?)[^.;\ue002\ue003\ue006]{0,50}? DATE",
        ("release",),
        yes=(("“Harbour Nine” has a date: it debuts on September 4.", "release | Harbour Nine | 2024-09-04"),),
        no=("Ana Prieto was born on September 4.",),
        confidence=0.6,
    ),
)
