# What is wrong with a file that was handed in: each is a whole sentence.
grading-unread-empty = The file is empty.
grading-unread-large = The file is larger than any hand-in may be (20 MB).
grading-unread-kind = The file is not a notebook but another kind of file, such as a PDF, a picture, a Word document or a renamed archive.
grading-unread-web-page = The file is a web page that was saved from the notebook, not the notebook itself (.ipynb).
grading-unread-damaged = The file is damaged and cannot be read as a notebook.
grading-unread-no-cells = The file has no cells of a notebook.
grading-unread-many = The notebook has far more cells than any hand-in may have.
grading-unread-missing = There is no notebook (.ipynb) of this exercise among the files.
grading-unread-archive = The ZIP archive is damaged; perhaps it was not sent completely.
grading-unread-locked = The ZIP archive is locked with a password.
grading-unread-method = The ZIP archive is packed by a method that cannot be read here.
grading-unread-no-archive = The file is called .zip but is not a ZIP archive.
grading-unread-no-right = The file may not be read on this machine: its permissions forbid it.
grading-unread-link = The file is a link or no ordinary file; links are not followed.
grading-unread-not-stored = It could not be stored ({ $reason }).
grading-read-cut = The notebook is damaged or was cut off; the cells that could be read were taken.
grading-read-characters = Some characters could not be read; everything else was taken.
grading-left-out = { $file } was left out. { $reason }
grading-left-out-other = { $file } was left out: it is not a file of this assignment.
grading-left-out-double = { $file } was left out: there is another file of that name.
grading-left-out-exercise = { $file } was left out: it belongs to another exercise.
grading-left-out-choice = { $file } was left out: { $taken } is more complete, or newer.
grading-left-out-many = There are more than { $count } files; the rest were not looked at.
grading-left-out-more =
    { $count ->
        [one] One more file was left out.
       *[other] { $count } more files were left out.
    }
grading-refused-link = { $label }: this is a link, and links are not followed. Copy the hand-in itself here.
grading-refused-online-text = { $label }: this is a text typed in Moodle, not a file. Ask for the notebook.
grading-refused-kind = { $label }: this is neither a folder nor a ZIP archive nor a notebook. If it is a hand-in, ask for the notebook or a ZIP archive.
grading-refused-no-name = { $label }: the name does not say whose hand-in it is. Rename it after the trainee.
grading-refused-namesakes = { $label }: several trainees are called so ({ $ids }), and nothing says which of them it is. Collect from Moodle's own download, which numbers them, or rename it to the id if that differs from the name.
grading-hand-in-problem = { $name }: { $reason }
grading-hand-in-unread = { $name } has no answers that could be read and counts as 0: { $reason }
grading-hand-in-doubt = { $name }: several hand-ins were counted as hers, under names that are written differently ({ $labels }). If they are two people, rename one and collect again.
grading-no-drop = There is no folder or archive { $folder } to collect from.
grading-drop-damaged = { $file } cannot be read as a ZIP archive. Download it again, or unpack it and collect from the folder.
grading-collected = { $who }: { $state ->
        [unchanged] unchanged since { $time }
        [replaced] replaces the hand-in before it, which is kept; received { $time }
        [earlier] the same as a hand-in that a later one has replaced; nothing changed
       *[new] received { $time }
    }, { $count ->
        [0] nothing usable
        [one] 1 file
       *[other] { $count } files
    }, receipt { $code }
grading-collected-elsewhere =
    { $count ->
        [one] One hand-in for another exercise was not touched.
       *[other] { $count } hand-ins for other exercises were not touched.
    }
grading-collected-open = Please look at:
grading-some-not-taken =
    { $count ->
        [one] One thing could not be taken or read; everything else is in the course.
       *[other] { $count } things could not be taken or read; everything else is in the course.
    }
grading-help-collect-at = When they were handed in, such as "2026-03-01 23:59" (in the course's time zone); now, if not given.
grading-namesakes = Several trainees are called "{ $name }": { $ids }. Give the id instead.
grading-page-unread = Nothing in it could be marked. Open the exercise, save it, and hand it in again.
collecting-progress = Collecting
