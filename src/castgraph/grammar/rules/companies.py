"""Networks: who shows a production, or has ordered, renewed or cancelled it."""

from castgraph.grammar.rule import Rule

_NO = "[^.;\ue000-\ue005]"  # what may fill a clause: no other name
# words before a genre or title that describe it
_WORDS = r"(?:(?!(?:of|and|to|in|on|that|who|which|is|was|for|by|with|from|as|at|president|chief|head|boss|star|where)\b)[a-z0-9'-]+ ){0,4}?"
_AIRS = (
    r"(?:airs?|aired|streams?|streamed|premieres?|premiered|debuts?|debuted|returns?|returned|launch(?:es|ed)?|bows?|bowed|comes?|came|"
    r"arrives?|heads?|moves?|lands?|landed|is|was|are|will be|be|goes|runs?|ran|starts?|begins?|can be (?:seen|found|streamed|watched)|"
    r"available|streaming|airing|premiering|returning|debuting|shown|back|out|now|exclusively|set up|in development|in the works|found)"
)
_ORDER_CUES = (
    "order orders ordered ordering pick picks picked renew renews renewed greenlit greenlights greenlight commission commissioned "
    "commissions cancel cancels cancelled canceled announced announces given gives gave handed hands unveiled unveils sets airs aired "
    "bought buys landed lands acquired acquires developing develops revives revived axed axes scrapped brings brought bringing has gets"
)
_ORDERS = (
    r"(?:order(?:s|ed|ing)?|pick(?:s|ed|ing)? up|renew(?:s|ed|ing)?|greenl(?:it|ights?|ighted|ighting)|commission(?:s|ed|ing)?|cancel(?:s|led|ed)?|"
    r"give[sn]?|gave|hand(?:s|ed)?|announce[sd]?|unveil(?:s|ed)?|sets?|premieres?|air(?:s|ed|ing)?|stream(?:s|ed|ing)?|buys?|bought|land(?:s|ed)?|"
    r"acquire[sd]?|develop(?:s|ing)|debut(?:s|ed)?|launch(?:es|ed)?|shows|showed|bring(?:s|ing)?|brought|reviv(?:e[sd]?|ing)|"
    r"schedul(?:es|ed)|axe[sd]?|scrap(?:s|ped)|drop(?:s|ped)|takes?|took|gets?|has|had|opens?|makes|making|adds?|added|recast|cast|dates?|"
    r"puts?|put|pull(?:s|ed) the plug on|pass(?:es|ed) on|say yes to|said yes to|goes ahead with|moves? ahead with)"
)

