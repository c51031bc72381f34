"""Where a chronology is shown by a program of others: Python-Markdown, its fences, notebooks."""
