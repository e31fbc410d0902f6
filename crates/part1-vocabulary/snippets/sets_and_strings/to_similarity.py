"""From edit distance to similarity: dividing by the length changes who is more alike."""

import show


def edits(a, b):
    """The edit distance in three lines, too slow for long words."""
    if not a or not b:
        return len(a + b)
    without_first = edits(a[1:], b[1:]) + (a[0] != b[0])
    return min(without_first, edits(a[1:], b) + 1, edits(a, b[1:]) + 1)


rows = []
for a, b in [("marie", "marie"), ("marie", "maria"), ("jo", "ja"), ("marie", "mary")]:
    d = edits(a, b)
    longer = max(len(a), len(b))
    similarities = [1 / (1 + d), 1 - d / longer]
    rows.append([f"{a}, {b}", str(d), *(show.fixed(s, 4) for s in similarities)])
header = ["names", "d", "1 / (1 + d)", "1 − d / longer"]
print(show.table(header, rows))
