"""From one byte to six: each counted text fits better, the held-out one turns round."""

import data
import numpy as np
import show

text = np.frombuffer(data.moby_dick_whole().encode(), np.uint8).astype(np.int64)
cut = len(text) - len(text) // 10
counted, held_out = text[:cut], text[cut:]


def grams(text, n):
    """Each window of n bytes as one number."""
    windows = np.lib.stride_tricks.sliding_window_view(text, n)
    return windows @ 256 ** np.arange(n)[::-1]


def look_up(keys, values, wanted):
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, values[place], 0)


rows, tables = [], {}
for n in range(1, 7):
    tables[n] = keys, counts = np.unique(grams(counted, n), return_counts=True)
    bits = []
    for part, k in [(counted, 0.01), (held_out, 0.01), (held_out, 1.0)]:
        surprise = 0.0
        for m in range(1, n + 1):  # the first n − 1 bytes have shorter contexts
            seen, freq = tables[m]
            wanted = grams(part if m == n else part[:m], m)
            contexts, start = np.unique(seen // 256, return_index=True)
            total = look_up(contexts, np.add.reduceat(freq, start), wanted // 256)
            surprise -= np.log2((look_up(seen, freq, wanted) + k) / (total + 256 * k)).sum()
        bits.append(surprise / len(part))
    rows.append(show.row(n, len(keys), (bits, 3)))
header = ["n", "different n-grams", "counted, k = 0.01", "held out", "held out, k = 1"]
print(show.table(header, rows))
