# كلمات النموذج الموجَّه
form-steps = الخطوات
form-step-done = اكتملت
form-start-example = ابدأ من المثال
form-start-blank = ابدأ من نموذج فارغ
form-nothing-yet = لا شيء هنا بعد.
form-new-entry = عنصر جديد
form-edit-entry = تحرير { $name }
form-close-entry = إغلاق { $name }
form-remove-entry = حذف { $name }
form-more = أسئلة إضافية
form-less = أسئلة أقل
form-next = التالي
form-back = السابق
form-missing-title = ما لا يزال ناقصاً
form-gap-missing = ناقص
form-gap-blocker = يلزم تصحيحه
form-gap-advice = نصيحة
form-why = لماذا؟
form-advice-title = التوصية للإدارة العليا
form-keep-title = الحفظ والتراجع
form-keeping = يُحفظ ما تكتبه الآن…
form-undo = تراجع
form-redo = إعادة
form-author = اسمك
form-author-help = يظهر بجانب النسخة المحفوظة.
form-save = احفظ نسخة
form-versions = النسخ
form-versions-none = لم تُحفظ أي نسخة بعد.
form-versions-changes = ما الذي تغيّر
form-restore = استعادة
form-restore-named = استعادة { $name }
form-conflict-title = حفظ شخص آخر نسخة في هذه الأثناء
form-conflict-differences = ما يغيّره حفظ نسختك في نسخته:
form-conflict-mine = احفظ نسختي فوقها
form-conflict-theirs = أكمل على نسخته
form-files-title = الملفات
form-take-over = انقل الإجابات
form-matrix-title = القنوات والشرائح
form-matrix-help = اضغط الخلية لتحدد الشريحة التي تخدمها القناة، ثم قيّم كل قناة بالمعايير المحددة مسبقاً. الدرجة متوسط المعايير الثلاثة الأخيرة.
form-matrix-no-segments = أضف الشرائح في الخطوة السابقة لتظهر أعمدةً هنا.
form-matrix-channel = القناة
form-matrix-segments = الشرائح
form-matrix-criteria = معايير اختيار قنوات التواصل
form-matrix-score = الدرجة
form-matrix-add = أضف قناة
form-matrix-pick = اختر قناة
form-matrix-put = أضف
form-matrix-last = لا بد أن تخدم القناة شريحة واحدة على الأقل. إن لم تخدم أحداً فاحذفها من القائمة أدناه.
form-map-title = خريطة التأثير والاهتمام
form-map-help = اسحب كل طرف إلى موضعه، أو انتقل إليه بمفتاح Tab وحرّكه بمفاتيح الأسهم.
form-map-power = القدرة على التأثير
form-map-interest = الاهتمام
form-map-satisfy = احرص على رضاه
form-map-closely = أشركه عن قرب
form-map-watch = تابعه
form-map-inform = أبقه على اطلاع
form-map-open = لم يُقيَّم
form-map-waiting = لم يوضع بعد؛ اضغط الطرف ليوضع في الوسط:
form-map-empty = تظهر هنا الأطراف التي تضيفها أدناه.
form-gantt-title = مخطط جانت
form-gantt-help = اسحب الشريط لتنقله، واسحب أحد طرفيه لتغيّر بدايته أو نهايته. وبلوحة المفاتيح: تنقله الأسهم يوماً، ومع Shift أسبوعاً، ويغيّر + و− مدته.
form-gantt-empty = تظهر هنا الأنشطة التي تضيفها أدناه وفترة المشاركة.
form-gantt-reminders = التذكيرات
form-gantt-day = اليوم { $day }
form-gantt-days = { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}
