"""The example of app.yaml: under another name where somebody keeps a deployment's own in its place, as README says."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = next(one for one in (ROOT / "app.example.yaml", ROOT / "app.yaml") if one.exists())
