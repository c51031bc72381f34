"""A chronology told as prose: paragraphs by period, each sentence opened by its date or by a computed connective."""
