# وثائق الحملة
documents-plan-kind = خطة تنفيذ حملة المشاركة الرقمية
documents-untitled = مشورة بلا عنوان بعد
documents-date = تاريخ الوثيقة
documents-planned-cost = الإنفاق المخطط
documents-page = صفحة
documents-not-answered = لا إجابة بعد
documents-who = من هم
documents-all-segments = جميع الشرائح
documents-yes = نعم
documents-no = لا
documents-total = المجموع
documents-remaining = المتبقي بعد الإنفاق المخطط
documents-usual-cost = { $what } (الكلفة المعتادة، افتراض)
documents-posts-cost = { $channel }: المنشورات
documents-sessions-cost = { $channel }: { $sessions ->
    [zero] بلا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $sessions } جلسات
    [many] { $sessions } جلسة
   *[other] { $sessions } جلسة
}
documents-letters-cost = رسائل الدعوة
documents-stipends-cost = مكافآت أعضاء الفريق
documents-meetings-cost = اجتماعات الفريق: القاعة والوجبات والتيسير
documents-own-hours = يعمل موظفو الجهة { $hours } ساعة خلال الحملة، ورواتبهم ليست ضمن المجموع.
documents-last-day = آخر يوم
documents-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
documents-activity = النشاط
documents-criteria = المعايير التي اختيرت القنوات على أساسها
documents-messages = الشعار والرسائل الرئيسية
documents-collection = جمع المشاركات وتحليلها
documents-missing = ما لا يزال ناقصاً
documents-gate = قبل فتح باب المشاركة تحتاج الخطة إلى ما يأتي:
documents-blocker = يلزم تصحيحه قبل اعتماد الخطة:
documents-advice = نصائح:
documents-nothing-missing = لا شيء: أسئلة التخطيط كلها مستوفاة، ولا ملاحظات من قواعد الجودة.
documents-approval = الاعتماد
documents-approval-role = الصفة
documents-approval-name = الاسم
documents-approval-signature = التوقيع
documents-approval-date = التاريخ
documents-approval-prepared = إعداد
documents-approval-reviewed = مراجعة
documents-approval-approved = اعتماد
documents-simulated-title = نتيجة محاكاة (ليست بيانات حقيقية)
documents-simulated-warning = هذه الأرقام ناتجة عن محاكاة هذه الخطة على جمهور محاكى هو «{ $world }» (البذرة { $seed }). وهي تبيّن ما قد يحدث في ظل افتراضات المحاكي، وليست توقعاً ولا نتيجة مشورة حقيقية.
documents-simulated-population = عدد أفراد الجمهور المحاكى
documents-simulated-reach = الوصول (نسبة من لاحظوا الحملة)
documents-simulated-rate = نسبة المشاركة
documents-simulated-contributions = المشاركات
documents-simulated-votes = الأصوات على العبارات
documents-simulated-statements = العبارات
documents-simulated-questionnaires = الاستبيانات المعبّأة
documents-simulated-ballots = بطاقات التصويت
documents-simulated-statements-count = العبارات: { $count }
documents-simulated-votes-count = الأصوات على العبارات: { $count }
documents-simulated-questionnaires-count = الاستبيانات: { $count }
documents-simulated-ballots-count = بطاقات التصويت: { $count }
documents-simulated-step = الخطوة (محاكاة)
documents-simulated-people = الأشخاص
documents-simulated-share-of-population = النسبة من السكان
documents-simulated-exposed = لاحظوا الحملة
documents-simulated-visited = زاروا
documents-simulated-registered = سجّلوا
documents-simulated-participants = شاركوا
documents-simulated-attribute = الخاصية (محاكاة)
documents-simulated-representativeness = التمثيلية
documents-simulated-worst = الفئة الأقل تمثيلاً
documents-simulated-worst-ratio = نسبتها بين المشاركين ÷ نسبتها بين السكان
documents-logo-too-large = حجم الملف { $file } أكبر من { $megabytes } ميغابايت فلا يصلح شعاراً. احفظ الصورة بحجم أصغر ثم اخترها من جديد.
documents-logo-not-a-picture = الملف { $file } ليس صورة تصلح شعاراً. اختر صورة PNG أو JPEG أو GIF أو WebP لا يزيد ضلعها على { $side } بكسل.
documents-no-opening-day = لا تذكر الخطة اليوم الذي تُفتح فيه المشاركة، فليس لها مواعيد بعد. املأ يوم الافتتاح ثم صدّر من جديد.
documents-no-typeface = [كتابة أخرى]
documents-risk-weight = الوزن
documents-gantt-work = عمل الجهة
documents-gantt-public = مشاركة الجمهور
documents-gantt-decision = التحليل والقرار
documents-gantt-announcement = الإعلان
documents-gantt-evaluation = التقييم والحفظ
documents-gantt-mark = يوم من أيام الخطة
documents-gantt-weekend = نهاية الأسبوع
documents-gantt-holiday = عطلة رسمية
documents-gantt-feast = عيد
documents-gantt-ramadan = رمضان
documents-gantt-today = تاريخ هذا المستند
documents-gantt-shaded = الأيام المظللة: { $days }. والأيام التابعة للهلال محسوبة، وقد تتغيّر يوماً.
documents-gantt-alternative = صف لكل نشاط، والأيام بطولها. { $tasks }.
documents-task-first = من
documents-task-last = إلى
documents-contingency-cost = احتياط
documents-contingency-proposed = لا احتياط في الخطة. نقترح { $percent }% ({ $amount }، وهو افتراض)، ولا يدخل في المجموع.
documents-small-kind = خطة صغيرة: مشورة في صفحة واحدة
documents-small-messages = الرسائل
documents-small-posts = المنشورات في الأسبوع: { $posts }
documents-version = النسخة
documents-version-text = { $kind ->
    [new] مسودة لم تُحفظ بعد
    [changed] النسخة { $version } مع تغييرات لم تُحفظ بعد
   *[saved] النسخة { $version }
}
documents-file-version = { $version ->
    [0] مسودة
   *[other] النسخة { $version }
}
documents-open-and-decided = ما هو مفتوح للنقاش وما تقرر
documents-map-axes = القدرة على التأثير ↓ الاهتمام ←
documents-map-note = المظلَّل: أطراف ذات تأثير كبير واهتمام كبير، تُشرَك أولاً.
