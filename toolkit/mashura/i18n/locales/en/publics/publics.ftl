# Your own public: a world made from tables of a census
publics-attribute-age-band = age
publics-attribute-gender = gender
publics-attribute-residency = nationality
publics-attribute-language = language
publics-attribute-region = region
publics-attribute-disability = disability
publics-attribute-digital = digital skills
publics-attribute-trust = trust
publics-attribute-propensity = readiness to speak up
publics-description = A public made from { $files }. What the tables do not say comes from “{ $world }”.
publics-no-attribute = { $file }: no column was recognised as age, gender, nationality, language or region. Its columns are: { $known }. Say what they hold, as in --map "Age=age" --map "People=count".
publics-unknown-column = There is no column "{ $column }" in the table. Its columns are: { $known }. Write the column as it stands in the first row.
publics-unknown-role = "{ $value }" says nothing that the column "{ $column }" can hold. Write one of { $known }, or the group that its numbers count, such as gender:female.
publics-unknown-word = { $file }, row { $line }: "{ $value }" is not understood as { $attribute }; expected, for example, { $example }. Correct the cell, or say what it means: --value "{ $word }=…".
publics-unknown-value = "{ $value }" is no value for "{ $word }" that Mashura knows. Write the code of a language such as ml, a word such as female or citizen, or a group of ages such as 15-19.
publics-unknown-characteristic = { $file }, row { $line }: "{ $value }" is no characteristic that Mashura knows. Expected age, gender, nationality, language, region or disability. Correct the cell or delete the row.
publics-bad-number = { $file }, row { $line }, column "{ $column }": "{ $value }" is no number of people. Correct the cell, or leave the column out: --map "{ $column }=ignore".
publics-ages-overlap = { $file }: the age groups "{ $first }" and "{ $second }" overlap, so some people would count twice. Keep one of them, or delete the rows that are sums of others.
publics-row-percent = { $file }: the percentages of each row make 100, so the table does not say how large the rows are. Use a table of people, or one whose percentages make 100 all together.
publics-shares-sum = { $file }: the percentages make { $total } together; 100 was expected. Use the number of people, or correct the percentages.
publics-no-people = { $file }: the table has no people of 15 years or older. Check the column that counts them.
publics-few-people = The public has { $count } people; at least { $least } are needed. Check whether the table counts in thousands, or give the number of people.
publics-too-many-regions = { $file }: the column of regions has more than { $most } different places. Choose a coarser column, such as the emirate or governorate, or leave it out.
publics-missing-group = { $file }: nobody is in the group "{ $group }", but an earlier table has people there. Check both tables, or use only one of them.
publics-contradiction = The tables contradict each other: a public that fits all of them misses at least one share by { $difference }. Check that they are of the same year and people, or use fewer tables.
publics-bad-name = "{ $name }" cannot be the name of a public. Use letters of any script, digits, blanks and hyphens, at most 60, beginning with a letter or digit.
publics-name-taken = "{ $name }" is the name of a world of Mashura. Choose another name.
publics-already-there = There is already a file { $file }. Choose another name, or replace it on purpose.
publics-not-yaml = The file { $file } should end in .yaml. Choose such a name.
publics-not-written = The file { $file } could not be written ({ $reason }). Choose another folder, or free some space.
publics-no-own-world = There is no public of yours named "{ $name }". Yours are: { $known }.
publics-unknown-country = "{ $value }" is no country whose public holidays are known. Write its ISO code, such as AE, SA or JO.
publics-note-total-rows = { $file }: left out as totals: rows { $names }.
publics-note-total-columns = { $file }: left out as totals: columns { $names }.
publics-note-total-differs = { $file }, row { $line }: the total { $total } in the column "{ $column }" differs from its parts, which make { $parts }. The parts were used.
publics-note-unstated = { $file }: people whose group is not stated were left out ({ $percent }).
publics-note-hidden = { $file }: { $count } cells are kept back or blank in the source and count as none.
publics-note-children = { $file }: people younger than 15 were left out: { $names }.
publics-note-divided = { $file }: these age groups differ from ours and were divided by years, which is an assumption: { $names }.
publics-note-subtotal = { $file }: left out as sums of other age groups: { $names }.
publics-note-absent-ages = { $file }: the table has nobody of { $names }.
publics-note-residents = { $file }: counted as residents: { $names }.
publics-note-all-ages = { $file }: the table does not tell ages, so its people may include children.
publics-note-adjusted = { $file }: its shares differ from those of an earlier table by up to { $percent } and were adjusted to it.
