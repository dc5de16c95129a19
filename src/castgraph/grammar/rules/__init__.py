"""The rules, one module a topic."""

from castgraph.grammar.rules import casting, companies, credits_, seasons, sources, status, works

ALL = (
    *casting.RULES,
    *credits_.RULES,
    *companies.RULES,
    *status.RULES,
    *seasons.RULES,
    *sources.RULES,
    *works.RULES,
)
