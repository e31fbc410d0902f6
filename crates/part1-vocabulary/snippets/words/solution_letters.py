"""A misspelled name is another word, and yet it shares three of its seven letter trigrams."""


def letter_trigrams(word):
    """Every three neighboring letters; `_` marks the borders of the word."""
    marked = f"_{word}_"
    return [marked[i : i + 3] for i in range(len(marked) - 2)]


right, wrong = letter_trigrams("ishmael"), letter_trigrams("ishmeal")
print("ishmael ", " ".join(right))
print("ishmeal ", " ".join(wrong))
common = [trigram for trigram in right if trigram in wrong]
print(f"in common {len(common)} of {len(right)}: {' '.join(common)}")
