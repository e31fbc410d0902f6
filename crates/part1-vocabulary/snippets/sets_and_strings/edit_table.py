"""The edit distance of two names, from a table of the distances between all their beginnings."""

import numpy as np
import show


def edit_table(a, b):
    table = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
    table[:, 0] = np.arange(len(a) + 1)  # from i letters to nothing: i deletions
    table[0, :] = np.arange(len(b) + 1)  # from nothing to j letters: j insertions
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i, j] = min(
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (a[i - 1] != b[j - 1]),
            )
    return table


print(show.matrix(edit_table("katrin", "karina"), 0))
print(f"from eleanor to leanora: {edit_table('eleanor', 'leanora')[-1, -1]} edits")
