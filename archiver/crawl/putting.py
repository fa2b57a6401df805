"""Puts finished WARC files where they are to lie, beside the run: nobody waits for a storage.

A file is here until it is whole there, and the ledger says of neither; so what is kept is
found at any time. Only the end of a run waits.
"""

import threading

from archiver.warc import Store


class Putting:
    """One run's way to its store; used by one thread.

    `unsettled` says in words, once a file had to stay here, why that was.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread: threading.Thread | None = None
        self.unsettled: str | None = None

    def begin(self) -> None:
        """Put away what is finished, unless that is under way: then the next time will do."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._settle, name="putting")
            self._thread.start()

    def finish(self) -> None:
        """Return when all is put away that can be."""
        self.wait()
        self._settle()

    def wait(self) -> None:
        """Return when nothing is under way."""
        if self._thread is not None:
            self._thread.join()

    def _settle(self) -> None:
        self.unsettled = self._store.settle()
