META
key;value
description;Two parks
num_projects;3
num_votes;3
budget;1000
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;votes;name;selected
a;600;2;Park north;1
b;500;1;Pool;0
c;400;2;Path;1
VOTES
voter_id;age;sex;voting_method;vote
1;34;F;paper;a,c
2;41;M;internet;a,b
3;70;F;internet;c
