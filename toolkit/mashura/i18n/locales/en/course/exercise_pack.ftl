# Bringing the exercises of a class in
pack-heading = The exercises of your class
pack-bring = If your instructor gave you a file with exercises, bring it in here before you begin: each class has cases and numbers of its own. Nothing that you have answered before is lost.
pack-file = The file with exercises (ZIP)
pack-button = Bring exercises in
pack-here = The exercises of your class are here
pack-new = "{ $title }": you now have the exercise of your class.
pack-same = "{ $title }": you have this exercise already; it stays as it is, with your answers.
pack-kept = "{ $title }": your earlier answers are kept in the folder { $folder }.
pack-close = If one of these exercises is open, close its page without saving, and open it from the start page again.
pack-no-file = No file was chosen. Choose the ZIP file with exercises that your instructor gave you.
pack-none = There are no exercises in { $file }. Choose the ZIP file that your instructor gave you; its name is usually exercises.zip.
pack-damaged = { $file } is a damaged ZIP file. Download it again, or ask your instructor for it once more.
pack-too-large = { $file } is larger than a file with exercises can be ({ $megabytes } MB). Choose the file that your instructor gave you.
pack-incomplete = The exercise { $exercise } in { $file } is incomplete or damaged ({ $part }); nothing was changed. Ask your instructor to make the file again with mashura exercises build.
pack-other-course = { $file } holds an exercise that your version of Mashura does not know ({ $exercise }); nothing was changed. Ask your instructor which version your class needs.
pack-carried =
    { $count ->
        [one] "{ $title }": one answer was carried over, for its question is the same. Read it once more.
       *[other] "{ $title }": { $count } answers were carried over, for their questions are the same. Read them once more.
    }
class-copy-other = Your class has its own copy of this exercise: open that one, for answers in this copy earn no points. What you have answered is kept, and carried over where a question is the same.
class-copy-unknown = This is the copy of the course itself. If your instructor gave you a file with exercises, your class has its own copy: bring that in first, for answers in this one earn no points there.
class-copy-open = Open the copy of your class
