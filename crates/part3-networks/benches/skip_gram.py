"""Skip-gram on the same words with the same settings by gensim, one thread."""
# packages: gensim==4.4.0 smart_open==9.0.2 wrapt==1.17.3

import os
import re
import time
from collections import Counter

import data
import numpy as np
from gensim.models import Word2Vec

text = re.findall(r"\w+", data.moby_dick_whole().lower())
kept = {word for word, n in Counter(text).items() if n >= 10}
ids = [word for word in text if word in kept]
sentences = [ids[i : i + 10_000] for i in range(0, len(ids), 10_000)]  # gensim cuts longer ones off
words, groups = zip(*((word, name) for name, group in data.word_groups().items() for word in group))
n_runs, shortest, own = int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1")), float("inf"), 0
for run in range(n_runs):
    model = Word2Vec(vector_size=100, window=5, min_count=1, workers=1, sg=1, negative=5, seed=run)
    model.build_vocab(sentences)
    start = time.perf_counter()
    model.train(sentences, total_examples=len(sentences), epochs=5)
    shortest = min(shortest, time.perf_counter() - start)
    x = model.wv[list(words)]
    near = x @ x.T / np.outer(np.linalg.norm(x, axis=1), np.linalg.norm(x, axis=1))
    np.fill_diagonal(near, -2)
    own += sum(groups[i] == groups[j] for i, j in enumerate(near.argmax(axis=1)))
per_second = len(ids) * 5 / shortest / 1e3
print(f"gensim 4.4.0, Word2Vec\t{shortest:e}\t{per_second:.0f} thousand words a second, {own / n_runs:.1f} of 87 in their group")
