"""What holds for every test: no screen, no data of the person who runs them, the same examples in CI."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from jobassist.store.store import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile(  # few examples, and none made smaller: scripts/mutants.py runs them for each fault
    "mutants",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=40,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(
    "mutants" if "MUTANT_UNDER_TEST" in os.environ else "ci" if os.environ.get("CI") else "dev"
)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the store of whoever runs the tests out of reach."""
    monkeypatch.setenv("JOBASSIST_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("JOBASSIST_PASSPHRASE", raising=False)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed encrypted store with nothing in it, made once and copied: making one takes most of a test."""
    from jobassist.store.store import Store
    from tests.stores import CHEAP, PASSPHRASE

    folder = tmp_path_factory.mktemp("tomt") / "lager"
    Store.create(folder, PASSPHRASE, params=CHEAP).close()
    return folder


@pytest.fixture
def own_store(empty_store: Path, tmp_path: Path) -> Iterator[Store]:
    """An open, empty store of the test's own."""
    from jobassist.store.store import Store
    from tests.stores import PASSPHRASE

    with Store.open(shutil.copytree(empty_store, tmp_path / "lager"), PASSPHRASE) as store:
        yield store


@pytest.fixture(scope="session", autouse=True)
def no_windows_at_exit() -> Iterator[None]:
    """Windows that a test left are deleted in order, or the interpreter crashes on its way out."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from jobassist.ui.refcounts import delete_windows

        delete_windows()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """A worker that died fails the run, also when no test of its own was running in it."""
    if error is not None:
        node.config.pluginmanager.get_plugin("session").testsfailed += 1


_finished = pytest.StashKey[pytest.Session]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, object, object]:
    """Outermost: afterwards all is told and written, on the screen or by a worker to its controller."""
    result = yield
    session.config.stash[_finished] = session
    return result


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends a process that has had windows here, with the tests' own result: one alone, or all that share.

    What comes after is Python taking PySide's modules apart in no order: after some thousand tests that
    crashed in the end of ends, when everything was told and written. An app that is closed never gets
    there with so many windows; that it ends well is tested in processes of its own.
    """
    if "PySide6.QtWidgets" in sys.modules and _finished in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(int(config.stash[_finished].exitstatus))
