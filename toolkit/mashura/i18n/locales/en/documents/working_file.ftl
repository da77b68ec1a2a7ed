# The answers of a form as a spreadsheet that is read back in
working-file-read-me = Read me
working-file-answers = Answers
working-file-answers-help = One question per row. Write into the column "Answer" only.
working-file-choices = Choices
working-file-choices-help = The words from which the other sheets choose. Copy them from here where several are possible.
working-file-costs = Costs
working-file-costs-help = What the plan costs, as computed when this file was made. Mashura computes it anew when the file is read back in; the total and what remains are formulas.
working-file-column-section = Section
working-file-column-question = Question
working-file-column-answer = Answer
working-file-column-help = What belongs here
working-file-cost-a-week = Cost per week
working-file-weight = Weight (1 to 9)
working-file-about = { $version ->
    [0] This file holds answers of which no version has been saved yet.
   *[other] This file holds the answers of version { $version }.
}
working-file-rule-1 = Change what you like: every answer, on every sheet. Then bring the file back in the app (Files, "Bring back a spreadsheet"). You see every difference before anything is taken, and you can undo it.
working-file-rule-2 = Add an entry below the last one of a sheet. Delete an entry by deleting its row. You may sort and filter; a row keeps its identity.
working-file-rule-3 = Where there is a list, choose a word from it. Where several words are possible, separate them with a semicolon; the sheet "Choices" has all words. Arabic and English words are both understood.
working-file-rule-4 = Dates are real dates, numbers are real numbers. You may enter a Hijri date as text, such as 1448-09-22.
working-file-rule-5 = Totals, costs per week and weights are formulas. They are for you; they are not read back in.
working-file-rule-6 = Your own columns and your own sheets stay in your file and are ignored when it is read back in.
working-file-rule-7 = The hidden first column, the hidden row above the headings and the hidden sheet tell which record and which entry a row belongs to. Leave them as they are.
working-file-rule-8 = If somebody changes the answers in Mashura meanwhile, nothing of that is lost: only what you changed is taken, and where both changed the same answer you are asked which one counts.
working-file-several = Several are possible; separate them with a semicolon. The words are on the sheet "Choices".
working-file-refused-list = This word is not on the list. Choose one from the list; an Arabic or English word of the same list is right as well.
working-file-refused-whole = A whole number within the limits is expected here.
working-file-refused-decimal = A number within the limits is expected here.
working-file-refused-date = A date is expected here, such as 01/03/2027.
working-file-refused-textLength = This text is too long for its question. Shorten it.
working-file-problem = Sheet "{ $sheet }", cell { $cell }: { $text }
working-file-required = an answer is needed here. Fill it in, or delete the whole row.
working-file-unknown-choice = "{ $text }" is not one of the choices: { $choices }{ $more ->
    [0] .
   *[other] and { $more } more, on the sheet "Choices".
 } Choose one of them.
working-file-number = "{ $text }" is not a number. Enter digits, such as 1200.
working-file-doubtful = "{ $text }" may mean { $whole } or a number with decimals. Enter it as a number.
working-file-date = "{ $text }" is not a date. Enter one such as 2027-03-01, or 1448-09-22 for a Hijri date.
working-file-refused = this answer is not possible here; expected is { $expected }. Correct it.
working-file-formula-open = this formula has no result yet. Open the file in your spreadsheet program, save it and bring it back again; or enter the value itself.
working-file-formula-error = the formula ends in an error ({ $text }). Correct it, or enter the value itself.
working-file-points-nowhere = the entry named here was deleted from its sheet. Choose another one, or delete this row.
working-file-too-many-rows = from this row on nothing is read: a sheet may have at most { $most } rows. Delete rows that are not needed.
working-file-sheet-missing = The sheet "{ $sheet }" is not in the file, so nothing of it changes.
working-file-foreign = { $file } is not a spreadsheet that Mashura made of these answers, or its hidden sheet was changed. Download the spreadsheet (XLSX), make the changes there and bring that file back.
working-file-other-version = { $file } was made by another version of Mashura, which this one cannot read. Download the spreadsheet (XLSX) again and make the changes there.
working-file-other-plan = { $file } belongs to "{ $title }". Open that and bring the file back there.
working-file-too-large = { $file } is larger than { $megabytes } MB, also when unpacked, and cannot be read back in. Bring back the spreadsheet that you downloaded here.
working-file-unreadable = { $file } cannot be opened as a spreadsheet: it is damaged, or not an XLSX file. Save it as XLSX in your spreadsheet program and bring it back again.
working-file-clash = { $here } – but meanwhile, in Mashura: { $there }
working-file-nothing-new = { $file } says the same as the form: nothing was changed in it. Make your changes, save the file, and bring it back again.
working-file-none = There is no spreadsheet whose changes could be taken. Bring it back again.
working-file-card = What the spreadsheet changes
working-file-card-text = { $count ->
    [0] Apart from what both changed, the file changes nothing. Nothing has been taken yet.
    [one] There is one difference. Nothing has been taken yet.
   *[other] There are { $count } differences. Nothing has been taken yet.
}
working-file-card-problems = The spreadsheet cannot be read back in yet
working-file-card-problems-text = { $count ->
    [one] One cell cannot be read. Nothing was taken. Correct it in the file, save, and bring it back again.
   *[other] { $count } cells cannot be read. Nothing was taken. Correct them in the file, save, and bring it back again.
}
working-file-taken = { $count ->
    [0] Nothing was changed.
    [one] One change was taken. "Undo" brings back what was here before.
   *[other] { $count } changes were taken. "Undo" brings back what was here before.
}
