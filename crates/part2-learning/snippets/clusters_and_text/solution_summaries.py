"""Summaries of every length: the first words of a paragraph against its second sentence."""

import re
from collections import Counter

import data
import numpy as np
import show

words = re.findall("[a-z]+", data.moby_dick().lower().split("\n")[2])
reference = words[3:43]  # the second sentence, 40 words
rows = []
for length in [10, 20, 43, 80, len(words)]:
    summary = words[:length]
    shared = (Counter(summary) & Counter(reference)).total()
    precision, recall = shared / length, shared / len(reference)
    # The longest common subsequence, a cell at a time.
    longest = np.zeros((length + 1, len(reference) + 1), dtype=int)
    for i, a in enumerate(summary):
        for j, b in enumerate(reference):
            skipped = max(longest[i, j + 1], longest[i + 1, j])
            longest[i + 1, j + 1] = longest[i, j] + 1 if a == b else skipped
    numbers = [precision, recall, 2 * precision * recall / (precision + recall)]
    numbers.append(2 * longest[-1, -1] / (length + len(reference)))
    rows.append(show.row(length, (numbers, 4)))
header = ["first words", "ROUGE-1 precision", "recall", "F1", "ROUGE-L F1"]
print(show.table(header, rows))
