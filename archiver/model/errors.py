"""What the user did wrong, or can mend."""


class ArchiverError(Exception):
    """The user can mend this: `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str, *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
