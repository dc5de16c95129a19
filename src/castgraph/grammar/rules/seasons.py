"""Seasons and releases: which season, and when a production starts."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule("season of show", "SEASON", r"SEASON,? (?:of|for|on) (?:~)?SHOW", ("season",)),
    Rule("show season", "SEASON", r"SHOW(?:'s?)?,? (?:\W)?(?:~)?SEASON", ("season",)),
    Rule("season", "SEASON", r"SEASON", ("season",), confidence=0.5),
    Rule(
        "show starts on date",
        "DATE",
        r"SHOW[^.;\ue002\ue003\ue006\ue00d]{0,80}? (?:premier\w*|debut\w*|launch\w*|return\w*|start\w*|begin\w*|begins|air\w*|bows?|kick\w*|open\w*|arriv\w*|stream\w*|drop\w*|land\w*|hits?|back|comes?|out|slated|set|due|available|from)[^.;\ue002\ue003\ue006]{0,50}? DATE",
        ("release",),
    ),
    Rule(
        "premiere on date",
        "DATE",
        r"(?:premier\w*|debut\w*|launch\w*|return\w*|starts?|begins?|airs?|bows?|kicks? off|opens?|arriv\w*|streams?|drops?|lands?)[^.;\ue002\ue003\ue006]{0,50}? DATE",
        ("release",),
        confidence=0.6,
    ),
)
