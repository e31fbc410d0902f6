"""The shipped vectors of Moby-Dick: what is near by cosine, and what by the dot product?"""

import data
import numpy as np

words, rows = data.moby_dick_vectors()
units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
id_of = {word: i for i, word in enumerate(words)}
for word in ["captain", "sea", "seven", "shark"]:
    print(word)
    for name, table in [("cosine", units), ("dot", rows)]:
        nearest = np.argsort(-(table @ table[id_of[word]]), stable=True)
        near = [words[i] for i in nearest if words[i] != word][:5]
        print(f"  {name:<6}  {', '.join(near)}")

group_of = {word: name for name, members in data.word_groups().items() for word in members}
groups = list(group_of.values())
for name, table in [("cosine", units), ("dot", rows)]:
    own = table[[id_of[word] for word in group_of]]
    near = own @ own.T
    np.fill_diagonal(near, -np.inf)
    right = sum(groups[i] == groups[j] for i, j in enumerate(near.argmax(axis=1)))
    print(f"{name:<6}  {right} of 87 in their group")
