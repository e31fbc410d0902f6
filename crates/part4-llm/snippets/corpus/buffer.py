"""A buffer shuffles what is near: paragraphs in batches of 32, from how many chapters?"""

import data
import numpy as np
import show

chapters = data.moby_dick_whole().split("\nCHAPTER ")
sizes = [sum(bool(line.strip()) for line in text.splitlines()) for text in chapters]
chapter_of = np.repeat(np.arange(len(chapters)), sizes)
n = len(chapter_of)
in_order = np.arange(n)
shards = [in_order[i : i + 80] for i in range(0, n, 80)]
drawn = np.concatenate([shards[i] for i in np.random.default_rng(1).permutation(len(shards))])


def buffered(stream, capacity):
    rng = np.random.default_rng(2)
    held, out = stream[:capacity].tolist(), []
    for i in stream[capacity:].tolist():
        place = rng.integers(0, capacity)
        out.append(held[place])
        held[place] = i
    rng.shuffle(held)
    return np.array(out + held)


rows = []
for name, stream, capacity in [
    ("as written", in_order, 1),
    ("buffer of 256", in_order, 256),
    ("shards drawn", drawn, 1),
    ("shards drawn, buffer of 256", drawn, 256),
    ("shards drawn, buffer of 1,024", drawn, 1024),
    ("true shuffle", np.random.default_rng(1).permutation(n), 1),
]:
    order = buffered(stream, capacity)
    batches = chapter_of[order[: n // 32 * 32]].reshape(-1, 32)
    mean = np.mean([len(set(batch.tolist())) for batch in batches])
    rows.append(show.row(name, (mean, 1)))
print(show.table(["order", "chapters in a batch"], rows))
