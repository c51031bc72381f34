"""Sentence to time expressions: surfaces are data of the language, meanings are code shared by all."""
