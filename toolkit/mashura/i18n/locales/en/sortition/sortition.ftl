sortition-no-seed = The seed is empty. Write any text, such as the numbers of dice thrown in public, and draw again.
sortition-other-list = This is not the list whose fingerprint was published: the published one begins with { $published }, this one with { $given }. Draw from the published list, or publish the fingerprint of this one and begin again.
sortition-other-seed = This is not the seed that was sealed: the published fingerprint begins with { $published }, that of this seed with { $given }. Write the seed as it was sealed.
sortition-too-few = { $volunteers } people can be drawn, but the panel has { $seats } seats. Invite more people, or make the panel smaller.
sortition-nobody = Nobody in “{ $file }” can be drawn: no row has all the characteristics. Check that the columns are the right ones.
sortition-no-column = “{ $file }” has no column for “{ $name }”. Its columns are: { $columns }. Name the column that holds it ({ $option }), or take the characteristic out of the plan.
sortition-unknown-characteristic = “{ $name }” is no characteristic of a lottery. Choose from: { $known }.
sortition-too-hard = The quotas of { $profiles } kinds of people could not be settled in half a minute. Take out a characteristic and draw again.
sortition-unread = { $count ->
    [one] Row { $rows } cannot be drawn: “{ $cell }” does not say the characteristic “{ $characteristic }”. Correct it and draw again.
   *[other] Rows { $rows } cannot be drawn: “{ $cell }” does not say the characteristic “{ $characteristic }”. Correct them and draw again.
}
sortition-doubled = { $count ->
    [one] Row { $rows } is the same as an earlier one and counts once.
   *[other] Rows { $rows } are the same as earlier ones and count once.
}
sortition-no-size = The plan does not say how many seats the panel has. Enter the number of members under recruitment, or write --seats.
sortition-no-strata = The plan names no characteristic for the lottery. Choose at least one under recruitment, such as age or gender.
sortition-simulated-list = Simulated volunteers
