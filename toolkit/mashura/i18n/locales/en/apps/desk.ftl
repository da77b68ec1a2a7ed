# The instructor's desk on the server of the formgrader
desk-title = The instructor's desk
desk-lead = What waits in your course: written answers to mark, feedback to publish, and how the class is doing.
desk-exercises = Exercises
desk-state =
    { $handed ->
        [0] Nobody has handed in yet.
        [one] 1 trainee has handed in;
       *[other] { $handed } trainees have handed in;
    } { $handed ->
        [0] { "" }
       *[other] { $waiting ->
            [0] no written answer waits;
            [one] 1 written answer waits to be marked;
           *[other] { $waiting } written answers wait to be marked;
        }
    } { $handed ->
        [0] { "" }
       *[other] { $complete ->
            [0] no mark is complete yet.
            [one] 1 mark is complete.
           *[other] { $complete } marks are complete.
        }
    }
desk-ungraded =
    { $ungraded ->
        [one] 1 hand-in has not been graded. Run
       *[other] { $ungraded } hand-ins have not been graded. Run
    }
desk-mark = Mark
desk-mark-again = Mark a second time
desk-publish = Publish feedback
desk-published = Feedback
desk-overview = Who has not started, what the class did not understand, and what to do about it.
desk-formgrader = nbgrader's formgrader
desk-formgrader-lead = Its pages are in English. Deadlines are set under "Manage Assignments" by the pencil beside an exercise.
desk-dates = Exercises and deadlines
desk-gradebook = All marks
desk-trainees = Trainees
desk-course = The course is in
desk-no-course = There is no course in { $folder }. Give the folder that "mashura exercises build" made.
desk-help = Open the instructor's desk of a course: marking with rubrics, publishing, the class.
desk-help-course = The course folder.
