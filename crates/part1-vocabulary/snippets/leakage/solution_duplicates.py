"""Every penguin entered twice: a model that only remembers seems to have learned."""

from collections import Counter

import data
import numpy as np
import show

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
once = np.arange(len(x))
rows = []
for name, table in [("each penguin once", once), ("each penguin twice", np.tile(once, 2))]:
    order = np.random.default_rng(7).permutation(len(table))
    test, train = table[order[:100]], table[order[100:]]
    most_frequent = Counter(y[train].tolist()).most_common(1)[0][0]

    memory = {tuple(x[i]): y[i] for i in train}
    right = sum(memory.get(tuple(x[i]), most_frequent) == y[i] for i in test)
    rows.append(show.row(name, right))
print(show.table(["table", "right for, of 100 held out"], rows))
