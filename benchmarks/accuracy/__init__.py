"""How often time expressions are found and resolved right."""
