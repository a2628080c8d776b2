"""The referat on paper: what each copy says, how it breaks, and that the internal one says what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from jobassist.domain.case import TalkForm
from jobassist.reports.paper import HEIGHT
from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, Answered, SummarySheet, Topic
from jobassist.reports.summary_pdf import render_summary
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import bookmarks, catalog, pages, reader, structure
from tests.reports.plan_samples import NORMAL, US, WHOLE
from tests.reports.summary_samples import CITIZENS, INTERNAL
from tests.reports.test_large_type import LONG_NOTE, body


def test_the_citizens_copy_in_reading_order() -> None:
    spoken = structure(render_summary(CITIZENS))
    assert spoken[:6] == [
        ("P", "Demo Kommune · Jobcenter Rådhusvej 12, 0000 Demoby"),
        ("P", "Torsdag den 9. marts 2023 Karen Boysen · tlf. 00 00 00 00"),
        ("H1", "Referat af vores samtale"),
        ("P", "Lone Vestergaard Holm · samtale 3 af 4"),
        ("P", CITIZENS.intro),
        ("H2", "Det aftalte vi sidst"),
    ]
    assert ("LBody", "Hvor sikker er du på, at du kan arbejde lidt?") in spoken
    assert ("LBody", "7 af 10") in spoken
    place = spoken.index(("P", "Vi gennemgik dine rettigheder og pligter."))
    assert spoken[place + 2] == ("LBody", "Du har ret til en bisidder.")
    assert ("H2", "Det har vi aftalt") in spoken
    text = " ".join(pages(render_summary(CITIZENS)))
    assert "Er noget ikke rigtigt? Ring til Karen Boysen på 00 00 00 00. Så retter vi det." in text
    assert "underskrift" not in text
    assert "INTERNT" not in text


def test_the_internal_copy_says_so_on_every_page() -> None:
    long = replace(INTERNAL, topics=(Topic("Notat", (Answered("INTERNT NOTAT", LONG_NOTE),)),))
    found = pages(render_summary(long))
    assert len(found) > 1
    assert all("INTERNT · Side" in page for page in found)
    assert "Borger Lone Vestergaard Holm, 670190-••••" in found[0]
    page = " ".join(pages(render_summary(INTERNAL)))
    assert "Vi ringer til konsulenten" in page
    assert "Borger aftaler opgaver" in page
    assert "INTERNT NOTAT Ringer til lægen. Afventer LÆ 285." in page
    assert "Før: “Træning i seks uger.” Begrundelse: hørt galt." in page
    assert "Vi ses igen" not in page


def test_a_long_note_breaks_over_pages_and_loses_nothing() -> None:
    sheet = replace(CITIZENS, topics=(Topic("Dit arbejde", (Answered("Hvad fylder mest?", LONG_NOTE),)),))
    for large in (False, True):
        drawn = [body(page) for page in text_lines(render_summary(sheet, large=large))]
        lines = [line.text for page in drawn for line in page]
        assert sum(text.startswith("Linje ") for text in lines) == 90
        assert all(page[-1].text != "Hvad fylder mest?" for page in drawn)


def test_a_question_stands_with_its_answer_wherever_the_page_ends() -> None:
    for count in range(1, 40):
        answers = tuple(Answered(f"Spørgsmål {n}?", "Et svar.\nEn linje til.") for n in range(count))
        sheet = replace(CITIZENS, topics=(Topic("Dit arbejde", answers),), last_agreements=())
        for page in text_lines(render_summary(sheet)):
            lines = body(page)
            assert not lines[-1].text.startswith("Spørgsmål")
            assert lines[-1].text.strip() != "Dit arbejde"


def test_what_was_agreed_stands_with_the_next_talk_where_it_is_short() -> None:
    for count in range(30):
        answers = tuple(Answered(f"Spørgsmål {n}?", "Et svar.") for n in range(count))
        *_, last = pages(render_summary(replace(CITIZENS, topics=(Topic("Arbejde", answers),))))
        assert "Det har vi aftalt" in last
        assert "Vi ses igen" in last


def test_an_empty_talk_says_so() -> None:
    empty = SummarySheet(printed_on=date(2023, 3, 9), citizen="", title="Referat af vores samtale", about="")
    (page,) = pages(render_summary(empty))
    assert "Der er ikke skrevet noget i denne samtale." in page
    assert "None" not in page


def test_a_topic_of_nothing_leaves_no_heading() -> None:
    topics = (Topic("Tomt punkt"), Topic("Også tomt", (Answered("Hvad?", " \u200b"),)), *CITIZENS.topics)
    assert "omt" not in " ".join(
        title for title, _ in bookmarks(render_summary(replace(CITIZENS, topics=topics)))
    )


def test_a_short_answer_that_is_long_stands_below() -> None:
    choice = Answered("Hvordan vil du helst søge job den næste måned?", "Ring til virksomheder " * 5, True)
    spoken = structure(render_summary(replace(CITIZENS, topics=(Topic("Job", (choice,)),))))
    assert ("P", choice.question) in spoken
    assert ("P", choice.answer.strip()) in spoken


def test_the_file_says_what_it_is_and_not_whose() -> None:
    for sheet in (CITIZENS, INTERNAL):
        metadata = {key: str(value) for key, value in (reader(render_summary(sheet)).metadata or {}).items()}
        assert metadata["/Title"] == sheet.title
        assert metadata["/Subject"] == "Referat"
        assert "Lone" not in " ".join(metadata.values())
        assert catalog(render_summary(sheet))["/MarkInfo"]["/Marked"]
        assert render_summary(sheet) == render_summary(sheet)


def test_how_we_meet_next_time_is_said_in_words() -> None:
    def words(form: TalkForm, place: str) -> str:
        sheet = replace(NORMAL, next_talk_form=form, next_talk_place=place)
        return " ".join(pages(render_plan(sheet)))

    phone = words(TalkForm.PHONE, "")
    assert "Vi ringer til dig Torsdag den 23. marts 2023 kl. 10.30 Du skal ikke møde op." in phone
    assert "Vi ses igen" not in phone
    assert "Vi ses på video" in words(TalkForm.VIDEO, "")
    assert "kl. 10.30 På 00 00 00 01. Du skal" in words(TalkForm.PHONE, "På 00 00 00 01")


def test_the_retention_plan_is_a_section_of_its_own() -> None:
    spoken = structure(render_plan(WHOLE))
    start = spoken.index(("H2", "Din plan for at komme tilbage til arbejdet"))
    assert spoken[start + 1 : start + 5] == [
        ("Lbl", "Du taler med"),
        ("LBody", WHOLE.retention.contact),
        ("Lbl", "Dine opgaver"),
        ("LBody", WHOLE.retention.tasks),
    ]
    assert ("H2", "Det gør vi også") in spoken
    assert ("P", WHOLE.activities) in spoken


def test_a_label_is_never_wider_than_a_third() -> None:
    rows = (AgreementRow(US, "ringer", "10. marts"),)
    sheet = replace(INTERNAL, facts=(("Et meget langt navn på et felt " * 3, "Tekst"),), agreements=rows)
    assert "Tekst" in pages(render_summary(sheet))[0]
    assert HEIGHT > 700


def test_a_talk_without_a_time_has_only_its_day() -> None:
    sheet = replace(CITIZENS, next_talk_at=datetime(2023, 3, 23))
    assert "Torsdag den 23. marts 2023 Rådhusvej" in " ".join(pages(render_summary(sheet)))
