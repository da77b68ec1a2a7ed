readers-polis-several = { $path } contains the votes of several Polis conversations: { $files }. Give the folder of one conversation, or leave one table of votes in it.
readers-note-votes-rebuilt = { $file }: the table of votes is missing, so the votes were rebuilt from the participants' matrix. It has only the last vote of each person on a statement, and no times.
readers-note-passes-lost = { $file }: some votes are counted in "n-votes" but are not in the matrix; current exports leave the cells of passes empty. Number: { $count }. Give votes.csv too if you have it.
readers-note-polis-reversed = { $file }: its counts show that 1 means disagreement in this export; all votes were reversed, so that 1 means agreement.
readers-note-summary-differs = { $file }, line { $line }: "{ $column }" is { $published } in the platform's summary, but the tables have { $recount }. The tables count.
readers-note-sign-of-database = { $file }: these are the server's own tables, in which -1 means agreement; the votes were reversed, so that 1 means agreement.
