# Marking written answers in the formgrader, and publishing feedback
marking-rubric = What to look for
marking-none = No line fits: 0 points
marking-half = Half of the points of line
marking-differs = The mark beside the answer is not the sum of these lines: it was typed. It counts.
marking-second = Your lines are kept for comparison only, because the mark was given by
marking-take = Use my lines as the mark
marking-next = Next who waits
marking-marker = Marked by
marking-desk = All exercises
marking-keys = 1–9: a line · Shift and a number: half of it · 0: no points · C: comment · J and K: next and previous answer
marking-trouble = Not saved: the server did not answer. Check that it is running, then click the line again.
marking-left =
    { $item ->
        [0] Nothing waits in this question.
        [one] 1 answer waits in this question;
       *[other] { $item } answers wait in this question;
    } { $all ->
        [0] All are marked.
        [one] 1 in the whole exercise.
       *[other] { $all } in the whole exercise.
    }
marking-no-rubric = "{ $item }" of { $assignment } has no rubric, so no lines can be clicked. Type the points in the formgrader.
marking-other-rubric = The points for "{ $item }" are not those of its rubric. Load the page again and click the lines once more.
marking-no-name = Type your name into "Marked by" first, so that it is known whose lines these are.
publishing-progress = Writing feedback
publishing-no-reason = nbgrader gave no reason
publishing-done =
    { $count ->
        [0] No feedback was written.
        [one] Feedback was written for 1 trainee: { $folder }
       *[other] Feedback was written for { $count } trainees: { $folder }
    }
publishing-waiting =
    { $trainee }: { $count ->
        [one] 1 written answer waits
       *[other] { $count } written answers wait
    } to be marked ({ $items }).
publishing-ungraded = { $trainee }: handed in, but not graded yet. Run "mashura grade".
publishing-failed = { $trainee }: the page could not be written ({ $reason }).
publishing-some-failed =
    { $count ->
        [one] The feedback of 1 trainee could not be written.
       *[other] The feedback of { $count } trainees could not be written.
    } The lines above say why; the other pages are there.
publishing-help = Write the feedback of everybody whose mark is whole, and say who waits.
publishing-help-assignment = The exercise, such as m01-is-it-participation.
publishing-unchanged =
    { $count ->
        [one] One of them had not changed.
       *[other] { $count } of them had not changed.
    }
