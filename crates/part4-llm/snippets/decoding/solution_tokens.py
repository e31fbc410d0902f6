"""How long a text fits beside the weights of Mistral 7B, on a card of 24 GB: by pencil."""

import numpy as np
import show

bytes_a_token = 131_072  # yours: the bytes of one token's keys and values
tokens = 72_479  # yours: the whole tokens that fit into what is left

# 32 layers, 8 key-value heads of 128 numbers, 16 bits each; 14.5 GB hold the weights.
counted = np.empty((2, 32, 8, 128), np.float16).nbytes
print(f"bytes a token: by hand {show.fixed(bytes_a_token, 0)}, counted {counted}")
left = 24_000_000_000 - 14_500_000_000
print(f"tokens: by hand {show.fixed(tokens, 0)}, counted {left // counted}")
