"""A misspelled name is another word, and yet it shares three of its seven letter trigrams."""

right, wrong = "ishmael", "ishmeal"


def letter_trigrams(word):
    """Every three letters that stand next to each other; `_` marks the borders of the word."""
    marked = f"_{word}_"
    return {marked[i : i + 3] for i in range(len(marked) - 2)}


print("same word:", str(right == wrong).lower())
a, b = letter_trigrams(right), letter_trigrams(wrong)
print(f"{right}  {' '.join(sorted(a))}")
print(f"{wrong}  {' '.join(sorted(b))}")
common = sorted(a & b)
print(f"in common {len(common)} of {len(a)}: {' '.join(common)}")
