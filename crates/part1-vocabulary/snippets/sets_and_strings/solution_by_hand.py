"""Anna and Hanna by hand: no Hamming distance, one edit, three of four letter pairs."""

import show


def edits(a, b):
    """The edit distance in three lines, too slow for long words."""
    if not a or not b:
        return len(a + b)
    without_first = edits(a[1:], b[1:]) + (a[0] != b[0])
    return min(without_first, edits(a[1:], b) + 1, edits(a, b[1:]) + 1)


a, b = "anna", "hanna"
pairs_a, pairs_b = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b))
print("equally long  ", str(len(a) == len(b)).lower())
print("edit distance ", edits(a, b))
print("Jaccard       ", show.fixed(len(pairs_a & pairs_b) / len(pairs_a | pairs_b), 2))
print(f"pairs of {a}  ", " ".join(sorted(pairs_a)))
print(f"pairs of {b} ", " ".join(sorted(pairs_b)))
