"""Two tokens, two probabilities: loss, perplexity and bits per byte with a pencil."""

import numpy as np
import show

tokens = {"the": 1 / 4, " whale": 1 / 64}

bits_per_token = 4.0  # yours: the mean surprise of a token, in bits
hesitates_between = 16.0  # yours: the perplexity
bits_each_byte = 8 / 9  # yours: the bits per byte

surprises = -np.log2(list(tokens.values()))
n_bytes = sum(len(token.encode()) for token in tokens)
computed = [surprises.mean(), 2 ** surprises.mean(), surprises.sum() / n_bytes]
print("computed  ", show.vector(computed, 3))
print("by pencil ", show.vector([bits_per_token, hesitates_between, bits_each_byte], 3))
