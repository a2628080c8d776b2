"""What the citizen sees of the agreements: who does what by when, the next talk, and other days."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from jobassist.domain.case import TalkForm
from jobassist.services.citizen_view import CitizenSheet, SheetDate, SheetMeeting, SheetPromise
from jobassist.ui.citizen_view.type_size import BigText, length, points
from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline

translate = QCoreApplication.translate
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PromiseLine(QWidget):
    """Vi or Du, what, and by when; the day stands beneath where there is little room."""

    def __init__(self, promise: SheetPromise, *, is_wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        who = translate("CitizenView", "Vi") if promise.is_ours else translate("CitizenView", "Du")
        self.setAccessibleName(", ".join(filter(None, (f"{who} {promise.what}", promise.by_when))))
        icon, tone = ("building-2", "acct") if promise.is_ours else ("user", "text")
        owner = QWidget()
        owner.setFixedWidth(length(4.6))
        sides = row([IconMark(icon, tone, size=round(points() * 1.33))], spacing=10, owner=owner)
        sides.addWidget(BigText(who, is_bold=True, tone=tone), 1, _MIDDLE)
        what = column([BigText(promise.what)], spacing=4)
        day = BigText(promise.by_when, share=0.85, tone="text2") if promise.by_when else None
        parts = row([], spacing=16, owner=self)
        parts.addWidget(owner)
        parts.addLayout(what, 1)
        if day is not None and is_wide:
            parts.addWidget(day.keep_whole(), 0, _MIDDLE)
        elif day is not None:
            what.addWidget(day)


class MeetingBox(QFrame):
    """When the next talk is, and whom to reach."""

    def __init__(self, meeting: SheetMeeting, contact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "accent")
        lead = _meeting_lead(meeting)
        self.setAccessibleName(f"{lead}: {meeting.when}. {contact}")
        words = [BigText(lead, share=0.8, tone="text2"), BigText(meeting.when, share=1.35, is_bold=True)]
        if contact:
            words.append(BigText(contact, share=0.85, tone="text2"))
        parts = row(spacing=16, edges=(28, 20, 28, 20), owner=self)
        parts.addLayout(column(words, spacing=4), 1)
        icon = {TalkForm.PHONE: "phone", TalkForm.VIDEO: "video"}.get(meeting.form, "calendar-days")
        parts.addWidget(IconMark(icon, "accent", size=round(points() * 2.6)))


def _meeting_lead(meeting: SheetMeeting) -> str:
    if meeting.form is TalkForm.PHONE:
        proposed = translate("CitizenView", "Vi foreslår, at vi ringer til dig")
        agreed = translate("CitizenView", "Vi ringer til dig")
    elif meeting.form is TalkForm.VIDEO:
        proposed = translate("CitizenView", "Vi foreslår, at vi taler sammen på video")
        agreed = translate("CitizenView", "Vi taler sammen på video")
    else:
        proposed = translate("CitizenView", "Vi foreslår, at vi ses igen")
        agreed = translate("CitizenView", "Vi ses igen")
    return proposed if meeting.is_proposed else agreed


class DateCard(QFrame):
    """A day and what begins."""

    def __init__(self, day: SheetDate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "line")
        what = day.title or translate("CitizenView", "Dit tilbud")
        begins = translate("CitizenView", "%1 begynder").replace("%1", what)
        self.setAccessibleName(f"{day.day}: {begins}")
        texts = [BigText(day.day, is_bold=True), BigText(begins, share=0.85, tone="text2")]
        column(texts, spacing=2, edges=(28, 16, 28, 16), owner=self)


class AgreedColumn(QWidget):
    """Everything that is agreed so far."""

    def __init__(
        self, sheet: CitizenSheet, contact: str, *, is_wide: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        heading = BigText(self.tr("Det har vi aftalt"), share=1.05, is_bold=True)
        parts = column([heading, 16], spacing=0, owner=self)
        self.promises = [PromiseLine(each, is_wide=is_wide) for each in sheet.promises]
        for line in self.promises:
            parts.addWidget(hairline())
            line.setContentsMargins(0, length(0.7), 0, length(0.7))
            parts.addWidget(line)
        if not self.promises:
            parts.addWidget(BigText(self.tr("Vi har ikke aftalt noget endnu."), tone="text2"))
        parts.addSpacing(length(1.0))
        self.meeting = MeetingBox(sheet.meeting, contact)
        parts.addWidget(self.meeting)
        parts.addSpacing(theme.px(20))
        self.dates = [DateCard(day) for day in sheet.dates]
        parts.addLayout(_side_by_side(self.dates, 2 if is_wide else 1))
        parts.addStretch(1)


def _side_by_side(cards: list[DateCard], across: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme.px(20))
    for number, card in enumerate(cards):
        grid.addWidget(card, number // across, number % across)
    for place in range(across):
        grid.setColumnStretch(place, 1)
    return grid
