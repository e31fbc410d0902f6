"""An exclamation mark after fish, by discounting: by hand, then all of the held-out text."""

import data
import numpy as np
import pandas as pd
import show

text = np.frombuffer(data.moby_dick_whole().encode(), np.uint8).astype(int)
cut = len(text) - len(text) // 10
codes, tables = {0: np.zeros_like(text)}, {}
for m in range(1, 7):  # the m bytes up to each place, as one number
    codes[m] = codes[m - 1] + 256 ** (m - 1) * np.roll(text, m - 1)
    tables[m] = pd.Series(codes[m][m - 1 : cut]).value_counts()

p, rows = 1 / 256, []
for context in ["", "h", "sh", "ish", "fish"]:
    start = 256 * int.from_bytes(context.encode(), "big")
    row = tables[len(context) + 1].reindex(range(start, start + 256), fill_value=0)
    total, different, count = row.sum(), (row > 0).sum(), row[start + ord("!")]
    p = max(count - 0.75, 0) / total + 0.75 * different / total * p
    rows.append(show.row(context, total, different, count, (p, 5)))
print(show.table(["after", "total", "different", '"!"', 'p("!")'], rows))

place, lines = np.arange(len(text) - cut), []
for n in range(1, 7):
    bits = []
    for kneser_ney in (False, True):
        p = np.full(len(place), 1 / 256)
        for m in range(1, n + 1):
            counts = tables[m]
            if kneser_ney and m < n:  # one for each byte before, not for each time
                counts = (tables[m + 1].index % 256**m).value_counts()
            sums = counts.groupby(counts.index // 256).agg(["sum", "size"])
            total, different = sums.reindex(codes[m][cut:] // 256, fill_value=0).to_numpy().T
            kept = (counts.reindex(codes[m][cut:], fill_value=0).to_numpy() - 0.75).clip(0)
            known = (total > 0) & (place >= m - 1)
            p = np.where(known, (kept + 0.75 * different * p) / total.clip(1), p)
        bits.append(-np.log2(p).mean())
    lines.append(show.row(n, (bits, 3)))
print(show.table(["n", "absolute discounting", "Kneser–Ney smoothing"], lines))
