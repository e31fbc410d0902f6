"""A hum and a saw tooth, mixed twice: whitening cannot part them, independence can."""

import numpy as np
import show
from sklearn.decomposition import PCA, FastICA

t = np.arange(1000) / 1000
sources = np.column_stack([np.sin(2 * np.pi * 7 * t), 2 * (13.3 * t % 1) - 1])
x = sources @ [[1.0, 0.6], [0.8, 1.0]]

white = PCA(whiten=True).fit_transform(x)
model = FastICA(2, w_init=np.eye(2), tol=1e-10, whiten_solver="svd")
found = model.fit_transform(x)
rows = []
for name, z in [("microphones", x), ("whitened", white), ("independent", found)]:
    cells = [abs(np.corrcoef(z[:, j], source)[0, 1]) for source in sources.T for j in range(2)]
    rows.append(show.row(name, (cells, 3)))
header = ["signals", "hum with 1", "with 2", "saw with 1", "with 2"]
print(show.table(header, rows))
print("steps", model.n_iter_)
