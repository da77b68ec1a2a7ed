# تطبيقات التخطيط
apps-brand = مشورة
apps-other-language = English
apps-numbers-hint = تفصل بين الأعداد فواصل
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
apps-state-new = لم تُحفظ نسخة بعد، وما تكتبه محفوظ في مسودة.
apps-state-draft = ما تغيّر منذ النسخة { $version } محفوظ في مسودة.
apps-state-saved = النسخة { $version } محفوظة.
apps-saved = حُفظت النسخة { $version }.
apps-downloaded = الملف { $file } جاهز.
apps-simulated-banner = محاكاة – ليست بيانات حقيقية
apps-simulated-note = أشخاص متخيَّلون في «{ $world }»، البذرة { $seed }. تبيّن الأرقام ما قد يحدث في ظل افتراضات المحاكي، وليست توقعاً.
apps-stale = تغيّرت الخطة بعد هذه المحاكاة. أعد المحاكاة لتحديث الأرقام.
apps-result-reach = الوصول
apps-result-reach-help = عدد من لاحظوا الحملة: { $count }
apps-result-participants = المشاركون
apps-result-participants-help = من أصل { $population } من السكان
apps-result-rate = نسبة المشاركة
apps-result-rate-help = المشاركون ÷ السكان
apps-result-contributions = المشاركات
apps-result-contributions-help = { $kinds }
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
apps-error-too-long = النص طويل. اختصره: لا يزيد عدد أحرفه على { $limit }.
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
apps-group-prepare = التحضير
apps-group-plan = التخطيط
apps-group-run = التنفيذ
apps-group-decide = القرار
apps-group-learn = التعلّم
apps-group-govern = الحوكمة
apps-dark = صفحة داكنة
apps-date-hint = السنة-الشهر-اليوم، مثل 2026-03-01، أو بالهجري، مثل 1447-09-12
apps-own-choice = ما هو؟
apps-own-choices = ما هو؟ افصل بين أكثر من واحد بفاصلة منقوطة
apps-lines-hint = عنصر واحد في كل سطر
apps-document-docx = نزّل ملف وورد (DOCX)
apps-document-pdf = نزّل ملف PDF
apps-document-xlsx = نزّل ملف إكسل (XLSX)
apps-document-ics = نزّل المواعيد للتقويم (ICS)
apps-document-json = نزّل الإجابات كلها (JSON)
apps-gate-title = مرحلة سابقة لم تكتمل
apps-gate-text = يمكنك تعبئة هذه الصفحة من الآن، ولا يكتمل العمل فيها حتى يُستكمل ما يلي من المراحل السابقة:
apps-gate-go = انتقل إلى «{ $app }»
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
apps-case-lesson = هذه الخطة من الدورة. ما تغيّره فيها محفوظ، ويعيدك إليه الرابط نفسه في الدرس.
apps-case-exercise = تعمل هنا على تمرين «{ $exercise }». يُحفظ كل تغيير فوراً بجانب التمرين، ويُسلَّم معه.
apps-case-no-exercise = الملف «{ $file }» لا يخص تمريناً في هذا المجلد. افتح التطبيق من التمرين مرة أخرى.
apps-case-not-kept = تتعذر كتابة الملف «{ $file }» بجانب التمرين. أفرغ بعض المساحة في القرص، أو اسأل مدرّبك؛ وما كتبته محفوظ في التطبيق.
apps-error-doubtful = يُقرأ «{ $text }» على وجهين. اكتب { $whole } أو { $decimal }.
apps-save-name = اسمك غير مكتوب. اكتبه في «اسمك» ثم أعد المحاولة، فهو يظهر مع ما تحفظه أو تكتبه.
apps-nothing-new = لم يتغير شيء منذ النسخة { $version }، فلم تُحفظ نسخة جديدة.
apps-entity-offer = عملت في المرة الأخيرة لـ«{ $entity }». انقل الاسم إن كان هذا لها أيضاً.
apps-account-harmless = لا يدل على أحد: اعرض خلاياه
apps-held-before = اكتملت هذه المرحلة، ولم تكتمل مرحلة «{ $stage }» قبلها.
apps-blocked = أُجيب عن كل سؤال، { $count ->
    [one] وبقيت نقطة واحدة ينبغي تصحيحها أولاً. اضغطها لتنتقل إليها.
    [two] وبقيت نقطتان ينبغي تصحيحهما أولاً. اضغط إحداهما لتنتقل إليها.
    [few] وبقيت { $count } نقاط ينبغي تصحيحها أولاً. اضغط إحداها لتنتقل إليها.
    [many] وبقيت { $count } نقطة ينبغي تصحيحها أولاً. اضغط إحداها لتنتقل إليها.
   *[other] وبقيت { $count } نقطة ينبغي تصحيحها أولاً. اضغط إحداها لتنتقل إليها.
}
apps-incomplete = { $count ->
    [one] ينقص جواب واحد. اضغطه لتنتقل إلى سؤاله.
    [two] ينقص جوابان. اضغط أحدهما لتنتقل إلى سؤاله.
    [few] تنقص { $count } أجوبة. اضغط أحدها لتنتقل إلى سؤاله.
    [many] ينقص { $count } جواباً. اضغط أحدها لتنتقل إلى سؤاله.
   *[other] ينقص { $count } جواب. اضغط أحدها لتنتقل إلى سؤاله.
}
apps-ending-open = لم يكتمل بعد
apps-alike = { $count } من هذا النوع، منها: { $first }
apps-alike-message-not-in-language = رسائل تنقص بلغة شريحتها: { $count }
apps-alike-segment-without-channel = شرائح لا تخدمها أي قناة: { $count }
apps-alike-digital-only = شرائح ضعيفة الجاهزية الرقمية وقنواتها رقمية فقط: { $count }
apps-alike-channel-not-judged = قنوات لم يكتمل تقييمها: { $count }
apps-alike-feedback-elsewhere = قنوات يشارك الناس عبرها ولن تُعلن فيها النتيجة: { $count }
apps-alike-unclear-message = رسائل صعبة القراءة: { $count }
apps-alike-staff-not-secured = أدوار لم يلتزم بها أحد: { $count }
apps-alike-activity-without-owner = أنشطة لا مسؤول عنها: { $count }
apps-alike-notice-not-in-language = لغات ينقص فيها نص الموافقة: { $count }
apps-brought-in = حلّ ما في { $file } محل ما كان هنا. ويعيده «تراجع».
apps-error-other-currency = مبالغ هذه الخطة كلها بعملة { $currency }، وفي «{ $text }» عملة أخرى. اكتب المبلغ بعملة { $currency }، رقماً وحده.
apps-error-currency = في «{ $text }» اسم عملة. اكتب هنا { $number }، واكتب العملة مرة واحدة في الميزانية.
