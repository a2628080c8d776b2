"""Errors whose text is what the caseworker reads."""


class JobAssistError(Exception):
    """Something the user can mend: one Danish sentence that says what to do.

    Anything that is not a JobAssistError is a bug and goes to the crash dialog.
    The text never holds a CPR, a name or a note.
    """


class FieldError(JobAssistError):
    """Something that cannot be written so; ``key`` is the field to mend, empty: none of them."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


class RuleFileError(JobAssistError):
    """A rule file that cannot be used; the text names file, line or key, and what is wrong.

    ``key`` is the key of the file to mend, empty where none is to blame.
    """

    def __init__(self, sentence: str, key: str = "") -> None:
        super().__init__(sentence)
        self.key = key
