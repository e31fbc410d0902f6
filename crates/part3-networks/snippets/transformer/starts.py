"""Twelve letters again, from five starts: three kinds of places, and two networks with a memory."""

import data
import numpy as np
import show

text = data.path("../../crates/part3-networks/src/transformer/tried.txt").read_text()
best = {}  # each at three learning rates: the best on average is shown
for line in text.splitlines()[1:]:
    name, parameters, rate, steps, *right = line.split(",")
    trial = (np.mean(np.array(right, float)), int(parameters), float(rate), np.array(right, float))
    best[name, int(steps)] = max(best.get((name, int(steps)), trial), trial, key=lambda t: t[0])
rows = [
    show.row(name, parameters, steps, (rate, 3), (right, 0))
    for (name, steps), (_, parameters, rate, right) in best.items()
]
header = ["network", "parameters", "steps", "rate", "right of 100", "", "", "", ""]
print(show.table(header, rows))
