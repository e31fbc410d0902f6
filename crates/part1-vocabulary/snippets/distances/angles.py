"""The cosine of the angle between two arrows: their dot product, divided by both lengths."""

import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity

a = np.array([4.0, 3.0])  # its length is 5
rows, largest = [], 0.0
for b in np.array([[4.0, 3.0], [8.0, 6.0], [5.0, 0.0], [-3.0, 4.0], [-4.0, -3.0]]):
    dot = a @ b
    cosine = dot / (np.linalg.norm(a) * np.linalg.norm(b))
    by_library = np.clip(cosine_similarity([a], [b])[0, 0], -1, 1)
    largest = max(largest, abs(cosine - by_library))
    rows.append([
        show.vector(b, 0),
        show.fixed(dot, 0),
        show.fixed(np.linalg.norm(b), 0),
        show.fixed(cosine, 4),
        show.fixed(np.degrees(np.arccos(by_library)), 2),
    ])
print(f"a = {show.vector(a, 0)}, its length is {show.fixed(np.linalg.norm(a), 0)}\n")
header = ["b", "a·b", "length of b", "cosine", "angle in degrees"]
print(show.table(header, rows))
print("largest difference to the library's cosine", show.fixed(largest, 9))
