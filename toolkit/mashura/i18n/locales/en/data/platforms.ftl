readers-polis-several = { $path } contains the votes of several Polis conversations: { $files }. Give the folder of one conversation, or leave one table of votes in it.
readers-note-votes-rebuilt = { $file }: the table of votes is missing, so the votes were rebuilt from the participants' matrix. It has only the last vote of each person on a statement, and no times.
readers-note-passes-lost = { $file }: some votes are counted in "n-votes" but are not in the matrix; current exports leave the cells of passes empty. Number: { $count }. Give votes.csv too if you have it.
readers-note-polis-reversed = { $file }: its counts show that 1 means disagreement in this export; all votes were reversed, so that 1 means agreement.
readers-note-summary-differs = { $file }, line { $line }: "{ $column }" is { $published } in the platform's summary, but the tables have { $recount }. The tables count.
readers-note-sign-of-database = { $file }: these are the server's own tables, in which -1 means agreement; the votes were reversed, so that 1 means agreement.
readers-decidim-no-contributions = { $path }: this is an export of Decidim, but { $file } is a table of { $kind ->
    [meetings] meetings
   *[other] moderations
  }, which holds no contributions. Give the table of proposals, debates or comments, or the whole archive.
readers-note-official = { $file }: proposals by the entity itself, or of a meeting, have no author among the participants. Number: { $count }.
readers-note-amendments = { $file }: some proposals amend others; they are kept as statements of their own. Number: { $count }.
readers-note-hidden-comments = { $file }: comments that the moderators hid count as moderated out, and their positions are no votes. Number: { $count }.
account-decidim-meetings = meetings are no contributions
account-no-cost = without a cost
readers-format-consul = CONSUL: tables of proposals, debates, comments, votes, investments or ballots (folder, ZIP, CSV, XLSX)
readers-consul-missing = { $path }: there is no table of CONSUL proposals, debates, comments or investments here. Expected: columns such as "id", "title", "description" and "cached_votes_up". Give the tables as you downloaded them.
readers-note-votes-astray = { $file }: some votes belong to nothing in this export and were left out. Number: { $count }.
readers-note-ballots-astray = { $file }: some lines of ballots name no project with a price in this export; they were not counted. Number: { $count }.
readers-note-no-summary = { $file } is missing; the title is the folder's name, and the platform's own numbers of people and statements were not compared.
readers-note-no-price = { $file }: investments without a price are statements, but no projects. Number: { $count }.
account-no-statement = belongs to no statement of this export
account-no-project = names no project with a price
readers-note-pb-key-twice = { $file }, line { $line }: META has "{ $name }" with different values; the first one counts. Such lines: { $count }.
readers-note-pb-approvals = { $file }: META has no "vote_type", and no ballot has points, so the ballots were read as approvals.
data-error-recognised = It was taken for { $description } – { $format }; if it is something else, say so with --format.
