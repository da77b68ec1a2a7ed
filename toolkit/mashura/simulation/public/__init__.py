"""The public that is asked: worlds, cells of residents, behaviour, random streams."""
