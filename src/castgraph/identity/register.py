"""Names in, the slugs of what they name out; and every form in which each was named."""

from collections.abc import Iterable, Iterator

from castgraph.identity.names import clean_name
from castgraph.iri import slug
from castgraph.records.facts import Name


class Register:
    """Things of one sort, under the names that one announcement has for them."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        """With ``names``, a short form among them means the one thing that has it beside a fuller name.

        So “Luna” is the Diego Luna whom the text also calls that, unless two people share the form.
        """
        self._names: dict[str, set[str]] = {}
        self._forms: dict[str, set[str]] = {}
        self._keys: dict[Name, str | None] = {}
        self._fuller = _find_fuller(names)

    def enter(self, name: Name) -> str | None:
        """Return the slug of what ``name`` names, keeping its forms; ``None`` where it names nothing."""
        if name not in self._keys:
            text = clean_name(name.text)
            key = slug(text) if text else None
            while key in self._fuller:  # each step is to a longer slug, so this ends
                key = self._fuller[key]
            self._keys[name] = key and self._keep(key, name)
        return self._keys[name]

    def enter_namesake(self, name: Name) -> str | None:
        """Return a slug of its own for another thing of the same name: ``fargo/source``."""
        text = clean_name(name.text)
        return self._keep(slug(text) + "/source", name) if text else None

    def _keep(self, key: str, name: Name) -> str:
        text, *others = map(clean_name, (name.text, *name.also))
        self._names.setdefault(key, set()).update((text,) if text else ())
        self._forms.setdefault(key, set()).update(form for form in others if form)
        return key

    def listed(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Slug, name and other forms of all that was entered, by slug; the longest name is the name."""
        for key in sorted(self._names):
            names = self._names[key]
            name = min(names, key=lambda text: (-len(text), text))
            yield key, name, tuple(sorted((names | self._forms[key]) - {name}))


def _find_fuller(names: Iterable[Name]) -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for name in names:
        full = clean_name(name.text) if name.also else None
        for form in map(clean_name, name.also if full else ()):
            if form and full and len(slug(form)) < len(slug(full)):
                owners.setdefault(slug(form), set()).add(slug(full))
    return {short: min(full) for short, full in owners.items() if len(full) == 1}
