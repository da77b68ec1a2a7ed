# Handing in and bringing feedback home
handin-button = Hand in
handin-last = Handed in. Receipt: { $code }
handin-done = "{ $title }" is handed in
handin-not-done = This did not work
handin-no-name = There is no name to put on the file. Write your name with letters, then hand in again.
handin-no-notebook = { $file } is missing or damaged, so nothing was handed in. Open the exercise from the start page, save it, and hand in again.
handin-receipt-when = Handed in
handin-receipt-code = Code of the receipt
handin-receipt-file = File in your workspace
handin-still-open =
    { $count ->
        [one] One question was still without a complete answer.
       *[other] { $count } questions were still without a complete answer.
    }
handin-send = Send the file to your instructor in the way you have agreed on. The code shows that it has arrived complete.
handin-download = Download the file
feedback-bring = Your instructor returns a page for each exercise, or a ZIP file with several. Bring them in here: each goes to its exercise, and your marks appear above.
feedback-button = Bring in
feedback-here = Your feedback is here
feedback-brought = "{ $title }": { $mark }
feedback-open = Open the feedback on "{ $title }"
feedback-none = { $file } is not a feedback page of this course. Choose the page (.html) or the ZIP file that your instructor sent.
feedback-damaged = { $file } is a damaged ZIP file. Download it again, or ask your instructor for the page itself.
feedback-too-large = { $file } is larger than feedback can be ({ $megabytes } MB per page). Choose the file that your instructor sent.
feedback-no-file = No file was chosen. Choose the page or the ZIP file that your instructor sent.
handin-title = Hand in: { $title }
handin-again-button = Hand in again
handin-saved = What was saved on { $date } at { $time } is handed in. If you have changed something since then, save it in JupyterLab first (Ctrl+S).
handin-missing =
    { $count ->
        [one] One question has no complete answer yet. You can hand in all the same.
       *[other] { $count } questions have no complete answer yet. You can hand in all the same.
    }
handin-open-part = { $title } ({ $open } of { $parts } parts)
handin-open-whole = { $title }
handin-open-unfit =
    { $unfit ->
        [one] { $title } (one number is outside its range)
       *[other] { $title } ({ $unfit } numbers are outside their range)
    }
handin-open-length = { $title } ({ $words } words, { $least } to { $most } are asked for)
handin-fill-in = Open the exercise and fill in what is missing
handin-again = If you hand in again, the new file takes the place of the old one.
handin-receipt-exercise = Exercise
handin-receipt-name = Name
handin-receipt-time = { $date } at { $time }
handin-exchange-took = It was submitted to the course "{ $course }"; your instructor collects it there. You need not send the file.
handin-exchange-refused = The exchange of your course did not take it ({ $reason }). Nothing is lost: send the file to your instructor, and tell them what is written here.
feedback-heading = Feedback from your instructor
feedback-file = The page (.html) or the ZIP file
feedback-look = Feedback
feedback-other-course = { $file } is the feedback on an exercise that this course does not have. Ask your instructor which course it belongs to.
feedback-empty = { $file } is an empty ZIP file. Ask your instructor for the pages.
feedback-too-many = { $file } holds more than { $most } files. Choose the ZIP file that your instructor sent to you.
feedback-not-written = { $file } could not be kept: { $place } cannot be written to. Check the permissions of that folder and the space on the disk.
