# The syllabus
syllabus-title = Syllabus
syllabus-course = Course on digital participation
syllabus-overview = At a glance
syllabus-section = Module { $number }: { $title }
syllabus-modules = Modules
syllabus-module = Module
syllabus-lessons = Lessons
syllabus-exercises = Exercises
syllabus-duration = Reading, trying and exercises
syllabus-minutes-head = Minutes
syllabus-total = Total
syllabus-part = Lesson or exercise
syllabus-kind = Kind
syllabus-lesson = Lesson
syllabus-exercise = Exercise
syllabus-items = Subjects
syllabus-both = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
} and { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
syllabus-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
syllabus-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
syllabus-footer = Subjects S1 to S271 are the numbers of the project's list of subjects. Minutes are for reading, trying and answering.
syllabus-page = Page
syllabus-help = Show the syllabus: modules, lessons, exercises, minutes and objectives.
syllabus-out = A file to write instead: .html, .pdf or .docx.
