"""How articles are read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.cli.options import CacheOption, DateOption, FormOption, LanguageOption, ZoneOption, choice_of

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.cli.inputs import Inputs
    from timeline.cli.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """What a person says of the articles."""

    date: DateOption = None
    tz: ZoneOption = None
    lang: LanguageOption = "en"
    form: FormOption = None
    cache: CacheOption = None

    def inputs(self, origins: list[str]) -> "Inputs":
        """The inputs, to be read so.

        Raises:
            UsageError: a day, a zone or a language is none.
        """
        from timeline.cli.inputs import Inputs, cache_at

        folder = cache_at(self.cache) if self.cache is not None else None
        return Inputs(
            origins=tuple(origins),
            choice=choice_of(self.date, self.tz, self.lang),
            form=self.form or "",
            cache=folder,
            memory=_memory_in(folder) if folder is not None else None,
        )


def _memory_in(folder: "Path") -> "Memory":
    from timeline.cli.memory import Memory

    return Memory(folder)
