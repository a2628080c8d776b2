"""A guard against PySide6 6.12 on Python 3.11, which would otherwise end the app after minutes.

PySide6 6.12.0 is built as if ``None``, ``True`` and ``False`` were immortal. They are from
Python 3.12 on (PEP 683); before that each call into Qt that returns nothing takes one
reference to ``None`` too many, and after some thousand calls the interpreter aborts with
"none_dealloc: deallocating None". PySide6 6.11.3 does not do so.
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
