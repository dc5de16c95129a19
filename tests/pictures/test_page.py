"""The page as a file: whole, deterministic, and safe to open."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import small_network as small
from castgraph.pictures import page as page_module
from castgraph.pictures.cast_network import CastNetwork
from castgraph.pictures.page import SCRIPTS, View, embed_json, render_page

TESTS = Path(__file__).parents[1]
PAGE = Path(page_module.__file__).parent / "page"


class Parts(HTMLParser):
    """Elements, attributes, and the texts of scripts, styles and the title, as a browser cuts them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *attribute) for attribute in attrs]

    def handle_data(self, data):
        self.texts.setdefault(self.tags[-1] if self.tags else "", []).append(data)


@pytest.fixture(scope="module")
def page() -> str:
    return render_page(small.small_network(), View(), "Who plays with whom")


def test_same_network_gives_same_bytes(page: str) -> None:
    assert render_page(small.small_network(), View(), "Who plays with whom") == page


def test_bytes_do_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import small_network as s;"
        "from castgraph.pictures.page import *; import hashlib;"
        "print(hashlib.sha256(render_page(s.small_network(), View(), 'x').encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code, str(TESTS)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_page_names_no_address_to_load_from(page: str) -> None:
    loading = {"src", "srcset", "data", "poster", "background", "action", "formaction"}
    attributes = Parts(page).attributes
    assert [a for a in attributes if a[1] in loading] == []
    assert [a for a in attributes if a[1] == "href" and not (a[2] or "").startswith("#")] == []
    assert "link" not in Parts(page).tags
    assert "url(" not in "".join(Parts(page).texts["style"])


def test_policy_allows_these_scripts_and_this_style_and_no_connection(page: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy
    scripts = [text for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert len(scripts) == 2
    for text in (*scripts, style):
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy


def test_all_scripts_of_the_folder_are_joined() -> None:
    assert sorted(SCRIPTS) == sorted(path.stem for path in (PAGE / "script").glob("*.js"))


def test_scripts_stand_after_what_they_import() -> None:
    for position, name in enumerate(SCRIPTS):
        wanted = re.findall(r'from "\./(\w+)\.js"', (PAGE / "script" / f"{name}.js").read_text(encoding="utf-8"))
        assert set(wanted) <= set(SCRIPTS[:position]), name


def test_data_holds_the_facts_and_each_text_once(page: str) -> None:
    texts = [json.loads(t) for t in re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)]
    nodes, edges, facts, maps, _ = texts
    assert [node["label"] for node in nodes] == [thing.name for thing in small.THINGS]
    vega = edges[1]
    assert (nodes[vega["from"]]["label"], nodes[vega["to"]]["label"]) == ("Harbour Nine", "Ana Prieto")
    assert (nodes[vega["as"]]["label"], vega["billings"], vega["seasons"]) == ("Inspector Vega", ["lead"], [2])
    source, start, words, sure = facts["quotes"][vega["quotes"][0]]
    assert (facts["sources"][source][1], start, facts["words"][words], sure) == (
        "Vega joins Harbour Nine", 0, small.JOINS.words, 95,
    )  # fmt: skip
    assert page.count(json.dumps(small.SALT.words, ensure_ascii=False)) == 1
    assert [m["name"] for m in maps] == ["everything", "shows"]


@pytest.mark.parametrize(
    "text", ["</script>", "<!--<script>", "]]>", "\u2028\u2029", "&lt;", '"\\', "\x00\x1f", "\u202e عربي 😀"]
)
def test_embedded_text_comes_back_and_cannot_end_its_element(text: str) -> None:
    embedded = str(embed_json([text]))
    assert json.loads(embedded) == [text]
    assert not set("<>&\u2028\u2029") & set(embedded)


def test_hostile_names_add_no_element() -> None:
    hostile = small.hostile_network()
    honest = CastNetwork({"show/x": next(iter(small.THINGS))}, ())
    page = Parts(render_page(hostile, View(), small.HOSTILE))
    assert page.tags == Parts(render_page(honest, View(), "x")).tags
    assert [name for _, name, _ in page.attributes if name.startswith("on")] == []
    assert page.texts["title"][0] == small.HOSTILE


def test_template_directives_in_names_are_not_run() -> None:
    page = render_page(small.hostile_network(), View(), "{{ 7*7 }}")
    assert "<h1>{{ 7*7 }}</h1>" in page


def test_empty_network_gives_a_page() -> None:
    assert "<h1>Nothing</h1>" in render_page(CastNetwork({}, ()), View(), "Nothing")
