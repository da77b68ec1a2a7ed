# What a reader feels of a lesson, measured
measures-help = Also show the measures of every lesson: words between questions, code that is not folded, and more.
measures-words = Words before the first question, most between two, after the last, and of the longest cell; cells of code, those that are not folded, and the most lines of one.
measures-first = before first
measures-longest = between
measures-tail = after last
measures-longest-cell = longest cell
measures-questions = questions
measures-code = code cells
measures-unfolded = open
measures-open-lines = open lines
measures-choices = { $language ->
    [ar] Arabic
   *[en] English
}: the longest option is right in { $longest } of { $questions } questions of single choice; by chance it would be in { $chance }.
measures-places = How much more often than chance the right option is shown in each place: { $places }.
measures-run = { $file }, line { $line }: the { $language ->
    [ar] Arabic
   *[en] English
} reader has { $words } words without a question, from cell { $cell } to { $end }, but at most { $most } are expected. Ask something in between (ask, predict, recall or scene), or shorten the text.
measures-cell = { $file }, line { $line }: the { $language ->
    [ar] Arabic
   *[en] English
} text of the cell { $cell } has { $words } words, but at most { $most } are expected. Divide it into cells with one idea each, or shorten it.
measures-open = { $file }, line { $line }: the code of the cell { $cell } has { $lines } lines open to see, but at most { $most } are expected. Fold it: give the cell "shows", one line in each language that says what it shows, or make it a control with "form".
measures-recall = { $file }, line { $line }: the lesson does not begin with two questions on earlier modules. Ask first { $calls }.
measures-scene = { $file }: no lesson of the module plays a scene. Write one in a lesson's .scenes.yaml and play it with scene("LESSON", "ID").
measures-longest-right = { $file }: in { $longest } of { $questions } questions of single choice the longest option of the { $language ->
    [ar] Arabic
   *[en] English
} text is the right one, but at most { $most } are expected. Make the options alike in length in some of: { $names }.
measures-place = { $file }: the right option is shown in place { $place } { $times } times as often as by chance, but at most 1.3 times are expected. Change the order of the options in the file.
measures-typing = { $file }, line { $line }: the answer cell { $cell } asks a trainee to type code. Give it a form ("form" in its metadata), or, where code is the skill, the tag "analysts".

# One word for one thing
terms-unlinked = { $file }, line { $line }: no lesson links the term { $term }. Link it where a lesson uses it first, or remove it.
terms-tanwin = { $file }, line { $line }: "{ $text }" has the tanwin mark on the alif itself. Type the mark before the alif.
terms-percent = { $file }, line { $line }: "{ $text }" has a blank before the percent sign. Write it without.
terms-thousands = { $file }, line { $line }: the number { $text } has no comma for thousands. From five digits on, write one, as in 40,000.
terms-few-thousands = { $file }, line { $line }: the number { $text } has a comma. In Arabic text, numbers of four digits have none, as in 4200.
terms-network = { $file }, line { $line }: "{ $text }" is in Latin letters in Arabic text. Write the name of the network in Arabic letters.
