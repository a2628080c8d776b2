"""The tables of the job bank, in types that any database has."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, String, Table

from jobassist.store.columns import flag, long_text, metadata, table, text

# Files of advertisements; apart from ``imports``, whose age says how old the search lists are.
job_imports = table(
    "job_imports",
    text("filename"),
    Column("sha256", String, nullable=False, index=True),
    text("profile"),
    Column("imported_on", Date, nullable=False),
    *(
        Column(f"{what}_count", Integer, nullable=False, default=0, server_default="0")
        for what in ("row", "new", "same", "changed")
    ),
)

# ``same_key`` is that of ``job_drafts``; (``import_id``, ``row_number``) is the row of the file it came from.
job_ads = table(
    "job_ads",
    Column("title", String, nullable=False),
    *map(text, ("employer", "occupation", "municipality", "postal_code", "place")),
    Column("published_on", Date),
    Column("apply_by", Date),
    text("hours"),
    Column("weekly_hours", Float),
    flag("needs_licence"),
    text("link"),
    long_text("description"),
    text("source"),
    text("source_id", index=True),
    Column("imported_on", Date),
    text("same_key", index=True),
    Column("kept_until", Date, nullable=False, index=True),
    Column("import_id", String, ForeignKey("job_imports.id"), index=True),
    Column("row_number", Integer),
)

# Which advertisements the search has not seen since they changed; triggers in the migrations write it.
job_changes = Table(
    "job_changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("ad_id", String, nullable=False),
    sqlite_autoincrement=True,
)
