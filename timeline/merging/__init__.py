"""Events of many articles: each event once, with all that tell of it, and what they disagree on."""
