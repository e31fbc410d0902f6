"""Anna and Hanna by hand: no Hamming distance, one edit, three of four letter pairs."""

import show

edits = 1
jaccard = 0.75


def edit_distance(a, b):
    """The edit distance in three lines, too slow for long words."""
    if not a or not b:
        return len(a + b)
    without_first = edit_distance(a[1:], b[1:]) + (a[0] != b[0])
    return min(without_first, edit_distance(a[1:], b) + 1, edit_distance(a, b[1:]) + 1)


a, b = "anna", "hanna"
if len(a) == len(b):
    print("Hamming distance", sum(x != z for x, z in zip(a, b)))
else:
    print(f"Hamming distance none: {len(a)} and {len(b)} letters")
print(f"edit distance    {edits}, by the library {edit_distance(a, b)}")
pairs_a, pairs_b = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b))
library = len(pairs_a & pairs_b) / len(pairs_a | pairs_b)
print(f"Jaccard          {show.fixed(jaccard, 2)}, {show.fixed(library, 2)}")
