# تطبيق التحليل
apps-analyse-link = التحليل
apps-analyse-title = ماذا قال الناس
apps-analyse-lead = أضف ما جمعته منصة أو استمارة، وانظر ما قُرئ منه وما تُرك، وحوّله إلى نتائج يستند إليها القرار.
apps-analyse-summary = اقرأ المشاركات، وانظر في المجموعات والمحاور والمكرر، واكتب النتائج والتقرير.
apps-analyse-finish = أنهِ التحليل
apps-analyse-finished = اكتملت النتائج، ويمكن أن يبدأ القرار.
apps-analyse-missing-none = الطرائق والنتائج موجودة.
apps-analyse-report = تقرير المشورة
apps-analyse-step-contributions = المشاركات
    .intro = أضف أولاً الملف الذي صدّرته منصتك أو استمارتك، أو جرّب بالمثال. تُحجب البيانات الشخصية قبل حفظ أي شيء.
apps-analyse-step-results = النتائج
    .intro = مع كل رسم ما يقوله، وما لا يجوز استنتاجه منه.
apps-analyse-step-themes = المحاور
    .intro = يجمع الحاسوب المشاركات بحسب كلماتها، وأنت أعلم بمعناها: أعد التسمية، وادمج، وافصل، وانقل.
apps-analyse-step-repeated = المكرر
    .intro = قد يكون النص الواحد المكرر حملة منسقة أو صفاً مدرسياً. يقرر إنسان كيف يُحتسب، ويذكر السبب.
apps-analyse-step-findings = الخلاصة وحدودها
    .intro = كيف حُللت المشاركات وما لا يجوز استنتاجه. على هذا يستند القرار.
