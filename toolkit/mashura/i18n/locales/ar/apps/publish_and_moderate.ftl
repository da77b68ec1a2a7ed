# تطبيق إجراء المشورة: النشر والإشراف
apps-publish-and-moderate-link = النشر والإشراف
apps-publish-and-moderate-title = النشر والإشراف على المحتوى
apps-publish-and-moderate-lead = من الخطة المعتمدة إلى إغلاق المشورة: افتحها للجمهور، وابتّ في المشاركات، وأجب عن الأسئلة، ومدّد الموعد عند الحاجة.
apps-publish-and-moderate-summary = افتح الحملة للجمهور، وابتّ فيما يكتبه الناس، وانشر المحتوى والأجوبة، ومدّد الموعد، ثم أغلقها.
apps-publish-and-moderate-finish = أنهِ المشورة
apps-publish-and-moderate-finished = اكتملت المشورة. حلّل ما ورد من مشاركات.
apps-publish-and-moderate-missing-none = لا ينقص المشورة شيء.
apps-publish-and-moderate-take-policy = في الخطة سياسة للإشراف على المحتوى. هل تأخذ بها هنا؟
apps-publish-and-moderate-document-policy = سياسة الإشراف على المحتوى
apps-publish-and-moderate-step-way = أين وصلت
    .intro = إلى أين وصلت الحملة، وما الخطوة التالية، ومن يقوم بها.
apps-publish-and-moderate-step-people = المسؤولون والسياسة
    .intro = من يمثل الإدارة العليا، وبأي سياسة يُشرف على المشاركات.
apps-publish-and-moderate-step-queue = الإشراف
    .intro = قرّر أي المشاركات يقرؤها الآخرون، وكل قرار ببند من السياسة.
apps-publish-and-moderate-step-content = محتوى اليوم
    .intro = ما يُنشر اليوم، وعلى أي قناة، ومن ينشره.
apps-publish-and-moderate-step-questions = الأسئلة والأجوبة
    .intro = ما يسأل عنه الجمهور، وما يقرؤه الجميع جواباً عنه.
apps-publish-and-moderate-step-deadline = الموعد الأخير
    .intro = امنح الناس وقتاً أطول مع ذكر السبب، واطّلع على ما قد يكلفه ذلك.
