"""Lemmas of English words by their tag, from the model's own tables.

The rules are those of spaCy's lemmatizer, which is asked for a part of speech that costs as much to find as the parse.
"""

from functools import cache

KINDS = {
    **dict.fromkeys(("VBD", "VBG", "VBN", "VBZ"), "verb"),
    "NNS": "noun",
    **dict.fromkeys(("JJR", "JJS"), "adj"),
    **dict.fromkeys(("RBR", "RBS"), "adv"),
}
"""Tags of inflected words, and the tables that hold them; words with other tags are their own lemma."""

NAMES = ("NNP", "NNPS")

SHORT = {
    ("'s", "VBZ"): "be",
    ("'re", "VBP"): "be",
    ("'m", "VBP"): "be",
    ("'ve", "VBP"): "have",
    ("'ve", "VB"): "have",
    ("'d", "VBD"): "have",
    ("'d", "MD"): "would",
    ("'ll", "MD"): "will",
    ("wo", "MD"): "will",
    ("ca", "MD"): "can",
    ("sha", "MD"): "shall",
    ("n't", "RB"): "not",
    ("nt", "RB"): "not",
    ("are", "VBP"): "be",
    ("am", "VBP"): "be",
    ("i", "PRP"): "I",
    ("me", "PRP"): "I",
    ("him", "PRP"): "he",
    ("her", "PRP"): "she",
    ("us", "PRP"): "we",
    ("them", "PRP"): "they",
}
"""Words that no rule reaches, by what they are."""


class Lemmas:
    """The lemma of a word with its tag.

    Args:
        tables: as the model keeps them.
    """

    def __init__(self, tables: bytes) -> None:
        from spacy.lookups import Lookups

        held = Lookups().from_bytes(tables)
        rules, exceptions, index = (held.get_table(f"lemma_{name}") for name in ("rules", "exc", "index"))
        kinds = set(KINDS.values())
        self._rules: dict[str, list[tuple[str, str]]] = {kind: rules[kind] for kind in kinds}
        self._exceptions: dict[str, dict[str, list[str]]] = {kind: exceptions[kind] for kind in kinds}
        self._known = {kind: frozenset(index[kind]) for kind in kinds}
        self._found = cache(self._find)

    def __call__(self, word: str, tag: str) -> str:
        """The lemma: in small letters, but for names."""
        return word if tag in NAMES else self._found(word.lower().replace("’", "'"), tag)

    def _find(self, word: str, tag: str) -> str:
        kind = KINDS.get(tag)
        if (word, tag) in SHORT or kind is None:
            return SHORT.get((word, tag), word)
        if word in self._exceptions[kind]:
            return self._exceptions[kind][word][-1]  # of several the last: so spaCy ranks them
        formed = [word[: -len(old)] + new if old else word for old, new in self._rules[kind] if word.endswith(old)]
        known = [form for form in formed if form in self._known[kind]]
        return known[-1] if known else next(filter(None, formed), word)
