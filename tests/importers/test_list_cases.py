"""Rows that together are one case: what one leaves out, and where two disagree."""

from __future__ import annotations

from pathlib import Path

from jobassist.domain.case import (
    TargetGroup,
)
from tests.importers.lists import ANNE, day, only_case, read_text, rejected_rows, told


def test_a_row_that_leaves_group_and_start_out_joins_the_citizens_only_case(tmp_path: Path) -> None:
    case = only_case(
        read_text(
            tmp_path,
            f"""CPR;Målgruppe;Første fraværsdag;Samtaledato
            {ANNE};;;02-01-2023
            {ANNE};6.6;05-09-2022;01-02-2023""",
        )
    )
    assert (case.group, case.started_on) == (TargetGroup.SYGEDAGPENGE, day("05-09-2022"))
    assert [talk.on for talk in case.talks] == [day("02-01-2023"), day("01-02-2023")]


def test_rows_of_one_case_that_disagree_are_told(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Navn;Samtaledato;Sagsbehandler
        {ANNE};Anne Juhl;02-01-2023;
        {ANNE};Anne Juhl Bang;01-02-2023;Karen
        {ANNE};Anne Juhl;02-02-2023;Peter""",
    )
    (case,) = draft.cases
    assert (case.name, case.caseworker, len(case.talks)) == ("Anne Juhl", "Karen", 3)
    assert told(draft) == [
        (3, "Navn", "Siger noget andet end række 2 om samme borger, så række 2 er brugt"),
        (4, "Sagsbehandler", "Siger noget andet end række 3 om samme borger, så række 3 er brugt"),
    ]
    assert rejected_rows(draft) == []
