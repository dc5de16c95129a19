"""The words that the rules about sources and their authors share."""

BASED = (
    r"(?:based (?:up)?on|adapted (?:for \w+ )?from|adaptations? of|inspired by|drawn from|taken from|derived from|draw(?:s|ing) (?:on|from)|"
    r"lifted from|modell?ed (?:on|after)|spun (?:off|out)(?: of| from)|spins off(?: of| from)?|gr(?:ew|ows|own) out of|rooted in|"
    r"takes? (?:its|their|the|as its) (?:\w+ )?(?:cue|inspiration|source|basis|starting point|name)(?: from)?|goes back to|has its (?:roots|origins?) in|"
    r"born of|stems from|inspiration (?:is|was|comes from)|(?:source|basis)(?: material)? (?:is|was|for it is)|once was|what was once|"
    r"(?:new )?(?:take|riff|spin|twist) on|reimagin(?:es|ing|ation)(?: of)?|version of|retell(?:s|ing)(?: of)?|update[sd]?(?: of)?|from|remaking(?: is)?|remakes|"
    r"adapt(?:s|ing)|to adapt|after|reboots|reboot of|revives|picks up (?:the story of|where)|continues|continuation of|follow-up to|companion to|successor to|offshoot of)"
)
# what may stand between "based on" and the title
MID = r"(?:(?!(?:and|which|that|who|when|where|with|will|is|are|was|has|stars?|after|from)\b)[a-z0-9'-]+,? |[\ue000\ue001]'?s? ?|[\ue004\ue005](?:'s?)? ?|[\ue00b\ue008\ue006] ?,? ?|\ue00c'?s? ?){0,9}?"
NOUN = (
    r"(?:(?:debut |first |second |best-?selling |award-winning |acclaimed |popular |beloved |hit |short |light |crime |children's |young adult |ya |graphic |classic |comic |stage )*"
    r"\b(?:novels?|books?|memoirs?|autobiography|biography|plays?|comics?|comic-books?|manga|webtoon|short stor(?:y|ies)|stories|novellas?|bestsellers?|best-sellers?|"
    r"articles?|essays?|classics?|short films?|poems?|fairy tales?|tales?|newspaper series|series of (?:novels|books)|book series|magazine piece)\b)"
)
BOOK = rf"(?:{NOUN}|story\b|thriller\b|musical\b|franchise\b|[\ue00b\ue00d](?! [\ue002\ue003]))"
STRICT = r"(?:based (?:up)?on|adapted (?:for \w+ )?from|adapts?|adapting|[\ue00b\ue00d] of|adaptations? of|inspired by|drawn from|taken from|derived from|inspiration (?:from|is)|version of|take on|source is|basis is|after)"
SAME = r"(?:of (?:the )?(?:same|that|this) (?:name|title)|by the same name|same-titled|same-named|also (?:called|titled|named) (?:that|so))"
DERIVED = r"spin-?off|spin off|prequel|sequel|offshoot|follow-up|remake|reboot|revival|reimagining|adaptation"
