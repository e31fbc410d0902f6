"""A larger vocabulary makes a shorter text: tokens for each word, on the half that was not seen."""

import re
from collections import Counter, defaultdict

import data
import show

raw = data.moby_dick_whole().encode()
halves = raw[: len(raw) // 2], raw[len(raw) // 2 :]
first, second = (Counter(re.findall(r"\s\S*|^\S+", half.decode())) for half in halves)
order = sorted(range(256), key=lambda b: (b < 33 or 126 < b < 161 or b == 173, b))  # GPT-2's
spelled = {byte: chr(i) for i, byte in enumerate(order)}  # a token is the character of its id
words = {word: "".join(map(spelled.get, word.encode())) for word in first | second}
pairs, places = Counter(), defaultdict(set)


def count(word, sign):
    for pair in zip(words[word], words[word][1:]):
        pairs[pair] += sign * first[word]  # those of the first half alone are counted
        places[pair].add(word)


for word in words:
    count(word, 1)
rows, n_bytes, n_words = [], len(halves[1]), second.total()
for size in range(256, 2049):
    if size in (256, 512, 1024, 2048):
        n_tokens = sum(len(words[word]) * times for word, times in second.items())
        whole = sum(times for word, times in second.items() if len(words[word]) == 1)
        numbers = (n_tokens / n_words, 3), (n_bytes / n_tokens, 3), (100 * whole / n_words, 1)
        rows.append(show.row(size, n_tokens, *numbers))
    most = max(pairs.values())
    a, b = min(pair for pair, times in pairs.items() if times == most)
    for word in places.pop((a, b)):
        count(word, -1)
        words[word] = words[word].replace(a + b, chr(size))
        count(word, 1)
    del pairs[a, b]
print(show.table(["vocabulary", "tokens", "a word", "bytes a token", "words in one (%)"], rows))
