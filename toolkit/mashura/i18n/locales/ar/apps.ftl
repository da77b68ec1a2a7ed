# تطبيقات التخطيط
apps-brand = مشورة
apps-plan-title = خطّط لمشورة وحاكِها
apps-plan-lead = أجب عن أسئلة التخطيط، واطّلع فوراً على ما ينقص خطتك، وجرّبها على جمهور افتراضي قبل أن تنفق شيئاً.
apps-other-language = English
apps-steps = الخطوات
apps-step-who = الموضوع والجمهور
    .intro = ما الذي تستشير فيه، ومن تريد أن تسمع رأيه.
apps-step-how = القنوات
    .intro = أين يسمع الناس بالمشورة، وأين يشاركون، وما الذي يجذبهم إليها.
apps-step-when = الوقت والموارد
    .intro = من متى إلى متى، ومن يقوم بالعمل، وكم يكلّف.
apps-step-messages = الرسائل
    .intro = شعار واحد للجميع، وكلمات تفهمها كل شريحة.
apps-step-decision = القرار وإبلاغ النتائج
    .intro = من يقرر في النهاية، وماذا يسمع الجمهور بعد ذلك.
apps-step-simulate = المحاكاة
    .intro = تعرّف إلى من قد يشارك في ظل افتراضات المحاكي، ومن قد يغيب.
