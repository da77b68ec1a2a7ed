# خطة الدورة
syllabus-title = خطة الدورة
syllabus-course = دورة المشاركة الرقمية
syllabus-overview = نظرة عامة
syllabus-section = الوحدة { $number }: { $title }
syllabus-modules = الوحدات
syllabus-module = الوحدة
syllabus-lessons = الدروس
syllabus-exercises = التمارين
syllabus-duration = مدة القراءة والتجربة والتمارين
syllabus-minutes-head = الدقائق
syllabus-total = المجموع
syllabus-part = الدرس أو التمرين
syllabus-kind = النوع
syllabus-lesson = درس
syllabus-exercise = تمرين
syllabus-items = الموضوعات
syllabus-both = { $hours ->
    [zero] 0 ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
} و{ $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
syllabus-hours = { $hours ->
    [zero] 0 ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
syllabus-minutes = { $minutes ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
syllabus-footer = الرموز من S1 إلى S271 أرقام قائمة موضوعات المشروع. والدقائق للقراءة والتجربة والإجابة.
syllabus-page = صفحة
syllabus-help = اعرض خطة الدورة: الوحدات والدروس والتمارين والدقائق والأهداف.
syllabus-out = ملف تُكتب فيه الخطة بدلاً من عرضها: .html أو .pdf أو .docx.
