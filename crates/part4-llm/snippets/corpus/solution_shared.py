"""What a test shares with the training text, word for word: every tenth paragraph, or the last."""

import re

import data
import show

paragraphs = [line for line in data.moby_dick_whole().splitlines() if line.strip()]
n = len(paragraphs)


def runs(text, length):
    words = [word for word in re.findall(r"[\w']+", text.lower()) if word.strip("'_")]
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


rows = []
every, last = set(range(0, n, 10)), set(range(n - n // 10, n))
for name, test in [("every tenth", every), ("the last tenth", last)]:
    told = []
    for length in (5, 8, 13):
        sets = [runs(text, length) for text in paragraphs]
        train = set().union(*(sets[i] for i in range(n) if i not in test))
        told.append(sum(not train.isdisjoint(sets[i]) for i in test))
    rows.append(show.row(name, len(test), *told))
print(show.table(["test", "paragraphs", "5 words", "8", "13"], rows))
