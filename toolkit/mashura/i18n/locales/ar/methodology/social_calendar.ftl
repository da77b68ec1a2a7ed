# العام في التواصل الاجتماعي والمدونة: أسماء الحقول والقوائم والقواعد.
field-social-calendar-title = العنوان
    .help = مثل «التواصل الاجتماعي 2027».
field-social-calendar-entity = الجهة
field-social-calendar-begins-on = الشهر الأول
    .help = أي يوم منه، والخطة اثنا عشر شهراً.
field-social-calendar-country = دولة العطل الرسمية
    .help = تُظلَّل عطلها الرسمية ونهايات أسابيعها. ومن دونها لا يُرسم إلا رمضان والعيدان.
field-social-calendar-languages = لغات المتابعين
    .help = يُنبَّه إلى كل شهر لا يصل فيه شيء بإحداها.
field-social-calendar-aims = الغايات
    .help = ما يُراد من هذا العام.
field-social-calendar-accounts = الحسابات
    .help = حسابات الجهة نفسها، وبها تُربط المدونة أيضاً.
field-social-calendar-months = الخطط المصغّرة للأشهر
    .help = لكل شهر محور، وما يُراد منه، وفعالياته.
field-social-calendar-posts = المنشورات
    .help = ما يُقال في كل يوم، وبأي لغة، ومن يتولاه.
field-social-calendar-competitions = المسابقات
    .help = من وقت لآخر، وتُنشر شروطها معها.
field-social-calendar-polls = استطلاعات رأي قصيرة
    .help = سؤال واحد وإجابات قليلة، وهي إجابات المتابعين لا إجابات الجمهور كله.
field-social-calendar-articles = مقالات المدونة
    .help = مقال كل شهر للمدير العام، ومقالات لخبراء الجهات المدعوة.
field-social-calendar-invited = الجهات المدعوة إلى الكتابة
    .help = جهات يُطلب من خبرائها مقال.
field-month-plan-month = الشهر
field-month-plan-theme = المحور
field-month-plan-goal = ما يُراد من الشهر
field-month-plan-events = فعاليات الشهر وخدماته
field-month-plan-owner = المسؤول
field-post-name = اسم مختصر
field-post-kind = الموضوع
field-post-on = اليوم
field-post-channels = الحسابات
field-post-languages = اللغات
field-post-owner = المسؤول
field-post-status = الحالة
field-post-text = النص
    .help = في إكس 280 حرفاً على الأكثر.
field-post-media = يعرض
field-post-source = صاحب المنشور المُعاد نشره
field-post-link = الرابط
field-competition-name = الاسم
field-competition-on = تبدأ في
field-competition-ends-on = تنتهي في
field-competition-task = المطلوب من المشارك
field-competition-prize = الجائزة
field-competition-rules = الشروط
    .help = من يحق له الاشتراك، ومن يحكم، وما مصير البيانات.
field-competition-winners-on = إعلان الفائزين في
field-competition-channels = الحسابات
field-competition-languages = اللغات
field-competition-owner = المسؤول
field-competition-status = الحالة
field-social-poll-question = السؤال
field-social-poll-on = يُفتح في
field-social-poll-ends-on = يُغلق في
field-social-poll-options = الإجابات
    .help = من اثنتين إلى أربع.
field-social-poll-votes = أصوات كل إجابة
    .help = بترتيب الإجابات، بعد إغلاق الاستطلاع.
field-social-poll-channels = الحسابات
field-social-poll-languages = اللغات
field-social-poll-owner = المسؤول
field-social-poll-status = الحالة
field-social-poll-used-for = فيمَ تُستعمل النتيجة
field-article-name = العنوان
field-article-author = الكاتب
field-article-role = صفة الكاتب
field-article-on = يُنشر في
field-article-languages = اللغات
field-article-summary = موضوعه
field-article-media = يعرض
field-article-statements = تصريحات فيه
    .help = جمل يصلح أن تقتبسها وسائل الإعلام.
field-article-sent-to = يُرسل رابطه إلى
    .help = صحف ومحطات ووكالات.
field-article-channels = تُنشر مقتطفات منه في
field-article-owner = المسؤول
field-article-status = الحالة

social-aim-concepts = معرفة الناس بمفاهيم الحكومة الرقمية
social-aim-new-services = إبراز الخدمات الذكية الجديدة ومزاياها
social-aim-smart-channels = انتقال المستخدمين من مراكز الخدمة إلى القنوات الذكية
social-aim-reputation = حسن سمعة الجهة
social-aim-happiness = رضا الناس ومشاركتهم
post-kind-use = استخدام الخدمات الرقمية
post-kind-security = الأمن الإلكتروني
post-kind-content = المحتوى
post-kind-achievement = إنجاز
post-kind-event = فعالية
post-kind-innovation = الابتكار
post-kind-service = خدمة جديدة
post-kind-consultation = مشورة
post-kind-repost = منشور جهة أخرى
post-kind-greeting = تهنئة
post-kind-other = غير ذلك
post-media-picture = صورة
post-media-graphic = رسم توضيحي
post-media-video = مقطع مرئي
post-media-link = رابط
post-media-other = غير ذلك
post-status-idea = فكرة
post-status-written = كُتب
post-status-approved = اعتُمد
post-status-published = نُشر
post-status-cancelled = أُلغي
author-role-director-general = المدير العام
author-role-expert = خبير في جهة
author-role-staff = موظف
author-role-guest = ضيف
author-role-other = غير ذلك
month-january = يناير
month-february = فبراير
month-march = مارس
month-april = أبريل
month-may = مايو
month-june = يونيو
month-july = يوليو
month-august = أغسطس
month-september = سبتمبر
month-october = أكتوبر
month-november = نوفمبر
month-december = ديسمبر

