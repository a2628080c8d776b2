"""What the way to the window may not load: the libraries that cost more than the window itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
HEAVY = {"alembic", "numpy", "ortools", "pandas", "reportlab", "snowballstemmer", "sqlite_utils"}
LOADED = """
import importlib, json, pkgutil, sys
import jobassist.app, jobassist.ui
for module in pkgutil.walk_packages(jobassist.ui.__path__, "jobassist.ui."):
    importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""


def test_no_screen_loads_a_heavy_library() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=CHECKOUT, capture_output=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert "jobassist.ui" in loaded
    assert loaded & HEAVY == set()
