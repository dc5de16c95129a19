"""Makers and sellers: studios, labels and producers behind a production, and who distributes it."""

from castgraph.grammar.rule import Rule

_CLAUSE = "[^.;:\ue002\ue003]"
_THEIR = r"(?:his|her|their|its|the|whose)"
_LABEL = r"(?:banners?|labels?|shingles?|outfits?|imprints?|(?:production |[\ue00b] ?)?compan(?:y|ies)|production house|prodco|pod)"
_DOES = r"(?:is |are |also |will |would |have |has |to |be |been |jointly |again )*"

RULES = (
    Rule(
        "produced by company",
        "by",
        rf"(?:TITLES,? {_CLAUSE}{{0,60}}?)?(?:_WORKS_AS|produced|made|co-produced|developed|co-developed|bankrolled|a production) (?:and \w+ |for _COMPANIES |internally |in-house |entirely ){{0,2}}by (?:the )?(?:[a-z-]+ ){{0,3}}?COMPANIES",
        ("company=production company",),
        no=("“Harbour Nine” is produced by Ana Prieto.",),
        yes=(("“Harbour Nine” is produced by Rook Films and Tall Oak Pictures.", "company | Harbour Nine | Rook Films | production company", "company | Harbour Nine | Tall Oak Pictures | production company"),),
    ),
    Rule(
        "production of company",
        "GENRE THE_SHOW production co-production from hails comes",
        r"(?:TITLES,? (?:is |are |was )?(?:an? |the )?(?:[a-z-]+ ){0,3})?(?:_GENRE|_THE_SHOW|\bproduction|co-production|comes|hails|is|are) (?:of|from|by|between) (?:the )?(?:[a-z-]+ ){0,2}?COMPANIES(?!'s? [\ue000-\ue003])",
        ("company=production company",),
        yes=(("“Harbour Nine” hails from Tall Oak Pictures.", "company | Harbour Nine | Tall Oak Pictures | production company"),),
        no=("Ana Prieto hails from Lisbon.",),
    ),
    Rule(
        "company produces",
        "WORKS_AS makes make making made developing develop develops bankrolls",
        rf"COMPANIES,? {_DOES}(?:_WORKS_AS|mak(?:es?|ing)|develop(?:s|ing)?|co-?develop(?:s|ing)?|bankrolls?|behind)(?: (?:it|the|them|both|all|this)| (?:an? |the )?(?:[\ue00b\ue00d]|TITLES)|$|[.,;])",
        ("company=production company",),
        yes=(("Lionsgate Television produces “The Harbour”.", "company | The Harbour | Lionsgate Television | production company"),),
        no=("The region produces wine.",),
    ),
    Rule(
        "company is the studio",
        "studio studios producer producers production",
        rf"COMPANIES,? {_DOES}(?:is |are |serves? as |as |act as |acts as )?(?:the |its |an? )?(?:lead |co-|main |other )?(?:studios?\b|production compan(?:y|ies)|producing studios?)",
        ("company=production company",),
        yes=(("“Harbour Nine” is back. Lionsgate Television is the studio.", "company | Harbour Nine | Lionsgate Television | production company"),),
        no=("The studio is small and cold.",),
    ),
    Rule(
        "the studio is company",
        "studio studios producer producers companies company ROLE",
        r"(?:studios?|production (?:compan(?:y|ies)|house|banners?)|_ROLE|produced by|prodcos?)(?: behind \w+(?: \w+)?)?(?: is| are| being| ?:|,| -) (?:the )?(?:[a-z-]+ ){0,2}?COMPANIES(?!'s? )",
        ("company=production company",),
        yes=(("“Harbour Nine” is back. The studio is Lionsgate Television.", "company | Harbour Nine | Lionsgate Television | production company"),),
        no=("The studio is in Lisbon.",),
    ),
    Rule(
        "in association with",
        "association partnership collaboration co-production cooperation alongside conjunction with",
        r"(?:in (?:association|partnership|collaboration|co-production|co-operation|cooperation|conjunction) with|teams? with|teaming with|produc\w+ with|_WORKS_AS(?: it)? with|together with|partners? with|partnering with|alongside) (?:the )?(?:[a-z-]+ ){0,3}?COMPANIES",
        ("company=production company",),
        yes=(("“Harbour Nine” is made in association with Rook Films.", "company | Harbour Nine | Rook Films | production company"),),
        no=("The exhibition is held in association with the town.",),
    ),
    Rule(
        "banner",
        "banner banners company companies label labels shingle outfit imprint pod prodco house",
        rf"(?:through|via|under|with|for|of|by|from) (?:\ue00d(?: \w+)? (?:compan(?:y|ies)|house|label|banner)|{_THEIR}[^.;\ue000-\ue005]{{0,30}}?{_LABEL}),? MAKERS",
        ("company=production company",),
        yes=(("Ana Prieto produces “The Harbour” through her production company, Rook Films.", "company | The Harbour | Rook Films | production company"),),
        no=("She fought under the king's banner.",),
    ),
    Rule(
        "named banner",
        "banner banners label labels shingle outfit imprint pod",
        rf"(?:through|via|under|with|for|of|by|from) {_THEIR}? ?(?:own |production |[a-z]+-based )?MAKERS(?:'s?)? (?:production )?{_LABEL}",
        ("company=production company",),
        yes=(("Ana Prieto produces the drama series “The Harbour” via her Rook Films banner.", "company | The Harbour | Rook Films | production company"),),
        no=("She carried a banner through the town.",),
    ),
    Rule(
        "person of company",
        "of for from with via through",
        r"_PEOPLE (?:of|for|from|via|at|through) (?:the )?COMPANIES",
        ("company=production company",),
        confidence=0.6,
        yes=(("The producers of “Harbour Nine” are Ana Prieto of Rook Films and Leo Sand.", "company | Harbour Nine | Rook Films | production company"),),
        no=("Ana Prieto of Lisbon was there.",),
    ),
    Rule(
        "distributed by company",
        "distributed distribute distributes distribution distributor sells sold sales rights seller sellers handled",
        r"(?:distribut(?:ed|ion|ors?)|sold|sales|rights|sellers?|handled)\b[^.;\ue000-\ue003]{0,30}?(?: (?:by|with|of|are|is|to|through|via|from)| are with|:) (?:the )?(?:hands of )?COMPANIES",
        ("company=distributor",),
        yes=(("“Harbour Nine” is distributed by Banijay Rights.", "company | Harbour Nine | Banijay Rights | distributor"),),
        no=("Leaflets were distributed by hand.",),
    ),
    Rule(
        "company distributes",
        "distributes distribute distributing distributor sells sell handles handling rights distribution sales",
        r"COMPANIES,? (?:(?:which|who) )?(?:will |is |are |also |has |have |holds? |the |to |do |its |looks? after |takes? |took ){0,4}(?:distribut\w*|sell(?:s|ing)?\b|handl\w+ (?:the )?(?:international|global|worldwide|sales|distribution)|(?:the |its )?(?:international |global |worldwide )?(?:distributor|rights|distribution|sales))",
        ("company=distributor",),
        yes=(("HBO has ordered “The Harbour”. Banijay Rights will distribute it.", "company | The Harbour | HBO | network", "company | The Harbour | Banijay Rights | distributor"),),
        no=("The shop sells bread.",),
    ),
)  # fmt: skip
