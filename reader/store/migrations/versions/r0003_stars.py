"""A star on annotations."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("annotation", sa.Column("is_starred", sa.Boolean(), server_default=sa.false(), nullable=False))
