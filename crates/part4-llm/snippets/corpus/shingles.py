"""Three tablets in a chapel as sets of shingles, three words in a row: which two are alike?"""

import re

import data
import show
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import jaccard_score

tablets = [line for line in data.moby_dick_whole().splitlines() if line.startswith("SACRED TO")]
sets = []
for text in tablets:
    words = [word for word in re.findall(r"[\w']+", text.lower()) if word.strip("'")]
    sets.append({" ".join(three) for three in zip(words, words[1:], words[2:])})
names = ["Talbot", "the Eliza", "Hardy"]
rows = []
for a, b in [(0, 1), (0, 2), (1, 2)]:
    both, either = sets[a] & sets[b], sets[a] | sets[b]
    similarity = len(both) / len(either)
    pair = f"{names[a]}, {names[b]}"
    rows.append(show.row(pair, len(both), len(either), (similarity, 4)))
print(show.table(["tablets", "in both", "in either", "similarity"], rows))
runs = CountVectorizer(ngram_range=(3, 3), token_pattern=r"[\w']+", binary=True)
talbot, _, hardy = runs.fit_transform(tablets).toarray()
print("by the library:", show.fixed(jaccard_score(talbot, hardy), 4))
for shingle in sorted(sets[0] & sets[2]):
    print(f"Talbot and Hardy: {shingle}")
