"""What the wheel holds, and that it works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SHIPPED = "jobassist/_shipped"


def _files_under(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the locked hatchling without asking the network."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=CHECKOUT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.parametrize("folder", ["resources", "db"])
def test_holds_every_file_that_the_app_reads(wheel: Path, folder: str) -> None:
    inside = f"{SHIPPED}/{folder}/"
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name.removeprefix(inside) for name in archive.namelist() if name.startswith(inside)}
    assert shipped == _files_under(CHECKOUT / folder)
    assert shipped


def test_holds_the_package_and_its_licences_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = (name for name in names if name.endswith("/METADATA"))
        about = message_from_bytes(archive.read(metadata))
    info = metadata.removesuffix("/METADATA")
    assert {name.split("/")[0] for name in names} == {"jobassist", info}
    assert about["License-Expression"] == "MPL-2.0"
    licences = {name.removeprefix(f"{info}/licenses/") for name in names if "/licenses/" in name}
    assert licences == set(about.get_all("License-File", []))
    assert {"LICENSE", "resources/fonts/NotoSans-OFL.txt", "resources/icons/LICENSE.txt"} <= licences


def test_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """Rules, fonts and migrations come from the wheel; only the dependencies come from this environment."""
    installed = tmp_path / "installed here"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    _run(*pip, "install", "--no-index", "--no-deps", "--target", installed, wheel, cwd=elsewhere)

    ask = "from jobassist import paths; print(paths.resources(), paths.migrations(), sep='\\n')"
    places = _run(sys.executable, "-c", ask, cwd=elsewhere, PYTHONPATH=str(installed), PYTHONUTF8="1")
    assert places.splitlines() == [str(installed / SHIPPED / "resources"), str(installed / SHIPPED / "db")]
    _run(sys.executable, "-m", "jobassist", "selftest", cwd=elsewhere, PYTHONPATH=str(installed))


@pytest.mark.soak
def test_works_in_an_empty_environment_with_the_locked_dependencies(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    _run(sys.executable, "-m", "venv", environment, cwd=tmp_path)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    pip: list[str | Path] = [programs / "python", "-m", "pip", "--disable-pip-version-check"]
    lock = CHECKOUT / "requirements" / "runtime.txt"
    _run(*pip, "install", "--require-hashes", "--only-binary", ":all:", "-r", lock, cwd=tmp_path)
    _run(*pip, "install", "--no-index", "--no-deps", wheel, cwd=tmp_path)
    assert "No broken requirements" in _run(*pip, "check", cwd=tmp_path)
    _run(programs / "jobassist", "selftest", cwd=tmp_path)
