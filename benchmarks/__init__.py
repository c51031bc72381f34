"""Accuracy and speed, by one command each: `make score`, `make bench`."""
