"""Three models of the letters of Moby-Dick, scored on a part that they have not read."""

import re

import data
import numpy as np
import show

text = " ".join(re.findall("[a-z]+", data.moby_dick().lower()))
# a is 1 … z is 26, the space between two words 0.
letters = np.array([0 if c == " " else ord(c) - ord("`") for c in text])
read, unread = letters[:9000], letters[9000:]
n_words = int((unread == 0).sum())

# Every count starts at 1, so that nothing has probability 0.
single = 1.0 + np.bincount(read, minlength=27)
pair = np.ones((27, 27))
np.add.at(pair, (read[:-1], read[1:]), 1)
before, now = unread[:-1], unread[1:]
models = [
    ("all 27 alike", np.full(now.size, 1 / 27)),
    ("by frequency", (single / single.sum())[now]),
    ("by the letter before", (pair / pair.sum(axis=1, keepdims=True))[before, now]),
]
print(show.integer(len(unread)), f"letters unread, {n_words} words")
rows = []
for name, p in models:
    nats = -np.log(p).sum()
    per_letter, per_word = np.exp(nats / p.size), np.exp(nats / n_words)
    rows.append([name, show.fixed(per_letter, 2), show.integer(round(per_word))])
print(show.table(["model", "perplexity per letter", "per word"], rows))
