"""How much memory a KV cache takes: keys and values, for each layer, key-value head and token."""

import numpy as np
import show

rows = []
for name, layers, query_heads, shared_heads, head, window in [
    ("little GPT", 4, 4, 2, 32, 128),
    ("GPT-2", 12, 12, 12, 64, 1024),
    ("Llama 2 7B", 32, 32, 32, 128, 4096),
    ("Llama 3 8B", 32, 32, 8, 128, 8192),
]:

    def nbytes(heads, n_tokens):  # a view of one number has the size of all, and takes no memory
        shape = (2, layers, heads, n_tokens, head)  # noqa: B023
        return np.broadcast_to(np.float16(0), shape).nbytes

    full, ungrouped = (nbytes(heads, window) / 1e6 for heads in [shared_heads, query_heads])
    rows.append(show.row(name, nbytes(shared_heads, 1), window, (full, 1), (ungrouped, 1)))
header = ["model", "bytes a token", "window", "full (MB)", "without sharing (MB)"]
print(show.table(header, rows))
