"""The rules, one module a topic."""

from castgraph.grammar.rules import (
    authors,
    casting,
    companies,
    company_makers,
    credit_shares,
    credit_titles,
    credit_verbs,
    credits,
    crew,
    seasons,
    sources,
    status,
    works,
)

ALL = (
    *casting.RULES,
    *credits.RULES,
    *credit_titles.RULES,
    *credit_shares.RULES,
    *credit_verbs.RULES,
    *crew.RULES,
    *companies.RULES,
    *company_makers.RULES,
    *status.RULES,
    *seasons.RULES,
    *sources.RULES,
    *authors.RULES,
    *works.RULES,
)
