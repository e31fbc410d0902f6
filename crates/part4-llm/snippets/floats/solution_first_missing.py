"""The first whole number that a format does not have, by search and by formula."""

import numpy as np
import show


def first_missing(fraction_bits):
    """The smallest positive whole number that a format with so many fraction bits has to round."""
    # yours: a formula
    return 2 ** (fraction_bits + 1) + 1
    # end


def searched(fraction_bits):
    n = np.arange(2**fraction_bits, 2 ** (fraction_bits + 2), dtype=np.float64)
    gap = 2.0 ** (np.frexp(n)[1] - 1 - fraction_bits)
    return int(n[n % gap != 0][0])


layouts = [("fp8 e5m2", 2), ("fp8 e4m3", 3), ("bf16", 7), ("f16", 10)]
rows = [show.row(name, searched(bits), first_missing(bits)) for name, bits in layouts]
print(show.table(["format", "searched", "formula"], rows))
