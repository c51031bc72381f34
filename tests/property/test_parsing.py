"""Laws of the parse: its words are the text's, its tree is a tree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model.text import TextSpan
from timeline.syntax.compounds import joined
from timeline.syntax.parse import Word
from timeline.syntax.parser import parser

PIECES = [
    "Rain",
    "fell",
    "on",
    "re-elected",
    "al-Nujaba",
    "U.S.",
    "don't",
    "it’s",
    "$5-million",
    "3-5",
    "2013",
    "a--b",
    "-",
    "“No,”",
    "he",
    "said.",
    "x-",
    "-x",
    "é",
    "日本",
    ":)",
    "(CNN)",
    "\u200b",
    "A.",
    "...",
    "and/or",
]
BLANKS = [" ", "  ", "\n", "\t", "\r\n ", "\u00a0", "\u2028", ""]

texts = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BLANKS)), max_size=25).map(
    lambda parts: "".join(piece + blank for piece, blank in parts)
)


anything = st.text(st.characters(exclude_categories=()), max_size=60)


@settings(deadline=None)  # the parser is loaded by whoever comes first
@given(text=texts | anything, before=st.sampled_from(["", "An article. ", "\n\n"]))
def test_words_stand_in_the_text(text: str, before: str) -> None:
    parse = parser("en")
    assert parse is not None
    whole = before + text + " Rain fell."
    (parsed,) = parse(whole, (TextSpan(len(before), len(before) + len(text)),))
    assert "".join(word.text for word in parsed.words) == ("".join(text.split()) if parsed.words else "")
    assert [whole[word.start : word.end] for word in parsed.words] == [word.text for word in parsed.words]
    assert [word.place for word in parsed.words] == list(range(len(parsed.words)))
    roots = [word.place for word in parsed.words if word.head == word.place]
    assert sorted(place for root in roots for place in parsed.subtree(root)) == list(range(len(parsed.words)))


@st.composite
def trees(draw: st.DrawFn) -> tuple[Word, ...]:
    """Words, some of them hyphens without blanks around, in any tree."""
    texts = draw(st.lists(st.sampled_from(["ab", "-", "9"]), min_size=1, max_size=12))
    order = draw(st.permutations(range(len(texts))))  # a word hangs on one that comes before it in this order
    heads = {place: order[draw(st.integers(0, max(at - 1, 0)))] for at, place in enumerate(order)}
    words, end = [], 0
    for place, text in enumerate(texts):
        start = end + draw(st.sampled_from([0, 0, 1]))
        end = start + len(text)
        words.append(Word(place, text, start, end, text, "NN", "dep", heads[place]))
    return tuple(words)


@given(words=trees())
def test_joining_leaves_a_tree(words: tuple[Word, ...]) -> None:
    found = joined(words)
    assert "".join(word.text for word in found) == "".join(word.text for word in words)
    for word in found:
        seen = set()
        while word.head != word.place:
            assert word.place not in seen
            seen.add(word.place)
            word = found[word.head]  # noqa: PLW2901 - climbing from it
    assert joined(found) == found or any(word.text == "-" for word in found)
