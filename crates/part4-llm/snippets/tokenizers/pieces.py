"""Pre-tokenization: one line cut by two patterns, and what is learned without any cut."""

import re
from collections import Counter

import data

letters, other = r"[^\W\d_]", r"(?:[^\w\s]|_)"
gpt2 = rf"'(?:[stmd]|re|ve|ll)| ?{letters}+| ?\d+| ?{other}+|\s+(?!\S)|\s+"
gpt4 = rf"'(?i:[sdmt]|ll|ve|re)|(?:[^\r\n\w]|_)?{letters}+|\d{{1,3}}| ?{other}+[\r\n]*"
gpt4 += r"|\s+$|\s*[\r\n]|\s+(?!\S)|\s"
line = "They're 18510 whales;  WE'LL see.\n\n"
for name, pattern in {"blanks": r"\s\S*|\S+", "GPT-2": gpt2, "GPT-4": gpt4}.items():
    print(f"{name:<7}", "|".join(re.findall(pattern, line)).translate({32: "␣", 10: "↵"}))

ink = {*range(33, 127), *range(161, 173), *range(174, 256)}
alphabet = sorted(range(256), key=lambda byte: (byte not in ink, byte))
text = data.moby_dick()
for name, cut in [("no cut", [text]), ("GPT-2's cuts", re.findall(gpt2, text))]:
    tokens = [bytes([byte]) for byte in alphabet]
    words = {tuple(map(alphabet.index, w.encode())): n for w, n in Counter(cut).items()}
    while len(tokens) < 600:
        pairs = Counter()
        for word, n in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += n
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        tokens.append(tokens[best[0]] + tokens[best[1]])
        for word in [word for word in words if best in zip(word, word[1:])]:
            new = []
            for token in word:
                hit = new and (new[-1], token) == best
                new[-1 if hit else len(new) :] = [len(tokens) - 1 if hit else token]
            words[tuple(new)] = words.pop(word)
    texts = [token.decode(errors="replace") for token in tokens[256:]]
    across = [t for t in texts if re.search("[ ,.\n]", t.lstrip()) and re.search(letters, t)]
    print(f"{name}: {len(across)} of 344 tokens reach beyond a word")
    longest = "|".join(sorted(across, key=lambda t: -len(t.encode()))[:8])
    if across:
        print("  the longest:", longest.replace(" ", "␣"))
