"""Every key of the app: where it works, and what it does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyLine:
    """``keys`` do the same, or the opposite of each other: up and down. Written as Qt writes them."""

    keys: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one screen; ``id`` is its name inside."""

    id: str
    where: str
    lines: tuple[KeyLine, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Every screen with keys of its own, the most used first."""
    return tuple(
        KeyGroup(group_id, where, tuple(KeyLine(tuple(keys.split()), what) for keys, what in lines))
        for group_id, where, lines in (
            _everywhere(),
            _talk(),
            _worklist(),
            _friday(),
            _answers(),
            _paper(),
            _record(),
            _letters(),
            _placement(),
            _jobs(),
            _employers(),
            _offers(),
            _courses(),
            _texts(),
            _import(),
            _rules(),
        )
    )


_Lines = tuple[str, str, tuple[tuple[str, str], ...]]


def _everywhere() -> _Lines:
    return "window", translate("Keys", "Overalt"), (
        ("Ctrl+K", translate("Keys", "Find en borger")),
        ("Ctrl+1 … Ctrl+9", translate("Keys", "Gå til en side")),
        ("Ctrl+Z", translate("Keys", "Fortryd det sidste")),
        ("Ctrl+L", translate("Keys", "Lås JobAssist")),
        ("F6 Shift+F6", translate("Keys", "Næste del af skærmen, og den forrige")),
        ("Tab Shift+Tab", translate("Keys", "Næste felt, og det forrige")),
        ("Esc", translate("Keys", "Tilbage")),
        ("F1", translate("Keys", "Tasterne, som du ser nu")),
    )  # fmt: skip


def _worklist() -> _Lines:
    return "worklist", translate("Keys", "Arbejdslisten og borgeren"), (
        ("Up Down", translate("Keys", "Borgeren over og under")),
        ("Home End", translate("Keys", "Første og sidste borger")),
        ("Return O", translate("Keys", "Åbn borgeren")),
        ("B", translate("Keys", "Book en samtale")),
        ("S", translate("Keys", "Start samtalen")),
        ("R", translate("Keys", "Ring op")),
        ("F", translate("Keys", "Foreslå et tilbud")),
        ("J", translate("Keys", "Find jobeksempler")),
        ("L", translate("Keys", "Skriv et brev")),
        ("Ctrl+O", translate("Keys", "Hent en søgeliste, når listen er tom")),
    )  # fmt: skip


def _friday() -> _Lines:
    return "friday", translate("Keys", "Fredagsgennemgangen"), (
        ("1 2 3 4", translate("Keys", "Vurdér: i gang, starter, fritaget, intet endnu; og vælg på listen")),
        ("Return", translate("Keys", "Gem, og gå til den næste uden vurdering")),
        ("Backspace", translate("Keys", "Den forrige borger")),
        ("Up Down", translate("Keys", "Borgeren over og under")),
        ("O", translate("Keys", "Åbn borgeren")),
        ("S", translate("Keys", "Start samtalen")),
        ("F", translate("Keys", "Foreslå et tilbud")),
        ("J", translate("Keys", "Find jobeksempler")),
        ("P", translate("Keys", "Vis planen")),
        ("Esc", translate("Keys", "Luk uden at gemme")),
    )  # fmt: skip


def _talk() -> _Lines:
    return "talk", translate("Keys", "Samtalen"), (
        ("Alt+Down Alt+Up", translate("Keys", "Næste punkt, og det forrige")),
        ("F4", translate("Keys", "Sidste svar")),
        ("Alt+I", translate("Keys", "Internt felt, som borgeren aldrig ser")),
        ("Alt+D", translate("Keys", "En anden dagsorden, eller en screening")),
        ("Alt+T", translate("Keys", "Hvem der er til stede")),
        ("Alt+J", translate("Keys", "Find jobeksempler")),
        ("Ctrl+N", translate("Keys", "Ny aftale")),
        ("Ctrl+B", translate("Keys", "Book næste samtale, eller fortryd")),
        ("F8", translate("Keys", "Udeblevet")),
        ("F9", translate("Keys", "Borgervisning, og tilbage igen")),
        ("Ctrl+P", translate("Keys", "Vis planen")),
        ("Ctrl+S", translate("Keys", "Se, at alt er gemt")),
        ("Ctrl+Return", translate("Keys", "Afslut og print")),
        ("Ctrl+Shift+C", translate("Keys", "Kopiér næste felt til fagsystemet")),
    )  # fmt: skip


def _answers() -> _Lines:
    return "answers", translate("Keys", "Felter og svar"), (
        ("Left Right", translate("Keys", "Et andet svar")),
        ("0 … 9 Home End", translate("Keys", "Skalaen: et tal, 0 og 10")),
        ("Delete", translate("Keys", "Slet svaret")),
        ("Space", translate("Keys", "Sæt et kryds")),
        ("Alt+Down", translate("Keys", "Åbn en liste eller kalenderen")),
        ("Alt+V", translate("Keys", "Vis adgangssætningen, mens du skriver")),
    )  # fmt: skip


def _paper() -> _Lines:
    return "paper", translate("Keys", "Papiret, før det udskrives"), (
        ("Ctrl+P", translate("Keys", "Udskriv")),
        ("Ctrl+S", translate("Keys", "Gem som PDF")),
        ("P R I", translate("Keys", "Plan, referat og internt referat")),
        ("K M", translate("Keys", "En liste kort, eller med regnestykkerne bag dens frister")),
        ("S", translate("Keys", "Stor eller almindelig skrift")),
        ("Ctrl++ Ctrl+-", translate("Keys", "Større og mindre på skærmen")),
        ("Ctrl+0", translate("Keys", "Hele siden")),
        ("Home End", translate("Keys", "Første og sidste side")),
        ("Ctrl+B", translate("Keys", "Felterne til fagsystemet ved siden af")),
    )  # fmt: skip


def _record() -> _Lines:
    return "record", translate("Keys", "En afsluttet samtale"), (
        ("Ctrl+P", translate("Keys", "Referatet på papir")),
        ("Ctrl+Return", translate("Keys", "Gem rettelsen")),
    )  # fmt: skip


def _letters() -> _Lines:
    return "letters", translate("Keys", "Breve"), (
        ("Ctrl+P", translate("Keys", "Udskriv")),
        ("Ctrl+S", translate("Keys", "Gem som PDF, eller gem kommunens tekst")),
        ("Ctrl+Return", translate("Keys", "Kopiér, og læg på sagen")),
    )  # fmt: skip


def _placement() -> _Lines:
    return "placement", translate("Keys", "Et tilbud til en borger"), (
        ("Up Down", translate("Keys", "Tilbuddet over og under")),
        ("Ctrl+F", translate("Keys", "Find et tilbud")),
        ("Ctrl+N", translate("Keys", "Et tilbud uden for kataloget")),
        ("Return", translate("Keys", "Fra listen til felterne, og derfra: giv tilbuddet")),
        ("Ctrl+Return", translate("Keys", "Giv tilbuddet, som det står")),
    )  # fmt: skip


def _jobs() -> _Lines:
    return "jobs", translate("Keys", "Jobeksempler og jobbanken"), (
        ("Up Down", translate("Keys", "Jobbet over og under")),
        ("Space", translate("Keys", "Sæt jobbet på arket, eller tag det af")),
        ("Return Ctrl+P", translate("Keys", "Vis arket, og udskriv det derfra")),
        ("Ctrl+D", translate("Keys", "Et ark til hver af dagens samtaler")),
        ("Ctrl+F", translate("Keys", "Søg blandt job")),
        ("Ctrl+J", translate("Keys", "Søg i hele jobbanken til borgerens ark")),
        ("Ctrl+O", translate("Keys", "Hent en fil med jobannoncer")),
        ("Ctrl+N", translate("Keys", "Skriv en annonce")),
        ("Ctrl+Shift+V", translate("Keys", "Indsæt en annonces tekst, når du skriver den")),
        ("E Del", translate("Keys", "Ret annoncen, eller slet den")),
        ("Ctrl+Return", translate("Keys", "Importér eller gem det, der er vist")),
        ("Esc", translate("Keys", "Ryd søgningen, eller gå tilbage")),
    )  # fmt: skip


def _employers() -> _Lines:
    return "employers", translate("Keys", "Virksomhederne"), (
        ("Up Down", translate("Keys", "Virksomheden over og under")),
        ("Ctrl+F", translate("Keys", "Søg i virksomhederne")),
        ("Return E", translate("Keys", "Redigér virksomheden")),
        ("Ctrl+N", translate("Keys", "Ny virksomhed")),
        ("Ctrl+O", translate("Keys", "Hent en liste med virksomheder")),
        ("Ctrl+Return", translate("Keys", "Gem virksomheden, eller importér det, der er vist")),
        ("Esc", translate("Keys", "Tilbage til listen; det, du skrev, bliver stående")),
    )  # fmt: skip


def _offers() -> _Lines:
    return "offers", translate("Keys", "Kataloget af tilbud"), (
        ("Up Down", translate("Keys", "Tilbuddet over og under")),
        ("Return E", translate("Keys", "Redigér tilbuddet")),
        ("Ctrl+N", translate("Keys", "Nyt tilbud")),
        ("Ctrl+Return", translate("Keys", "Gem tilbuddet, eller importér det, der er vist")),
        ("Esc", translate("Keys", "Tilbage til listen; det, du skrev, bliver stående")),
    )  # fmt: skip


def _courses() -> _Lines:
    return "courses", translate("Keys", "Forløb, der venter på et svar"), (
        ("Up Down", translate("Keys", "Forløbet over og under")),
        ("Home End", translate("Keys", "Første og sidste forløb")),
        ("B", translate("Keys", "Begyndt, som aftalt")),
        ("D", translate("Keys", "Begyndte en anden dag")),
        ("K", translate("Keys", "Kom ikke i gang")),
        ("A", translate("Keys", "Afslut med udbytte")),
        ("I", translate("Keys", "Afbryd")),
        ("F", translate("Keys", "Forlæng")),
        ("R", translate("Keys", "Reservér en plads")),
        ("X", translate("Keys", "Aflys")),
        ("Return O", translate("Keys", "Åbn borgeren")),
    )  # fmt: skip


def _texts() -> _Lines:
    return "texts", translate("Keys", "Dagsordener, når de redigeres"), (
        ("Alt+Down Alt+Up", translate("Keys", "Næste punkt, og det forrige")),
        ("Ctrl+N", translate("Keys", "Nyt spørgsmål")),
        ("Ctrl+Return", translate("Keys", "Gem dagsordenen")),
    )  # fmt: skip


def _import() -> _Lines:
    return "import", translate("Keys", "Import"), (
        ("Ctrl+O", translate("Keys", "Vælg en søgeliste")),
        ("Ctrl+Return", translate("Keys", "Importér det, der er vist")),
        ("Esc", translate("Keys", "Stop eller annullér")),
    )  # fmt: skip


def _rules() -> _Lines:
    return "rules", translate("Keys", "Regelbogen"), (
        ("Ctrl+Shift+R", translate("Keys", "Gå til Regelbogen")),
        ("Up Down", translate("Keys", "Reglen over og under")),
        ("Return R", translate("Keys", "Ret reglen lokalt")),
        ("S", translate("Keys", "Sammenlign med den forrige version")),
        ("Alt+H", translate("Keys", "Vis, hvem der skifter, før der gemmes")),
        ("Ctrl+N", translate("Keys", "Tilføj en række til samtaler, der tæller")),
        ("Ctrl+Return", translate("Keys", "Gem det, der er vist, eller slå målet til")),
        ("Esc", translate("Keys", "Tilbage til listen; det, du skrev, bliver stående")),
    )  # fmt: skip
