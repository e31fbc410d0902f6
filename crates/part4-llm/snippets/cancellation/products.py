"""A text by its characters: the product vanishes, the sum of logarithms does not."""

import data
import numpy as np
import show

text = np.frombuffer(data.moby_dick().encode(), dtype=np.uint8)
p = (np.bincount(text) / len(text))[text[:1000]]
with np.errstate(under="ignore"):
    narrow, product = np.cumprod(p.astype(np.float32)), np.cumprod(p)
logs = np.cumsum(np.log(p))


def log(x):
    return show.fixed(np.log(np.float64(x)), 2) if x > 0 else "log of 0"


rows = []
for n in [10, 30, 100, 250, 1000]:
    i = n - 1
    perplexity = np.exp(-logs[i] / n)
    rows.append(show.row(n, log(narrow[i]), log(product[i]), (logs[i], 2), (perplexity, 2)))
header = ["characters", "log of product, f32", "f64", "sum of logs", "perplexity"]
print(show.table(header, rows))