apps-analyse-section-findings = كيف وُجدت النتائج
apps-analyse-two-columns = حُدد للعمودين «{ $first }» و«{ $second }» المحتوى نفسه. اختر لأحدهما محتوى آخر.
apps-analyse-empty = الملف { $file } فارغ. اختر الملف الذي صدّرته منصتك.
apps-analyse-file-gone = لم يعد ملف التصدير هنا، فهو يُحذف بعد قراءته. اختر الملف من جديد.
apps-analyse-nothing-to-report = لا توجد نتائج بعد. أضف المشاركات أولاً وانتظر حتى تُحلل.
apps-analyse-no-results = لا توجد نتائج بعد. أضف المشاركات أولاً وانتظر حتى تُحلل.
apps-analyse-ended = توقف العمل فجأة، وربما نفدت الذاكرة. ما حُفظ باقٍ؛ أعد المحاولة أو قسّم ملف التصدير.
apps-analyse-reason = لم يُذكر سبب. اكتب في الأعلى لماذا تُحتسب هذه المشاركات على هذا النحو.
apps-analyse-name = لم يُكتب اسم. اكتب اسماً أولاً.
apps-analyse-statements = لم تُحدد أي مشاركة. حدد واحدة على الأقل.
apps-analyse-other = لم يعد هذا المحور موجوداً. اختر محوراً آخر.
analyse-progress-title = التقدم
analyse-progress-stop = إيقاف
analyse-progress-stale = اتخذت قرارات بعد حساب هذه النتائج.
analyse-progress-again = احسب من جديد
analyse-step-begin = بدء العمل
analyse-step-read = قراءة الملف
analyse-step-mask = حجب البيانات الشخصية وحفظ المشاركات
analyse-step-counts = العدّ
analyse-step-people = من شارك
analyse-step-groups = البحث عن مجموعات الرأي
analyse-step-stability = اختبار ثبات المجموعات
analyse-step-texts = قراءة النصوص: المحاور والمواقف واللغات
analyse-step-integrity = البحث عن المكرر والحملات المنسقة
analyse-step-survey = عدّ الأجوبة
analyse-step-evaluation = جمع النتائج
analyse-step-pages = رسم الأشكال
analyse-step-report = كتابة التقرير
analyse-material-title = أضف ملف تصدير
analyse-material-help = ملفات CSV وإكسل وZIP وغيرها: من Polis وDecidim وCONSUL وLimeSurvey ونماذج غوغل ومايكروسوفت وKoBo وSurveyMonkey وQualtrics وPabulib، أو جدول من عندك. أقصى حجم 60 ميغابايت.
analyse-material-choose = اختر ملفاً
analyse-material-masked = تُحجب الأسماء وأرقام الهواتف وما يشبهها قبل الحفظ، ويُحذف الملف نفسه بعد قراءته.
analyse-material-two-fit = قد يكون الملف أحد هذه. أيها هو؟
analyse-material-columns = ماذا تحوي الأعمدة؟
analyse-material-columns-help = هذا ما فُهم من الأعمدة. صحّح الخطأ منه. لا يُعرض شيء من عمود قد يذكر أشخاصاً حتى تقول إنه لا ضرر منه.
analyse-material-withheld = هل تذكر هذه الأعمدة أشخاصاً؟
analyse-material-withheld-help = قد تذكر أشخاصاً، فتُركت أو اكتُفي بعدّ أجوبتها. حدد ما لا يذكر أحداً ثم أعد القراءة.
analyse-material-holds = المحتوى
analyse-material-harmless = لا ضرر منه: أجوبته لا تذكر أحداً
analyse-material-read-again = اقرأ من جديد
analyse-material-done = هذا صحيح؛ احذف الملف
analyse-material-kept = ما يُحلَّل
analyse-material-simulated = محاكاة: لم يكتب هذا شخص حقيقي.
analyse-material-compare = قارن المشاركين بـ
analyse-material-compare-help = الجمهور الذي سألته؛ يمكنك إعداد جمهورك في «جمهوري». ومن دونه لا يُعرف من الغائب.
analyse-material-no-public = دون جمهور
analyse-material-notes = ما لوحظ عند القراءة
analyse-material-account = ما قُرئ وما تُرك ولماذا
analyse-material-older = نسخ أسبق
analyse-material-none = لا توجد مشاركات بعد. اختر ملفاً في الأعلى، أو جرّب بالمثال في أعلى الصفحة.
analyse-version = النسخة { $version }، حفظها { $person } بتاريخ { $day }
analyse-role-ignored = يُترك
analyse-role-answers = أجوبة عن سؤال
analyse-role-participants-participant-id = صاحب المشاركة (يُستبدل برمز)
analyse-role-participants-joined-at = وقت الانضمام
analyse-role-participants-channel = القناة
analyse-role-participants-age-band = العمر
analyse-role-participants-gender = الجنس
analyse-role-participants-region = المنطقة
analyse-role-participants-language = اللغة
analyse-role-participants-residency = صفة الإقامة
analyse-role-participants-disability = الإعاقة
analyse-role-statements-statement-id = رقم المشاركة
analyse-role-statements-text = نص المشاركة
analyse-role-statements-created-at = وقت الكتابة
analyse-role-statements-moderation = هل نُشرت
analyse-role-statements-reason = سبب عدم النشر
analyse-role-votes-vote = الصوت
analyse-role-votes-voted-at = وقت التصويت
analyse-results-none = لا توجد نتائج بعد. تظهر هنا بعد إضافة المشاركات في الخطوة الأولى واكتمال تحليلها.
analyse-results-simulated = محاكاة: لم يكتب هذا شخص حقيقي.
analyse-results-section = اعرض
analyse-results-in-report = أخرى في التقرير
analyse-results-report = التقرير
analyse-results-report-help = كل الأقسام مع الأشكال وقراءتها وما لا يجوز استنتاجه، دون بيانات شخصية.
analyse-left-out = { $count ->
    [one] مشاركة واحدة لا تُحتسب، كما قُرر في «المكرر».
    [two] مشاركتان لا تُحتسبان، كما قُرر في «المكرر».
    [few] { $count } مشاركات لا تُحتسب، كما قُرر في «المكرر».
   *[other] { $count } مشاركة لا تُحتسب، كما قُرر في «المكرر».
}
analyse-in-ar = بالعربية
analyse-in-en = بالإنجليزية
analyse-themes-title = المحاور
analyse-themes-help = اختر محوراً لتقرأ مشاركاته.
analyse-themes-none = بلا محور
analyse-themes-no-results = لا توجد محاور بعد. تظهر هنا بعد إضافة المشاركات في الخطوة الأولى واكتمال تحليلها.
analyse-sample = قُرئت للمحاور { $read } من { $all } من المشاركات، موزعة بالتساوي عليها كلها.
analyse-themes-new-name = الاسم الجديد
analyse-themes-rename = أعد التسمية
analyse-themes-split = افصل ما حُدد
analyse-themes-other = محور آخر
analyse-themes-merge = ادمج
analyse-themes-move = انقل ما حُدد إليه
analyse-themes-pick = لفصل مشاركات أو نقلها، حددها هنا.
analyse-themes-search = ابحث ثم اضغط مفتاح الإدخال
analyse-themes-before = السابق
analyse-themes-after = التالي
analyse-place = الصفحة { $page } من { $pages }
analyse-themes-changes = تعديلاتك
analyse-themes-changes-help = تُنفذ من جديد كلما وردت مشاركات جديدة. وما لم يعد مناسباً منها يُذكر في الأعلى.
analyse-themes-drop = تراجع
analyse-repeated-title = كيف يُحتسب المكرر
analyse-repeated-help = لا يُحذف شيء: ما لا يُحتسب يبقى في البيانات، ويذكر التقرير عدده.
analyse-repeated-reason = سبب القرار التالي
analyse-repeated-reason-help = يُحفظ في السجل مع اسمك والتاريخ.
analyse-repeated-duplicates = المضمون نفسه
analyse-repeated-duplicates-none = لا توجد مشاركتان بالمضمون نفسه.
analyse-repeated-campaigns = حملات منسقة محتملة
analyse-repeated-campaigns-none = لا تلفت النظر أي مجموعة من الحسابات.
analyse-repeated-no-results = لا توجد نتائج بعد. تظهر هنا بعد إضافة المشاركات في الخطوة الأولى واكتمال تحليلها.
analyse-count = { $count ->
    [one] مشاركة واحدة
    [two] مشاركتان
    [few] { $count } مشاركات
   *[other] { $count } مشاركة
}
analyse-more = { $count ->
    [one] ومجموعة أخرى أصغر تُحصى في التقرير.
    [two] ومجموعتان أخريان أصغر تُحصيان في التقرير.
    [few] و{ $count } مجموعات أخرى أصغر تُحصى في التقرير.
   *[other] و{ $count } مجموعة أخرى أصغر تُحصى في التقرير.
}
analyse-campaign-texts = حسابات عددها { $accounts } بنصوص متشابهة، { $first } – { $last }
analyse-campaign-votes = حسابات عددها { $accounts } بأصوات متطابقة، { $first } – { $last }
analyse-campaign-both = حسابات عددها { $accounts } بنصوص متشابهة وأصوات متطابقة، { $first } – { $last }
analyse-repeated-log = القرارات
analyse-repeated-drop = تراجع
