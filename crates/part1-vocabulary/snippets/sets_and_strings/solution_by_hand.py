"""Anna and Hanna by hand: no Hamming distance, one edit, three of four letter pairs."""

import show

a, b = "anna", "hanna"
pairs_a, pairs_b = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (a, b))
print("equally long  ", str(len(a) == len(b)).lower())
print("edit distance ", 1 if b == "h" + a else "more")  # one letter put in front
print("Jaccard       ", show.fixed(len(pairs_a & pairs_b) / len(pairs_a | pairs_b), 2))
print(f"pairs of {a}  ", " ".join(sorted(pairs_a)))
print(f"pairs of {b} ", " ".join(sorted(pairs_b)))
