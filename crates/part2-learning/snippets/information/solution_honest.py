"""Which belief has the smallest cross-entropy? Try all of them: the truth itself."""

import numpy as np
import show
from scipy.stats import entropy

q = np.arange(1, 100) / 100
bits = -(0.3 * np.log2(q) + 0.7 * np.log2(1 - q))
print("best of 99 beliefs        ", show.fixed(q[bits.argmin()], 2))
print("its cross-entropy, bits   ", show.fixed(bits.min(), 4))
print("entropy of the truth, bits", show.fixed(entropy([0.3, 0.7], base=2), 4))
