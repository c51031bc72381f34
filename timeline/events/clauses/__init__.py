"""The clause that tells what happened at a time, as a sentence that stands alone, or nothing where that is not sure."""
