"""Sources: the book, show or film that a production is made from."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule(
        "based on work",
        "based adapted adaptation inspired spinoff spin-off prequel sequel reboot remake revival",
        r"(?:SHOW,? [^.;\ue002\ue003]{0,60}?)?(?:based (?:up)?on|adapt(?:ed from|ation of|s|ing)|inspired by|drawn from|spun off from|remake of|reboot of|revival of|prequel to|sequel to|spin-?off (?:of|from)|version of) [^.;\ue002\ue003]{0,60}?WORK",
        ("based",),
    ),
    Rule(
        "author's book",
        "book novel novels books memoir",
        r"(?:based on|adapted from|adaptation of|inspired by) [^.;\ue000\ue001]{0,40}?PEOPLE's? [^.;\ue000\ue001]{0,30}?(?:books?|novels?|memoir|play|comics?|graphic novel|series|trilogy|bestseller|best-seller|stories|story)",
        ("credit=author",),
    ),
    Rule(
        "book by author",
        "book novel novels books memoir",
        r"(?:books?|novels?|memoir|play|comics?|graphic novels?|trilogy|bestseller|best-seller)[^.;\ue000\ue001]{0,40}? (?:by|of|from) PEOPLE",
        ("credit=author",),
    ),
)
