# Handing in and bringing feedback home
handin-button = Hand in
handin-last = Handed in. Receipt: { $code }
handin-done = "{ $title }" is handed in
handin-not-done = This did not work
handin-no-name = There is no name to put on the file. Write your name with letters, then hand in again.
handin-no-notebook = { $file } is missing or damaged, so nothing was handed in. Open the exercise from the start page, save it, and hand in again.
handin-receipt-who = Name: { $name }
handin-receipt-when = Handed in on { $date } at { $time }
handin-receipt-code = Code of the receipt: { $code }
handin-receipt-file = The file is in your workspace: { $file }
handin-still-open =
    { $count ->
        [one] One answer is still open: { $parts }
       *[other] { $count } answers are still open: { $parts }
    }
handin-send = Send the file to your instructor in the way you have agreed on. The code shows that it arrived complete.
handin-download = Download the file
feedback-bring = Bring feedback in: the page, or a ZIP file of pages, that your instructor returned
feedback-button = Bring in
feedback-here = Your feedback is here
feedback-mark = { $title }: { NUMBER($score) } of { NUMBER($most) } points
feedback-open = Open the feedback on "{ $title }"
feedback-none = { $file } contains no feedback page of this course. Choose the page (.html) or the ZIP file that your instructor sent.
feedback-damaged = { $file } is a damaged ZIP file. Download it again, or ask your instructor for the page itself.
feedback-too-large = { $file } is larger than feedback can be ({ $megabytes } MB per page). Choose the file that your instructor sent.
feedback-no-file = No file was chosen. Choose the page or the ZIP file that your instructor sent.
