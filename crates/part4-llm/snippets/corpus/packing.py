"""2,560 paragraphs into rows of 1,024 bytes: padded, one behind the other, and best fit."""

import bisect

import data
import numpy as np
import show

texts = [line for line in data.moby_dick_whole().splitlines() if line.strip()]
lengths = np.array([len(text.encode()) + 1 for text in texts])
n_bytes, n_long = lengths.sum(), (lengths > 1024).sum()
print(f"documents {len(lengths)}, bytes {n_bytes}, longer than a row {n_long}")
padded = -(-lengths // 1024).sum()
print(f"padded by hand: rows {padded}, wasted {show.fixed(1 - n_bytes / (padded * 1024), 4)}")

ends = np.cumsum(lengths)
cut = ((ends - 1) // 1024 > (ends - lengths) // 1024).sum()
whole, rest = np.divmod(lengths, 1024)
room, n_rows = [], int(whole.sum())  # a full piece fills a row
for piece in sorted(rest[rest > 0].tolist(), reverse=True):
    at = bisect.bisect_left(room, piece)
    if at < len(room):
        left = room.pop(at) - piece
    else:
        left, n_rows = 1024 - piece, n_rows + 1
    if left:
        bisect.insort(room, left)
rows = []
packings = [("padded", padded, n_long), ("one behind the other", -(-n_bytes // 1024), cut)]
for name, n, n_cut in packings + [("best fit", n_rows, n_long)]:
    rows.append(show.row(name, int(n), (1 - n_bytes / (n * 1024), 4), int(n_cut)))
print(show.table(["packing", "rows", "wasted", "documents cut"], rows))
