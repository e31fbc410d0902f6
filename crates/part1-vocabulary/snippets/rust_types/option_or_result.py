"""The same text read two ways: an `Option` says that it failed, a `Result` says why."""


def grams(text):
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"{text} is not a whole number") from None


def as_option(text):
    try:
        return f"Some({grams(text)})"
    except ValueError:
        return None


def as_result(compute):
    try:
        return f"Ok({compute()})"
    except ValueError as error:
        return f'Err("{error}")'


for text in ["3750", "NA", "3,750"]:
    print(f"{text:<5}  as Option {as_option(text)}, as Result {as_result(lambda: grams(text))}")
for texts in [["3750", "3800"], ["3750", "3,750"]]:
    print(f"sum of {' and '.join(texts)}: {as_result(lambda: sum(map(grams, texts)))}")