RULES = (
    Rule(
        "company's show",
        "COMPANY COMPANIES",
        rf"COMPANIES's? ?{_WORDS}(?:[\ue00b\ue007],? )?{_WORDS}TITLES",
        ("company=network",),
        no=("Netflix's president of drama praised the script.",),
        yes=(("Ana Prieto and Leo Sand star in Netflix's drama “Harbour Nine”.", "company | Harbour Nine | Netflix | network"), ("Leo Sand joins HBO's upcoming crime drama “Salt Road”.", "company | Salt Road | HBO | network"),),
    ),
    Rule(
        "company genre show",
        "GENRE",
        rf"COMPANIES ?{_WORDS}_GENRE,? (?:called |titled |entitled )?TITLES",
        ("company=network",),
        yes=(("Leo Sand joins the cast of Netflix drama “Harbour Nine”.", "company | Harbour Nine | Netflix | network"),),
        no=("Netflix is looking for a drama of its own.",),
    ),
    Rule(
        "show on company",
        "on to for at via over",
        rf"TITLES(?:,? (?:an? |the |his |her |their )?(?:[a-z-]+ ){{0,3}}?[\ue00b])?(?:,? (?:which |that )?(?:[a-z]+ ){{0,2}}?{_AIRS}(?: [a-z]+){{0,2}}?)?(?: [\ue006\ue007],?)? (?:on|to|for|via|over at|only on|exclusively on|up on) (?:the )?(?:streamer |streaming service |network |channel |cable network |digital platform )?COMPANIES(?!'s? [\ue002\ue003])",
        ("company=network",),
        no=("Ana Prieto left “Salt Road” and has signed a deal at Netflix.",),
        yes=(("“Harbour Nine” premieres May 4 on Netflix.", "company | Harbour Nine | Netflix | network"), ("Ana Prieto stars in “Salt Road”, a new thriller for HBO.", "company | Salt Road | HBO | network"),),
    ),
    Rule(
        "company orders show",
        _ORDER_CUES,
        rf"COMPANIES,? (?:today |also |officially |has |have |is |will |just |now |\w+ly |and ){{0,4}}{_ORDERS} {_NO}{{0,60}}?TITLES",
        ("company=network",),
        yes=(
            ("Netflix has renewed “Harbour Nine” for a third season.", "company | Harbour Nine | Netflix | network"),
            ("HBO gave a straight-to-series order to “Salt Road”.", "company | Salt Road | HBO | network"),
        ),
        no=("Netflix has ordered its staff back to the office.",),
    ),
    Rule(
        "show ordered by company",
        "ordered picked renewed commissioned cancelled canceled greenlit acquired bought axed by at",
        rf"TITLES,? {_NO}{{0,50}}?(?:ordered|picked up|renewed|commissioned|cancelled|canceled|greenlit|acquired|bought|axed|scrapped|landed|set up|in development|in the works) (?:[a-z-]+ ){{0,5}}?(?:by|at) COMPANIES",
        ("company=network",),
        yes=(("“Harbour Nine” was cancelled by Netflix after one season.", "company | Harbour Nine | Netflix | network"), ("“Salt Road” is in development at HBO.", "company | Salt Road | HBO | network"),),
        no=("Ana Prieto was hired by Netflix.",),
    ),
    Rule(
        "show that company orders",
        "which that",
        rf"TITLES,? (?:(?:the|an?) )?(?:[a-z-]+ ){{0,2}}(?:[\ue00b\ue00d],? )?(?:which|that) COMPANIES (?:has |have |is |will |just |also |had |\w+ly ){{0,3}}(?:{_ORDERS}|shows?|carries|broadcasts?)(?! up to)",
        ("company=network",),
        yes=(("Ana Prieto stars in “Harbour Nine”, the series that Netflix ordered.", "company | Harbour Nine | Netflix | network"),),
        no=("The report, which Netflix denied, came out on Monday.",),
    ),
    Rule(
        "show is company's",
        "GENRE original originals",
        rf"TITLES,? (?:is |was |will be |as )?(?:an? |the |another )?{_WORDS}COMPANIES(?:'s?)? ?{_WORDS}[\ue00b\ue00d]",
        ("company=network",),
        yes=(("“Harbour Nine” is a Netflix original series.", "company | Harbour Nine | Netflix | network"),),
        no=("Ana Prieto is a Netflix executive.",),
    ),
    Rule(
        "company: shows",
        "COMPANY COMPANIES",
        r"^\W*(?:at |on )?COMPANIES ?[:|] ?\"?TITLES",
        ("company=network",),
        yes=(("HBO: “Salt Road”, “Low Water” and “Tin House”", "company | Salt Road | HBO | network",
              "company | Low Water | HBO | network", "company | Tin House | HBO | network"),),
        no=("HBO: no comment.",),
    ),
    Rule(
        "show, genre, company",
        "COMPANY COMPANIES",
        r"^\W*TITLES ?(?:[-|,] |, )(?:[\ue00b](?:,| [-|]) )?COMPANIES ?(?:$|[,|(-])",
        ("company=network",),
        yes=(("Salt Road - HBO", "company | Salt Road | HBO | network"),),
        no=("Ana Prieto - HBO",),
    ),
    Rule(
        "from company show",
        "from",
        rf"(?<!\w)from COMPANIES(?:,| comes?| is| are)?,? (?:the |an? )?{_WORDS}(?:_GENRE,? )?TITLES",
        ("company=network",),
        yes=(("Also new is, from HBO, “Salt Road”.", "company | Salt Road | HBO | network"),),
        no=("Ana Prieto comes from Lisbon.",),
    ),
)  # fmt: skip
