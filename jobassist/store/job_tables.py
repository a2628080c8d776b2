"""The tables of the job bank, in types that any database has."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, String, Table, UniqueConstraint

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
    text("kind"),
    Column("seats", Integer),
)

# What was handed out to a citizen and what came of it; its facts outlive the advertisement.
# ``outcome`` is empty until somebody has asked; ``answered_in`` is the talk in which that was, if it was one.
job_handouts = table(
    "job_handouts",
    Column("case_id", String, ForeignKey("cases.id"), nullable=False, index=True),
    Column("handed_on", Date, nullable=False),
    Column("position", Integer, nullable=False, default=0, server_default="0"),
    *map(text, ("ad_id", "goal", "title", "employer", "place", "link")),
    Column("apply_by", Date),
    *map(text, ("outcome", "reason")),
    Column("answered_on", Date),
    text("answered_in"),
)

# A search of the job bank that is kept for a citizen; ``query`` is JSON.
job_searches = table(
    "job_searches",
    Column("case_id", String, ForeignKey("cases.id"), nullable=False),
    text("name"),
    long_text("query"),
    UniqueConstraint("case_id", "name"),
)

# An advertisement belongs to an employer by its name; ``name_key`` is what two spellings of it share.
employers = table(
    "employers",
    text("name"),
    text("name_key", index=True),
    *map(text, ("cvr", "trade", "municipality", "postal_code", "place", "known_by")),
    long_text("note"),
)

employer_contacts = table(
    "employer_contacts",
    Column("employer_id", String, ForeignKey("employers.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False, default=0, server_default="0"),
    *map(text, ("name", "role", "phone", "email")),
)

# Which advertisements the search has not seen since they changed; triggers in the migrations write it.
job_changes = Table(
    "job_changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("ad_id", String, nullable=False),
    sqlite_autoincrement=True,
)
