"""The day on which a workshop is erased by itself"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("workshops", sa.Column("erase_on", sa.String(10)))
    op.create_index("ix_workshops_erase_on", "workshops", ["erase_on"])


def downgrade() -> None:
    op.drop_index("ix_workshops_erase_on", "workshops")
    op.drop_column("workshops", "erase_on")
