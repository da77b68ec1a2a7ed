# تطبيقات التخطيط
apps-brand = مشورة
apps-other-language = English
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
apps-numbers-hint = أيام بعد الافتتاح تفصل بينها فواصل
apps-spending = الإنفاق المخطط: { $cost } من { $earmarked } مرصودة
apps-spending-open = الإنفاق المخطط: { $cost }
apps-open-period = باب المشاركة مفتوح
apps-missing-progress = أُجيب عن { $done } من { $total }
apps-missing-go = انتقل إلى خطوة «{ $step }»
apps-errors-count = { $count ->
    [zero] كل الحقول مقروءة
    [one] تتعذر قراءة حقل واحد
    [two] تتعذر قراءة حقلين
    [few] تتعذر قراءة { $count } حقول
    [many] تتعذر قراءة { $count } حقلاً
   *[other] تتعذر قراءة { $count } حقل
}
apps-state-new = لم تُحفظ الخطة بعد، وما تكتبه محفوظ في مسودة.
apps-state-draft = ما تغيّر منذ النسخة { $version } محفوظ في مسودة.
apps-state-saved = النسخة { $version } محفوظة.
apps-saved = حُفظت النسخة { $version }.
apps-downloaded = الملف { $file } جاهز.
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
apps-representativeness-help = تعني نسبة 100%{"\u200E"} أن المشاركين يشبهون السكان، والفئة المذكورة هي الأكثر غياباً.
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
apps-apps = التطبيقات
apps-dark = صفحة داكنة
apps-link-home = حملاتي
apps-link-readiness = الجاهزية
apps-link-plan = الخطة
apps-link-what-if = ماذا لو؟
apps-home-title = حملاتي
apps-home-lead = ما يجري الآن، وما ينتظرك، وما تعلّمه غيرك.
apps-readiness-title = هل نحن جاهزون؟
apps-readiness-lead = أربعة أسئلة بأدلتها قبل أن يُخطَّط لأي شيء، تنتهي بمذكرة توصي الإدارة العليا بالمضيّ أو بالتريّث.
apps-readiness-finish = أنهِ المرحلة التمهيدية
apps-readiness-finished = اكتملت المرحلة التمهيدية، ويمكن أن يبدأ التخطيط.
apps-readiness-missing-none = مخرجات المرحلة التمهيدية مكتملة، ولا قاعدة تعترض.
apps-plan-title = خطة المشورة
apps-plan-lead = أجب عن أسئلة التخطيط بأي ترتيب تشاء، وترى فوراً ما لا يزال ناقصاً ولماذا.
apps-plan-finish = أنهِ التخطيط
apps-plan-finished = اكتملت الخطة، ويمكن أن تبدأ المشورة.
apps-plan-missing-none = الخطة مكتملة ولا اعتراض من قواعد الجودة، ويمكن رفعها للاعتماد.
apps-plan-blocked = أُجيب عن كل الأسئلة، ويلزم أولاً تصحيح ما يلي: { $found }
apps-what-if-title = ماذا لو؟
apps-what-if-lead = صيغتان من الخطة أمام جمهور افتراضي واحد. حرّك مؤشراً لتعرف من يأتي ومن يغيب وكم يكلّف ذلك.
apps-step-subject = الموضوع
    .intro = ما الذي تستشير فيه، وما الذي ينبغي أن تحققه الحملة.
apps-step-who = الشرائح المستهدفة
    .intro = من تريد أن تسمع رأيه، وما خصائصه.
apps-step-parties = الأطراف الأخرى
    .intro = من يؤثر في الموضوع أو يتأثر به، ومن له خبرة فيه، ومن يصل صوته بعيداً.
apps-step-how = القنوات
    .intro = أين يسمع الناس بالمشورة وأين يشاركون، في متناول الجهة والشرائح معاً.
apps-step-attract = الجذب والجمع
    .intro = ما الذي يجذب المشاركين، وكيف تُجمع المشاركات وتُحلَّل.
