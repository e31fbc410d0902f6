"""A network for the digits, not trained: shapes after each layer, and its parameter count."""

import data
import numpy as np
import show

WIDTHS = [64, 128, 32, 10]  # pixels, two hidden layers, classes
x, y = data.digits().data / 16, data.digits().target  # not trained: each is a stranger's
right = []
for seed in range(1, 21):
    rng = np.random.default_rng(seed)
    rows, values = [show.row("input", "", "", "", show.shape(x))], x
    for name, n_in, n_out in zip(["hidden 1", "hidden 2", "output"], WIDTHS, WIDTHS[1:]):
        w, b = rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in), np.zeros(n_out)
        values = values @ w + b
        if name != "output":
            values = np.maximum(values, 0)  # ReLU, but not on the logits
        shapes = [show.shape(array) for array in (w, b, values)]
        rows.append(show.row(name, *shapes[:2], w.size + b.size, shapes[2]))
    right.append((values.argmax(axis=1) == y).mean())
print(show.table(["layer", "W", "b", "parameters", "values after it"], rows))
count = sum((n_in + 1) * n_out for n_in, n_out in zip(WIDTHS, WIDTHS[1:]))
print(f"depth {len(rows) - 1}, units {sum(WIDTHS)}, parameter count {show.integer(count)}")
print("right of 100, mean of 20 starts ", show.fixed(100 * np.mean(right), 1))
