"""Which belief has the smallest cross-entropy? Try all of them: the truth itself."""

import numpy as np
import show

truth, beliefs = 0.3, np.arange(1, 100) / 100
# yours: the mean surprise of each belief, in bits
bits = -truth * np.log2(beliefs) - (1 - truth) * np.log2(1 - beliefs)
# end
print("best of 99 beliefs      ", show.fixed(beliefs[bits.argmin()], 2))
print("its cross-entropy, bits ", show.fixed(bits.min(), 4))
