"""The three shapes of lists: talks in columns, only a count, one row an event; and rows put together."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from jobassist.domain.case import (
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Placement,
    PlacementState,
    Talk,
    TalkForm,
    TalkKind,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.drafts import CaseDraft
from tests.importers.lists import ANNE, BO, CARL, day, only_case, read_text, rejected_rows, told


def test_talks_in_columns(tmp_path: Path) -> None:
    case = only_case(
        read_text(
            tmp_path,
            f"""CPR;Navn;Målgruppe;Første fraværsdag;1. samtale;2. samtale;3. samtale;Næste samtale
            {ANNE};Anne Juhl;6.6;05-09-2022;30-10-2022;05-12-2022;;14-03-2023 10:30""",
        )
    )
    assert case == CaseDraft(
        rows=(2,),
        cpr=ANNE,
        name="Anne Juhl",
        group=TargetGroup.SYGEDAGPENGE,
        started_on=day("05-09-2022"),
        talks=(
            Talk(day("30-10-2022")),
            Talk(day("05-12-2022")),
            Talk(
                day("14-03-2023"),
                status=TalkStatus.PLANNED,
                at=datetime(2023, 3, 14, 10, 30),
            ),
        ),
    )


def test_a_future_date_in_a_talk_column_stays_as_it_is_unless_the_list_says_it_is_planned(
    tmp_path: Path,
) -> None:
    text = f"CPR;Samtale 1;Samtale 2;Næste samtale\n{ANNE};02-01-2023;14-03-2023;"
    bare = only_case(read_text(tmp_path, text))
    planned = only_case(read_text(tmp_path, text + "14-03-2023"))
    assert [(talk.on, talk.status) for talk in bare.talks] == [
        (day("02-01-2023"), TalkStatus.HELD),
        (day("14-03-2023"), TalkStatus.HELD),
    ]
    assert [(talk.on, talk.status) for talk in planned.talks] == [
        (day("02-01-2023"), TalkStatus.HELD),
        (day("14-03-2023"), TalkStatus.PLANNED),
    ]


def test_talks_of_a_row_come_by_day_and_each_once(tmp_path: Path) -> None:
    text = f"CPR;Samtale 1;Samtale 2;Samtale 3\n{ANNE};01-02-2023;02-01-2023;01-02-2023"
    assert [talk.on for talk in only_case(read_text(tmp_path, text)).talks] == [
        day("02-01-2023"),
        day("01-02-2023"),
    ]


def test_one_cell_may_hold_several_talks(tmp_path: Path) -> None:
    text = f"CPR;Samtaledatoer\n{ANNE};02-01-2023, 01-02-2023 og 1/3-2023"
    assert [talk.on for talk in only_case(read_text(tmp_path, text)).talks] == [
        day("02-01-2023"),
        day("01-02-2023"),
        day("01-03-2023"),
    ]


def test_a_talk_with_its_own_columns(tmp_path: Path) -> None:
    case = only_case(
        read_text(
            tmp_path,
            f"""CPR;Samtale 1;Samtale 1 status;Samtale 1 form;Samtale 2
            {ANNE};02-01-2023;Udeblevet;Telefon;01-02-2023""",
        )
    )
    assert [(talk.status, talk.form) for talk in case.talks] == [
        (TalkStatus.NO_SHOW, TalkForm.PHONE),
        (TalkStatus.HELD, None),
    ]


def test_only_a_count_and_the_last_day(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Antal samtaler;Seneste samtale;Dagpengetimer;Timer pr. dato
        {ANNE};3;02-02-2023;412,5;28-02-2023
        {BO};0;;961,98;
        {CARL};;;;""",
    )
    assert draft.problems == ()
    facts = [(c.reported_talks, c.reported_last_on, c.benefit_hours, c.benefit_hours_on) for c in draft.cases]
    assert facts == [
        (3, day("02-02-2023"), 412.5, day("28-02-2023")),
        (0, None, 961.98, draft.as_of),
        (None, None, None, None),
    ]
    assert all(case.talks == () for case in draft.cases)


def test_a_last_day_without_a_count_is_a_talk(tmp_path: Path) -> None:
    case = only_case(read_text(tmp_path, f"CPR;Seneste samtale\n{ANNE};02-02-2023"))
    assert case.talks == (Talk(day("02-02-2023")),)
    assert (case.reported_talks, case.reported_last_on) == (None, None)


