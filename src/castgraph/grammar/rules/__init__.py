"""The rules, one module a topic."""

from castgraph.grammar.rules import (
    casting,
    companies,
    company_makers,
    credit_verbs,
    credits,
    seasons,
    sources,
    status,
    works,
)

ALL = (
    *casting.RULES,
    *credits.RULES,
    *credit_verbs.RULES,
    *companies.RULES,
    *company_makers.RULES,
    *status.RULES,
    *seasons.RULES,
    *sources.RULES,
    *works.RULES,
)
