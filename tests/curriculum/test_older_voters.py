"""The program with which m01 computed how many older people voted on paper and online."""

import importlib.util

import pytest

from mashura.paths import content

FILE = """META
key;value
description;A made-up budget
country;Poland
unit;Sampleton
instance;2024
num_projects;1
num_votes;6
budget;1000
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;votes;name;selected
P1;900;6;A park;1
VOTES
voter_id;vote;age;sex;voting_method
1;P1;70;F;paper
2;P1;66;M;paper
3;P1;30;M;paper
4;P1;71;F;internet
5;P1;40;F;internet
6;P1;;F;internet
"""


@pytest.fixture(scope="module")
def older_shares():
    path = content("curriculum", "m01_what_participation_is", "older_voters.py")
    spec = importlib.util.spec_from_file_location("older_voters", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.older_shares


def test_shares_are_of_the_voters_whose_age_is_known_and_each_counts_once(older_shares, tmp_path):
    first, second = tmp_path / "one.pb", tmp_path / "two.pb"
    for path in (first, second):
        path.write_text(FILE, encoding="utf-8")
    assert older_shares([first, second]) == {"paper": pytest.approx(2 / 3), "internet": pytest.approx(1 / 2)}


@pytest.mark.real_data
def test_published_files_of_a_city_give_a_share_for_each_way(older_shares, real_data):
    files = sorted((real_data / "participatory_budgeting").glob("Poland_Lodz_2020_*.pb"))
    shares = older_shares(files)
    assert {*shares} == {"paper", "internet"}
    assert all(0 < share < 1 for share in shares.values())