apps-publish-and-moderate-section-management = الإدارة العليا
apps-publish-and-moderate-section-media = وسائل الإعلام والمحتوى
apps-publish-and-moderate-way-title = مسار هذه الحملة
apps-publish-and-moderate-way-empty = ليس لهذه الحملة خطة بعد. افتح حملة من الصفحة الرئيسية، أو اطّلع على المثال أولاً.
apps-publish-and-moderate-way-now = الآن
apps-publish-and-moderate-way-reached = تم
apps-publish-and-moderate-way-unnoted = بلا سجل
apps-publish-and-moderate-way-ahead = لاحقاً
apps-publish-and-moderate-way-last = يستطيع الناس المشاركة حتى
apps-publish-and-moderate-way-last-over = كان آخر يوم معلن للمشاركة
apps-publish-and-moderate-way-next = الخطوة التالية:
apps-publish-and-moderate-way-by = من يقوم بها:
apps-publish-and-moderate-way-blocked = قبل ذلك:
apps-publish-and-moderate-way-go = انتقل إلى:
apps-publish-and-moderate-way-in-step = هنا، في الخطوة:
apps-publish-and-moderate-way-more = اعرض الكل
apps-publish-and-moderate-way-fewer = اعرض أقل
apps-publish-and-moderate-way-on = التاريخ
apps-publish-and-moderate-way-note = السبب، إن أُغلقت قبل الموعد المعلن
apps-publish-and-moderate-way-open = افتح المشورة
apps-publish-and-moderate-way-close = أغلق المشورة
apps-publish-and-moderate-way-finished = هذه الحملة في الأرشيف.
apps-publish-and-moderate-way-reopen-title = إعادة فتحها
apps-publish-and-moderate-way-reopen = أعد فتح المشورة
apps-publish-and-moderate-way-reason = السبب
apps-publish-and-moderate-way-log = الفتح والإغلاق
apps-publish-and-moderate-way-procedure = إجراءات النشر
apps-publish-and-moderate-way-procedure-help = يُعرف إنجاز الخطوة من الحملة نفسها. اكتب من يقوم بها، وحتى متى، وأين يوجد الإثبات.
apps-publish-and-moderate-way-owner = المسؤول
apps-publish-and-moderate-way-due = حتى تاريخ
apps-publish-and-moderate-way-evidence = أين يوجد الإثبات
apps-publish-and-moderate-way-step-done = أُنجزت
apps-publish-and-moderate-way-step-open = لم تُنجز
apps-publish-and-moderate-way-step-late = متأخرة
apps-publish-and-moderate-queue-title = مشاركات تنتظر القرار
apps-publish-and-moderate-queue-save-first = احفظ الحملة أولاً ليعمل الجميع على النسخة نفسها، ثم اكتب المشاركات هنا أو الصقها أو أضف ملف تصدير.
apps-publish-and-moderate-queue-help = العلامة تنبّهك إلى سبب التدقيق، والقرار لك.
apps-publish-and-moderate-queue-policy-hours = بحسب السياسة يُبت في كل مشاركة خلال { $hours } من ساعات العمل.
apps-publish-and-moderate-queue-not-published = لم تُنشر سياسة الإشراف بعد. يجب أن يستطيع الناس قراءتها قبل رفض أي مشاركة.
apps-publish-and-moderate-queue-add = أضف مشاركات
apps-publish-and-moderate-queue-typed = اكتب أو الصق، كل مشاركة في سطر
apps-publish-and-moderate-queue-put = أضف إلى القائمة
apps-publish-and-moderate-queue-file = أضف ملف تصدير
apps-publish-and-moderate-queue-material = خذ مشاركات الحملة
apps-publish-and-moderate-queue-simulated = مشاركات هذه الحملة محاكاة، لم يكتبها أشخاص حقيقيون.
apps-publish-and-moderate-queue-looking = يجري البحث عن البيانات الشخصية والإساءة والتكرار، ويمكنك البدء في الأثناء.
apps-publish-and-moderate-queue-parts = أقسام القائمة
apps-publish-and-moderate-queue-filter-todo = للبت
apps-publish-and-moderate-queue-filter-late = متأخرة
apps-publish-and-moderate-queue-filter-appealed = تظلمات
apps-publish-and-moderate-queue-filter-asked = طُلب رأي ثانٍ
apps-publish-and-moderate-queue-filter-change = لدى أصحابها
apps-publish-and-moderate-queue-filter-in = مقبولة
apps-publish-and-moderate-queue-filter-out = مرفوضة
apps-publish-and-moderate-queue-filter-differs = رأيان مختلفان
apps-publish-and-moderate-queue-filter-second = أبدِ رأياً ثانياً
apps-publish-and-moderate-queue-filter-all = الكل
apps-publish-and-moderate-queue-flag = العلامة
apps-publish-and-moderate-queue-flag-all = بعلامة وبدونها
apps-publish-and-moderate-queue-flag-any = عليها علامة
apps-publish-and-moderate-queue-words = كلمات فيها
apps-publish-and-moderate-queue-second-help = مشاركات بتّ فيها آخرون، من دون قرارهم. احكم عليها كأنها جديدة. لا يتغير شيء، ويُحسب منها الاتفاق.
apps-publish-and-moderate-queue-keys = المفاتيح (بمواضعها الإنجليزية): A قبول · R رفض ثم 1–5 للبند · C طلب تعديل · S رأي ثانٍ · U تراجع · الأسهم للتنقل
apps-publish-and-moderate-queue-keys-second = المفاتيح (بمواضعها الإنجليزية): A تُنشر · R تُرفض · الأسهم للتنقل
apps-publish-and-moderate-queue-none = لا شيء هنا.
apps-publish-and-moderate-queue-number = رقم
apps-publish-and-moderate-queue-before = قبل تعديلها:
apps-publish-and-moderate-queue-clause = بأي بند؟
apps-publish-and-moderate-queue-note = السبب بالكلمات
apps-publish-and-moderate-queue-note-free = السبب بالكلمات إن أردت
apps-publish-and-moderate-queue-appellant = من قدّم التظلم (يكفي اسم مستعار)
apps-publish-and-moderate-queue-wording = الصيغة الجديدة من صاحبها
apps-publish-and-moderate-queue-confirm = أكّد
apps-publish-and-moderate-queue-cancel = ألغِ
apps-publish-and-moderate-queue-log = ما تم
apps-publish-and-moderate-queue-back = السابقة
apps-publish-and-moderate-queue-ahead = التالية
apps-publish-and-moderate-queue-download-log = السجل بصيغة
apps-publish-and-moderate-queue-act-admitted = اقبل
apps-publish-and-moderate-queue-act-rejected = ارفض
apps-publish-and-moderate-queue-act-change-asked = اطلب تعديلاً
apps-publish-and-moderate-queue-act-changed = أدخل التعديل
apps-publish-and-moderate-queue-act-second-asked = رأي ثانٍ
apps-publish-and-moderate-queue-act-opinion-in = تُنشر
apps-publish-and-moderate-queue-act-opinion-out = تُرفض
apps-publish-and-moderate-queue-act-appealed = سجّل تظلماً
apps-publish-and-moderate-queue-act-appeal-granted = اقبل التظلم
apps-publish-and-moderate-queue-act-appeal-dismissed = ارفض التظلم
apps-publish-and-moderate-queue-act-taken-back = تراجع
apps-publish-and-moderate-queue-done = { $number }: { $what }
apps-publish-and-moderate-queue-added = { $count ->
    [0] لا جديد: كلها في القائمة من قبل.
    [zero] لا جديد: كلها في القائمة من قبل.
    [one] أُضيفت مشاركة واحدة إلى القائمة.
    [two] أُضيفت مشاركتان إلى القائمة.
    [few] أُضيفت { $count } مشاركات إلى القائمة.
    [many] أُضيفت { $count } مشاركة إلى القائمة.
   *[other] أُضيفت { $count } مشاركة إلى القائمة.
}
apps-publish-and-moderate-queue-speed = القرارات منذ آخر توقف: { $count }، أي { $rate } في الدقيقة
apps-publish-and-moderate-queue-due-left = بقي من ساعات العمل: { $hours }
apps-publish-and-moderate-queue-due-late = متأخرة بساعات عمل: { $hours }
apps-publish-and-moderate-content-title = ما يُنشر اليوم
apps-publish-and-moderate-content-help = من رسائل الخطة وقنواتها وتذكيراتها وأنشطتها.
apps-publish-and-moderate-content-no-dates = لا يوم افتتاح في الخطة بعد. أدخله في الخطة فيظهر هنا ما يُنشر.
apps-publish-and-moderate-content-day = اليوم
apps-publish-and-moderate-content-today = اليوم
apps-publish-and-moderate-content-overdue = { $count ->
    [zero] لا منشورات متأخرة.
    [one] منشور أو تذكير واحد من أيام سابقة لم يُسجَّل نشره.
    [two] منشوران أو تذكيران من أيام سابقة لم يُسجَّل نشرهما.
    [few] { $count } منشورات وتذكيرات من أيام سابقة لم يُسجَّل نشرها.
    [many] { $count } منشوراً وتذكيراً من أيام سابقة لم يُسجَّل نشرها.
   *[other] { $count } منشور وتذكير من أيام سابقة لم يُسجَّل نشرها.
}
apps-publish-and-moderate-content-nothing = لا شيء مخططاً لهذا اليوم.
apps-publish-and-moderate-content-kind-post = منشور
apps-publish-and-moderate-content-kind-reminder = تذكير
apps-publish-and-moderate-content-kind-activity = نشاط
apps-publish-and-moderate-content-times = { $count ->
    [zero] بلا مرات
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
apps-publish-and-moderate-content-owner = بواسطة:
apps-publish-and-moderate-content-done-by = نشره
apps-publish-and-moderate-content-where = مكان النشر (رابط)
apps-publish-and-moderate-content-mark-done = نُشر
apps-publish-and-moderate-content-mark-open = لم يُنشر
apps-publish-and-moderate-content-ahead = الأيام السبعة التالية
apps-publish-and-moderate-answers-title = أسئلة الجمهور
apps-publish-and-moderate-answers-help = يُكتب الجواب باللغتين، ويعتمده شخص آخر، ويُنشر في صفحة واحدة.
apps-publish-and-moderate-answers-answered-by = يجيب عن الأسئلة:
apps-publish-and-moderate-answers-save-first = احفظ الحملة أولاً ليعمل الجميع على النسخة نفسها.
apps-publish-and-moderate-answers-empty = لا أسئلة بعد. اكتب أول سؤال من دون اسم من سأل.
apps-publish-and-moderate-answers-add = اكتب سؤالاً
apps-publish-and-moderate-answers-in-ar = بالعربية
apps-publish-and-moderate-answers-in-en = بالإنجليزية
apps-publish-and-moderate-answers-question = السؤال
apps-publish-and-moderate-answers-answer = الجواب
apps-publish-and-moderate-answers-keep = احفظ المسودة
apps-publish-and-moderate-answers-cancel = ألغِ
apps-publish-and-moderate-answers-no-answer = لا جواب بعد
apps-publish-and-moderate-answers-personal = فيه بيانات شخصية، احذفها قبل اعتماده:
apps-publish-and-moderate-answers-change = عدّل
apps-publish-and-moderate-answers-approve = اعتمد
apps-publish-and-moderate-answers-publish = انشر
apps-publish-and-moderate-answers-withdraw = اسحب من الصفحة
apps-publish-and-moderate-answers-log = ما تم
apps-publish-and-moderate-answers-page = نزّل الصفحة العامة
apps-publish-and-moderate-answers-page-help = ملف واحد باللغتين لموقع الجهة، ليس فيه إلا الأجوبة المنشورة، ولا اسم فيه لأحد.
apps-publish-and-moderate-deadline-title = امنح الناس وقتاً أطول
apps-publish-and-moderate-deadline-help = يُمدَّد الموعد قبل انتهائه، بسبب يُعلن للجميع.
apps-publish-and-moderate-deadline-last = آخر يوم للمشاركة:
apps-publish-and-moderate-deadline-not-open = المشورة غير مفتوحة. يمكنك تجربة التمديد هنا، أما تمديد الموعد فبعد فتحها.
apps-publish-and-moderate-deadline-days = عدد الأيام المضافة
apps-publish-and-moderate-deadline-on = تاريخ الإعلان
apps-publish-and-moderate-deadline-reason = السبب
apps-publish-and-moderate-deadline-ask = ماذا قد يضيف ذلك؟
apps-publish-and-moderate-deadline-extend = مدّد الموعد
apps-publish-and-moderate-deadline-simulated = محاكاة: جمهور مصطنع، وليس جمهورك.
apps-publish-and-moderate-deadline-running = تجري محاكاة الجمهور ثلاث مرات من دون التمديد ومعه.
apps-publish-and-moderate-deadline-case = الحالة
apps-publish-and-moderate-deadline-participants = المشاركون
apps-publish-and-moderate-deadline-row-without = كما أُعلن
apps-publish-and-moderate-deadline-row-with = مع التمديد
apps-publish-and-moderate-deadline-row-planned = لو كانت المدة الأطول معلنة من البداية
apps-publish-and-moderate-deadline-told = عدد من يضيفهم التمديد ({ $days } يوماً) من المشاركين في { $runs } محاكاة: { $gained }. ولو أُعلنت المدة الأطول من البداية لزاد العدد بمقدار: { $lost }، وهذا ما يكلفه تأخير الموعد من المصداقية.
apps-publish-and-moderate-deadline-caution = مقدار ما يضيع من الثقة بتمديد الموعد افتراض في المحاكي، ويقل كلما كان الإعلان أبكر.
apps-publish-and-moderate-deadline-changed = { $day }: أُضيف { $days ->
    [zero] صفر أيام
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}.
conduct-day-to-come = هذا ما حدث فعلاً، فلا يكون تاريخه في المستقبل. أدخل اليوم أو يوماً قبله.
conduct-no-day = «{ $written }» ليس تاريخاً. أدخل تاريخاً مثل 2026-03-01.
queue-nothing-typed = لم يُكتب شيء. اكتب المشاركات أو الصقها، كل مشاركة في سطر.
queue-pasted-too-much = عدد الأسطر الملصقة { $rows }، وأقصى ما يُقبل { $most }. أضفها في ملف بدلاً من ذلك. لم يُضف شيء.
queue-no-statements = قُرئ الملف { $file }، لكنه لا يتضمن مشاركات مكتوبة. اختر التصدير الذي فيه التعليقات أو المقترحات.
queue-no-material = لا مشاركات لهذه الحملة بعد. أضف ملف تصدير هنا، أو أجرِ الحملة في غرفة التحكم أولاً.
