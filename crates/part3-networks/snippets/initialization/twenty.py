"""Twenty matrix products in a row: 0.05 is too small a weight, 0.2 too large, and 0.1 right."""

import numpy as np
import show

rng = np.random.default_rng(7)
x = rng.standard_normal((100, 100))  # 100 samples, and a fan-in of 100
layers = [rng.standard_normal((100, 100)) for _ in range(20)]
rows = []
for std_dev, decimals in [(0.05, 7), (0.1, 2), (0.2, 0)]:
    values = x
    sizes = []
    for weights in layers:
        values = values @ weights * std_dev
        sizes.append(np.sqrt(np.mean(values**2)))
    rows.append(show.row((std_dev, 2), ([sizes[i] for i in [0, 1, 4, 9, 19]], decimals)))
print(show.table(["standard deviation", "layer 1", "2", "5", "10", "20"], rows))
