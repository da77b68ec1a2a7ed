texts-share = { $name } { $number } ({ $share })
texts-caution-writers = The people who write are not the people who vote or remain silent: shares of texts are not shares of the public.

texts-kind-complaint = complaint
texts-kind-praise = praise
texts-kind-suggestion = suggestion
texts-kind-unclear = unclear
texts-kind-shares = By kind: { $list }.
sentiment-shares = By tone: { $list }.
texts-stances-says = { $number } statements were classified by a small word model; "unclear" contains questions, information and unknown words.
texts-stances-caution-errors = On real comments, a third to a half of the classifications are wrong; read the examples before you quote a share.
texts-stances-caution-irony = Irony, quotations and unusual dialects mislead the model; a complaint does not prove that something is wrong.

texts-register-standard-arabic = standard Arabic
texts-register-gulf-arabic = Gulf Arabic
texts-register-egyptian-arabic = Egyptian Arabic
texts-register-levantine-arabic = Levantine Arabic
texts-register-other-arabic = other Arabic dialects
texts-register-arabizi = Arabizi
texts-register-english = English
texts-register-other = other
texts-register-shares = By language and register: { $list }.
texts-languages-says = { $number } statements were checked.
texts-languages-caution-short = A short text in dialect often has only words of standard Arabic, so dialects are undercounted.
texts-languages-caution-people = The language of a text does not show the nationality, the origin or the education of its author.

texts-theme-count = { $value } is not a valid number of themes. Give a whole number from 2 to { $most }, or leave it out.
texts-theme-edit-cycle = More than one edit has the name "{ $name }". Keep one edit for each name.
texts-themes-says = { $count ->
    [0] No themes were found
    [one] One theme was found
   *[other] { $count } themes were found
 }; { $coverage } of { $total } statements have a theme; the others are too short or not similar to others.
texts-themes-one = { $name }: { $number } statements, for example "{ $example }".
texts-themes-caution-words = Themes are words that occur together, not opinions: supporters and opponents of an idea share a theme.
texts-themes-caution-size = A large theme is not necessarily important, and copied texts make a theme larger: check duplicates first.
texts-themes-caution-human = Keywords are chosen automatically; read the examples, then merge and name the themes yourself.

texts-abuse-insult = insult
texts-abuse-threat = threat
texts-abuse-curse = curse
texts-abuse-explanation = Contains words of the abuse list ({ $kinds }): { $words }.
texts-abuse-says = { $count ->
    [0] None
    [one] One
   *[other] { $count }
 } of { $total } statements { $count ->
    [one] contains
   *[other] contain
 } words of the abuse list; a moderator decides.
texts-abuse-caution-list = The list is short: abuse without these words is not found, so read also what people report.
texts-abuse-caution-quoted = A listed word may be a quotation, or be about a thing and not a person; harsh criticism is not abuse.

texts-duplicate-exact = The same words as statement { $other }: { $shared }.
texts-duplicate-near = { $similarity } of the words are the same as in statement { $other } ({ $shared }); different: { $differing }.
texts-duplicate-paraphrase = Similar to statement { $other } in other words (similarity { $similarity }); shared: { $shared }; different: { $differing }.
texts-duplicates-says = { $count ->
    [0] No statement repeats
    [one] One statement repeats
   *[other] { $count } statements repeat
 } an earlier one, out of { $total }: { $exact } in the same words, { $near } in nearly the same words, { $paraphrase } in other words.
texts-duplicates-largest = The largest cluster has { $size } statements and begins with statement { $statement }.
texts-duplicates-caution-voice = A duplicate is an opinion, too: count its author, merge its votes, and do not delete it without reading it.
texts-duplicates-caution-decide = Texts that differ in one word can have opposite meanings; the different words are shown so that you can decide.
texts-duplicates-caution-many = There were too many statements to search for paraphrases; only exact and near copies were searched.

texts-coordination-says = { $count ->
    [0] No suspected campaign was found
    [one] One suspected campaign was found
   *[other] { $count } suspected campaigns were found
 } among { $accounts } accounts and { $statements } statements.
