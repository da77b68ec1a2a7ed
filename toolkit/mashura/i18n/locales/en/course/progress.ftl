# How far a trainee has come, and the certificate
progress-no-workspace = { $folder } is not a workspace of the course. After --workspace, give the folder that `mashura start` prepared.
progress-heading = Your progress
progress-not-opened = Not opened yet
progress-questions = right answers: { $done } of { $all }
progress-lesson-passed = Passed: all run, all questions right
progress-not-marked = Opened, no mark yet
progress-exercise-passed = Passed: { $mark }
progress-exercise-short = Marked: { $mark }. Not passed yet; improve it and hand in again.
progress-overall = { $lessons } of { $all_lessons } { $all_lessons ->
    [one] lesson
   *[other] lessons
} and { $exercises } of { $all_exercises } { $all_exercises ->
    [one] exercise
   *[other] exercises
} passed
progress-begin = Start here: { $title }
progress-go-on = Go on with: { $title }
progress-how = A lesson is passed when all its cells have run without error and all its questions are answered right; an exercise, when your instructor's feedback shows at least { $share } of the points. The certificate asks for all lessons and exercises, and never for the tests before and after the course or for questions of the track "For analysts".
progress-certificate-ready = You have passed everything. Your certificate is ready:
progress-certificate-name = Your name
progress-certificate-entity = Your entity, which confirms it
progress-certificate-get = Certificate (PDF)
progress-certificate-not-yet = There is no certificate yet: { $missing ->
    [one] one lesson or exercise is not passed,
   *[other] { $missing } lessons and exercises are not passed,
} first of all "{ $first }". `mashura course progress` shows what each of them needs.
progress-certificate-blank = A certificate needs a name and an entity of at most { $most } characters each. Write both.
progress-certificate-title = Certificate of completion
progress-certificate-given = This certificate is given to
progress-certificate-says = for completing the course
progress-certificate-course = Digital participation, from the first question to a decision that can be explained
progress-certificate-modules = Modules passed
progress-certificate-module = Module
progress-certificate-lessons = Lessons
progress-certificate-marks = Exercises, points
progress-certificate-minutes = Minutes
progress-certificate-total = Total
progress-certificate-none = –
progress-certificate-date = Date
progress-certificate-confirmed = Confirmed by
progress-certificate-signature = Name, signature and stamp
progress-certificate-note = Made by Mashura from the record in the trainee's own workspace. It is valid once the entity named here has confirmed it by signature.
progress-help = Show what of the course was opened, run and passed.
progress-certificate-help = Write the certificate (PDF) of a trainee who has passed everything.
progress-certificate-out = The PDF file to write.
progress-cells = Run: { $done } of { $all } cells
progress-filled = Filled in: { $done } of { $all } questions
progress-handed-in = Handed in on { $date }, waiting for your instructor
progress-test-marked = Marked: { $mark }
progress-points = { $score } of { $most } points
progress-points-waiting = , with { $points } still waiting for your instructor
progress-module = Parts passed: { $done } of { $all }
progress-module-passed = Passed
progress-share = { $share } done
progress-kind-lesson = Lesson
progress-kind-exercise = Exercise
progress-kind-test = Test, not needed for the certificate
progress-level-awareness = Awareness
progress-level-awareness-for = for everybody
progress-level-coordinator = Coordinator
progress-level-coordinator-for = for those who plan and run consultations
progress-level-trainer = Trainer
progress-level-trainer-for = for those who give the course
progress-waiting = You have done everything that is yours to do. When your instructor returns the feedback, bring it in below.
