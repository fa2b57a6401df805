"""`python -m archiver`, for where the program is not on the PATH."""

import sys

from archiver.cli import main

if __name__ == "__main__":
    sys.exit(main())
