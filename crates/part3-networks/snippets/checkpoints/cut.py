"""The power fails while a checkpoint is written: once over the old one, once beside it."""

import json
import tempfile
from pathlib import Path

import numpy as np
import show

folder = tempfile.TemporaryDirectory()
latest, part = Path(folder.name) / "latest", Path(folder.name) / "latest.part"


def checkpoint(weight):  # safetensors by hand
    header = {"w": {"dtype": "F64", "shape": [2], "data_offsets": [0, 16]}}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + np.full(2, weight).tobytes()


def holds():
    content = latest.read_bytes()
    end = 8 + int.from_bytes(content[:8], "little")
    whole = len(content) == end + 16
    return show.vector(np.frombuffer(content[end:]), 1) if whole else "nothing"


old, new = checkpoint(1.0), checkpoint(2.0)
print("bytes written   over the old  beside it")
for n_written in [0, 40, len(new) - 1, len(new)]:
    latest.write_bytes(new[:n_written])  # over the old one
    over = holds()

    latest.write_bytes(old)
    part.write_bytes(new[:n_written])  # beside it
    if n_written == len(new):
        part.replace(latest)
    print(f"{n_written:>2} of {len(new)}        {over:<12}  {holds()}")
