"""Every question the store answers; nothing here changes anything."""

from jobassist.store.reads.cases import load_cases
from jobassist.store.reads.lists import cases_on_list, import_of_file, newest_import, open_groups
from jobassist.store.reads.papers import (
    agenda_used,
    hand_back_id,
    handed_back,
    load_corrections,
    load_papers,
    paper_pdf,
    printed_plan,
    rights_explained,
    unregistered_talks,
)
from jobassist.store.reads.people import citizen_ids, find_cases, load_citizen, load_citizens
from jobassist.store.reads.plans import load_plan_draft, load_plans, open_agreements
from jobassist.store.reads.settings import load_settings
from jobassist.store.reads.talks import last_answers, load_answers, snoozed, talk, written_talks

__all__ = [
    "agenda_used",
    "cases_on_list",
    "citizen_ids",
    "find_cases",
    "hand_back_id",
    "handed_back",
    "import_of_file",
    "last_answers",
    "load_answers",
    "load_cases",
    "load_citizen",
    "load_citizens",
    "load_corrections",
    "load_papers",
    "load_plan_draft",
    "load_plans",
    "load_settings",
    "newest_import",
    "open_agreements",
    "open_groups",
    "paper_pdf",
    "printed_plan",
    "rights_explained",
    "snoozed",
    "talk",
    "unregistered_talks",
    "written_talks",
]