social-feature-awareness = منشورات للتوعية
social-feature-media = صور أو رسوم أو مقاطع مرئية أو روابط
social-feature-competition = مسابقة
social-feature-poll = استطلاع رأي قصير
social-feature-repost = منشور متميز لجهة أخرى

rule-outside-the-year = «{ $name }» في { $day }، والخطة من { $first } إلى { $last }: غيّر اليوم أو الشهر الأول.
    .reason = ما يقع خارج العام لا يدخل في خطة شهر، فلا يُعدّ له أحد.
rule-poll-without-choice = للاستطلاع «{ $name }» أقل من إجابتين. اكتب إجابتين على الأقل.
    .reason = لا اختيار في إجابة واحدة.
rule-poll-many-options = للاستطلاع «{ $name }» أكثر من { $most } إجابات. اختصره، أو اسأل عنه في استبيان.
    .reason = لا تسمح شبكات عدة بأكثر من أربع.
rule-poll-votes-differ = في الاستطلاع «{ $name }» عدد الإجابات { $options } وعدد أرقام الأصوات { $votes }. اكتب رقماً لكل إجابة، و0 إن لم يخترها أحد.
    .reason = وإلا فلا يُعرف لأي إجابة كل رقم.
rule-ends-before-it-begins = نهاية «{ $name }» في { $ends } وبدايته في { $begins }. صحّح أحد اليومين.
    .reason = لن يتمكن أحد من المشاركة.
rule-winners-before-end = إعلان الفائزين في «{ $name }» في { $winners }، قبل نهايتها. اختر يوماً بعدها.
    .reason = من يشارك بعد الإعلان لن يفوز.
rule-competition-without-rules = «{ $name }»: اذكر الجائزة والشروط ويوم إعلان الفائزين.
    .reason = جائزة من جهة حكومية بلا شروط منشورة تبدو محاباة.
rule-repost-without-source = «{ $name }» إعادة نشر: اذكر صاحب المنشور.
    .reason = إعادة النشر تقدير لجهة أخرى، ولا بد من إيجاد منشورها والاستئذان فيه.
rule-post-too-long = في «{ $name }» { $length } حرفاً، والحد في { $account } { $most }.
    .reason = يُقطع الباقي أو يُرفض المنشور.
rule-month-empty = { $count ->
    [one] لا شيء مخطط في { $months }.
   *[other] لا شيء مخطط في هذه الأشهر: { $months }.
}
    .reason = الخطة لعام كامل، وفي كل شهر رسائل أو فعاليات أو خدمات أو أنشطة.
rule-month-without-plan = { $count ->
    [one] شهر { $months } بلا خطة مصغّرة: حدّد محوره أو ما يُراد منه.
   *[other] أشهر بلا خطة مصغّرة: { $months }. حدّد لكل منها محوراً أو ما يُراد منه.
}
    .reason = يُقسم العام على أشهر، والمحور يجعل المنشورات يسند بعضها بعضاً.
rule-language-silent = لا شيء مخطط بهذه اللغة ({ $language }) في { $months }.
    .reason = لا يسمع المتابعون بهذه اللغة شيئاً من الجهة شهراً كاملاً.
rule-article-of-month-missing = { $count ->
    [one] لا مقال للمدير العام في { $months }.
   *[other] أشهر بلا مقال للمدير العام: { $months }.
}
    .reason = يكتب المدير العام كل شهر في الخطة التي أُخذ عنها.
rule-article-without-statements = «{ $name }»: اكتب التصريحات التي يصلح اقتباسها، ومن يُرسل إليه الرابط.
    .reason = يتضمن مقال المدير العام تصريحات، ويُرسل رابطه إلى وسائل الإعلام وتُنشر مقتطفات منه في التواصل الاجتماعي.
rule-feature-missing = لا شيء من هذا في العام كله: { $features }.
    .reason = للخطة الشاملة نصيب من كل منها، والجهة تقرر ما يناسبها.
rule-crowded-day = في { $day } { $count } منشورات على { $account }. وزّعها: { $most } في اليوم على الأكثر.
    .reason = المنشورات الكثيرة في يوم واحد يحجب بعضها بعضاً. والحد افتراض.
rule-long-silence = لا شيء مخطط مدة { $days } يوماً، من { $before } إلى { $after }.
    .reason = بعد أسبوعين يبدو الحساب مهجوراً. والحد افتراض.
rule-entries-without-owner = { $count ->
    [one] بند واحد بلا مسؤول.
    [two] بندان بلا مسؤول.
    [few] { $count } بنود بلا مسؤول.
   *[other] { $count } بنداً بلا مسؤول.
}
    .reason = ما لا مسؤول عنه لا يُكتب.
