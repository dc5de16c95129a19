import os
import pickle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from castgraph.reading import Source, list_sources


def write_files(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Kestrel TV has ordered “Salt.”", "utf-8")


def names_of(*places: str | Path) -> list[str]:
    return [source.name for source in list_sources(places)]


def test_folder_is_listed_to_its_bottom_in_a_fixed_order(tmp_path: Path) -> None:
    write_files(tmp_path, "b.txt", "a/z.md", "a/y.html", "B.TXT", "a.txt", "news.jsonl", "feed.rss")
    assert names_of(tmp_path) == ["B", "a/y", "a/z", "a", "b", "feed.rss", "news.jsonl"]


def test_files_of_other_kinds_are_left_out(tmp_path: Path) -> None:
    write_files(tmp_path, "a.txt", "photo.png", ".hidden.txt", ".git/x.txt", "page.html", "page_files/frame.html")
    assert names_of(tmp_path) == ["a", "page"]


def test_link_to_a_folder_above_is_not_followed(tmp_path: Path) -> None:
    write_files(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert names_of(tmp_path) == ["a/b"]


def test_file_given_by_itself_goes_by_its_stem_whatever_its_ending(tmp_path: Path) -> None:
    write_files(tmp_path, "a/b.log", "c")
    assert names_of(tmp_path / "a" / "b.log", tmp_path / "c") == ["b", "c"]


def test_files_that_want_one_name_keep_their_endings(tmp_path: Path) -> None:
    write_files(tmp_path, "a.txt", "a.html", "b.txt")
    assert names_of(tmp_path) == ["a.html", "a.txt", "b"]


@given(st.permutations(["a.txt", "a.html", "a.txt.md", "a.txt.html", "b/a.txt", "b.txt"]))
def test_names_are_unique_and_the_order_given_plays_no_part(files: list[str]) -> None:
    with TemporaryDirectory() as folder:
        write_files(Path(folder), *files)
        # digests hold the path, which is another in each run; what counts is which files share the fate
        found = {source.place: source.name for source in list_sources(Path(folder, file) for file in files)}
        again = {source.place: source.name for source in list_sources(Path(folder, file) for file in sorted(files))}
    assert found == again
    assert len(set(found.values())) == len(files)


def test_files_of_two_folders_get_names_that_do_not_depend_on_the_order(tmp_path: Path) -> None:
    write_files(tmp_path, "one/a.txt", "two/a.txt", "two/b.txt")
    one, two = tmp_path / "one", tmp_path / "two"
    assert names_of(one, two) == ["one/a.txt", "two/a.txt", "b"]
    assert names_of(two, one) == ["two/a.txt", "b", "one/a.txt"]


@given(
    st.sets(st.sampled_from(["a.txt", "a.md", "a.txt.md", "a/b.txt", "a/b.md", "a.d/b.txt", "B/b.rss", "c/a/b.txt"]))
)
def test_a_folder_given_alone_is_listed_as_one_among_others(files: set[str]) -> None:
    with TemporaryDirectory() as folder:
        write_files(Path(folder), *files)
        assert list(list_sources([folder])) == list(list_sources([folder, folder]))


def test_folders_that_are_spelt_alike_give_no_two_files_one_name(tmp_path: Path) -> None:
    write_files(tmp_path, "caf\u00e9/x/a.txt", "cafe\u0301/x/a.txt", "cafe/x/a.txt")
    names = names_of(tmp_path)
    assert len(set(names)) == 3
    assert names[0] == "cafe/x/a"


def test_link_to_itself_is_listed_as_a_file(tmp_path: Path) -> None:
    write_files(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    assert names_of(tmp_path) == ["a", "b"]


def test_file_named_twice_is_listed_once_in_any_order(tmp_path: Path) -> None:
    write_files(tmp_path, "sub/a.txt")
    assert names_of(tmp_path, tmp_path / "sub") == ["a"]
    assert names_of(tmp_path / "sub", tmp_path, tmp_path / "sub" / "a.txt") == ["a"]


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing.txt", "no such file or folder; check the path"),
        ("", "an empty name; expected a file, a folder, a URL, or - for standard input"),
        ("ftp://example.com/a.txt", "an address of ftp:; expected one of http: or https:, or the path of a file"),
        ("file:///etc/passwd", "an address of file:; expected one of http: or https:, or the path of a file"),
        ("https://[nothing/", "not an address (Invalid IPv6 URL); expected https://HOST/PATH"),
        ("a\0b", "cannot be opened: embedded null byte"),
        ("x" * 10_000, "cannot be opened: File name too long"),
        (os.devnull, "a device; expected a file, a folder, a URL, or - for standard input"),
    ],
)
def test_what_cannot_be_read_is_a_fault_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(list_sources([place])) == [Source("fault", place, reason=reason)]


def test_folder_with_nothing_readable_tells_what_it_holds(tmp_path: Path) -> None:
    write_files(tmp_path, "a.png", "b.png", "LICENSE")
    [fault] = list_sources([tmp_path])
    assert fault.kind == "fault"
    assert fault.reason is not None
    assert fault.reason.startswith("nothing readable in this folder (2 .png, 1 without ending); expected files ending")


def test_sources_can_be_sent_to_other_processes(tmp_path: Path) -> None:
    write_files(tmp_path, "a.txt")
    listed = list(list_sources([tmp_path, "-", "https://example.com/a", "missing"]))
    assert pickle.loads(pickle.dumps(listed)) == listed
    assert [source.kind for source in listed] == ["file", "stdin", "url", "fault"]
