"""Reads that end when they are cancelled, and leave their connection as it was."""

import pytest
import sqlalchemy as sa

from reader.domain.errors import Cancelled
from reader.store.schema import article
from reader.store.stopping import stoppable
from tests.helpers.articles import store_article

COUNT = sa.select(sa.func.count()).select_from(
    sa.join(article, article.alias("b"), sa.true()).join(article.alias("c"), sa.true())
)


@pytest.fixture
def fifty(library):
    """Articles enough for a join of three to take some steps."""
    for number in range(50):
        store_article(library, paragraphs=(f"Number {number}.",))
    return library


def test_read_ends_in_the_middle(fifty):
    asked = []
    with pytest.raises(Cancelled), fifty.read() as unit, stoppable(unit, lambda: asked.append(0) or True):
        unit.connection.execute(COUNT).scalar_one()
        raise AssertionError
    assert len(asked) == 1


def test_read_that_is_over_is_cancelled_at_its_end(fifty):
    with pytest.raises(Cancelled), fifty.read() as unit, stoppable(unit, lambda: True):
        pass


def test_connection_reads_on_after_a_cancelled_read(fifty):
    with fifty.read() as unit:
        with pytest.raises(Cancelled), stoppable(unit, lambda: True):
            unit.connection.execute(COUNT).scalar_one()
        assert unit.connection.execute(COUNT).scalar_one() == 125_000
        with stoppable(unit, lambda: False):
            assert unit.connection.execute(COUNT).scalar_one() == 125_000


def test_other_errors_pass_as_they_are(fifty):
    with (
        pytest.raises(sa.exc.OperationalError, match="no such table"),
        fifty.read() as unit,
        stoppable(unit, lambda: False),
    ):
        unit.connection.exec_driver_sql("SELECT * FROM no_table")