def test_one_row_an_event(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Målgruppe;Ledig fra;Dato;Samtaletype;Status;Kontaktform;Afholdt af;Kl.
        {ANNE};6.1;05-09-2022;14-03-2023;Jobsamtale 3;Planlagt;Fremmøde;Jobcenter;10.30
        {ANNE};6.1;05-09-2022;02-01-2023;Jobsamtale;Afholdt;Telefonisk;A-kasse;
        {BO};6.1;01-10-2022;03-01-2023;Infomøde;Udeblevet;Video;Anden aktør;
        {ANNE};6.1;05-09-2022;01-02-2023;Samtale i a-kassen;Aflyst;;;
        {ANNE};6.1;05-09-2022;02-02-2023;Fællessamtale;;;;""",
    )
    anne, bo = draft.cases
    assert draft.problems == ()
    assert (anne.rows, anne.started_on) == ((2, 3, 5, 6), day("05-09-2022"))
    assert anne.talks == (
        Talk(
            day("02-01-2023"), TalkStatus.HELD, TalkKind.JOBSAMTALE, Holder.UNEMPLOYMENT_FUND, TalkForm.PHONE
        ),
        Talk(day("01-02-2023"), TalkStatus.CANCELLED, TalkKind.JOBSAMTALE, Holder.UNEMPLOYMENT_FUND),
        Talk(day("02-02-2023"), TalkStatus.HELD, TalkKind.FAELLES),
        Talk(
            day("14-03-2023"),
            TalkStatus.PLANNED,
            TalkKind.JOBSAMTALE,
            Holder.JOBCENTRE,
            TalkForm.IN_PERSON,
            datetime(2023, 3, 14, 10, 30),
        ),
    )
    assert bo.talks == (
        Talk(day("03-01-2023"), TalkStatus.NO_SHOW, TalkKind.INFOMOEDE, Holder.OTHER_ACTOR, TalkForm.VIDEO),
    )


def test_a_talk_is_never_counted_on_the_strength_of_an_unknown_word(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Samtaledato;Samtaletype;Samtalestatus;Samtaleform
        {ANNE};02-01-2023;Kaffe;Afholdt;Røgsignal
        {BO};02-01-2023;Jobsamtale;Måske;""",
    )
    assert told(draft) == [
        (2, "Samtaletype", "“Kaffe” kendes ikke: samtalen tæller ikke med"),
        (2, "Samtaleform", "“Røgsignal” kendes ikke"),
        (3, "Samtalestatus", "“Måske” kendes ikke: samtalen er ikke taget med"),
    ]
    assert rejected_rows(draft) == []
    assert [case.talks for case in draft.cases] == [(Talk(day("02-01-2023"), kind=TalkKind.ANDEN),), ()]


