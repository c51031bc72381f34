"""Where templates are found, and how one is filled in. A person's own file takes the place of ours, one by one."""

import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from timeline.errors import TemplateError

PACKAGE = Path(__file__).resolve().parents[1]


def templates_dir() -> Path:
    """Our own templates: those shipped in the package, else the checkout's.

    >>> (templates_dir() / "chronology.html").is_file()
    True
    """
    shipped = PACKAGE / "templates"
    return shipped if shipped.is_dir() else PACKAGE.parent / "templates"


def fill(name: str, user: Path | None, escape: Callable[[Any], str] | None = None, /, **context: object) -> str:
    """Fill a template in.

    Args:
        name: file name of the template: ``"chronology.html"``.
        user: the person's folder of templates, looked into first.
        escape: how a string is made harmless in the format; ``None`` for HTML.
        context: what the template can name.

    Raises:
        TemplateError: the template is missing, or breaks; `where` is its file and line.
    """
    try:
        return _environment(user, escape).get_template(name).render(**context)
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or error.name or name}:{error.lineno}"
        raise TemplateError(_clause(error.message or "the template cannot be read"), where=where) from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"there is no template {error.name}", where=str(user or templates_dir())) from error
    except (UnicodeDecodeError, OSError) as error:
        raise TemplateError(f"the template {name} cannot be read", where=str(user or templates_dir())) from error
    except Exception as error:
        raise TemplateError(_clause(str(error)), where=_place(error, name)) from error


def source(name: str, user: Path | None) -> str:
    """The text of a file that is used as it stands: a style sheet.

    Raises:
        TemplateError: there is no such file.
    """
    environment = _environment(user, None)
    try:
        return _loader(environment).get_source(environment, name)[0]
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"there is no template {name}", where=str(user or templates_dir())) from error
    except (UnicodeDecodeError, OSError) as error:
        raise TemplateError(f"the template {name} cannot be read", where=str(user or templates_dir())) from error


@cache
def _environment(user: Path | None, escape: Callable[[Any], str] | None) -> jinja2.Environment:
    folders = [folder for folder in (user, templates_dir()) if folder is not None]
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        undefined=jinja2.StrictUndefined,
        autoescape=escape is None,  # noqa: S701 - else `finalize` escapes for the format
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _loader(environment: jinja2.Environment) -> jinja2.BaseLoader:
    if environment.loader is None:
        raise jinja2.TemplateNotFound("")
    return environment.loader


def _place(error: Exception, name: str) -> str:
    """File and line of the template in which an error rose."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(name) or not frame.filename.endswith(".py"):
            return f"{frame.filename}:{frame.lineno}"
    return name


def _clause(text: str) -> str:
    return text.rstrip(".") or "the template failed"
