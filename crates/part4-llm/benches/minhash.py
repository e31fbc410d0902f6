"""The same sets by datasketch, with the same multipliers, offsets and bands, and by rensa, which has a faster recipe."""
# packages: datasketch==2.0.0 rensa==0.5.0

import os
import time

import numpy as np
from datasketch import MinHash, MinHashLSH
from rensa import RMinHash

N_PAIRS, N_NUMBERS, N_EACH = 2_500, 220, 200

rng = np.random.default_rng(7)
numbers = rng.integers(0, 2**63, (N_PAIRS, N_NUMBERS), dtype=np.uint64)
sets = [part.tolist() for row in numbers for part in (row[:N_EACH], row[-N_EACH:])]
rng = np.random.default_rng(1)
multipliers = 2 * rng.integers(0, 2**63, 128, dtype=np.uint64) + np.uint64(1)
permutations = (multipliers, rng.integers(0, 2**63, 128, dtype=np.uint64))


def measure(who, told, work):
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        result = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{who}\t{shortest:e}\t{told(result)}")
    return result


def signatures():
    # The numbers are hashes already, so that SHA-1 is not measured.
    options = {"num_perm": 128, "scheme": "affine64", "hashfunc": lambda x: x}
    return MinHash.bulk(sets, permutations=permutations, **options)


def told(estimates):
    truth = (2 * N_EACH - N_NUMBERS) / N_NUMBERS
    return f"off by {np.abs(np.array(estimates) - truth).mean():.3f}"


def missed(signatures):
    return told([a.jaccard(b) for a, b in zip(signatures[::2], signatures[1::2])])


def missed_of_rows(matrix):
    rows = np.array(matrix.to_rows())
    return told((rows[::2] == rows[1::2]).mean(axis=1))


def pairs():
    index = MinHashLSH(num_perm=128, params=(16, 8))
    found = set()
    for i, signature in enumerate(made):
        found.update((j, i) for j in index.query(signature))
        index.insert(i, signature, check_duplication=False)
    return found


def found(pairs):
    n_true = sum(i % 2 == 0 and j == i + 1 for i, j in pairs)
    return f"{n_true:,} found, {len(pairs) - n_true} others"


made = measure("datasketch, MinHash", missed, signatures)
measure("datasketch, pairs", found, pairs)
sketch = RMinHash.digest_matrix_from_token_hash_sets
measure("rensa, R-MinHash", missed_of_rows, lambda: sketch(sets, num_perm=128, seed=1))
