"""Companies: who shows, makes and sells a production."""

from castgraph.grammar.rule import Rule

RULES = (
    Rule("company's show", "'s", r"COMPANIES's? (?:~)?(?:_GENRE )?(?:~)?SHOWS", ("company=network",)),
    Rule("company genre show", "GENRE", r"COMPANIES(?: '?s)? _GENRE SHOWS", ("company=network",)),
    Rule(
        "show on company",
        "on to for at by from via",
        r"SHOWS(?:[^\ue000-\ue005\ue00d.;]{0,60}) (?:on|to|for|at|via|only on|exclusively on|over at|hits?|streams? on) (?:the )?(?:streamer |streaming service |network |channel |cable network |~)?COMPANIES",
        ("company=network",),
    ),
    Rule(
        "company orders show",
        "order orders ordered picked picks renewed renews greenlit greenlights commissioned commissions cancelled canceled cancels has announced given handed unveiled released sets set premieres airs",
        r"COMPANIES,? (?:today |also |officially |has |have |is |will |announced |that |it |and |\w+ly )*(?:order|pick|renew|greenlight|greenlit|commission|cancel|cancell|given?|hand|announc|unveil|releas|set|premier|air|stream|buy|bought|land|develop|debut|launch|show|bring|carr|launch|tapp?|cast|revive|reveal|confirm|schedul|axe|scrap|drop)\w*[^\ue000-\ue005\ue00d.;]{0,60} SHOWS",
        ("company=network",),
    ),
    Rule(
        "produced by company",
        "by from",
        r"(?:SHOW,? [^.;\ue002\ue003]{0,60})?(?:produced|made|co-produced|studio|production|comes|hails|is) (?:[a-z,]+ ){0,3}?(?:by|from) (?:the )?(?:~)?COMPANIES",
        ("company=production company",),
    ),
    Rule(
        "company produces",
        "produces produce producing studio studios production co-produces",
        r"MAKERS (?:is |are |also |will |'s )*(?:co-)?(?:produc(?:es?|ing)|the (?:lead )?(?:studios?|production compan(?:y|ies)|producers?))",
        ("company=production company",),
    ),
    Rule(
        "in association with",
        "association",
        r"in (?:association|partnership|collaboration|co-production) with (?:~)?MAKERS",
        ("company=production company",),
    ),
    Rule(
        "banner",
        "banner company label shingle outfit productions studio",
        r"(?:through|via|under|with|for|of|by) (?:his|her|their|the|its)[^.;\ue000-\ue005]{0,30}(?:banners?|compan(?:y|ies)|labels?|shingles?|outfits?|production compan(?:y|ies)),? MAKERS",
        ("company=production company",),
    ),
    Rule(
        "person of company",
        "of for from with",
        r"_PEOPLE (?:of|for|from|via|at|through) (?:the )?COMPANIES",
        ("company=production company",),
        confidence=0.6,
    ),
    Rule(
        "distributor",
        "distributed distribute distributes distribution distributor sells sold sales",
        r"(?:distributed|sold|distribution|distributor|sales)[^.;\ue000-\ue003]{0,40} COMPANIES",
        ("company=distributor",),
    ),
    Rule(
        "company distributes",
        "distributes distribute distributing distributor sells sell handles handling rights distribution",
        r"COMPANIES (?:will |is |are |also |has |have |holds? )*(?:distribut|sell|handl|the (?:international |global |worldwide )?distributor|international (?:rights|distribution|sales))\w*",
        ("company=distributor",),
    ),
)
