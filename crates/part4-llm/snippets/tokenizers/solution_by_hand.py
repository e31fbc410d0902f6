"""A price cut by hand, as GPT-2 cuts it and as GPT-4 does."""

import re

text = "I'd paid $1500."

as_gpt2 = "I|'d| paid| $|1500|."  # yours: the pieces, with strokes between them
as_gpt4 = "I|'d| paid| $|150|0|."  # yours: the same for GPT-4

gpt2 = r"'(?:[stmd]|re|ve|ll)| ?[^\W\d_]+| ?\d+| ?(?:[^\w\s]|_)+|\s+(?!\S)|\s+"
gpt4 = (
    r"'(?i:[sdmt]|ll|ve|re)|(?:[^\r\n\w]|_)?[^\W\d_]+|\d{1,3}| ?(?:[^\w\s]|_)+[\r\n]*"
    r"|\s+$|\s*[\r\n]|\s+(?!\S)|\s"
)
for by_hand, pattern in [(as_gpt2, gpt2), (as_gpt4, gpt4)]:
    print("by hand ", by_hand)
    print("library ", "|".join(re.findall(pattern, text)))
