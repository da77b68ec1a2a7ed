# ما أنجزه المتدرب، والشهادة
progress-no-workspace = المجلد { $folder } ليس مجلد عمل للدورة. اذكر بعد --workspace المجلد الذي أعدّه `mashura start`.
progress-heading = تقدّمك
progress-not-opened = لم يُفتح بعد
progress-questions = الإجابات الصحيحة: { $done } من { $all }
progress-lesson-passed = اجتزتَه: شُغِّلت خلاياه كلها وأُجيب عن أسئلته كلها إجابة صحيحة
progress-not-marked = فُتح ولم تصل درجته بعد
progress-exercise-passed = اجتزتَه: { $mark }
progress-exercise-short = صُحِّح: { $mark }. لم تجتزه بعد؛ حسّنه وسلّمه من جديد.
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
progress-how = تجتاز الدرس حين تعمل خلاياه كلها بلا خطأ وتجيب عن أسئلته كلها إجابة صحيحة، وتجتاز التمرين حين تُظهر ملاحظات مدرّبك { $share } من الدرجات على الأقل. وتشترط الشهادة الدروس والتمارين كلها، ولا تشترط الاختبارين القبلي والبعدي ولا أسئلة مسار «للمحللين».
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
progress-cells = الخلايا المشغَّلة: { $done } من { $all }
progress-filled = الأسئلة المكتملة: { $done } من { $all }
progress-handed-in = سُلّم في { $date }، وهو بانتظار مدرّبك
progress-test-marked = صُحِّح: { $mark }
progress-points = { $score } من { $most } درجة
progress-points-waiting = ، و{ $points } منها ما زالت بانتظار مدرّبك
progress-module = الأجزاء المجتازة: { $done } من { $all }
progress-module-passed = اجتزتَها
progress-share = أُنجز { $share }
progress-kind-lesson = درس
progress-kind-exercise = تمرين
progress-kind-test = اختبار لا تشترطه الشهادة
progress-level-awareness = مستوى التوعية
progress-level-awareness-for = للجميع
progress-level-coordinator = مستوى المنسّق
progress-level-coordinator-for = لمن يخطّط للمشورة وينفّذها
progress-level-trainer = مستوى المدرّب
progress-level-trainer-for = لمن يقدّم الدورة
progress-waiting = أنجزتَ كل ما عليك. حين يعيد مدرّبك ملاحظاته أحضرها من الأسفل.
