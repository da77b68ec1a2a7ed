texts-share = { $name } { $number } ({ $share })
texts-caution-writers = Those who write are not those who vote or stay silent: shares of texts are not shares of the public.

texts-kind-complaint = complaint
texts-kind-praise = praise
texts-kind-suggestion = suggestion
texts-kind-unclear = unclear
texts-kind-shares = By kind: { $list }.
sentiment-shares = By tone: { $list }.
texts-stances-says = { $number } statements were read by a small word model; "unclear" holds questions, information and words that it does not know.
texts-stances-caution-errors = On real comments, a third to a half of the single judgements are wrong; read the examples before you quote a share.
texts-stances-caution-irony = Irony, quotations and unusual dialects mislead the model; a complaint is no proof that something is wrong.

texts-register-standard-arabic = standard Arabic
texts-register-gulf-arabic = Gulf Arabic
texts-register-other-arabic = other Arabic dialects
texts-register-arabizi = Arabizi
texts-register-english = English
texts-register-other = other
texts-register-shares = By language and register: { $list }.
texts-languages-says = { $number } statements were looked at.
texts-languages-caution-short = A short text in dialect often has no word that standard Arabic lacks, so dialects are undercounted.
texts-languages-caution-people = The language of a text is not the nationality, the origin or the education of its author.

texts-theme-count = { $value } is no number of themes: give a whole number from 2 to { $most }, or leave it out.
texts-theme-edit-cycle = The theme "{ $name }" is named by more than one edit. Keep one edit for each name.
texts-themes-says = { $count ->
    [0] No themes were found
    [one] One theme was found
   *[other] { $count } themes were found
 }; { $coverage } of { $total } statements have one, the others are too short or unlike all others.
texts-themes-one = { $name }: { $number } statements, for example "{ $example }".
texts-themes-caution-words = Themes are words that stand together, not opinions: who wants a thing and who does not share a theme.
texts-themes-caution-size = A large theme is not an important one, and a copied text makes a theme larger: look at duplicates first.
texts-themes-caution-human = Keywords are the machine's; read the examples, then merge and name the themes yourself.

texts-abuse-insult = insult
texts-abuse-threat = threat
texts-abuse-curse = curse
texts-abuse-explanation = Holds words of the abuse list ({ $kinds }): { $words }.
texts-abuse-says = { $count ->
    [0] None
    [one] One
   *[other] { $count }
 } of { $total } statements { $count ->
    [one] holds
   *[other] hold
 } words of the abuse list; a moderator decides.
texts-abuse-caution-list = The list is short: abuse without its words is not found, so read what people report as well.
texts-abuse-caution-quoted = A listed word may be quoted, or meant for a thing and not a person; sharp criticism is not abuse.

texts-duplicate-exact = The same words as statement { $other }: { $shared }.
texts-duplicate-near = { $similarity } of all words are those of statement { $other } ({ $shared }); differing: { $differing }.
texts-duplicate-paraphrase = Like statement { $other } in other words (likeness { $similarity }); shared: { $shared }; differing: { $differing }.
texts-duplicates-says = { $count ->
    [0] No statement says
    [one] One statement says
   *[other] { $count } statements say
 } what an earlier one said, out of { $total }: { $exact } in the same words, { $near } in nearly the same, { $paraphrase } in other words.
texts-duplicates-largest = The largest cluster has { $size } statements and begins with statement { $statement }.
texts-duplicates-caution-voice = A duplicate is a voice too: count its author, merge its votes, and do not delete it unread.
texts-duplicates-caution-decide = Texts that differ in one word can mean the opposite; the differing words are shown so that you can decide.
texts-duplicates-caution-many = There were too many statements to seek paraphrases; only exact and near copies were sought.

texts-coordination-says = { $count ->
    [0] No suspected campaign was found
    [one] One suspected campaign was found
   *[other] { $count } suspected campaigns were found
 } among { $accounts } accounts and { $statements } statements.
texts-coordination-texts = { $accounts } accounts wrote { $statements } statements alike between { $first } and { $last }; at the others' pace about { $expected } would have come.
texts-coordination-votes = { $accounts } accounts voted on the same statements in the same direction and came between { $first } and { $last }; at the others' pace about { $expected } would have come.
texts-coordination-both = { $accounts } accounts wrote alike ({ $statements } statements) and voted as one between { $first } and { $last }; at the others' pace about { $expected } would have come.
texts-coordination-single = { $share } of them wrote one statement only.
texts-coordination-channel = { $share } came by the same channel (of all others { $usual }).
texts-coordination-traits = { $share } have the same age, gender, region and language (of all others { $usual }).
texts-coordination-caution-proof = A burst proves nothing: a school, a mosque, a ministry's own staff or an honest association looks the same. Ask before you act.
texts-coordination-caution-silent = Campaigns that are slow, small or well disguised are not found; finding none does not mean that there are none.
texts-coordination-caution-voice = Do not delete: report results with and without the suspected accounts, and say so.
texts-coordination-caution-texts = Texts were not compared: too many, or their times or authors are not known.
texts-coordination-caution-votes = Votes were not compared: too many voters, or their times are not known.

texts-figure-themes-title = What people write about
texts-figure-statements = statements
texts-figure-unassigned = no theme
texts-figure-themes-alternative = Bars of { $count } themes of { $total } statements; the largest is "{ $name }" with { $largest }.
texts-figure-stances-title = What the contributions are, and in what tone
texts-figure-stances-alternative = Stacked bars of { $total } statements by kind and tone: { $list }.
texts-figure-languages-title = How people write
texts-figure-languages-alternative = Bars of { $total } statements by language and register: { $list }.
texts-figure-campaigns-title = Accounts a day, suspected campaigns marked
texts-figure-campaigns-day = days since the first account
texts-figure-campaigns-accounts = new accounts
texts-figure-campaigns-mark = { $accounts } accounts, score { $score }
texts-figure-campaigns-none = No suspected campaign
texts-figure-campaigns-alternative = New accounts on each of { $days } days, { $accounts } in all, with { $count ->
    [0] no suspected campaign
    [one] one suspected campaign
   *[other] { $count } suspected campaigns
 } marked.
texts-figure-empty = There is nothing to draw: the consultation has no such statements or accounts. Give one that has.
texts-personal-explanation = Holds personal data ({ $kinds }): mask it before the statement is shown.
texts-personal-says = Statements that hold personal data: { $count } of { $total }. A moderator decides.
texts-personal-caution = Names that nothing introduces are not found, and some numbers that are found are harmless: read each one.
