"""Two thousand merges on half of Moby-Dick: the first, a few, the last, and the longest."""

import re
from collections import Counter, defaultdict

import data

raw = data.moby_dick_whole().encode()
counts = Counter(re.findall(r"\s\S*|^\S+", raw[: len(raw) // 2].decode()))
order = sorted(range(256), key=lambda b: (b < 33 or 126 < b < 161 or b == 173, b))  # GPT-2's
tokens, spelled = [bytes([b]) for b in order], {b: chr(i) for i, b in enumerate(order)}
words = [["".join(map(spelled.get, word.encode())), n] for word, n in counts.items()]
pairs, places = Counter(), defaultdict(set)


def count(place, sign):
    word, times = words[place]
    for pair in zip(word, word[1:]):
        pairs[pair] += sign * times
        places[pair].add(place)


for place in range(len(words)):
    count(place, 1)
while len(tokens) < 2256:
    most = max(pairs.values())
    a, b = min(pair for pair, times in pairs.items() if times == most)
    for place in places.pop((a, b)):
        count(place, -1)
        words[place][0] = words[place][0].replace(a + b, chr(len(tokens)))
        count(place, 1)
    tokens.append(tokens[ord(a)] + tokens[ord(b)])
    del pairs[a, b]

texts = [f'"{token.decode(errors="replace")}"' for token in tokens]
print(f"{len(tokens)} tokens: 256 bytes and {len(tokens) - 256} merges")
for start in [256, 266, 500, 1000, 2250]:
    print(f"ids from {start}: [{', '.join(texts[start : start + 6])}]")
for i in sorted(range(2256), key=lambda i: -len(tokens[i]))[:6]:
    print(f"{len(tokens[i]):>2} bytes, id {i}: {texts[i]}")
