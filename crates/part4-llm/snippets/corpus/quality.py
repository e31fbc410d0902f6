"""A quality filter on five real documents: what it stops, and what walks past it."""

from collections import Counter

import data
import show

STOP = {"the", "be", "to", "of", "and", "that", "have", "with"}


def quality(text):
    words, lines = text.split(), [line for line in text.splitlines() if line.strip()]
    n, length, pairs = len(words), sum(map(len, words)), Counter()
    for a, b in zip(words, words[1:]):
        pairs[a, b] += len(a) + len(b)
    letters = sum(any(c.isalpha() for c in word) for word in words) / n
    stop, top = len(STOP & set(text.lower().split())), max(pairs.values(), default=0) / length
    return n, length / n, letters, stop, top, 1 - len(set(lines)) / len(lines)


def broken(n, length, letters, stop, top, repeated):
    rules = [("too few words", n < 50), ("words too short", length < 3)]
    rules += [("words too long", length > 10), ("too few words with letters", letters < 0.8)]
    rules += [("too few stop words", stop < 2), ("lines repeat", repeated > 0.3)]
    return ", ".join(rule for rule, breaks in rules + [("a pair repeats", top > 0.2)] if breaks)


bodies = [c.split("\n", 1)[1] for c in data.moby_dick_whole().split("\nCHAPTER ")]
documents = {"chapter 1": bodies[0], "chapter 122": bodies[121]}
documents["names of women"] = "\n".join(data.female_names())
documents["carbon dioxide"] = "\n".join(show.fixed(ppm, 1) for ppm in data.co2_monthly())
documents["words of the mails"] = " ".join(data.spam().words)
found = {name: quality(text) for name, text in documents.items()}
header = ["document", "words", "letters a word", "with letters", "stop words", "top pair"]
rows = [show.row(k, n, (w, 2), (c, 2), s, (t, 2)) for k, (n, w, c, s, t, _) in found.items()]
print(show.table(header, rows))
for name, counts in found.items():
    print(f"{name}: {broken(*counts) or 'kept'}")
print(f"chapters kept: {sum(not broken(*quality(b)) for b in bodies)} of {len(bodies)}")
