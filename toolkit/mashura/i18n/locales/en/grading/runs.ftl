runs-problem-disk = The disk is full, so this hand-in could not be graded. Free some space and grade again.
runs-problem-memory = The machine ran out of memory while this hand-in was graded. Grade again with fewer notebooks at a time ("--workers 1").
runs-problem-missing = The graded copy or the marks are missing. Grade again.
runs-problem-other = An unexpected error ended the grading of this hand-in ({ $kind }: { $reason }). Nothing was marked. Please report it.
runs-process-lost = The process that graded this hand-in was ended from outside three times, probably because memory was short. Close other programs, or grade with "--workers 1".
runs-other-version = A machine of the cluster has another version of the exercise "{ $name }". Install the same Mashura on all machines and grade again.
runs-not-in-gradebook = The gradebook does not have the exercise "{ $name }" as it is now. Build it again with "mashura exercises build --out COURSE_DIR"; marks stay.
runs-no-gradebook = The gradebook did not answer: { $reason }. Check its address in nbgrader_config.py, and whether its server runs.
runs-busy = "{ $name }" is being graded at this moment. Wait until that run has ended.
runs-stopped =
    { $total ->
        [0] Stopped before anything was graded. Nothing is lost.
       *[other] Stopped. { $done } of { $total } hand-ins are graded and kept; the same command goes on from here.
    }
runs-disk-full = The disk is full. { $done } of { $total } hand-ins are graded and kept. Free some space; the same command goes on from here.
runs-cluster-empty = The cluster at { $address } has no workers. Start some, for example with "dask worker { $address }".
runs-cluster-lost = The connection to the cluster at { $address } was lost. What is graded is kept; the same command goes on from here.
runs-none-new = No hand-in is new or changed, so nothing was graded.
runs-graded =
    { $count ->
        [one] One hand-in was graded; the others are as they were.
       *[other] { $count } hand-ins were graded; the others are as they were.
    }
runs-changes =
    { $people ->
        [one] The exercise or its checks have changed. Grading again would change marks of one trainee:
       *[other] The exercise or its checks have changed. Grading again would change marks of { $people } trainees:
    }
runs-change = { $name }: { $item } { $before } → { $after }
runs-change-version = version { $version }, before { $old }
runs-change-version-unknown = version { $version }, before unknown
runs-question = Write these marks? [y/n]
runs-declined = Nothing was written. The marks are as they were.
runs-need-yes = Nothing was written, because nobody could be asked. Add "--yes" to write these marks.
runs-written = The new marks are written.
runs-help-details = Show what each question earned, with its messages; otherwise each trainee is one line.
runs-help-yes = Write changed marks without asking.
runs-help-again = Grade unchanged hand-ins as well.
runs-help-cluster = Address of a Dask cluster whose workers grade, such as tcp://127.0.0.1:8786.
runs-help-log = Show who or what set the marks of a trainee, when, and from what.
runs-help-log-student = The trainee.
runs-help-log-assignment = Only this exercise.
runs-help-gradebook = Address of the gradebook's database, such as postgresql://marks@server/marks; a file in the course, if not given.
runs-log-unreadable = { $file }, line { $line }: this line of the log of marks cannot be read. Restore the file from a backup.
runs-log-damaged = { $file }: line { $line } is missing or was changed after it was written. The log cannot be trusted from there on.
runs-log-empty = The log has nothing about { $trainee } yet.
runs-log-line = { $time } · { $who } · { $marks }
runs-log-from = hand-in { $hand_in }, exercise version { $version }, isolation { $isolation }, Mashura { $tool }
runs-log-grade = mashura grade, started by { $user }
runs-log-nbgrader = nbgrader (seen by { $user })
runs-log-person = { $user } in the formgrader
runs-log-person-seen = a person in the formgrader (seen by { $user })
runs-log-marker-seen = { $marker } in the formgrader (seen by { $user })
runs-log-before = before: { $points }
runs-log-extra = { $item } +{ $points }
