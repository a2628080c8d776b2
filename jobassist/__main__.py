"""``python -m jobassist``."""

from jobassist.app import main

main()
