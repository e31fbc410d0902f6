"""The first merge of two fruits and a scarf, with a pencil and with a program."""

from collections import Counter

letters = "banana bandana"
most = max(Counter(zip(letters, letters[1:])).values())

times = 4  # yours: how often the most frequent pair occurs
tokens_after = 10  # yours: how many tokens are left when it is merged
print("               by hand  counted")
print(f"pair           {times:>7}  {most:>7}")
print(f"tokens after   {tokens_after:>7}  {len(letters) - most:>7}")
