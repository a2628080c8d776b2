"""The municipality's own wording: checked, stored, undone and put back."""

from __future__ import annotations

import pytest

from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.edit_letters import (
    Wording,
    WordingError,
    check_wording,
    reset_wording,
    sample,
    save_wording,
)
from jobassist.services.load_letters import (
    LOCAL,
    letter_of,
    letters_of,
    local_problems,
    shipped_letter,
)
from jobassist.services.preview_letters import sender_of
from jobassist.store import tables
from tests.services.letters import FRIENDLY, ORDINARY, lone, office, one


def own(body: str, *, subject: str = "Kom forbi", rights: bool | None = False) -> Wording:
    return Wording(subject, body, rights)


def test_a_wording_is_in_force_until_it_is_undone_or_put_back(desk: Desk) -> None:
    case = lone(desk)
    mine = own("Kære {navn}\n\nVi ses {dato} kl. {tid}.")
    changed = save_wording(desk, FRIENDLY, mine)
    assert changed is not None
    assert changed.message == "Kommunens tekst til “Venlig første indkaldelse” er gemt"
    assert letter_of(desk, FRIENDLY).is_local
    assert (
        one(desk, case, FRIENDLY).text
        == "Kære Lone Vestergaard Holm\n\nVi ses torsdag den 23. marts 2023 kl. 10.30."
    )
    assert save_wording(desk, FRIENDLY, mine) is None
    undo(desk, changed.action_id)
    assert letter_of(desk, FRIENDLY) == shipped_letter(FRIENDLY)
    save_wording(desk, FRIENDLY, mine)
    back = reset_wording(desk, FRIENDLY)
    assert back is not None
    assert letter_of(desk, FRIENDLY) == shipped_letter(FRIENDLY)
    assert reset_wording(desk, FRIENDLY) is None
    undo(desk, back.action_id)
    assert letter_of(desk, FRIENDLY).is_local


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        (
            own("Kære {navnn} {dato} {tid}"),
            "Teksten har i afsnit 1 feltet {navnn}, som ikke findes. Det ligner {navn}.",
        ),
        (own("{dato} {tid}", subject="Til {mig}"), "Overskriften har i afsnit 1 feltet {mig}"),
        (own("Vi ses snart."), "skal sige hvornår"),
        (own("{dato} {tid}", rights=None), "Svar på, om teksten vejleder"),
        (own("{dato} {tid}", rights=True), "nævner ikke både rettigheder og pligter"),
        (own(""), "body mangler"),
        (own("{dato} {tid} {cpr}"), "kun må stå i et brev til lægen"),
    ],
)
def test_a_wording_that_cannot_be_used_is_refused(desk: Desk, wording: Wording, says: str) -> None:
    with pytest.raises(WordingError) as error:
        save_wording(desk, FRIENDLY, wording)
    assert says in str(error.value)
    assert not letter_of(desk, FRIENDLY).is_local


def test_what_rights_it_has_is_said_by_a_person(desk: Desk) -> None:
    letter = letter_of(desk, ORDINARY)
    assert check_wording(letter, own(letter.body, rights=False)).mentions_rights is False
    assert check_wording(letter, own(letter.body, rights=True)).mentions_rights is True


def test_a_broken_wording_gives_way_and_is_told_of(desk: Desk) -> None:
    for name, value in (("paamindelse", "ikke json"), (FRIENDLY, '{"id": "x"}'), ("ny", "[]")):
        with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
            unit.insert(tables.settings, key=LOCAL + name, value=value)
    assert len(local_problems(desk)) == 3
    assert letter_of(desk, FRIENDLY) == shipped_letter(FRIENDLY)
    assert len(letters_of(desk)) == 17


def test_a_made_up_citizen_shows_every_text_whole(desk: Desk) -> None:
    for letter in letters_of(desk):
        assert "[" not in sample(letter, sender_of(desk), on=desk.today)
    office(desk)
    assert "Karen Boysen" in sample(letter_of(desk, FRIENDLY), sender_of(desk), on=desk.today)
    message = letter_of(desk, "sms_paamindelse")
    too_long = check_wording(message, Wording("", message.body + " Og mere." * 12, mentions_rights=False))
    assert "tirsdag 21. marts kl. 10.30" in sample(too_long, sender_of(desk), on=desk.today)
