"""How well can the next letter of Moby-Dick be guessed? Entropy and perplexity of three models."""

import re

import data
import numpy as np
import show
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

words = re.findall("[a-z]+", data.moby_dick().lower())
signs = np.array(list(" ".join(words)))
this, following = signs[:-1], signs[1:]
single = entropy(np.unique(following, return_counts=True)[1], base=2)
told = mutual_info_score(this, following) / np.log(2)  # what a sign says about the next

print(f"signs {show.integer(len(signs))}, words {show.integer(len(words))}")
print("mutual information of neighbors ", show.fixed(told, 3), "bits")
models = {
    "all 27 signs alike": np.log2(27),
    "how often each comes": single,
    "knowing the one before": single - told,
}
rows = []
for name, bits in models.items():
    per_word = 2 ** (bits * len(signs) / len(words))
    rows.append(show.row(name, (bits, 3), (2**bits, 2), round(per_word)))
header = ["model", "entropy, bits a sign", "perplexity a sign", "a word"]
print(show.table(header, rows))