texts-coordination-texts = { $accounts } accounts wrote { $statements } similar statements between { $first } and { $last }; at the pace of the others, about { $expected } would be expected.
texts-coordination-votes = { $accounts } accounts voted on the same statements in the same direction and joined between { $first } and { $last }; at the pace of the others, about { $expected } would be expected.
texts-coordination-both = { $accounts } accounts wrote similar texts ({ $statements } statements) and voted alike between { $first } and { $last }; at the pace of the others, about { $expected } would be expected.
texts-coordination-single = { $share } of them wrote only one statement.
texts-coordination-channel = { $share } used the same channel (of all others { $usual }).
texts-coordination-traits = { $share } have the same age, gender, region and language (of all others { $usual }).
texts-coordination-caution-proof = A burst proves nothing: a school, a mosque, the staff of a ministry or an honest association looks the same. Ask before you act.
texts-coordination-caution-silent = Campaigns that are slow, small or well hidden are not found; if none is found, there may still be some.
texts-coordination-caution-voice = Do not delete contributions: report results with and without the suspected accounts, and say so.
texts-coordination-caution-texts = Texts were not compared: there are too many, or their times or authors are unknown.
texts-coordination-caution-votes = Votes were not compared: there are too many voters, or the times of the votes are unknown.

texts-figure-themes-title = What people write about
texts-figure-statements = statements
texts-figure-unassigned = no theme
texts-figure-themes-alternative = Bars of { $count } themes of { $total } statements; the largest is "{ $name }" with { $largest }.
texts-figure-stances-title = Kinds of contributions, and their tone
texts-figure-stances-alternative = Stacked bars of { $total } statements by kind and tone: { $list }.
texts-figure-languages-title = How people write
texts-figure-languages-alternative = Bars of { $total } statements by language and register: { $list }.
texts-figure-campaigns-title = New accounts per day, with suspected campaigns
texts-figure-campaigns-day = days since the first account
texts-figure-campaigns-accounts = new accounts
texts-figure-campaigns-mark = { $accounts } accounts, score { $score }
texts-figure-campaigns-none = No suspected campaign
texts-figure-campaigns-alternative = New accounts on each of { $days } days, { $accounts } in all, with { $count ->
    [0] no suspected campaign
    [one] one suspected campaign
   *[other] { $count } suspected campaigns
 } marked.
texts-figure-empty = There is nothing to draw: the consultation has no such statements or accounts. Use another consultation.
texts-personal-explanation = Contains personal data ({ $kinds }): mask it before the statement is shown.
texts-personal-says = Statements with personal data: { $count } of { $total }. A moderator decides.
texts-personal-caution = Names without an introduction are not found, and some numbers that are found are harmless: read each one.
queue-flag-link = Contains a link or words that advertise: “{ $words }”. Is it about the topic?
texts-change-no-theme = “{ $kind }: { $name }” does not fit these contributions any more: its theme is not among them. The change is kept and made again where it fits.
texts-change-no-other = “{ $kind }: { $name }” does not fit these contributions any more: the second theme is not among them.
texts-change-same-theme = “{ $kind }: { $name }” changes nothing: both themes are one by now.
texts-change-no-statement = “{ $kind }: { $name }” does not fit these contributions any more: none of its statements is where it was.
texts-change-some-statements = { $count ->
    [one] “{ $kind }: { $name }” was made, except for one statement that is not there.
   *[other] “{ $kind }: { $name }” was made, except for { $count } statements that are not there.
}
integrity-ruling-unfit = { $count ->
    [one] “{ $decision }” for { $all } contributions: one of them is not among these.
   *[other] “{ $decision }” for { $all } contributions: { $count } of them are not among these.
}
integrity-moderated-refused = { $count ->
    [one] One contribution was refused in the moderation queue and does not count: { $reasons }.
   *[other] { $count } contributions were refused in the moderation queue and do not count: { $reasons }.
}
integrity-moderated-appealed = { $count ->
    [one] One refused contribution counts, because an appeal against its refusal is open.
   *[other] { $count } refused contributions count, because appeals against their refusal are open.
}
integrity-moderated-reworded = { $count ->
    [one] One contribution counts in the words to which its author changed it.
   *[other] { $count } contributions count in the words to which their authors changed them.
}
integrity-moderated-elsewhere = { $count ->
    [one] One refused contribution of the queue is not among these.
   *[other] { $count } refused contributions of the queue are not among these.
}
