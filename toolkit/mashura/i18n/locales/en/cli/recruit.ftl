cli-recruit = Draw a panel by lot from a list of volunteers
cli-recruit-commit = Publish the fingerprints of a list and of a secret seed before the draw
cli-recruit-draw = Draw a panel from a list of volunteers (CSV, XLSX); or try it on a simulated public with --simulated
cli-recruit-plan = Plan whose recruitment says the seats and the characteristics
cli-recruit-column = Column of a characteristic, such as "age_band=Your age"; again for each
cli-recruit-seed-sealed = Secret seed; without it, one is made
cli-recruit-commit-out = File for the fingerprints, to be published
cli-recruit-seed = The seed: any text, such as dice thrown in public
cli-recruit-seats = Seats, instead of the plan's number
cli-recruit-simulated = Draw from so many simulated volunteers instead of a list
cli-recruit-commitment = File that "recruit commit" wrote; list and seed must be those
cli-recruit-protocol = File for the protocol (docx, pdf), without personal data
cli-recruit-own-list = CSV file with the rows that were drawn, names included: for the coordinator only
cli-recruit-secret = Keep this seed secret until the draw: { $seed }
cli-recruit-list-or-simulated = Name a list of volunteers, or --simulated with a number, and not both.
cli-recruit-no-own-list = Simulated volunteers have no names, so there is no list of one’s own. Leave out --own-list.
cli-recruit-bad-pair = "{ $given }" is no pair. Write --column WHAT=COLUMN, such as "age_band=Your age", or --value WORD=VALUE, such as "Indian=resident".
cli-recruit-drawn = Drawn: { $seats } of { $volunteers } volunteers, rows { $rows }.
cli-recruit-stand-ins = Stand-ins in the same order: rows { $rows }.
cli-recruit-value = Our value for a cell that is not understood, such as "Indian=resident"; again for each
cli-recruit-written = Written: { $path }
