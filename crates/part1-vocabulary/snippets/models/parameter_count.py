"""How many numbers four models have to keep, and how much room they take at 4 bytes a number."""

import show

models = {
    "a line": 1 + 1,  # one weight a feature, and one bias
    "a sum of three features": 3 + 1,
    "one sum for each digit": 10 * (8 * 8 + 1),  # ten weighted sums of 64 pixels
    "GPT-3": 175_000_000_000,  # Brown et al., Language Models are Few-Shot Learners, 2020
}
rows = [show.row(name, n, 4 * n) for name, n in models.items()]
print(show.table(["model", "parameters", "bytes"], rows))
