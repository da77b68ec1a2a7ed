# Sources
course-file-encoding = { $file }, line { $line }: the file is not UTF-8. Save it as UTF-8 and try again.
course-front-matter-missing = { $file }, line 1: the front matter is missing. Begin the file with a block between two lines "---" that gives id, title, minutes and objectives.
course-cell-metadata = { $file }, line { $line }: the cell's metadata cannot be read. Expected JSON such as +++ {"{"}"lang": "ar"{"}"}, or lines such as :tags: [try-it] in a code cell.
course-cell-language = { $file }, line { $line }: { $language ->
    [blank] the Markdown cell has no language
   *[other] the Markdown cell has the language "{ $language }"
}. Begin it with +++ {"{"}"lang": "ar"{"}"} or +++ {"{"}"lang": "en"{"}"}.
course-cell-id = { $file }, line { $line }: the cell id "{ $id }" is not allowed. Expected small letters, digits and single hyphens, at most 60 characters, such as m00-first-chart.
course-code-language = { $file }, line { $line }: a code cell has a language. Code is written once for both languages: remove "lang".
course-raw-cell = { $file }, line { $line }: raw cells are not used in the course. Use a prose pair or a code cell.
course-pair-metadata = { $file }, line { $line }: the English half of a pair carries metadata besides its language. Write it once, on the Arabic half.
course-duplicate-id = { $file }, line { $line }: the cell id "{ $id }" is already used in line { $other }. Choose another.
course-unpaired = { $file }, line { $line }: the { $language ->
    [ar] Arabic cell has no English cell right after it
   *[en] English cell has no Arabic cell right before it
}. Write the missing half.

# Parity of the two languages
course-parity-stale = { $file }, line { $line }: the pair has changed since it was last accepted. Read both halves, then accept the pair.
course-parity-code = { $file }, line { $line }: the two halves differ in code. Only in Arabic: { $arabic }; only in English: { $english }. Write the same code in both.
course-parity-numbers = { $file }, line { $line }: the two halves differ in numbers. Only in Arabic: { $arabic }; only in English: { $english }. Write the same digits in both.
course-parity-links = { $file }, line { $line }: the two halves link to different places. Only in Arabic: { $arabic }; only in English: { $english }. Use the same targets.
course-parity-images = { $file }, line { $line }: the two halves show different pictures. Only in Arabic: { $arabic }; only in English: { $english }. Use the same pictures.
course-parity-headings = { $file }, line { $line }: the headings differ. Arabic has { $arabic }, English has { $english }. Use the same levels.
course-parity-list = { $file }, line { $line }: the lists differ in length. Arabic has { $arabic } entries, English has { $english }. Give both the same entries.
course-parity-alt = { $file }, line { $line }: the picture { $target } has no alternative text. Describe it in the square brackets.
course-parity-display = { $file }, line { $line }: the code contains text for readers: "{ $text }". Both languages share the code; move the text into prose or a catalogue.
course-parity-syntax = { $file }, line { $line }: the code cell is not valid Python. Correct it; magics and shell commands are not used in lessons.
course-parity-answer = { $file }, line { $line }: an answer cell contains words. Both languages share it: leave only "…" in it.

# Glossary
course-glossary-title = Glossary
course-term-unknown = { $file }, line { $line }: { $term } is not in the glossary. Correct the id, or add the term to glossary.yaml.
course-term-words = { $file }, line { $line }: "{ $text }" links to the term "{ $term }" but is none of its forms. Use the term, or add the form to glossary.yaml.
course-term-wrong = { $file }, line { $line }: "{ $text }" is not used in the course. Write "{ $term }".

# YAML files beside the lessons
course-yaml-duplicate = { $file }: the id "{ $id }" is used twice. Choose another.

# Builder
course-no-lessons = { $folder }: no lesson found. Expected files such as m00_welcome/m00-welcome.md.
course-placeholder = { $file }, line { $line }: the placeholder "{ $name }" is unknown. Known: { $known }.
course-app-unknown = There is no app "{ $name }". There are: { $known }.
course-case-unknown = There is no case "{ $name }" in this language. There are: { $known }. A case is a plan file in curriculum/cases, or in the folder cases of its exercise.
course-link-app = { $file }, line { $line }: a link to an app leads nowhere. { $problem }
course-image-missing = { $file }, line { $line }: the picture { $image } does not exist. Paths start at the lesson's folder.
course-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
course-objectives = After this lesson you will be able to:

# Questions
course-question-check = Check
course-question-choose = Choose an answer first.
course-question-fill = Answer every line first.
course-question-places = Two steps have the same place. Give each step its own place.
course-question-number = Your number
course-question-no-number = Type a number first, such as 12 or 3.5.
course-question-right = Right.
course-question-wrong = Not quite.
course-question-unknown = The lesson { $lesson } has no question "{ $id }". It has: { $known }.
course-form-field = { $file }, line { $line }: the field "{ $field }" of the form is not as expected ({ $problem }). See docs/exercise-format.md.
course-question-up = Move up
course-question-down = Move down
course-question-move-first = Put the steps in order first.
course-question-keep = Keep my prediction
course-question-kept = Kept. Now show what happens below, and compare.
course-question-predict = Before you look: what do you expect?
course-question-recall = Do you remember?
course-question-scene = A scene
course-question-you = You:
course-question-again = Play it again
course-question-good-end = A good end.
course-question-other-end = It could have ended better.
course-question-ends = What the ends of this scene show:
