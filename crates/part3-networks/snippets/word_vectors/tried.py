"""What each setting is worth: words of Moby-Dick in their own group, the mean of five trainings."""

from pathlib import Path

import pandas as pd
import show

recorded = Path(__file__).parents[2] / "src" / "word_vectors" / "tried.txt"
rows = []
for cells in pd.read_csv(recorded, comment="#", header=None).itertuples(index=False):
    width, window, negatives, thinned, epochs, *own = cells
    spread = f"{min(own)} to {max(own)}"
    settings = width, window, negatives, (thinned, 4), epochs
    rows.append(show.row(*settings, (sum(own) / 5, 1), spread))
header = ["width", "window", "negatives", "thinned at", "epochs", "of 87", "five seeds"]
print(show.table(header, rows))
gensim = [53, 60, 50, 53, 55]  # recorded: Word2Vec(…, sg=1, vector_size=32, epochs=10, seed=…)
print(f"gensim, width 32 and ten epochs: {show.fixed(sum(gensim) / 5, 1)} of 87")
