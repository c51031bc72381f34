"""Chronologies in a notebook: what Jupyter asks an object for, given to those who come in by `import timeline`.

The model knows no renderer, so `Chronology` gets these methods from here; a renderer is imported when one is shown.
See "Rich display" in the documentation of IPython.
"""

from timeline.model.chronology import Chronology


def as_html(chronology: Chronology) -> str:
    """The fragment that a cell shows; its links lead inside it."""
    from timeline.renderers.embed import fragment
    from timeline.renderers.style import Style

    return fragment(chronology, Style())


def as_markdown(chronology: Chronology) -> str:
    """What a cell shows where HTML is not: in a notebook made into Markdown, for one."""
    from timeline.renderers import render

    return render(chronology, "md").decode()


def attach() -> None:
    """Let notebooks show chronologies.

    >>> attach()
    >>> from timeline import Chronology
    >>> print(Chronology(title="Rain", language="en", articles=(), events=())._repr_markdown_().splitlines()[0])
    # Rain
    """
    for name, method in (("_repr_html_", as_html), ("_repr_markdown_", as_markdown)):
        setattr(Chronology, name, method)
