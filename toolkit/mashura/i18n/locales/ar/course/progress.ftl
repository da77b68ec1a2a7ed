# ما أنجزه المتدرب، والشهادة
progress-no-workspace = المجلد { $folder } ليس مجلد عمل للدورة. اذكر بعد --workspace المجلد الذي أعدّه `mashura start`.
progress-heading = تقدّمك
progress-not-opened = لم يُفتح بعد
progress-not-run = فُتح ولم تُشغَّل خلاياه كلها بعد
progress-run = شُغِّل كله
progress-questions = أُجيب إجابة صحيحة عن { $right } من { $all ->
    [zero] 0 سؤال
    [one] سؤال واحد
    [two] سؤالين
    [few] { $all } أسئلة
    [many] { $all } سؤالاً
   *[other] { $all } سؤال
}
progress-lesson-passed = اجتزتَه: شُغِّل كله وأُجيب عن أسئلته كلها إجابة صحيحة
progress-not-marked = فُتح ولم تصل درجته بعد
progress-exercise-passed = اجتزتَه بنسبة { $share } من الدرجات
progress-exercise-short = صُحِّح: { $share } من الدرجات
progress-overall = اجتزتَ { $lessons } من { $all_lessons ->
    [zero] 0 درس
    [one] درس واحد
    [two] درسين
    [few] { $all_lessons } دروس
    [many] { $all_lessons } درساً
   *[other] { $all_lessons } درس
} و{ $exercises } من { $all_exercises ->
    [zero] 0 تمرين
    [one] تمرين واحد
    [two] تمرينين
    [few] { $all_exercises } تمارين
    [many] { $all_exercises } تمريناً
   *[other] { $all_exercises } تمرين
}
progress-begin = ابدأ من هنا: { $title }
progress-go-on = تابِع: { $title }
progress-how = تجتاز الدرس حين تعمل خلاياه كلها بلا خطأ وتُجيب عن أسئلته كلها إجابة صحيحة، وتجتاز التمرين حين تُظهر صفحة الملاحظات الموضوعة في مجلده { $share } من الدرجات على الأقل.

progress-certificate-ready = اجتزتَ الدورة كلها، وشهادتك جاهزة:
progress-certificate-name = اسمك
progress-certificate-entity = جهتك التي تعتمد الشهادة
progress-certificate-get = الشهادة (PDF)
progress-certificate-not-yet = لا تصدر الشهادة بعد: { $missing ->
    [one] بقي درس أو تمرين واحد
    [two] بقي اثنان من الدروس والتمارين
    [few] بقيت { $missing } من الدروس والتمارين
    [many] بقي { $missing } من الدروس والتمارين
   *[other] بقي { $missing } من الدروس والتمارين
}، وأولها «{ $first }». يبيّن لك `mashura course progress` ما يلزم كلاً منها.
progress-certificate-blank = تحتاج الشهادة إلى اسم وجهة، وكل منهما في { $most } حرفاً على الأكثر. اكتبهما معاً.
progress-certificate-title = شهادة إتمام
progress-certificate-given = تُمنح هذه الشهادة إلى
progress-certificate-says = لإتمام دورة
progress-certificate-course = المشاركة الرقمية: من السؤال الأول إلى قرار يمكن شرحه
progress-certificate-modules = الوحدات التي اجتيزت
progress-certificate-module = الوحدة
progress-certificate-lessons = الدروس
progress-certificate-marks = درجات التمارين
progress-certificate-minutes = الدقائق
progress-certificate-total = المجموع
progress-certificate-none = –
progress-certificate-date = التاريخ
progress-certificate-confirmed = اعتمدتها
progress-certificate-signature = الاسم والتوقيع والختم
progress-certificate-note = أصدرتها «مشورة» من السجل المحفوظ في مجلد عمل المتدرب، وتصبح نافذة حين تعتمدها الجهة المذكورة بتوقيعها.
progress-help = اعرض ما فُتح وشُغِّل واجتيز من الدورة.
progress-certificate-help = اكتب شهادة إتمام الدورة (PDF) لمن اجتازها كلها.
progress-certificate-out = ملف PDF الذي تُكتب فيه الشهادة.
