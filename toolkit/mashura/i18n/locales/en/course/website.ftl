# The course as a website
website-brand = Mashura
website-title = Course on digital participation
website-lead = How a government body consults the public: from the first idea to a decision that can be explained, with a made-up campaign to try everything on.
website-total = { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
}, { $duration } of reading and trying
website-skip = Skip to the text
website-search = Search the course
website-found = Results
website-nothing = Nothing found. Try another word, or fewer of them.
website-contents = Lessons
website-this-language = English
website-this-place = This place in English
website-letter = E
website-beside = Previous and next lesson
website-before = Previous
website-after = Next
website-code = Code
website-widget = This part works only in the notebook.
website-reading = Here you read the lesson and answer its questions. To run its cells and change their numbers, open it in JupyterLab from Mashura's start page.
website-no-script = The questions of this page and the search need JavaScript, which this browser has switched off.
website-simulated = Entities and campaigns in the lessons are made up, and their data are simulated unless a source is named.
website-running = Running the lessons
website-foreign-folder = { $folder } contains files that do not belong to a website of this course. Choose a new or an empty folder.
website-cards = Card and knowledge snack
website-card = To take away: one page
website-snack = Knowledge snack: three minutes
website-exercises = Exercises
website-exercise = Exercise:
website-exercises-lead = Graded exercises on made-up cases. You do them in JupyterLab, from the start page of Mashura; your instructor returns marks with explanations.
