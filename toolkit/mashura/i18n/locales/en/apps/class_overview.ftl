# The app class_overview
apps-class-overview-title = The class at a glance
apps-class-overview-link = Class
apps-class-overview-lead = Who has not started or is stuck, what the class did not understand, and what to do about it.
apps-class-overview-summary = For instructors: progress, questions, mistakes and advice for a whole course.
apps-class-overview-course = Course
apps-class-overview-contents = Contents
apps-class-overview-again = Read again
apps-class-overview-as-xlsx = Excel
apps-class-overview-as-html = Web page
apps-class-overview-as-pdf = PDF
apps-class-overview-made-at = As of { $day }, { $time }
apps-class-overview-none-found = There is no course on this machine. This page is for instructors: it opens from the instructor's desk, which "mashura formgrader COURSE" starts.
apps-class-overview-handed-in = { $count } of { $all }{ $late ->
    [0] { "" }
   *[other] {""}, { $late } late
}
apps-class-overview-means = Points reached on average; the line below a bar is the interval at 95 percent
apps-class-overview-hardest = Points reached, the hardest question first
apps-class-overview-telling = How well each question tells strong from weak, the least telling first
