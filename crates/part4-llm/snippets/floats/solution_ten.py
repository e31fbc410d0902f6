"""Ten in sixteen bits: what is stored, and where the next number is."""

import numpy as np
import show

stored_exponent = 18  # yours: the five bits of the exponent, as a whole number
fraction = 256  # yours: the ten bits of the fraction, as a whole number
gap = -7  # yours: how far the next number is away, as a power of two

code = int(np.float16(10).view(np.uint16))
rows = [
    show.row("exponent", stored_exponent, code >> 10 & 31),
    show.row("fraction", fraction, code & 1023),
    show.row("gap, 2^", gap, (np.log2(np.spacing(np.float16(10))), 0)),
]
print(show.table(["", "by hand", "library"], rows))
