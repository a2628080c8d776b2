"""Guards against PySide6 6.12 on Python 3.11, which would otherwise end the app after minutes.

PySide6 6.12.0 is built as if ``None``, ``True`` and ``False`` were immortal. They are from
Python 3.12 on (PEP 683); before that each call into Qt that returns nothing takes one
reference to ``None`` too many, and after some thousand calls the interpreter aborts with
"none_dealloc: deallocating None". At exit it also deletes windows that are still there in
an order that crashes. Neither happens with PySide6 6.11.3, nor with 6.12 on Python 3.13.
"""

from __future__ import annotations

import ctypes
import sys

_SINGLETONS: tuple[object, ...] = (None, True, False, NotImplemented, ...)
_NEVER_ZERO = 1 << 60


def keep_singletons_alive() -> None:
    """Give Python's constants the count that Python 3.12 gives them; nothing to do from there on."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in _SINGLETONS:
        # A CPython object starts with its reference count.
        ctypes.c_ssize_t.from_address(id(constant)).value = _NEVER_ZERO


def delete_windows() -> None:
    """Delete every window there is, parts after wholes; call it when the event loop has ended."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import delete, isValid

    for window in QApplication.topLevelWidgets():
        if isValid(window):
            delete(window)
