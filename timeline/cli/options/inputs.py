"""How articles are read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.cli.options import CacheOption, DateOption, FormOption, LanguageOption, ZoneOption, choice_of

if TYPE_CHECKING:
    from timeline.cli.inputs import Inputs


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

        return Inputs(
            origins=tuple(origins),
            choice=choice_of(self.date, self.tz, self.lang),
            form=self.form or "",
            cache=cache_at(self.cache) if self.cache is not None else None,
        )
