"""Credits by nouns: "Ana Prieto is the creator", "Executive producers: …", "so is Leo Sand"."""

from castgraph.grammar.rule import Rule
from castgraph.grammar.rules.credit_words import (
    ADJ,
    ASIDE,
    AT_WORK,
    END,
    IS,
    NO_OFFICE,
    NOW,
    OBJECT,
    OTHER_WORK,
    STRONG,
    THE,
    THERE,
    WILL,
    WITH,
)

RULES = (
    # ---- "Ana Prieto is the creator" --------------------------------------------------------------------------------
    Rule(
        "people are role",
        "ROLE",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}(?:as )?{THE}ROLE{OTHER_WORK}{THERE}{NO_OFFICE}",
        ("credit",),
    ),
    Rule(
        "people are a role",
        "ROLE",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}(?:an? |another )(?:(?:fellow|senior|non-writing|hands-on) )?ROLE{OTHER_WORK}{THERE}{NO_OFFICE}",
        ("credit",),
        only=STRONG,
    ),
    Rule(
        "people as role",
        "as for",
        rf"(?<!joins )(?<!joined )(?<!joining )(?<!join )(?<!replaces )(?<!replacing )(?<!succeeds )(?<!succeeding )PEOPLE,? (?:(?:on board|aboard|attached|set|back|in place|in line|again|signed on|joining|serving|acting|working|doubling|returning|on the desk) )?(?:as|for) (?:an? |another )?{THE}ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
    ),
    Rule(
        "people will serve as role",
        "as",
        rf"(?<!where )PEOPLE{ASIDE}{WILL}as an? ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
    ),
    Rule(
        "people, role",
        "ROLE",
        rf"PEOPLE,? (?:-|\()? ?(?:its |the |their |THE_SHOW'?s? |the show's |one of (?:the|its) |also |as )+ROLE{OTHER_WORK}{THERE}{END}{NO_OFFICE}",
        ("credit",),
    ),
    Rule(
        "people, a role",
        "ROLE",
        rf"PEOPLE, (?:an |a |another |star and |longtime |now |co-star and )*ROLE{THERE}(?=[,.;)]|$| too| as well)",
        ("credit",),
        only=STRONG,
    ),
    # ---- the same of another work -----------------------------------------------------------------------------------
    Rule(
        "people role of work",
        "ROLE",
        rf"PEOPLE(?:{WILL}|,? )(?:previously |once |also )?(?:as )?(?:an? |the |former |longtime |original |also |one of the |\w+-winning |previously |served as |worked as |was )*ROLE{AT_WORK}",
        ("job",),
    ),
    Rule(
        "role of work people",
        "ROLE",
        rf"ROLE{AT_WORK},? (?:is |are )?PEOPLE(?! (?:is|was|in|as)\b)",
        ("job",),
    ),
    # ---- "creator Ana Prieto", "Executive producers: …" -------------------------------------------------------------
    Rule("role people", "ROLE", rf"(?<!\bas )ROLE(?: -|:)? {ADJ}PEOPLE(?! (?:as|for) [\ue008])", ("credit",)),
    Rule(
        "its role, person",
        "ROLE",
        r"(?:\bits|\bthe|THE_SHOW'?s?|their) (?:other |main |lead |new )?ROLE, (?:PERSON(?=[,.;)]|$| and )(?! and (?:[a-z]+ )?[\ue000\ue001])|PEOPLE(?=, (?!and|who)))",
        ("credit",),
    ),
    Rule(
        "roles are people",
        "ROLE",
        rf"ROLE(?: (?:of|on|for|behind) (?:all (?:of )?|both )?SHOWS)?(?:,? which [^.;:\ue000\ue001]{{3,90}},)?(?: for (?:the )?_COMPANY)?(?: (?:with|beside|besides|alongside) _PEOPLE| there| here| too| as well| (?:on|of|for) (?:it|this|that))?,? (?:(?:is|are|was|were|will|be|include|includes|including|remain|remains|named|being|comprise|numbers?|reads?|{NOW}|once again),? ){{1,4}}:? ?{ADJ}PEOPLE(?! (?:is|are) )",
        ("credit",),
    ),
    Rule(
        "has role people",
        "as for",
        rf"(?:as|for) (?:an? |the |its |their )?ROLE(?:, | {ADJ})PEOPLE(?! (?:is|are|was|were|has|stars?)\b)",
        ("credit",),
    ),
    Rule(
        "it takes roles: people",
        "ROLE",
        r"ROLE (?:to make|behind|on|of) (?:the )?(?:THE_SHOW|it|SHOW)(?: reads?)?: PEOPLE|(?:list|team|lineup|trio|group) of ROLE (?:reads|runs|is|has|includes|:)+:? PEOPLE",
        ("credit",),
    ),
    Rule(
        "people who are role",
        "ROLE",
        rf"PEOPLE, who (?:is|are|will be|was|were) (?:also |both |all )?(?:an? |the |its )?(?:star and )?(?:new )?(?:an? |the )?(?:_TITLE )?ROLE{OTHER_WORK}(?! (?:of|at|for) [a-z])",
        ("credit",),
    ),
    # ---- "so is Leo Sand" -------------------------------------------------------------------------------------------
    Rule(
        "role with people",
        "ROLE",
        rf"_PEOPLE{ASIDE}{WILL}(?:as )?(?:an? |the |its )?ROLE{THERE}(?: too| as well)?,? {WITH} {ADJ}PEOPLE(?! (?:set|attached|starring|playing|in|to))",
        ("credit",),
    ),
    Rule(
        "so is people",
        "as so",
        rf"(?:ROLE|WORKS_AS)[^.;:\ue008\ue009]{{0,140}}?,? (?:and |just )?(?:as|so) (?:is|are|was|were|will|does|do|did|has|have|'s) {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "as roles the show has people",
        "as",
        rf"as ROLE,? (?:SHOWS?|it) (?:has|counts|boasts|lists|features|enlists) {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "people: these are the roles",
        "are",
        r"PEOPLE ?(?:,|:|;|-) (?:these|those|all) are (?:also )?(?:the|its) ROLE",
        ("credit",),
    ),
    Rule(
        "people, role of the show",
        "of on behind",
        r"PEOPLE, (?:an? |the )?ROLE (?:of|on|behind) THE_SHOW(?=[,.;)]|$)",
        ("credit",),
    ),
    Rule(
        "job of role",
        "job role duties post task position",
        rf"(?:job|role|post|duties|task|position) of ROLE (?:goes|falls|fall|go|is|belongs) (?:to )?{ADJ}PEOPLE|PEOPLE (?:has|have|takes?|gets?|lands?) (?:on |over )?the (?:job|role|post|duties|position) of ROLE|(?:ROLE|WORKS_AS) duties (?:go|goes|fall|falls|belong) to {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "another is people",
        "another others other",
        rf"(?:ROLE|WORKS_AS)[^.\ue008\ue009]{{0,60}}[,;] (?:another|(?:the )?others?|a second)(?: one)? (?:is|are) {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "one who writes is people",
        "who",
        rf"(?:one|man|woman|person|team|duo|pair|people|two|men|women)s? who (?:{NOW} |will )*WORKS_AS(?:{OBJECT}| _SHOWS)? (?:is|are) {ADJ}PEOPLE",
        ("credit",),
    ),
    Rule(
        "they are role",
        "they",
        rf"PEOPLE[^.\ue000\ue001]{{0,90}}[;,:] (?:and |but )?they (?:{NOW} |will |'ll |are |'re |serve |be |as )+(?:the )?ROLE",
        ("credit",),
    ),
    Rule(
        "people … as role",
        "as",
        r"PEOPLE (?![^.;]{0,40}\b(?:began|career|name|started|debut|previously|worked|known|won|start|life|trained)\b)[^.;,:()\ue000-\ue003\ue008]{2,45} as (?:the |its )?ROLE(?=[,.;)]|$| for the [\ue007\ue00d]| of the [\ue00d]| and )",
        ("credit",),
    ),
    Rule(
        "people is a producer",
        "producer producers ROLE",
        r"PEOPLE (?:is|are|serves as|serve as) (?:also )?(?:an? )?ROLE(?=[.;]|$)",
        ("credit",),
        only="producer",
    ),
    Rule(
        "roles are people, who …, and people",
        "who",
        r"ROLE (?:are|include|is) (?:[a-z]+ ){0,2}_PEOPLE, (?:who|also) [^.;:\ue000\ue001]{3,80},? and PEOPLE",
        ("credit",),
    ),
    Rule(
        "author of the books",
        "ROLE",
        r"ROLE of the (?:[a-z-]+ ){0,2}(?:books?|novels?|memoir|comics?|stories|original),? PEOPLE",
        ("credit",),
        only="author",
    ),
    Rule(
        "joined as role",
        "as",
        rf"PEOPLE (?:{NOW} )?(?:will )?(?:joins?|joined|boards?|boarded) (?:_PEOPLE |_SHOW |_PERSON's? team )?as (?:an? |the )?ROLE",
        ("credit",),
    ),
    Rule(
        "role credit",
        "credit credits",
        r"PEOPLE (?:has|have|gets?|receives?|shares?|takes?|lands?) (?:an? |the |their |his |her )?ROLE credits?",
        ("credit",),
    ),
    Rule(
        "new role",
        "new",
        rf"new ROLE(?: on (?:SHOW|THE_SHOW))?,? (?:too|as well)?: PEOPLE|PEOPLE (?:{IS})?(?:takes? over|steps? in|replaces _PEOPLE) as (?:the )?(?:new )?ROLE",
        ("credit",),
    ),
)
