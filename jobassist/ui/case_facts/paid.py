"""The card "Udbetalte sygedagpenge": the periods, and how far they are from the revurdering."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case, TargetGroup
from jobassist.domain.danish import number_word, short_date
from jobassist.services.desk import Desk
from jobassist.services.record_benefit import PaidWeeks, paid_text, paid_weeks, save_periods
from jobassist.ui.case_facts.card import FactRow, FactsCard
from jobassist.ui.case_facts.words import paid_days_words, paid_word
from jobassist.ui.kit.fields import Field, TextArea
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.runs import Run as Words
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.worklist.form import FieldForm, Run
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
_MOST_LETTERS = 10_000


class PeriodsForm(FieldForm):
    """All periods as lines, as they are read off or pasted from the benefit system."""

    def __init__(self, desk: Desk, case: Case, run: Run) -> None:
        super().__init__(run, icon="check", badge="Ctrl+Enter")
        self._desk, self._case, self._before = desk, case, paid_text(case)
        self.set_words(self.tr("Perioder, der er udbetalt for"), self.tr("Gem perioderne"))
        self.set_hint(
            self.tr(
                "Én periode på hver linje. Skriv “nedsat” eller “barsel” efter dagene, når det er det, og "
                "“stadig” i stedet for den sidste dag, når der stadig betales."
            )
        )
        example = "01-01-2023 – 31-03-2023\n01-04-2023 – stadig nedsat"
        self.lines = TextArea(self.tr("Perioder"), lines=4, placeholder=example)
        self.lines.most_letters = _MOST_LETTERS
        self.lines.setPlainText(self._before)
        field = Field(self.tr("Perioder"), self.lines)
        self.lines.textChanged.connect(lambda: field.set_error(""))
        self.fields = {"periods": field}
        self.lay_out([field], field)

    def submit(self) -> None:
        text = self.lines.toPlainText()
        self.do(lambda: save_periods(self._desk, self._case.id, text, before=self._before))


class PaidCard(FactsCard):
    """Only of sick pay: paid weeks are what its revurdering is counted from."""

    def __init__(self, desk: Desk, run: Run) -> None:
        super().__init__(
            desk,
            run,
            translate("PaidCard", "Udbetalte sygedagpenge"),
            translate("PaidCard", "Ingen perioder er skrevet. Skriv dem af fra ydelsessystemet."),
            translate("PaidCard", "Skriv perioder"),
        )

    def show_case(self, case: Case) -> None:
        super().show_case(case)
        self.setVisible(case.group is TargetGroup.SYGEDAGPENGE)

    def new_form(self) -> PeriodsForm:
        return PeriodsForm(self.desk, self.case, self.run)

    def rows_of(self, case: Case) -> list[QWidget]:
        paid = paid_weeks(self.desk, case)
        told: list[QWidget] = [_summary(paid)] if paid is not None else []
        return told + [
            FactRow(each.id, paid_word(each.paid_as), [paid_days_words(each)], None, ())
            for each in reversed(case.benefit_periods)
        ]


def _summary(paid: PaidWeeks) -> QWidget:
    """When the revurdering comes, and ``144 af 154 dage i de ni kalendermåneder til og med 31-03-2023``."""
    line = QWidget()
    so_far = filled(
        translate("PaidCard", "%1 af %2 dage i de %3 kalendermåneder til og med %4."),
        str(paid.so_far), str(paid.limit_days), number_word(paid.months), short_date(paid.month_on),
    )  # fmt: skip
    parts = [
        RunsLabel([Words(_revision(paid), bold=True)], role="table"),
        RunsLabel([Words(so_far)], role="table"),
        RunsLabel([Words(_known(paid))], role="small", tone="text2"),
    ]
    column(parts, spacing=3, edges=(0, 7, 0, 7), owner=line)
    return line


def _revision(paid: PaidWeeks) -> str:
    if paid.revision_on is None:
        words = translate("PaidCard", "Ingen revurdering: der er ikke over %1 dage i sigte.")
        return filled(words, str(paid.limit_days))
    if paid.is_decided:
        return filled(translate("PaidCard", "Revurderingen %1 er afgjort."), short_date(paid.revision_on))
    words = translate("PaidCard", "Revurdering senest %1, når der er %2 dage.")
    return filled(words, short_date(paid.revision_on), str(paid.then))


def _known(paid: PaidWeeks) -> str:
    if paid.known_until is None:
        return translate("PaidCard", "Et skøn: der regnes med fuld udbetaling fra sagens første dag.")
    words = (
        translate("PaidCard", "Et skøn: udbetalingen kendes til %1 og tænkes at gå videre.")
        if paid.is_estimate
        else translate("PaidCard", "Udbetalingen kendes til %1.")
    )
    return filled(words, short_date(paid.known_until))
