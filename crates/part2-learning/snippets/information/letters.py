"""How well can the next letter of Moby-Dick be guessed? Entropy and perplexity of three models."""

import re

import data
import numpy as np
import show
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

text = re.sub("[^a-z]+", " ", data.moby_dick().lower())
signs = np.array(list(text))
this, following = signs[:-1], signs[1:]
single = entropy(np.unique(following, return_counts=True)[1], base=2)
told = mutual_info_score(this, following) / np.log(2)  # what a letter says about the next
print(f"{show.integer(len(text))} letters and spaces")
models = {
    "all 27 signs alike": np.log2(27),
    "how often each comes": single,
    "knowing the one before": single - told,
}
rows = [[name, show.fixed(bits, 3), show.fixed(2**bits, 2)] for name, bits in models.items()]
print(show.table(["model", "entropy, bits a letter", "perplexity"], rows))
print("mutual information of neighbors ", show.fixed(told, 3), "bits")
