"""A scaling law in miniature: four small models on a line, which is asked about a fifth."""

import csv
from pathlib import Path

import data
import numpy as np
import show

table = Path(data.__file__).parent.parent / "language/weights/scaling.csv"
runs = list(csv.DictReader(table.open()))  # the same 1,000 steps on the same novel, five sizes
n = np.array([float(run["parameters"]) for run in runs])
bits = np.array([float(run["held_out_bits_per_byte"]) for run in runs])
rows = [
    show.row(int(run["width"]), int(run["layers"]), int(size), (b, 3), (np.log(b), 3))
    for run, size, b in zip(runs, n, bits)
]
print(show.table(["width", "blocks", "parameters", "bits per byte", "their log"], rows))

print("powers from each to the next:", show.vector(np.diff(np.log(bits)) / np.diff(np.log(n)), 3))
slope, intercept = np.polyfit(np.log(n[:4]), np.log(bits[:4]), 1)
print(f"four smallest: bits = {show.fixed(np.exp(intercept), 2)} · N^({show.fixed(slope, 4)})")
print(f"ten times the parameters: {show.fixed(10**slope, 3)} times the bits")
predict = lambda n: show.fixed(np.exp(intercept + slope * np.log(n)), 3)  # noqa: E731
print(f"N = {show.integer(int(n[4]))}: predicted {predict(n[4])}, trained {show.fixed(bits[4], 3)}")
for size in [869_504, 1_000_000_000, 1_000_000_000_000]:
    print(f"N = {show.integer(size)}: predicted {predict(size)}")
