"""An index by which the next article to read is found among any number of read ones."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_article_reading", "article", ["reading_state", "source_id", "day_key", "id"])
