"""What the caseworker reads when a whole file cannot be used, and the error one cell raises."""

from __future__ import annotations

from jobassist.domain.errors import JobAssistError

NOT_READABLE = "Filen kunne ikke åbnes. Luk den i andre programmer, og prøv igen."
NOT_A_SPREADSHEET = "Filen er ikke et regneark. Gem listen som Excel (.xlsx) eller CSV, og prøv igen."
OLD_EXCEL = "Filen er i det gamle Excel-format (.xls). Gem den som .xlsx i Excel, og prøv igen."
PROTECTED = "Filen er beskyttet med adgangskode. Gem den uden adgangskode i Excel, og prøv igen."
DAMAGED = "Regnearket er beskadiget. Træk listen igen i fagsystemet, og prøv med den nye fil."
EMPTY = "Filen er tom. Træk listen igen i fagsystemet, og prøv med den nye fil."
HEADER_ONLY = "Listen har ingen borgere. Tjek søgningen i fagsystemet, og træk listen igen."
NO_CPR = "Ingen kolonne hedder CPR. Tag CPR-nummer med i listen, og træk den igen."
TWO_CPR = "Listen har flere CPR-kolonner: {headings}. Behold kun borgerens, og prøv igen."
NUL_BYTES = "Filen indeholder tegn, som et regneark ikke har. Træk listen igen i fagsystemet, og prøv igen."
OPEN_QUOTE = 'Et anførselstegn (") bliver ikke lukket rigtigt i række {row}. Ret rækken, og prøv igen.'
FILE_TOO_LARGE = "Filen fylder mere end {megabytes} MB. Del listen i flere filer, og importér en ad gangen."
UNPACKS_TOO_LARGE = "Regnearket fylder for meget, når det pakkes ud. Gem listen som CSV, og prøv igen."
TOO_MANY_ROWS = "Listen har flere end {rows} rækker. Del den i flere filer, og importér en ad gangen."
TOO_MANY_COLUMNS = "Listen har flere end {columns} kolonner. Slet dem, der ikke skal bruges, og prøv igen."
CELL_TOO_LONG = "En celle i række {row} har flere end {characters} tegn. Forkort teksten, og prøv igen."


def number(count: int) -> str:
    """``200.000``."""
    return f"{count:,}".replace(",", ".")


class UnreadableListError(JobAssistError):
    """A file that cannot be read as a list; nothing of it is imported."""


class TermsFileError(JobAssistError):
    """A file of terms that cannot be used; the text names the file and what is wrong."""


class CellError(ValueError):
    """One cell that cannot be read; the text is the Danish ``Problem.problem``."""
