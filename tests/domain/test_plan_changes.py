"""What changed between two versions of a plan, told in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import CaseId, TalkForm
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan, PlanContent, PlanId, Retention
from jobassist.domain.plan_changes import Change, ChangeKind, changes, promise_key, summary, version_changes


def promise(what: str, **facts: object) -> Agreement:
    return replace(Agreement(AgreementId(""), Owner.US, what), **facts)  # type: ignore[arg-type]


def only(old: PlanContent | None, new: PlanContent) -> Change:
    (found,) = changes(old, new)
    return found


def test_a_plan_that_says_the_same_has_no_changes() -> None:
    content = PlanContent(goal="30 timer", agreements=(promise("ringer"),), next_talk_at=datetime(2023, 3, 9))
    assert changes(content, content) == ()
    assert summary(()) == ""


def test_every_field_says_what_it_was_and_is() -> None:
    old = PlanContent(job_goals=("Kok", "", ""), support="Pauser")
    new = PlanContent(
        goal="30 timer",
        job_goals=("Kok", "", "Lager"),
        education_goal="SOSU",
        search_requirements="To om ugen",
        activities="Gåtur",
        retention=Retention(hours="12", follow_up="1. maj"),
        next_talk_at=datetime(2023, 3, 23, 10, 30),
        next_talk_form=TalkForm.PHONE,
    )
    found = {change.field: (change.before, change.after) for change in changes(old, new)}
    assert found == {
        "goal": ("", "30 timer"),
        "job_goals": ("A: Kok", "A: Kok\nC: Lager"),
        "education_goal": ("", "SOSU"),
        "search_requirements": ("", "To om ugen"),
        "support": ("Pauser", ""),
        "activities": ("", "Gåtur"),
        "retention": ("", "Timer: 12\nOpfølgning: 1. maj"),
        "next_talk": ("", "torsdag den 23. marts 2023 kl. 10.30, telefon"),
    }
    assert [change.label for change in changes(old, new)] == [
        "Mål",
        "Jobmål",
        "Uddannelsesmål",
        "Krav til jobsøgning",
        "Støtte",
        "Aktiviteter",
        "Fastholdelsesplan",
        "Næste samtale",
    ]
    assert summary(changes(old, new)) == (
        "mål, jobmål, uddannelsesmål, krav til jobsøgning, støtte, aktiviteter, "
        "fastholdelsesplan, næste samtale"
    )


def test_an_old_time_that_is_used_up_is_no_change() -> None:
    old = PlanContent(next_talk_at=datetime(2023, 3, 9, 10, 30))
    assert changes(old, PlanContent()) == ()
    by_phone = replace(old, next_talk_form=TalkForm.PHONE)
    assert only(old, by_phone).after == "torsdag den 9. marts 2023 kl. 10.30, telefon"


def test_promises_are_new_moved_reworded_settled_or_still_hold() -> None:
    old = PlanContent(
        agreements=(
            promise("ringer til lederen", due_on=date(2023, 2, 27), kept=Kept.BROKEN),
            promise("skriver", id=AgreementId("b")),
            promise("sender svar", owner=Owner.CITIZEN, kept=Kept.KEPT),
            promise("låner bog"),
        )
    )
    new = PlanContent(
        agreements=(
            promise("Ringer til  lederen.", due_on=date(2023, 3, 10)),
            promise("skriver brev", id=AgreementId("b")),
            promise("prøver to formiddage", owner=Owner.CITIZEN),
        )
    )
    assert {change.field for change in changes(old, new)} == {"agreement"}
    found = [(c.kind, c.label, c.before, c.after) for c in changes(old, new)]
    assert found == [
        (
            ChangeKind.MOVED,
            "Vi",
            "ringer til lederen, senest 27-02-2023",
            "Ringer til  lederen., senest 10-03-2023",
        ),
        (ChangeKind.REWORDED, "Vi", "skriver", "skriver brev"),
        (ChangeKind.ADDED, "Borgeren", "", "prøver to formiddage"),
        (ChangeKind.SETTLED, "Borgeren", "sender svar", "holdt"),
        (ChangeKind.LEFT_OPEN, "Vi", "låner bog", "gælder stadig"),
    ]
    assert summary(changes(old, new)) == (
        "1 ny aftale, 1 ny dato, 1 aftale rettet, 1 aftale gjort op, 1 aftale gælder stadig"
    )


def test_the_summary_counts_and_names() -> None:
    new = PlanContent(goal="30 timer", agreements=(promise("ringer"), promise("skriver")))
    assert summary(changes(None, new)) == "mål, 2 nye aftaler"


def test_a_promise_is_known_by_its_words_but_for_case_spaces_and_full_stop() -> None:
    assert promise_key(promise("Ringer til  lederen.")) == (Owner.US, "ringer til lederen")
    assert promise_key(promise("Booker lokale X")) == (Owner.US, "booker lokale x")


def test_a_promise_made_again_with_the_same_words_is_no_change() -> None:
    old = PlanContent(agreements=(promise("ringer", kept=Kept.PARTLY),))
    assert changes(old, PlanContent(agreements=(promise("ringer"),))) == ()


def test_a_version_is_told_with_what_had_become_of_its_promises() -> None:
    first = Plan(
        PlanId("1"),
        CaseId("c"),
        1,
        None,
        date(2023, 1, 23),
        "KB",
        PlanContent(agreements=(promise("ringer"),)),
    )
    second = replace(
        first,
        version=2,
        content=PlanContent(goal="30 timer"),
        last_agreements=(promise("ringer", kept=Kept.BROKEN),),
    )
    assert [c.after for c in version_changes(first, second)] == ["30 timer", "ikke holdt"]
    assert [c.kind for c in version_changes(None, first)] == [ChangeKind.ADDED]
    third = replace(second, version=3, last_agreements=())
    assert version_changes(second, third) == ()


texts = st.text(max_size=12)
promises = st.lists(
    st.builds(
        Agreement,
        st.just(AgreementId("")),
        st.sampled_from(Owner),
        texts,
        st.none() | st.dates(),
        st.sampled_from(Kept),
    ),
    max_size=5,
).map(tuple)


@given(promises, promises)
def test_no_promise_is_lost_between_versions(old: tuple[Agreement, ...], new: tuple[Agreement, ...]) -> None:
    found = changes(PlanContent(agreements=old), PlanContent(agreements=new))
    added = [c for c in found if c.kind is ChangeKind.ADDED]
    keys = {promise_key(a) for a in old}
    assert len(added) == sum(1 for a in new if promise_key(a) not in keys)
    gone = {ChangeKind.SETTLED, ChangeKind.LEFT_OPEN}
    left = {promise_key(a) for a in old} - {promise_key(a) for a in new}
    assert sum(1 for c in found if c.kind in gone) >= len(left)
