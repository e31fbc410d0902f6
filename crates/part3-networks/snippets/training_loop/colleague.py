"""A colleague's training script: it runs, its loss falls, and four things in it are wrong."""

from pathlib import Path

import data

book = Path(data.__file__).parents[2]
script = book / "crates/part3-networks/src/training_loop/digits.py"
for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), start=1):
    print(f"{number:>2}  {line}".rstrip())