def test_offers(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Tilbud;Tilbudstype;Tilbud start;Tilbud slut;Tilbud status
        {ANNE};Jobklub;Øvrig vejledning og opkvalificering;02-01-2023;31-01-2023;
        {BO};Praktik hos Bager Bo;Virksomhedspraktik;02-01-2023;;Aflyst
        {CARL};Nej;;;;""",
    )
    assert draft.problems == ()
    off = PlacementState.CANCELLED
    assert [case.placements for case in draft.cases] == [
        (Placement(day("02-01-2023"), day("31-01-2023"), OfferKind.OEVRIG_VEJLEDNING, "Jobklub"),),
        (Placement(day("02-01-2023"), None, OfferKind.PRAKTIK, "Praktik hos Bager Bo", off),),
        (),
    ]


@pytest.mark.parametrize(
    ("cells", "kept", "column", "sentence"),
    [
        ("Jobklub;;", 0, "Tilbud", "Startdatoen mangler, så perioden er ikke taget med"),
        (";;31-01-2023", 0, "Tilbud slut", "Startdatoen mangler, så perioden er ikke taget med"),
        ("Jobklub;31-02-2023;", 0, "Tilbud start", "31-02-2023 findes ikke"),
        ("Jobklub;02-01-2023;x", 1, "Tilbud slut", "“x” er ikke en dato"),
        ("Jobklub;02-01-2023;01-01-2023", 1, "Tilbud slut",
         "Slutdatoen ligger før startdatoen og er ikke taget med"),
    ],
)  # fmt: skip
def test_an_offer_that_is_not_clear_is_told_and_the_row_kept(
    tmp_path: Path, cells: str, kept: int, column: str, sentence: str
) -> None:
    draft = read_text(tmp_path, f"CPR;Tilbud;Tilbud start;Tilbud slut\n{ANNE};{cells}")
    assert told(draft) == [(2, column, sentence)]
    assert len(draft.cases[0].placements) == kept
    assert all(placement.ends_on is None for placement in draft.cases[0].placements)


def test_offers_without_any_start_are_told_once(tmp_path: Path) -> None:
    draft = read_text(tmp_path, f"CPR;Tilbud\n{ANNE};Jobklub\n{BO};Praktik")
    assert told(draft) == [
        (None, "Tilbud", "Listen siger ikke, hvornår perioderne begyndte, så de er ikke taget med")
    ]


def test_exemptions_and_stand_by(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Fritagelse fra;Fritagelse til;Fritagelse årsag;Fritaget for;Stand-by fra;Stand-by til
        {ANNE};01-12-2022;31-01-2023;Barsel;;;
        {BO};01-12-2022;;Ja;Samtaler;01-02-2023;28-02-2023
        {CARL};01-12-2022;;Ferie;Kage;ja;""",
    )
    assert [case.exemptions for case in draft.cases] == [
        (Exemption(day("01-12-2022"), day("31-01-2023"), Pauses.ALL, "Barsel"),),
        (
            Exemption(day("01-12-2022"), None, Pauses.TALKS),
            Exemption(day("01-02-2023"), day("28-02-2023"), Pauses.ALL, "Stand-by"),
        ),
        (),
    ]
    assert told(draft) == [
        (4, "Fritaget for", "“Kage” kendes ikke: perioden er ikke taget med"),
        (4, "Stand-by fra", "Startdatoen mangler, så perioden er ikke taget med"),
    ]


def test_everything_else_a_list_tells_about_a_citizen(tmp_path: Path) -> None:
    case = only_case(
        read_text(
            tmp_path,
            f"""CPR;Fornavn;Efternavn;Telefon;E-mail;Adresse;Postnr.;By;A-kasse;I arbejde;Arbejdsgiver;\
Visitation;Forventet raskmelding;Sagsbehandler;Raskmeldt;Afslutningsårsag;Fritaget for Digital Post;Tolk
            {ANNE};Anne;Juhl;+45 12 34 56 78;anne@example.dk;Vej 1;2635;Ishøj;3F;Ja;Bageren;\
Kategori 2;01-06-2023;Karen Boysen;01-03-2023;Raskmeldt;Nej;Arabisk""",
        )
    )
    assert case == CaseDraft(
        rows=(2,),
        cpr=ANNE,
        name="Anne Juhl",
        phone="12345678",
        email="anne@example.dk",
        address="Vej 1, 2635 Ishøj",
        unemployment_fund="3F",
        is_employed=True,
        employer="Bageren",
        visitation="Kategori 2",
        recovery_on=day("01-06-2023"),
        caseworker="Karen Boysen",
        ended_on=day("01-03-2023"),
        ended_reason="Raskmeldt",
        is_digital_exempt=False,
        interpreter_language="Arabisk",
    )


def test_nej_in_a_date_column_is_no_date(tmp_path: Path) -> None:
    case = only_case(read_text(tmp_path, f"CPR;Raskmeldt;Stand-by;Næste samtale\n{ANNE};Nej;Nej;Ingen"))
    assert (case.ended_on, case.exemptions, case.talks) == (None, (), ())


def test_a_protected_address_is_a_fact_and_never_an_address(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Adresse;Adressebeskyttelse
        {ANNE};Adressebeskyttet;
        {BO};Vej 1;01-06-2023
        {CARL};Vej 2;Nej""",
    )
    assert [(case.address, case.address_protected_until) for case in draft.cases] == [
        ("", date(2024, 3, 6)),
        ("Vej 1", day("01-06-2023")),
        ("Vej 2", None),
    ]


def test_a_protection_that_cannot_be_read_is_still_one(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Adresse;Adressebeskyttelse
        {ANNE};Vej 1;ubegrænset
        {BO};Vej 2;01-01-2099
        {CARL};Vej 3;Uoplyst""",
    )
    until = [case.address_protected_until for case in draft.cases]
    assert until == [date(2024, 3, 6), date(2024, 3, 6), None]
    assert [problem.row for problem in draft.problems] == [2, 3]


