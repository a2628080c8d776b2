"""One citizen of the review: what is new, the course, the facts, the four verdicts and the form of one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.review import Review, Verdict
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling
from jobassist.services.give_verdict import verdict_words as told
from jobassist.services.review_citizen import ReviewView
from jobassist.ui.friday.facts import FactRow
from jobassist.ui.friday.head import ReviewHead
from jobassist.ui.friday.news_card import NewsCard
from jobassist.ui.friday.offer_form import OfferForm
from jobassist.ui.friday.option_form import OptionForm
from jobassist.ui.friday.verdicts import VerdictGrid
from jobassist.ui.friday.words import verdict_words
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.timeline import Timeline
from jobassist.ui.worklist.words import filled

_SIDE, _NARROW_SIDE, _WIDE = 40, 16, 860


class CitizenReview(QWidget):
    """Shows a citizen; which form is open is the page's to say."""

    picked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.head = ReviewHead()
        self.news = NewsCard()
        self.timeline = Timeline()
        self.timeline.setAccessibleName(self.tr("Forløb uge for uge"))
        self.facts = FactRow()
        self.grid = VerdictGrid()
        self.said = PlainLabel(role="small", tone="text2", wrap=True)
        self.problem = PlainLabel(role="small", tone="red", weight=600, wrap=True)
        self.problem.hide()
        self.forms: dict[Verdict, OfferForm | OptionForm] = {
            Verdict.RUNNING: OfferForm(desk, Verdict.RUNNING),
            Verdict.STARTS: OfferForm(desk, Verdict.STARTS),
            Verdict.EXEMPT: OptionForm(desk, Verdict.EXEMPT),
            Verdict.NONE_YET: OptionForm(desk, Verdict.NONE_YET),
        }
        for form in self.forms.values():
            form.hide()
            if isinstance(form, OptionForm):
                form.picked.connect(self.picked)
        parts = [self.head, self.news, self.timeline, self.facts, self.grid, self.said, self.problem]
        self._whole = column([*parts, *self.forms.values(), None], spacing=14, owner=self)
        self.fit(theme.px(_WIDE))

    def fit(self, width: int) -> None:
        """Lay out for so many pixels: fewer columns and narrower edges where there is little room."""
        side = theme.px(_SIDE if width >= theme.px(_WIDE) else _NARROW_SIDE)
        self._whole.setContentsMargins(side, theme.px(20), side, theme.px(16))
        room = width - 2 * side
        for part in (self.head, self.facts, self.grid):
            part.fit(room)
        for form in self.forms.values():
            if isinstance(form, OptionForm):
                form.fit(room)

    def show_view(self, view: ReviewView, *, stand_in_for: str, kept: Verdict | None = None) -> None:
        """Show another citizen, or the same one as it is now; in the form ``kept`` stays what is typed."""
        self.head.show_view(view, stand_in_for=stand_in_for)
        self.news.show_news(view)
        self.timeline.set_view(view.timeline)
        self.timeline.setVisible(view.timeline is not None)
        self.facts.show_cards(view.cards)
        for verdict, form in self.forms.items():
            form.follow(view) if verdict is kept else form.show_view(view)
        self.show_problem("", "")
        self._show_said(view)

    def show_form(self, given: Verdict | None, opened: Verdict | None) -> None:
        """Show the cards, and below them the form that is open; the options only while it is."""
        self.grid.show_verdict(given, opened)
        for verdict, form in self.forms.items():
            form.setVisible(verdict is opened)
            if isinstance(form, OptionForm):
                form.show_options(verdict is opened)

    def ruling(self, verdict: Verdict) -> Ruling:
        """What the form of a verdict says."""
        return self.forms[verdict].ruling()

    def show_problem(self, key: str, sentence: str, verdict: Verdict | None = None) -> None:
        """Say what is wrong: below its field, and where no field is meant on a line of its own."""
        for own, form in self.forms.items():
            form.set_problem(key if own is verdict else "", sentence if own is verdict else "")
        self.problem.setText(sentence if not key else "")
        self.problem.setVisible(bool(self.problem.text()))

    def _show_said(self, view: ReviewView) -> None:
        """What the verdict says in full, who gave it and when; without one, what was said last time."""
        review, before = view.review, view.before
        if review is not None and review.verdict is not None:
            words = filled(self.tr("Vurderet af %1 kl. %2"), review.reviewed_by, _time(review))
        elif before is not None and before.verdict is not None:
            words = filled(self.tr("Sidste gang: %1"), verdict_words(before.verdict).title)
            review = before
        else:
            words = ""
        more = told(review, view.case) if review is not None and words else ""
        self.said.setText(" · ".join(part for part in (words, more) if part))
        self.said.setVisible(bool(words))


def _time(review: Review) -> str:
    return review.reviewed_at[11:16].replace(":", ".")
