"""The words that the rules about credits share."""

NOW = (
    r"(?:also|both|all|each|again|now|still|once more|once again|currently|jointly|together|further|besides|there|here|too|"
    r"himself|herself|themselves|additionally|in turn|likewise|then|officially|since|alone|even)"
)
# "is", "will serve", "has been brought in": at least one verb
IS = (
    rf"(?:,? (?:who|which))?,? (?:{NOW},? )*(?:(?:will|would|shall|is|are|was|were|has|have|had|to|be|been|being|set|attached|on|board|aboard|"
    r"tapped|hired|brought|in|named|chosen|appointed|due|expected|going|slated|signed|signs|up|boards?|boarded|come|comes|coming|"
    r"joins?|joined|joining|back|returns?|returned|returning|serves?|serving|served|acts?|acting|doubles?|doubling|works?|working|"
    r"remains?|continues?|stays?|staying|steps?|stepping|takes?|over|credited|listed|counts?|counted|among|functions?|"
    rf"the ones? who|{NOW}),? ){{1,8}}"
)
WILL = rf"(?:{IS}|(?:'ll|'s|'re|'ve|'d) (?:{NOW} |be |to )*)"
# what may stand between the subject and its verb
ASIDE = r"(?:, (?:[^.;:()\ue000\ue001]{2,60} (?:as|plays|playing|voices) [\ue000][^.;:()\ue000\ue001]{0,40}|[^.;:()\ue000\ue001]{2,110}?),|,? - [^.;:()\ue000\ue001]{2,110}? -| \([^()]{0,80}\))?"
# words of description before a name ("veteran", "Oscar-winning"); no word that starts another phrase
FOR = (
    r"(?:(?!(?:and|or|who\w*|that|there|as|is|are|was|were|in|on|to|with|for|of|from|by|at|he|she|so|the|when|while|has|have|had|"
    r"will|called|says|said|told|plus|but|not|before|after|than|until|if|directs?|stars?|what|how|it|its|replacing|succeeding|joining|joins|opposite|alongside|under|against|starring|featuring|playing|directing|following)\b)[a-z'-]+,? ){0,4}"
)
ADJ = rf"(?:the |an? |its |also )?{FOR}"
THE = r"(?:its |the |their |his |her |one of (?:the|its) |among (?:the|its) |of the |both |_THE_SHOW'?s? |main |lead |sole |new |fellow |other |joint |overall )*"
OTHER_WORK = r"(?! (?:of|on|for|behind|at) (?:[a-z'-]+ |[\ue004\ue005](?:'s?)? ?|[\ue00b\ue006] ?){0,4}[\ue002\ue003])"
NO_OFFICE = r"(?! (?:of|at) (?:[a-z]|[\ue004\ue005]))(?! [\ue000\ue001])"
THERE = r"(?: (?:of|on|for|behind) (?:all (?:of )?|both )?(?:THE_SHOW|it|this|that)| here| there)?"
AT_WORK = r" (?:of|on|for|behind|at) (?:[a-z'-]+ |_COMPANY(?:'s?)? ?|_GENRE ?|_DATE ?){0,4}TITLES"
END = r"(?=[,.;:)!?]|$| and\b| or | on | for | via | through | too| as well| along| with| but | alongside| here| there| -)"
STRONG = r"executive|showrunner"
WITH = r"(?:alongside|along with|together with|with|as well as|joined by|in tandem with|beside)"
_COUNT = (
    r"(?:all|each|every|several|some|many|most|half|two|three|four|five|six|eight|ten|episodes?|parts?|multiple|both)"
)
_PIECE = r"(?:\b(?:episodes?|parts?|scripts?|of (?:them|it|the|its)|instal+ments?|hours?|seasons?|chapters?|blocks?|specials?|eps|half)\b|(?<=episodes)|(?<=episode)|(?<=parts))"
_SCRIPT = r"(?:scripts?|screenplay|teleplay|scenario|first|opening|premiere|opener|final|finale|remaining|entire|whole|six|eight|ten|four|five|three|two|story|episodes?|six-parter|\w+-parter|adaptation)"
# what is written or directed, so that a letter or a novel is none of it
OBJECT = rf" (?:it\b|them\b|_THE_SHOW|_GENRE|(?:all|both|each|most|half|several|some|many)(?: [a-z]+)?(?=[.,;)]|$| and | with | for )|{_COUNT}\b(?![^.;,]{{0,30}} (?:of|on|for) [\ue002\ue003])[a-z -]{{0,20}}{_PIECE}[^.;,\ue000-\ue005\ue008\ue009]{{0,30}}|(?:all )?(?:the|its|a|this|that) (?:whole |entire )?{_SCRIPT}\b[^.;,\ue000-\ue005\ue008\ue009]{{0,30}})"
BARE = rf"(?:,? who)?,? (?:{NOW},? )*"
VIA = r"(?: (?:through|via|under|for) (?:[a-z]+ ){0,3}[\ue004\ue005\ue00c\ue002](?: [a-z]+){0,2})?"
TAIL = r"(?=[,.;)]|$| and | with | alongside | from | based | through | via | as well| too\b| besides| together| again)"