apps-step-when = الجدول الزمني
    .intro = من متى إلى متى، وما الذي يسبق ذلك ويليه.
apps-step-means = الموارد
    .intro = من يقوم بالعمل، وكم يكلّف.
apps-step-messages = الرسائل
    .intro = شعار واحد للجميع، وكلمات تفهمها كل شريحة.
apps-step-decision = القرار وإبلاغ النتائج
    .intro = من يقرر في النهاية، وماذا يسمع الجمهور بعد ذلك.
apps-step-brief = الموضوع
    .intro = المعلومات الأساسية: ما المطروح للنقاش، وما المعروف عنه.
apps-step-community = المجتمع
    .intro = من يعنيهم الموضوع، ومدى فهم المجتمع له.
apps-step-goal = الهدف والدعم
    .intro = ماذا تريد الجهة من الحملة، وإلى أي مدى تدعمها الإدارة العليا.
apps-step-institution = الجاهزية المؤسسية
    .intro = الموارد البشرية والمالية والإجراءات والقوانين. لا يُحتسب المستوى إلا بدليله.
apps-step-audience = الجمهور المستهدف
    .intro = هل الجمهور مفهوم بوضوح، وهل هو مستعد لحوار عبر القنوات الرقمية.
apps-step-results = الغاية والأهداف
    .intro = ما خرجت به المرحلة التمهيدية: الغاية والأهداف وفهم مبدئي للشرائح.
apps-step-light = المضيّ أو التريّث
    .intro = تأكيد الجاهزية، ثم الضوء الأخضر من الإدارة العليا.
apps-section-influence = ما الذي يتعلق به الأمر
apps-section-known = المتوفر حالياً
apps-section-community = المجتمع
apps-section-goal = الهدف من الحملة
apps-section-sponsor = الراعي
apps-section-aim = الغاية والأهداف
apps-section-understood = الشرائح المستهدفة
apps-section-confirmation = تأكيد الجاهزية
apps-date-hint = السنة-الشهر-اليوم، مثل 2026-03-01، أو بالهجري، مثل 1447-09-12
apps-lines-hint = عنصر واحد في كل سطر
apps-document-docx = نزّل ملف وورد (DOCX)
apps-document-pdf = نزّل ملف PDF
apps-document-xlsx = نزّل ملف إكسل (XLSX)
apps-document-ics = نزّل المواعيد للتقويم (ICS)
apps-document-json = نزّل الإجابات كلها (JSON)
apps-hand-over = لدى المرحلة التمهيدية إجابات عن: { $fields }
apps-gate-title = المرحلة السابقة لم تكتمل
apps-gate-text = يمكنك التخطيط من الآن، ولا تبدأ المشورة حتى يكتمل ما يلي من المرحلة التمهيدية:
apps-gate-go = انتقل إلى الجاهزية
apps-version = النسخة { $version }
apps-saved-when = {"\u200F"}{ $when }، { $author }
apps-restored = استُعيدت النسخة { $version }، وهي الآن النسخة { $now }.
apps-conflict = حُفظت النسخة { $version } ({ $when }) وأنت تكتب. لم يضع شيء مما كتبته. احفظ نسختك فوقها أو أكمل على نسخته.
apps-more-differences = { $count ->
    [zero] ولا شيء غيرها
    [one] وفرق آخر
    [two] وفرقان آخران
    [few] و{ $count } فروق أخرى
    [many] و{ $count } فرقاً آخر
   *[other] و{ $count } فرق آخر
}
apps-entry-gone = لم يعد هذا العنصر موجوداً: حُذف من نافذة أخرى. أعد تحميل الصفحة لترى الموجود.
apps-upload-too-large = الملف أكبر من { $megabytes } ميغابايت. اختر ملفاً أصغر.
apps-upload-unreadable = لم يصل الملف كاملاً. اختره من جديد.