def test_a_cell_that_cannot_be_read_costs_that_cell_alone(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Navn;Telefon;E-mail;Samtale 1;Samtale 2;Dagpengetimer;I arbejde;Antal samtaler
        {ANNE};Anne;123;anne;31-02-2023;02-01-2023;mange;måske;fire""",
    )
    assert told(draft) == [
        (2, "Telefon", "“123” er ikke et telefonnummer"),
        (2, "E-mail", "“anne” er ikke en e-mailadresse"),
        (2, "Samtale 1", "31-02-2023 findes ikke"),
        (2, "Dagpengetimer", "“mange” er ikke et timetal"),
        (2, "I arbejde", "“måske” er hverken ja eller nej"),
        (2, "Antal samtaler", "“fire” er ikke et antal"),
    ]
    assert rejected_rows(draft) == []
    assert draft.cases[0] == CaseDraft(rows=(2,), cpr=ANNE, name="Anne", talks=(Talk(day("02-01-2023")),))


def test_a_key_fact_that_cannot_be_read_costs_the_row(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Målgruppe;Første fraværsdag
        ;6.6;05-09-2022
        {ANNE};6.6;31-02-2023
        {BO};Kæledyr;05-09-2022
        {CARL};;""",
    )
    assert told(draft) == [
        (2, "CPR", "CPR mangler"),
        (3, "Første fraværsdag", "31-02-2023 findes ikke"),
        (4, "Målgruppe", "“Kæledyr” er ikke en kendt målgruppe"),
    ]
    assert rejected_rows(draft) == [2, 3, 4]
    assert draft.cases == (CaseDraft(rows=(5,), cpr=CARL),)


def test_the_same_row_twice_is_one_case(tmp_path: Path) -> None:
    row = f"{ANNE};6.6;05-09-2022;02-01-2023"
    case = only_case(read_text(tmp_path, f"CPR;Målgruppe;Første fraværsdag;Samtale 1\n{row}\n{row}"))
    assert case.rows == (2, 3)
    assert case.talks == (Talk(day("02-01-2023")),)


def test_the_same_citizen_with_two_starts_rejects_both_rows(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Målgruppe;Første fraværsdag
        {ANNE};6.6;05-09-2022
        {BO};6.6;05-09-2022
        {ANNE};6.6;01-02-2023""",
    )
    sentence = (
        "Række 2 og 4 giver samme borger flere startdatoer i samme målgruppe: "
        "ret den forkerte, eller skriv slutdato på det tidligere forløb"
    )
    assert told(draft) == [(2, "Første fraværsdag", sentence), (4, "Første fraværsdag", sentence)]
    assert [case.cpr for case in draft.cases] == [BO]


@pytest.mark.parametrize(
    ("ended", "cases"),
    [("01-02-2023", 2), ("31-01-2023", 2), ("02-02-2023", 0), ("", 0)],
)
def test_two_starts_are_two_cases_once_the_earlier_has_ended(tmp_path: Path, ended: str, cases: int) -> None:
    draft = read_text(
        tmp_path,
        f"""CPR;Målgruppe;Første fraværsdag;Raskmeldt
        {ANNE};6.6;01-02-2023;
        {ANNE};6.6;05-09-2022;{ended}""",
    )
    assert len(draft.cases) == cases
    assert rejected_rows(draft) == ([] if cases else [2, 3])


def test_two_groups_are_two_cases(tmp_path: Path) -> None:
    draft = read_text(
        tmp_path,
        f"CPR;Målgruppe;Startdato\n{ANNE};6.6;05-09-2022\n{ANNE};6.1;01-02-2023\n{BO};6.1;",
    )
    assert draft.problems == ()
    assert [(case.cpr, case.group) for case in draft.cases] == [
        (ANNE, TargetGroup.SYGEDAGPENGE),
        (ANNE, TargetGroup.DAGPENGE),
        (BO, TargetGroup.DAGPENGE),
    ]
