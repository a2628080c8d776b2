"""Which system packages this machine lacks for JobAssist; installs them through apt where it may.

Runs on the system's own Python before anything is installed, so it needs the standard library alone.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig

NEEDED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
FOR_A_WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def has_library(name: str) -> bool:
    """Whether the loader finds the shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages(*, window: bool, bundle: bool) -> list[str]:
    """The Debian packages that are not here yet; a window and a bundle each want some more."""
    libraries = NEEDED | (FOR_A_WINDOW if window else {})
    packages = [package for library, package in libraries.items() if not has_library(library)]
    if importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    if bundle:
        shared_python = str(sysconfig.get_config_var("INSTSONAME") or "")
        if ".so" in shared_python and not has_library(shared_python):
            packages.append(shared_python.partition(".so")[0])
        if shutil.which("objdump") is None:
            packages.append("binutils")
    return packages


def _as_root() -> list[str] | None:
    """The words before a command that make it run as root without a question; None where nothing does."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install(packages: list[str]) -> bool:
    """Install them through apt-get; False where there is no apt-get, no right to use it, or it fails."""
    root = _as_root()
    if root is None or shutil.which("apt-get") is None:
        return False
    print("Installing system packages:", " ".join(packages), flush=True)
    apt_get = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    add = [*apt_get, "install", "-y", "--no-install-recommends", *packages]
    for command in ([*apt_get, "update"], add):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def main(arguments: list[str]) -> str | None:
    """What is wrong, as one sentence; None when everything is here (now)."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may be started by any Python
        return "JobAssist needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..."
    if sys.platform != "linux":
        return None
    window = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    packages = missing_packages(window=window, bundle="--bundle" in arguments)
    if not packages or install(packages):
        return None
    return f"Some system packages are missing; please run: sudo apt-get install {' '.join(packages)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
