"""A new word, encoded: at each step the pair that was learned first is merged."""

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
    for pair in zip(words[place][0], words[place][0][1:]):
        pairs[pair] += sign * words[place][1]
        places[pair].add(place)


for place in range(len(words)):
    count(place, 1)
new = {word: ["".join(map(spelled.get, word.encode()))] for word in [" seamanship", " smartphone"]}
while len(tokens) < 2256:
    most = max(pairs.values())
    a, b = min(pair for pair, times in pairs.items() if times == most)
    for place in places.pop((a, b)):
        count(place, -1)
        words[place][0] = words[place][0].replace(a + b, chr(len(tokens)))
        count(place, 1)
    for steps in new.values():
        if a + b in steps[-1]:
            steps.append(steps[-1].replace(a + b, chr(len(tokens))))
    tokens.append(tokens[ord(a)] + tokens[ord(b)])
    del pairs[a, b]
for word, steps in new.items():
    print(f'"{word}" occurs {raw.count(word.encode())} times in the book')
    print(*("  " + "|".join(tokens[ord(c)].decode() for c in step) for step in steps), sep="\n")
    print("  token ids", [ord(c) for c in steps[-1]])
