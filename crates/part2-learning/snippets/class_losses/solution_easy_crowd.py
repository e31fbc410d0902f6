"""A thousand easy samples drown ten hard ones in the log loss; the focal loss turns it around."""

import numpy as np
import show

for focus in [0.0, 1.0, 2.0, 5.0]:
    easy, hard = (n * -((1 - p) ** focus) * np.log(p) for n, p in [(1000, 0.98), (10, 0.2)])
    share = show.percent(hard / (easy + hard), 2)
    easy, hard = show.fixed(easy, 3), show.fixed(hard, 3)
    print(f"focus {show.fixed(focus, 0)}   easy {easy:>6}   hard {hard:>6}   hard share {share}")
