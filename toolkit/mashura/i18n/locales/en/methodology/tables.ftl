table-unknown-column = { $table }: the column "{ $column }" is not known. Known columns: { $known }. Rename or remove it.
table-missing-column = { $table }: the column "{ $column }" is missing. Add it and try again.
table-bad-value = { $table }, row { $row }, column { $column }: "{ $value }" is not allowed ({ $expected }). Correct the value and try again.
table-unknown-reference = { $table }, row { $row }: { $column } "{ $value }" is named here but not listed in its own table. Add it there or remove the row.
tables-no-consultation = A consultation was expected, such as read(…), simulate(…) or sample_campaign() returns; a { $given } was given.
