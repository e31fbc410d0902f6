"""One line of Moby-Dick cut into words by three rules: nine tokens, eleven, or nine others."""

import re

text = "knocking people's hats off—then, I account it high time"

for rule, tokens in [
    ("cut at blanks", text.split()),
    ("runs of letters", re.findall(r"\w+", text.lower())),
    ("two letters or more", re.findall(r"\b\w\w+\b", text.lower())),  # scikit-learn's pattern
]:
    print(f"{rule}: {len(tokens)} tokens")
    print("  " + " | ".join(tokens))
