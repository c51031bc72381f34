"""Which events an entity takes part in: its names, the words that stand for it, and its place in a clause."""
