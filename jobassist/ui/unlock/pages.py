"""The gate's pages by name, for whoever needs them all; each has a file of its own."""

from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.refused import RefusedPage
from jobassist.ui.unlock.unlock import UnlockPage

__all__ = ["FirstStartPage", "RefusedPage", "UnlockPage"]
