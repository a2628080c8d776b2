"""The window: one folder a screen; views show frozen values and emit ids."""

from jobassist.ui.refcounts import keep_singletons_alive

keep_singletons_alive()
