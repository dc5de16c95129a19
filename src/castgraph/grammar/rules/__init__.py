"""The rules, one module a topic."""

from castgraph.grammar.rules import casting, companies, credit_verbs, credits, seasons, sources, status, works

ALL = (
    *casting.RULES,
    *credits.RULES,
    *credit_verbs.RULES,
    *companies.RULES,
    *status.RULES,
    *seasons.RULES,
    *sources.RULES,
    *works.RULES,
)
