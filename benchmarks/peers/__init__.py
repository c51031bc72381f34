"""Other taggers, each behind the same small protocol; see `run.py`."""
