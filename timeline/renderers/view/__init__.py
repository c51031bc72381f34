"""What a reader is shown of a chronology, part by part, as plain strings; `renderers.page` puts it together."""
