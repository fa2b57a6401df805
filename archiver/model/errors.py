"""What the user did wrong, or can mend."""

from collections.abc import Callable
from functools import partial


class ArchiverError(Exception):
    """The user can mend this: `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str, *, exit_code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code

    def __reduce__(self) -> tuple[Callable[..., "ArchiverError"], tuple[str, str]]:
        """Let it be raised in another process than the one that met it."""
        return partial(type(self), exit_code=self.exit_code), (self.message, self.hint)
