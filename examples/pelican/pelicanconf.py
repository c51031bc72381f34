"""Pelican settings: the `timeline` extension is one name in a list."""

SITENAME = "The tunnel"
SITEURL = ""
PATH = "content"
TIMEZONE = "Europe/Berlin"
RELATIVE_URLS = True
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
MARKDOWN = {
    "extensions": ["timeline"],
    "extension_configs": {
        "markdown.extensions.extra": {},
        "timeline": {"base": PATH},  # src= counts from here and does not leave it
    },
    "output_format": "html5",
}
