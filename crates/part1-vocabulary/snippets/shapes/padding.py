"""Word lengths of three sentences, padded to one table, and what the filling does to a mean."""

import numpy as np
import show

# Three sentences of the first chapter of Moby Dick.
sentences = [
    "Call me Ishmael",
    "There is magic in it",
    "This is my substitute for pistol and ball",
]
lengths = [[len(word) for word in text.split()] for text in sentences]
longest = max(map(len, lengths))

padded = np.array([row + [0] * (longest - len(row)) for row in lengths], dtype=float)
mask = np.arange(longest) < np.array([[len(row)] for row in lengths])
print(f"padded, shape {show.shape(padded)}\n{show.matrix(padded, 0)}")
print(f"mask\n{show.matrix(mask, 0)}")

print("mean of the row   ", show.vector(padded.mean(axis=1), 3))
print("mean of the words ", show.vector(padded.mean(axis=1, where=mask), 3))
