"""Your own public: a world of the simulator made from tables of a census (S38, S124)."""

from mashura.publics.census import Census, read_census
from mashura.publics.making import Details, make_world
from mashura.publics.mapping import CensusMapping, propose
from mashura.publics.shelf import delete_world, save_world, undelete_world

__all__ = [
    "Census",
    "CensusMapping",
    "Details",
    "delete_world",
    "make_world",
    "propose",
    "read_census",
    "save_world",
    "undelete_world",
]
