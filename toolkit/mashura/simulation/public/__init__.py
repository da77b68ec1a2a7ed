"""The public: worlds, cells of residents, behaviour, random streams."""
