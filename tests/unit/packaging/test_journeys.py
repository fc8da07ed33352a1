"""The pure parts of the journeys: what a library holds is read from outside, and their words are the program's."""

import sqlite3
from contextlib import closing
from xml.etree import ElementTree

import pytest

from reader.domain.tags import TagPath
from reader.services import tagging
from tests.helpers.articles import store_article
from tests.unit.packaging.conftest import SCRIPTS


@pytest.fixture
def rows(import_script):
    return import_script("bundles.library_rows")


@pytest.fixture
def journeys(import_script):
    return import_script("bundles.journeys")


def test_open_library_is_read_with_what_is_in_its_log_only(library, rows):
    store_article(library)
    assert library.path.with_name(f"{library.path.name}-wal").exists()
    assert (rows.count_articles(library.path), rows.count_opened(library.path)) == (1, 0)
    assert rows.list_quotes(library.path) == []


def test_uses_of_tags_come_in_the_order_of_marking(library, rows):
    from reader.domain.spans import Span

    article = store_article(library)
    tags = [tagging.create_tag(library, TagPath.parse(name)).value for name in ("first", "second")]
    tagging.add_annotation(library, article, Span(0, 3), [tags[1]])
    tagging.add_annotation(library, article, Span(4, 6), [tags[0]])
    assert [tag for _, tag in rows.list_quotes(library.path)] == ["second", "first"]
    assert all(len(quote) in (2, 3) for quote, _ in rows.list_quotes(library.path))


def test_reading_a_closed_library_leaves_no_file_beside_it(library, rows):
    store_article(library)
    library.close()
    before = sorted(library.path.parent.iterdir())
    assert rows.count_articles(library.path) == 1
    assert sorted(library.path.parent.iterdir()) == before


def test_what_is_no_library_yet_has_no_rows(tmp_path, rows):
    path = tmp_path / "none.dateline"
    assert rows.count_articles(path) == 0
    with closing(sqlite3.connect(path)) as empty:
        empty.execute("CREATE TABLE other (id)")
    assert rows.list_quotes(path) == []


def test_titles_are_those_of_the_translation(journeys):
    tree = ElementTree.parse(SCRIPTS.parent / "resources" / "translations" / "ko.ts")
    said = {one.findtext("source"): one.findtext("translation") for one in tree.iter("message")}
    assert journeys.TITLES["ko"] == {source: said[source] for source in journeys.TITLES["C"].values()}


def test_languages_are_named_for_journeys_that_are_there(journeys):
    assert set(journeys.LANGUAGES) <= set(journeys.JOURNEYS)


def test_journey_that_fails_is_told_and_the_others_go_on(import_script, journeys, monkeypatch, capsys):
    script = import_script("journeys")
    setup = import_script("setup_environment")

    class Seat:
        ended = 0
        looked = ()

        def clear(self):
            self.ended = 0

        def look(self, name):
            self.looked += (name,)

        def stand_up(self):
            self.ended += 1

    def fail(seat):
        raise setup.SetupFailed("no window")

    seat = Seat()
    monkeypatch.setitem(script.JOURNEYS, "kill", fail)
    assert not script.make("kill", seat)
    assert seat.looked == ("kill.failed",)
    monkeypatch.setitem(script.JOURNEYS, "kill", lambda seat: "well")
    assert script.make("kill", seat)
    assert seat.ended == 1
    assert "no window" in capsys.readouterr().err


def test_bundle_that_is_not_installed_goes_without_journeys_by_file_type(import_script, journeys):
    script = import_script("journeys")
    assert set(journeys.BY_FILE_TYPE) <= set(journeys.JOURNEYS)
    assert script.choose(None, is_installed=True) == list(journeys.JOURNEYS)
    assert script.choose(["kill", "double click"], is_installed=False) == ["kill"]
    with pytest.raises(import_script("setup_environment").SetupFailed, match="cannot make: double click"):
        script.choose(["double click"], is_installed=False)


def test_only_bundles_that_can_be_installed_here_are_taken(import_script, tmp_path):
    script = import_script("journeys")
    installer = tmp_path / "a.msi"
    installer.touch()
    with pytest.raises(import_script("setup_environment").SetupFailed, match=r"none of \.deb, \.run, \.tar\.xz"):
        script.main([str(installer)])