apps-section-subject = الموضوع
apps-section-collection = جمع المشاركات وتحليلها
apps-section-timeline = فترة المشاركة
apps-section-budget = الموارد المالية
apps-section-slogan = الشعار
apps-section-decision = القرار
apps-section-feedback = إبلاغ الجمهور بالنتائج
apps-add-segments = أضف شريحة
apps-add-stakeholders = أضف طرفاً
apps-add-experts = أضف خبيراً
apps-add-influencers = أضف مؤثراً
apps-add-channels = أضف قناة
apps-add-attractions = أضف آلية جذب
apps-add-activities = أضف نشاطاً
apps-add-staff = أضف موارد بشرية
apps-add-lines = أضف بنداً
apps-add-messages = أضف رسالة
apps-add-options = أضف خياراً
apps-nothing-yet = لا شيء هنا بعد.
apps-new-entry = عنصر جديد
apps-edit-entry = تحرير { $name }
apps-close-entry = إغلاق { $name }
apps-remove-entry = حذف { $name }
apps-more = أسئلة إضافية
apps-less = أسئلة أقل
apps-next = التالي
apps-back = السابق
apps-date-hint = السنة-الشهر-اليوم، مثل 2026-03-01
apps-numbers-hint = أيام بعد الافتتاح تفصل بينها فواصل
apps-spending = الإنفاق المخطط: { $cost } من { $earmarked } مرصودة
apps-spending-open = الإنفاق المخطط: { $cost }
apps-gantt-title = الجدول الزمني
apps-open-period = باب المشاركة مفتوح
apps-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
apps-missing-title = ما لا يزال ناقصاً
apps-missing-progress = أُجيب عن { $done } من { $total } من أسئلة التخطيط
apps-missing-none = الخطة مكتملة ولا اعتراض من قواعد الجودة، ويمكن رفعها للاعتماد.
apps-missing-go = انتقل إلى خطوة «{ $step }»
apps-gap-missing = ناقص
apps-gap-blocker = يلزم تصحيحه
apps-gap-advice = نصيحة
apps-why = لماذا؟
apps-errors-count = { $count ->
    [zero] كل الحقول مقروءة
    [one] تتعذر قراءة حقل واحد
    [two] تتعذر قراءة حقلين
    [few] تتعذر قراءة { $count } حقول
    [many] تتعذر قراءة { $count } حقلاً
   *[other] تتعذر قراءة { $count } حقل
}
apps-keep-title = الحفظ والمشاركة
apps-author = اسمك
apps-author-help = يظهر بجانب النسخة المحفوظة.
apps-save = احفظ نسخة
apps-state-new = لم تُحفظ الخطة بعد، وما تكتبه محفوظ في مسودة.
apps-state-draft = ما تغيّر منذ النسخة { $version } محفوظ في مسودة.
apps-state-saved = النسخة { $version } محفوظة.
apps-saved = حُفظت النسخة { $version }.
apps-document-docx = نزّل ملف وورد (DOCX)
apps-document-pdf = نزّل ملف PDF
apps-downloaded = الملف { $file } جاهز.
apps-start-example = ابدأ من المثال
apps-start-blank = ابدأ خطة فارغة
apps-shelf-title = الخطط المحفوظة
apps-shelf-empty = لا توجد خطط محفوظة هنا بعد.
apps-shelf-untitled = خطة بلا عنوان
apps-shelf-saved = النسخة { $version }، { $date }{ $author ->
    [none] {""}
   *[other] ، { $author }
}
apps-shelf-draft = مسودة، { $date }
apps-simulate = حاكِ الخطة
apps-simulating = الجمهور الافتراضي يطّلع على خطتك…
apps-world = الجمهور الافتراضي
apps-seed = البذرة
apps-seed-help = عدد صحيح؛ البذرة نفسها تعطي الأشخاص أنفسهم.
apps-simulated-banner = محاكاة – ليست بيانات حقيقية
apps-simulated-note = أشخاص متخيَّلون في «{ $world }»، البذرة { $seed }. تبيّن الأرقام ما قد يحدث في ظل افتراضات المحاكي، وليست توقعاً.
apps-stale = تغيّرت الخطة بعد هذه المحاكاة. أعد المحاكاة لتحديث الأرقام.
apps-result-reach = الوصول
apps-result-reach-help = عدد من لاحظوا الحملة: { $count }
apps-result-participants = المشاركون
apps-result-participants-help = من أصل { $population } من السكان
apps-result-rate = معدل المشاركة
apps-result-rate-help = المشاركون ÷ السكان
apps-result-contributions = المشاركات المكتوبة
apps-result-contributions-help = وعدد الأصوات عليها: { $votes }
apps-funnel-title = من الملاحظة إلى المشاركة
apps-funnel-exposed = لاحظوا الحملة
apps-funnel-visited = زاروا
apps-funnel-registered = سجّلوا
apps-funnel-contributed = شاركوا
apps-representativeness-title = من يشارك ومن يغيب
apps-representativeness-help = تعني نسبة 100% أن المشاركين يشبهون السكان، والفئة المذكورة هي الأكثر غياباً.
apps-representativeness-worst = الأكثر غياباً: { $group } ({ $participants } من المشاركين، و{ $population } من السكان)
apps-representativeness-chart = السكان والمشاركون بحسب { $attribute }
apps-population = من السكان
apps-participants = من المشاركين
apps-attribute-age-band = العمر
apps-attribute-gender = الجنس
apps-attribute-region = مكان السكن
apps-attribute-language = اللغة
apps-attribute-residency = صفة الإقامة
apps-attribute-disability = أصحاب الهمم
apps-disability-true = أصحاب الهمم
apps-disability-false = غيرهم
apps-error-number = «{ $text }» ليس عدداً. اكتب أرقاماً، مثل 1200 أو ١٢٠٠.
apps-error-whole-number = اكتب عدداً صحيحاً بلا كسور.
apps-error-at-least = اكتب { $limit } أو أكثر.
apps-error-at-most = اكتب { $limit } أو أقل.
apps-error-too-long = النص طويل. اختصره إلى { $limit } حرف على الأكثر.
apps-error-date = ليس هذا تاريخاً. اكتب السنة والشهر واليوم، مثل 2026-03-01.
apps-error-missing = أجب عن هذا السؤال حتى يُحتسب العنصر.
apps-error-value = لا تناسب هذه الإجابة الحقل. اختر إجابة من القائمة.
apps-fields-unreadable = { $count ->
    [zero] كل الحقول مقروءة.
    [one] تتعذر قراءة حقل واحد. صحّحه حيث ظُلّل بالأحمر ثم أعد المحاولة.
    [two] تتعذر قراءة حقلين. صحّحهما حيث ظُلّلا بالأحمر ثم أعد المحاولة.
    [few] تتعذر قراءة { $count } حقول. صحّحها حيث ظُلّلت بالأحمر ثم أعد المحاولة.
    [many] تتعذر قراءة { $count } حقلاً. صحّحها حيث ظُلّلت بالأحمر ثم أعد المحاولة.
   *[other] تتعذر قراءة { $count } حقل. صحّحها حيث ظُلّلت بالأحمر ثم أعد المحاولة.
}
apps-unexpected = وقع خلل ليس منك: { $reason }. ما كتبته محفوظ في مسودة.
apps-widget-close = إغلاق
apps-widget-open = فتح
apps-widget-clear = مسح { $name }
apps-widget-no-data = لا شيء للاختيار منه
