"""Agendas as files for the tests, and the shipped ones."""

from __future__ import annotations

from functools import cache

from jobassist.domain.agenda import Agenda
from jobassist.domain.agenda_files import parse_agendas
from jobassist.paths import resources

GOOD = """
id = "kort"
title = "Kort samtale"
groups = ["sygedagpenge"]
talk_numbers = [1, 2]

[[items]]
id = "sidst"
title = "Hvad aftalte vi?"
citizen_title = "Det aftalte vi sidst"
minutes = 5
kind = "agreements"
prefill = "agreements"

[[items]]
id = "dig"
title = "Situation"
citizen_title = "Hvordan det går"
minutes = 10

[[items.questions]]
id = "hvordan"
text = "Hvordan går det?"

[[items.questions]]
id = "start"
text = "Hvordan vil du begynde?"
kind = "choice"
options = ["Nu", "Siden"]

[[items]]
id = "naeste"
title = "Næste samtale"
citizen_title = "Nye aftaler"
minutes = 5
kind = "next_talk"

[[items.questions]]
id = "vores_del"
text = "Holdt vi vores del?"
kind = "yesno"
"""

SCREENING = """
id = "hoerelse"
title = "Hørelse"
purpose = "screening"
notice = "Det er frivilligt."

[[items]]
id = "hoerelse"
title = "Hørelse"
citizen_title = "Det, du kan høre"
minutes = 5

[[items.questions]]
id = "frivillig"
text = "Vil du være med?"
kind = "yesno"

[[items.questions]]
id = "svaert"
text = "Er noget svært at høre?"
kind = "checklist"
options = ["Telefonen", "Møder"]
when = { question = "frivillig", is = ["ja"] }

[[items.questions]]
id = "hvornaar"
text = "Hvornår?"
when = { question = "svaert", is = ["Møder"] }

[[items.advice]]
text = "Tal om hjælpemidler."
when = { question = "svaert", is = ["Telefonen", "Møder"] }
"""


@cache
def shipped() -> tuple[Agenda, ...]:
    """Every shipped agenda; raises when one of them is not sound."""
    folder = resources("agendas")
    return parse_agendas((p.name, p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.toml")))


def by_id(agenda_id: str) -> Agenda:
    return next(agenda for agenda in shipped() if agenda.id == agenda_id)
