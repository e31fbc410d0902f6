"""Four letters sent as zeros and ones: a letter's code is as long as its surprise in bits."""

import numpy as np
import show
from scipy.stats import entropy

letters, codes = ["a", "b", "c", "d"], ["0", "10", "110", "111"]
p = np.array([1 / 2, 1 / 4, 1 / 8, 1 / 8])
rows = [
    show.row(letter, f"code {code}", (share, 3), (-np.log2(share), 1))
    for letter, code, share in zip(letters, codes, p)
]
print(show.table(["letter", "sent as", "probability", "surprise, bits"], rows))
print("mean length of a code  ", show.fixed(p @ [len(code) for code in codes], 2))
print("entropy in bits        ", show.fixed(entropy(p, base=2), 2))
