"""Hyphenated words, made whole again after the parse.

The model learned from text in which `Iran-backed` is three words and reads names such as `al-Nujaba` worse as one;
what comes after it wants one word. So the parse is made of the pieces and the tree drawn together here.
"""

from collections.abc import Sequence

from timeline.syntax.parse import Word


def joined(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with those that a hyphen ties made into one, and the tree between them.

    Args:
        words: of one parse.

    >>> pieces = (Word(0, "re", 0, 2, "re", "AFX", "punct", 2), Word(1, "-", 2, 3, "-", "HYPH", "punct", 2),
    ...           Word(2, "elected", 3, 10, "elect", "VBD", "ROOT", 2))
    >>> joined(pieces)
    (Word(place=0, text='re-elected', start=0, end=10, lemma='re-elect', tag='VBD', dep='ROOT', head=0),)
    """
    groups = _groups(words)
    if len(groups) == len(words):
        return tuple(words)
    depths = _depths(words)
    place = {word.place: index for index, group in enumerate(groups) for word in group}
    # The piece nearest to the root speaks for all: so heads only ever lead upwards, and no circle can arise.
    tops = [min(reversed(group), key=lambda word: depths[word.place]) for group in groups]
    return tuple(_one(group, top, place) for group, top in zip(groups, tops, strict=True))


def _groups(words: Sequence[Word]) -> list[list[Word]]:
    """The pieces of each word: a hyphen ties where a letter or figure is before it and a letter behind, no blanks."""
    groups: list[list[Word]] = []
    ties = False
    for index, word in enumerate(words):
        if ties or (index and _is_tie(words, index)):
            groups[-1].append(word)
        else:
            groups.append([word])
        ties = not ties and index > 0 and _is_tie(words, index)
    return groups


def _is_tie(words: Sequence[Word], index: int) -> bool:
    if words[index].text != "-" or index + 1 == len(words):
        return False
    before, hyphen, after = words[index - 1 : index + 2]
    touching = before.end == hyphen.start and hyphen.end == after.start
    return touching and before.text[-1].isalnum() and after.text[0].isalpha()


def _depths(words: Sequence[Word]) -> list[int]:
    """How far each word is from its root."""
    depths = [-1] * len(words)
    for word in words:
        path = []
        while depths[word.place] < 0 and word.head != word.place:
            path.append(word.place)
            word = words[word.head]  # noqa: PLW2901 - climbing from it
        depth = max(depths[word.place], 0)
        depths[word.place] = depth
        for place in reversed(path):
            depth += 1
            depths[place] = depth
    return depths


def _one(group: Sequence[Word], top: Word, place: dict[int, int]) -> Word:
    """One word of its pieces: it hangs where its top hangs."""
    text, last = "".join(word.text for word in group), group[-1]
    tag = "JJ" if len(group) > 1 and top.dep == "amod" and top.tag.startswith("VB") else top.tag  # as in "Iran-backed"
    lemma = text.lower() if tag == "JJ" else text.removesuffix(last.text) + last.lemma
    return Word(place[top.place], text, group[0].start, last.end, lemma, tag, top.dep, place[top.head])
