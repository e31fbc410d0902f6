"""WordPiece: merges that favor company over frequency, then the longest token that fits."""

import re
from collections import Counter

import data

text = data.moby_dick().lower()
counts = Counter(re.findall(r"\w+|[^\w\s]", text))
words = {(word[0], *("##" + c for c in word[1:])): n for word, n in counts.items()}
tokens = ["[UNK]", *sorted({piece for word in words for piece in word})]
while len(tokens) < 1200:
    single, pairs = Counter(), Counter()
    for word, n in words.items():
        for piece in word:
            single[piece] += n
        for pair in zip(word, word[1:]):
            pairs[pair] += n
    best = min(pairs, key=lambda ab: (-pairs[ab] / (single[ab[0]] * single[ab[1]]), ab))
    tokens.append(best[0] + best[1][2:])
    for word in [word for word in words if best in zip(word, word[1:])]:
        new = []
        for piece in word:
            hit = new and (new[-1], piece) == best
            new[-1 if hit else len(new) :] = [tokens[-1] if hit else piece]
        words[tuple(new)] = words.pop(word)

first = [(t, t.lstrip("#")) for t in tokens[1:] if len(t.lstrip("#")) > 1][:6]
print("first merges:", ", ".join(f"{token} ({text.count(word)})" for token, word in first))

longest = sorted(tokens, key=len, reverse=True)
inner = "|".join(re.escape(token[2:]) for token in longest if token.startswith("##"))
for word in ["whaling", "whaleship", "unfathomable", "naïve", "鯨"]:
    found, rest = [], word
    while rest not in ("", "##"):
        fit = next((t for t in longest if rest.startswith(t)), "")
        found, rest = ([*found, fit], "##" + rest[len(fit) :]) if fit else (["[UNK]"], "")
    start = next((t for t in longest if word.startswith(t)), "[UNK]")  # and by a pattern
    rest = [start, *re.findall(inner, word[len(start) :])]
    print(f"{word}: {' '.join(found)} =", " ##".join(rest) if "".join(rest) == word else "[UNK]")
