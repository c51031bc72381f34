"""Whether a sentence tells something as past, by the form of its verb."""

from timeline import language
from timeline.events.content import words
from timeline.model.chronology import Mention

REACH = 3
"""Words before the verb in which an auxiliary may stand."""


def told_as_past(mention: Mention, code: str) -> bool:
    """Whether a mention's verb is a plain past, and its date says when that was.

    "The mayor opened the bridge on Jan. 9" does; "moved the vote to Jan. 9" and "will be opened" do not.

    Args:
        mention: a place that tells of an event.
        code: language code of its article.
    """
    if mention.trigger is None:
        return False
    data, citation = language.load(code, "merging")["past"], mention.citation
    verb = mention.trigger.start - citation.span.start
    word = citation.quote[verb : mention.trigger.end - citation.span.start].lower()
    if word not in data["words"] and not word.endswith(tuple(data["endings"])):
        return False
    ahead = [one.lower() for one in words(citation.quote[:verb])[-REACH:]]
    date = [one.lower() for one in words(citation.quote[: citation.expression.start - citation.span.start])[-1:]]
    return bool(date) and date[0] in data["on"] and not set(ahead) & set(data["before"])
