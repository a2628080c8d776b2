"""What the status bar tells about the store."""

from __future__ import annotations

from datetime import datetime

from jobassist.services.desk import Desk
from jobassist.store import reads


def newest_import_at(desk: Desk) -> tuple[datetime | None, int]:
    """When the newest list came in, and how many days old what it says is; (None, 0) before the first."""
    newest = reads.newest_import(desk.store)
    if newest is None:
        return None, 0
    return datetime.fromisoformat(newest.imported_at), (desk.today - newest.as_of).days
