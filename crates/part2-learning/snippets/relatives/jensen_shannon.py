"""How unlike are two flocks, or two coins? KL divergence both ways, and Jensen–Shannon."""

import show
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

counts = {
    "Dream": [56, 68, 0],  # Adelie, Chinstrap, Gentoo
    "Torgersen": [52, 0, 0],
    "always heads": [1, 0],
    "a fair coin": [1, 1],
    "always tails": [0, 1],
}
pairs = [
    ("Dream", "Torgersen"),
    ("always heads", "always tails"),
    ("always heads", "a fair coin"),
    ("a fair coin", "always tails"),
]
rows = []
for a, b in pairs:
    p, q = counts[a], counts[b]
    kl = [entropy(p, q, base=2), entropy(q, p, base=2)]
    root = jensenshannon(p, q, base=2)  # SciPy's function is the root
    rows.append(show.row(a, b, (kl, 4), ([root**2, root], 4)))
header = ["p", "q", "KL(p ‖ q)", "KL(q ‖ p)", "Jensen–Shannon", "its root"]
print(show.table(header, rows))
