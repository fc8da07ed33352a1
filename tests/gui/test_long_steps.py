"""Steps on very many articles in a real window: progress and Cancel in the status line; few show none."""

import pytest

from reader.domain.errors import Cancelled
from reader.services import browsing
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_article, store_draft
from tests.helpers.settling import settle_jobs as settle

MANY = 60


@pytest.fixture
def window(make_window, qtbot, tmp_path):
    """A window on a library of many articles of KCNA and one of Naenara."""
    path = tmp_path / "Made.dateline"
    library = create_library(path)
    store_article(library, source="Naenara")
    with library.write("article.import", count=MANY) as unit:
        for number in range(MANY):
            words = (f"Words of story {number}.",)
            store_draft(unit, make_draft(source="KCNA", paragraphs=words, date=bounds("2026-01-10", "2026-01-10")))
    library.close()
    made = make_window(path)
    settle(made, qtbot)
    return made


@pytest.fixture
def names(window, monkeypatch):
    """The names of the jobs that the status line showed."""
    shown = []
    show = window.flow._parts.status.show_job

    def note(name, *rest):
        shown.append(name)
        show(name, *rest)

    monkeypatch.setattr(window.flow._parts.status, "show_job", note)
    return shown


def held(window):
    return {one.name: one.held for one in browsing.list_sources(window.flow.library.desk.library)}


ALL = {"KCNA": MANY, "Naenara": 1}


def test_deletion_of_many_and_its_undo_stand_in_the_status_line(window, qtbot, names):
    window.flow.articles.delete(list(range(2, MANY + 2)))
    assert window.flow.long_job.is_running
    settle(window, qtbot)
    assert not window.flow.long_job.is_running
    assert (held(window), set(names)) == ({"Naenara": 1}, {"Deleting"})
    window.flow.undo.undo()
    settle(window, qtbot)
    assert (held(window), set(names)) == (ALL, {"Deleting", "Taking back"})


def test_cancelled_deletion_leaves_all_articles(window, qtbot, names):
    window.flow.articles.delete(list(range(2, MANY + 2)))
    window.flow.long_job.cancel()
    settle(window, qtbot)
    assert held(window) == ALL
    assert window.flow.undo.next_undo.verb == "article.import"
    assert not window.flow.long_job.is_running


def test_merge_and_its_undo_stand_in_the_status_line(window, qtbot, names):
    library = window.flow.library.desk.library
    kcna, other = (next(s for s in browsing.list_sources(library) if s.name == n) for n in ("KCNA", "Naenara"))
    window.flow.sources.merge([kcna], other.id, "Naenara")
    settle(window, qtbot)
    assert (held(window), set(names)) == ({"Naenara": MANY + 1}, {"Merging"})
    window.flow.undo.undo()
    settle(window, qtbot)
    assert (held(window), set(names)) == (ALL, {"Merging", "Taking back"})


def test_step_on_few_articles_stands_behind_no_progress(window, qtbot, names):
    window.flow.articles.delete([2, 3])
    settle(window, qtbot)
    assert (held(window)["KCNA"], names) == (MANY - 2, [])


def test_step_behind_another_job_waits_for_it(window, qtbot, names):
    desk, job = window.flow.library.desk, window.flow.long_job

    def wait(handle):
        while not handle.is_cancelled():
            pass
        raise Cancelled

    job.run("Waiting", lambda told, ended: desk.write_with_progress(wait, None, None, told, ended))
    window.flow.articles.delete(list(range(2, MANY + 2)))
    job.cancel()
    settle(window, qtbot)
    assert (held(window), set(names)) == ({"Naenara": 1}, {"Waiting", "Cancelling"})
