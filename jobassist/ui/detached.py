"""Work that may outlive the widget that started it: the window can be built anew while it goes on."""

from __future__ import annotations

from jobassist.ui.background import Task, Work

_RUNNING: set[Task] = set()


def detached(work: Work) -> Task:
    """A task that is kept until its thread has ended; connect its signals, then start it."""
    task = Task(work)
    _RUNNING.add(task)
    task.finished.connect(lambda: _RUNNING.discard(task))
    return task


def end_all() -> None:
    """Stops all of it and returns when no thread works any more: the store closes next."""
    for task in list(_RUNNING):
        task.stop()
        task.wait()
