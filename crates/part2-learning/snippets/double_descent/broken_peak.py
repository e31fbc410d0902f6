"""On 50, 100 or 200 images the peak moves with them: it is where features equal images."""

import data
import numpy as np
import show

digits = data.digits()
rng = np.random.default_rng(7)
order = rng.permutation(1797)
x = np.maximum(digits.data / 16 @ (rng.standard_normal((64, 1000)) / 8), 0)
y = 1 - 2 * (digits.target % 2)
test = order[1000:]

sizes = [25, 50, 75, 100, 150, 200, 250, 300]
rows = []
for n_images in [50, 100, 200]:
    train, errors = order[:n_images], []
    for n in sizes:
        weights = np.linalg.lstsq(x[train, :n], y[train])[0]
        errors.append(((x[test, :n] @ weights - y[test]) ** 2).mean())
    rows.append(show.row(n_images, (errors, 2)))
print("test error, by images and by features")
print(show.table(["images"] + [str(size) for size in sizes], rows))
