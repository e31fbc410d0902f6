"""Words, letters or bytes: the list each needs, and what half of Moby-Dick does not find in it."""

import re

import data
import show

raw = data.moby_dick_whole().encode()
first, second = raw[: len(raw) // 2].decode(), raw[len(raw) // 2 :].decode()


def words(text):
    return re.findall(r"[a-z]+", text.lower())


rows = []
for name, cut in [("words", words), ("letters and signs", list), ("bytes", str.encode)]:
    known, units = set(cut(first)), cut(second)
    new = sum(unit not in known for unit in units)
    rows.append(show.row(name, len(known), len(units), new, (100 * new / len(units), 4)))
header = ["unit", "in the first half", "second half", "of these new", "share (%)"]
print(show.table(header, rows))

known = set(words(first))
new = [word for word in words(second) if word not in known]
print("new words, the first of them:", ", ".join(new[:6]))
