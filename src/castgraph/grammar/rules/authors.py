"""Authors: who wrote the book that a production is made from."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.source_words import BASED, BOOK, DERIVED, MID, NOUN, SAME, STRICT

RULES = (
    Rule(
        "of the same name by person",
        "name",
        rf"PEOPLE'?s? (?:[\ue006] )?(?:{BOOK}) {SAME}|(?:{BOOK}) {SAME},? (?:by|from) PEOPLE|PEOPLE told the story in [^.;]{{0,30}}article {SAME}",
        ("credit=author",),
        yes=(
            (
                "Canal Uno has ordered “Harbour Nine,” based on the novel of the same name by Leo Sand.",
                "credit | Harbour Nine | Leo Sand | author",
            ),
        ),
        no=("A man of the same name is a neighbour of Leo Sand.",),
    ),
    Rule(
        "author's book",
        "based adapted inspired drawn taken derived source basis adapts adapting adapt version take after inspiration novel novels book memoir",
        rf"{STRICT} (?:[a-z'-]+ ){{0,4}}?PEOPLE(?:'s?)? (?:[\ue006] |[\ue00c] )?(?:[a-z'-]+ |\ue00c ){{0,4}}?(?:{BOOK})|(?:from|turn(?:s|ing)?|has|with|in|of) PEOPLE's? (?:[a-z'-]+ ){{0,3}}?(?:novels?|book|memoir)\b",
        ("credit=author",),
        yes=(
            ("“Harbour Nine” is based on Leo Sand's best-selling novel.", "credit | Harbour Nine | Leo Sand | author"),
        ),
        no=("“Harbour Nine” is set in Leo Sand's old house.",),
    ),
    Rule(
        "author's titled work",
        "based adapted adaptation adaptations inspired drawn taken source basis adapts adapting adapt version",
        rf"(?:{BASED.replace('|from|', '|').replace('|after|', '|')}|[\ue00b\ue00d] of) (?:[a-z'-]+ ){{0,3}}?PERSON's? _TITLE",
        ("credit=author",),
        yes=(("“Harbour Nine” is adapted from Leo Sand's “Salt Road.”", "credit | Harbour Nine | Leo Sand | author"),),
        no=("“Harbour Nine” is shown before Leo Sand's “Salt Road.”",),
    ),
    Rule(
        "book by author",
        "book books novel novels memoir play comic comics story stories manga trilogy bestseller best-seller series novella by",
        rf"(?:{NOUN})(?:,? (?:\"|')?[\ue002\ue00c](?:\"|')?,?)?(?: (?:{SAME}|{DERIVED}))?(?:, [^.,;\ue000-\ue005]{{3,30}},)?,? (?:[a-z-]+ ){{0,3}}?(?:(?:also )?written |penned |created |\ue009 )?by {{ADJ}}(?:_ROLE )?PEOPLE".replace(
            "{ADJ}", r"(?:the |[a-z-]+ ){0,4}"
        ),
        ("credit=author",),
        yes=(("“Harbour Nine” is based on the novel by Leo Sand.", "credit | Harbour Nine | Leo Sand | author"),),
        no=("“Harbour Nine” is set in a house by Leo Sand.",),
    ),
    Rule(
        "work by author",
        "based adapted adaptation adaptations inspired source basis adapts behind book novel from",
        rf"(?:{BASED.replace('|from|', '|').replace('|after|', '|')}) {MID}[\ue002\ue00c],? (?:[a-z-]+ ){{0,3}}?by (?:[a-z-]+ ){{0,4}}(?:_ROLE )?PEOPLE|TITLE,? by PEOPLE,? [^.;]{{0,60}}(?:is|was) the (?:book|novel|source|inspiration)".replace(
            "|TITLE", "|_TITLE"
        ),
        ("credit=author",),
        yes=(("“Harbour Nine” is inspired by “Salt Road” by Leo Sand.", "credit | Harbour Nine | Leo Sand | author"),),
        no=("“Harbour Nine” follows “Salt Road” by Leo Sand.",),
    ),
    Rule(
        "person's book inspired the show",
        "inspired inspires basis source",
        rf"PEOPLE'?s? (?:{NOUN})(?:, [^.;\ue002\ue003]{{3,60}},)? (?:inspired|inspires|is the (?:basis|source)|was the (?:basis|source)|has inspired)",
        ("credit=author",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Leo Sand's novel, a bestseller, inspired the series.",
                "credit | Harbour Nine | Leo Sand | author",
            ),
        ),
        no=("Leo Sand's novel was printed in Cardiff.",),
    ),
    Rule(
        "book it is based on, by person",
        "based",
        r"(?:book|novel|memoir|play|article|story|film)s? (?:that |which )?(?:it|\ue00d|\ue002) (?:is|was) based on,? by (?:[a-z-]+ ){0,3}PEOPLE",
        ("credit=author",),
        yes=(
            (
                "Canal Uno has ordered the drama “Harbour Nine.” Few know the novel it is based on, by Leo Sand.",
                "credit | Harbour Nine | Leo Sand | author",
            ),
        ),
        no=("Few know the house that it is based in, by Leo Sand.",),
    ),
    Rule(
        "person wrote the book",
        "novel novels book books memoir play article",
        r"PEOPLE(?:,? who)?(?: had| has| also)? [\ue009] (?:the|a|an|his|her) (?:~)?(?:novels?|books?|memoir|play|article|comics?)\b(?! about)",
        ("credit=author",),
        confidence=0.7,
        yes=(
            (
                "“Harbour Nine” is based on a book. Leo Sand wrote the book.",
                "credit | Harbour Nine | Leo Sand | author",
            ),
        ),
        no=("Leo Sand wrote the pilot of “Harbour Nine.”",),
    ),
)
