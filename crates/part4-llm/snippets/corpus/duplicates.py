"""Equal texts have equal fingerprints, once they are clean: four spellings, a novel, an archive."""

import html
import re
import unicodedata

import data


def clean(text):
    text = re.sub("<[^>]+>", lambda tag: "\n" if "p>" in tag[0] else "", text.replace("\r\n", "\n"))
    text = unicodedata.normalize("NFC", re.sub("[\ufeff\u00ad]", "", html.unescape(text)))
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def hash64(text):
    h, mask = 0xCBF29CE484222325, 2**64 - 1
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & mask
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9 & mask
    h = (h ^ h >> 27) * 0x94D049BB133111EB & mask
    return h ^ h >> 31


for name, text in [
    ("book", "Some years ago—never mind how long precisely."),
    ("web page", "<p>Some years ago&mdash;never mind how <i>long</i> precisely.</p>"),
    ("Windows", "\ufeffSome years ago—never mind  how long precisely. \r\n"),
    ("PDF", "Some years ago—never mind how long pre\u00adcisely."),
]:
    print(f"{name:8}  raw {hash64(text):016x}  clean {hash64(clean(text)):016x}")
paragraphs = [clean(line) for line in data.moby_dick_whole().splitlines() if line.strip()]
copies = [p for i, p in enumerate(paragraphs) if paragraphs.index(p) < i]
print(f"paragraphs of Moby-Dick: {len(paragraphs)}, copies {len(copies)}")
print("the last copy:", copies[-1])
counts = data.spam().counts.tolil()
mails = {(tuple(row), tuple(n)) for row, n in zip(counts.rows, counts.data)}
print(f"mails, words with counts: {counts.shape[0]}, copies {counts.shape[0] - len(mails)}")
