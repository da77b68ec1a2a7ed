cli-world = Make, list and show publics for simulations.
cli-world-new = Make your own public from one or more tables of a census (CSV or XLSX).
cli-world-from = World from which everything comes that the tables do not say.
cli-world-name = Name of the public; without it, the name of the first file.
cli-world-country = ISO code of the country whose citizens, holidays and weekend count, such as AE; without it, as in the world it is made from.
cli-world-map = What a column holds: age, gender, nationality, language, region, disability, count, percent, ignore, or the group that its numbers count, such as gender:female. Can be repeated.
cli-world-value = What a word in the table means, such as "Filipino=tl" or "Youth=15-29"; unstated leaves it out. Can be repeated.
cli-world-out = File to write (.yaml); without it, the folder worlds of your work folder, where it is found by name.
cli-world-replace = Replace a public or file of the same name.
cli-world-list = List the publics: those of Mashura and your own.
cli-world-show = Show a public as a short table.
cli-world-own = your own
cli-world-written = The public is in { $path }. Use it with --world "{ $name }".
