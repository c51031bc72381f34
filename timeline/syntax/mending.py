"""What the parser gets wrong in the same way again and again, put right: which verb a sentence hangs on.

A sentence with no finite verb at its root is mostly one whose past tense was taken for a participle, since the two
are spelled alike: "The firm, founded in 1946, filed for bankruptcy".
"""

from collections.abc import Iterator, Sequence

from timeline.syntax.parse import Parse, Word

_PARTICIPLES = ("VBN", "VBD")
_LOOSE = ("acl", "advcl", "relcl", "appos", "amod", "conj")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")


def mended(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a parse with its known errors put right.

    Args:
        words: in order, as the parser ties them.

    >>> said = (("Mills", "NNPS", "ROOT", 0), (",", ",", "punct", 0), ("founded", "VBN", "acl", 0),
    ...     ("here", "RB", "advmod", 2), (",", ",", "punct", 0), ("closed", "VBN", "acl", 0))
    >>> words = tuple(Word(at, word, 9 * at, 9 * at + 9, word, tag, dep, head)
    ...     for at, (word, tag, dep, head) in enumerate(said))
    >>> [(word.text, word.dep) for word in mended(words) if word.tag in {"NNPS", "VBD"}]
    [('Mills', 'nsubj'), ('closed', 'ROOT')]
    """
    if not words:
        return words
    parse = Parse(words=words)
    for mend in _MENDS:
        parse = Parse(words=mend(parse))
    return parse.words


def _bare_root(parse: Parse) -> Word | None:
    """The one root, if it is a noun in a stretch that has no verb of its own."""
    roots = [word for word in parse.words if word.dep == "ROOT"]
    if len(roots) != 1 or roots[0].tag[:2] != "NN":
        return None
    return None if parse.children(roots[0].place, "cop", "nsubj", "aux") else roots[0]


def _past_after_commas(parse: Parse) -> tuple[Word, ...]:
    """As in "The firm, founded in 1946, filed for bankruptcy": the second participle is the verb."""
    root = _bare_root(parse)
    if root is None:
        return parse.words
    later = [word for word in parse.children(root.place, *_LOOSE) if word.place > root.place]
    verbs = [word for word in later if word.tag in _PARTICIPLES and not parse.children(word.place, *_OWN)]
    if len(later) < 2 or not verbs or verbs[-1] is not later[-1]:
        return parse.words
    verb, aside = verbs[-1], later[-2]
    first = parse.subtree(verb.place)[0]
    set_off = parse.words[parse.subtree(aside.place)[0] - 1].text == ","
    if parse.subtree(aside.place)[-1] >= first or parse.words[first - 1].text != "," or not set_off:
        return parse.words
    return _rooted(parse, verb, root)


def _past_taken_for_an_adjective(parse: Parse) -> tuple[Word, ...]:
    """As in "The raid strained relations": what is tagged as a past tense is one."""
    root = _bare_root(parse)
    if root is None or any(word.tag in {"VBZ", "VBP", "MD"} for word in parse.words):
        return parse.words
    found = [word for word in parse.words if word.tag == "VBD"]
    if len(found) != 1 or found[0].dep not in _LOOSE or parse.children(found[0].place, *_OWN):
        return parse.words
    noun = parse.words[found[0].head]
    if found[0].place < root.place or root.place not in {noun.place, noun.head}:
        return parse.words
    return _rooted(parse, found[0], root)


def _rooted(parse: Parse, verb: Word, subject: Word) -> tuple[Word, ...]:
    """The words with a verb as root and the old root as its subject."""
    changed = {
        verb.place: verb._replace(tag="VBD", dep="ROOT", head=verb.place),
        subject.place: subject._replace(dep="nsubj", head=verb.place),
    }
    if verb.head != subject.place and verb.dep == "amod":
        described = parse.words[verb.head]
        changed[described.place] = described._replace(dep="dobj", head=verb.place)
    end = parse.words[-1]
    if end.dep == "punct" and end.head == subject.place:
        changed[end.place] = end._replace(head=verb.place)
    return _with(parse.words, changed)


def _row_of_passives(parse: Parse) -> tuple[Word, ...]:
    """As in "was built in 1911, damaged in 1944 and restored in 1960": three verbs that share one "was"."""
    changed: dict[int, Word] = {}
    for verb in parse.words:
        if verb.tag == "VBN" and verb.dep not in {"amod", "compound"} and parse.children(verb.place, "auxpass"):
            changed.update({word.place: word for word in _joined(parse, verb)})
    return _with(parse.words, changed)


def _joined(parse: Parse, verb: Word) -> Iterator[Word]:
    """The members of a row after its first verb, tied to that; none unless an "and" closes the row."""
    below = {*parse.subtree(verb.place)}
    later = [word for word in parse.words if word.place > verb.place and word.place in below and _member(parse, word)]
    commas = [word for word in later if parse.words[word.place - 1].text == ","]
    closing = [word for word in later if parse.words[word.place - 1].text.lower() == "and"]
    if not commas or len(closing) != 1 or commas[-1].place > closing[0].place:
        return
    for word in (*commas, *closing):
        yield word._replace(tag="VBN", dep="conj", head=verb.place)


def _member(parse: Parse, word: Word) -> bool:
    bare = not parse.children(word.place, *_OWN, "dobj", "attr", "acomp")
    if word.tag == "VBD" and not word.text.endswith("ed"):
        return False
    return word.tag in _PARTICIPLES and word.dep in {"advcl", "acl", "conj"} and bare


def _name_after_role(parse: Parse) -> tuple[Word, ...]:
    """As in "the novelist Anne Corey grew up": a verb has one subject, and a name right after a noun is that one's."""
    changed: dict[int, Word] = {}
    for verb in parse.words:
        subjects = parse.children(verb.place, "nsubj", "nsubjpass")
        if len(subjects) < 2 or subjects[-1].tag != "NNP":
            continue
        name = subjects[-1]
        first = parse.subtree(name.place)[0]
        role = parse.words[first - 1] if first else name
        if role.tag == "NN" and role.head != name.place and role.dep in {"nsubj", "nsubjpass", "pobj"}:
            changed[name.place] = name._replace(dep=role.dep, head=role.head)
            changed[role.place] = role._replace(dep="compound", head=name.place)
            changed.update({word.place: word._replace(head=name.place) for word in parse.children(role.place)})
    return _with(parse.words, changed)


def _object_before_subject(parse: Parse) -> tuple[Word, ...]:
    """As in "the seal, which a diver found": "which" is what was found, not which diver."""
    changed: dict[int, Word] = {}
    for noun in parse.words:
        if noun.dep != "relcl" or noun.tag[:2] != "NN":
            continue
        wh = [word for word in parse.children(noun.place, "det") if word.tag == "WDT"]
        verbs = [word for word in parse.children(noun.place, "acl") if word.tag in _PARTICIPLES]
        if wh and verbs and verbs[0].place == noun.place + 1:
            verb = verbs[0]
            changed[verb.place] = verb._replace(tag="VBD", dep="relcl", head=noun.head)
            changed[noun.place] = noun._replace(dep="nsubj", head=verb.place)
            changed[wh[0].place] = wh[0]._replace(dep="dobj", head=verb.place)
    return _with(parse.words, changed)


def _past_with_a_subject(parse: Parse) -> tuple[Word, ...]:
    """As in "Roux, who is 60, retired on Friday": what has a subject and no "was" is a past tense."""
    changed = {
        word.place: word._replace(tag="VBD")
        for word in parse.words
        if word.tag == "VBN" and word.dep == "ROOT" and word.text.endswith("ed")
        if parse.children(word.place, "nsubj") and not parse.children(word.place, "aux", "auxpass")
    }
    return _with(parse.words, changed)


def _subject_after_a_name(parse: Parse) -> tuple[Word, ...]:
    """As in "On Wednesday shells hit the market": a verb without a subject takes the noun right before it for one."""
    changed: dict[int, Word] = {}
    for verb in parse.words[1:]:
        noun = parse.words[verb.place - 1]
        opener = parse.words[noun.head]
        if verb.dep != "ROOT" or verb.tag != "VBD" or parse.children(verb.place, *_SUBJECTS):
            continue
        if noun.tag not in {"NN", "NNS"} or noun.dep != "pobj" or opener.dep != "prep" or opener.head != verb.place:
            continue
        inside = parse.words[opener.place + 1 : noun.place]
        if inside and all(word.tag[:3] == "NNP" for word in inside):
            name = inside[-1]
            changed |= {word.place: word._replace(dep="compound", head=name.place) for word in inside[:-1]}
            changed[name.place] = name._replace(dep="pobj", head=opener.place)
            changed[noun.place] = noun._replace(dep="nsubj", head=verb.place)
    return _with(parse.words, changed)


def _one_of_several(parse: Parse) -> tuple[Word, ...]:
    """As in "A blaze trapped miners underground": "a" goes with no plural, so what stands between is the verb."""
    root = _bare_root(parse)
    articles = [] if root is None else [word for word in parse.children(root.place, "det") if word.lemma in {"a", "an"}]
    if root is None or root.tag != "NNS" or not articles:
        return parse.words
    between = parse.words[articles[0].place + 1 : root.place]
    verb = next((word for word in between if word.tag in _PARTICIPLES and word.head == root.place), None)
    if verb is None or verb.place - 1 == articles[0].place or parse.words[verb.place - 1].tag != "NN":
        return parse.words
    noun = parse.words[verb.place - 1]
    mine = [word for word in parse.words[articles[0].place : noun.place] if word.head == root.place]
    away = [word for word in parse.children(root.place) if word.place > root.place]
    changed = {word.place: word._replace(head=noun.place) for word in mine}
    changed |= {word.place: word._replace(head=verb.place) for word in away}
    changed[verb.place] = verb._replace(tag="VBD", dep="ROOT", head=verb.place)
    changed[noun.place] = noun._replace(dep="nsubj", head=verb.place)
    changed[root.place] = root._replace(dep="dobj", head=verb.place)
    return _with(parse.words, changed)


def _with(words: Sequence[Word], changed: dict[int, Word]) -> tuple[Word, ...]:
    return tuple(changed.get(word.place, word) for word in words)


_MENDS = (
    _past_after_commas,
    _past_taken_for_an_adjective,
    _row_of_passives,
    _name_after_role,
    _object_before_subject,
    _past_with_a_subject,
    _subject_after_a_name,
    _one_of_several,
)
