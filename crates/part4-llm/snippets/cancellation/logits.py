"""Cross-entropy in f32, from probabilities and from logits, as the right class falls behind."""

import numpy as np
import show
from scipy.special import log_softmax

rows = []
np.seterr(over="ignore", divide="ignore", invalid="ignore", under="ignore")
for behind in np.array([1, 10, 20, 80, 110], dtype=np.float32):
    logits = np.array([0, behind, behind - 1], dtype=np.float32)
    losses = []
    for z in [logits, logits - logits.max()]:
        powers = np.exp(z)
        losses.append(-np.log(powers[0] / powers.sum()))
    losses.append(-log_softmax(logits)[0])
    rows.append(show.row((behind, 0), (losses, 4)))
header = ["behind by", "log(softmax)", "log(shifted softmax)", "from logits"]
print(show.table(header, rows))
