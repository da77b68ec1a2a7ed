# تطبيق غرفة العمليات
apps-control-room-title = غرفة العمليات
apps-control-room-lead = قُد حملتك يوماً بيوم على جمهور محاكى قبل أن تقودها في الواقع.
apps-control-room-link = غرفة العمليات
apps-control-room-summary = تمرّن على قيادة الحملة: صباحات بأخبارها، وقرارات لها ساعاتها وكلفتها، ثم استخلاص لما غيّره كل قرار.
control-room-page-note = الناس والصحافة والاتصالات هنا كلها متخيَّلة، وما يحدث مبني على افتراضات المحاكي. هذا تمرين وليس توقعاً.
control-room-page-choose-plan = أي خطة؟
control-room-page-choose-plan-help = اختر خطة من خططك، أو جرّب المثال لتتعرف إلى طريقة العمل.
control-room-page-chosen-plan = الخطة المختارة:
control-room-page-example = المثال
control-room-page-scenario = السيناريو
control-room-page-scenario-help = يحدد السيناريو ما يحدث في فترة المشورة وما المطلوب بلوغه.
control-room-page-instructor = للمدرب: سيناريو من إعدادك
control-room-page-instructor-help = نزّل سيناريو وعدّله في محرر نصوص ثم أعده إلى هنا. ويمكن أن يحدد البذرة ليلقى الجميع الجمهور نفسه.
control-room-page-bring-scenario = أدخل سيناريو
control-room-page-example-scenario = نزّل سيناريو لتعديله
control-room-page-public = الجمهور والفريق
control-room-page-world = الجمهور المحاكى
control-room-page-seed = البذرة
control-room-page-seed-help = عدد صحيح؛ البذرة نفسها تعطي الأشخاص أنفسهم.
control-room-page-team = نعمل فريقاً من أربعة
control-room-page-team-help = لكل مقعد قراراته وساعاته، ثم يسلّم الدور إلى المقعد التالي. وتُحفظ الأسماء في السجل.
control-room-page-begin = ابدأ
control-room-page-known = تمارين سابقة
control-room-page-open = افتح
control-room-page-drop = احذف
control-room-page-one-day = يوم واحد
control-room-page-one-week = أسبوع واحد
control-room-page-next-event = إلى الحدث التالي
control-room-page-run = شغّل الساعة
control-room-page-pause = أوقف الساعة
control-room-page-weekend = عطلة نهاية الأسبوع: مناوبة فقط
control-room-page-next-seat = انتهى دوري: المقعد التالي
control-room-page-team-last = أخذت المقاعد كلها دورها. دع اليوم يمر.
control-room-page-curve = من شارك
control-room-page-came = شاركوا
control-room-page-expected = المتوقع بحسب الخطة
control-room-page-curve-help = كل مثلث قرار يلاحظه الجمهور.
control-room-page-map = من وصلت إليه الحملة ومن غاب
control-room-page-map-help = مقارنةً بما تتوقعه الخطة حتى هذا الصباح. وكلما كبر المربع زاد عدد المتوقعين.
control-room-page-segments = الشرائح
control-room-page-languages = اللغات
control-room-page-inbox = على مكتبك هذا الصباح
control-room-page-inbox-first = تُفتح المشورة اليوم. دع يوماً يمر لترى ما يأتي به أول صباح.
control-room-page-inbox-none = لا جديد هذا الصباح.
control-room-page-other-decisions = اتخذ قراراً آخر
control-room-page-reason = السبب (للسجل)
control-room-page-takes = الكلفة:
control-room-page-decide = اعتمد القرار
control-room-page-cancel = إلغاء
control-room-page-log = سجل القرارات
control-room-page-log-none = لم يُتخذ أي قرار بعد.
control-room-page-undo = تراجع عن آخر قرار هذا الصباح
control-room-page-after = أُغلقت المشورة. راجع أدناه ما حدث، أو خذ معك استخلاص الدروس.
control-room-page-json = بيانات (JSON)
control-room-page-keep-as-conduct = احفظ في الحملة
control-room-page-keep-as-conduct-help = يُحفظ سجل التنفيذ والمشاركات المحاكاة في الحملة مع الإشارة إلى أنها محاكاة، لتتمرن عليها في المراحل التالية. وإن وُجد سجل تنفيذ سابق بقي نسخةً سابقة.
control-room-page-another = ضعه جانباً وابدأ تمريناً آخر
control-room-page-debrief = استخلاص الدروس
control-room-page-debrief-progress = تقدم استخلاص الدروس
control-room-page-debrief-begins = تُعاد الحملة من بدايتها…
control-room-page-debrief-curve = الجمهور نفسه ثلاث مرات
control-room-page-criteria = المعايير
control-room-page-criterion = المعيار
control-room-page-target = المستهدف
control-room-page-line-own = أنت
control-room-page-line-nothing = بلا أي قرار
control-room-page-line-expert = الخبير
control-room-page-effects = ما غيّره كل قرار
control-room-page-effects-help = الحملة نفسها على الجمهور نفسه من دون هذا القرار وحده. الأشخاص هم أنفسهم، ولا يختلف إلا ما ترتب على القرار.
control-room-page-effects-none = لم يُتخذ قرار يمكن أن يلاحظه الجمهور.
control-room-page-expert = ما كان الخبير سيفعله
control-room-page-expert-help = خبير يتبع قواعد قليلة على الجمهور نفسه وبالساعات والأموال نفسها.
control-room-page-expert-rules = قواعد الخبير
control-room-page-luck = ما كان حظاً
control-room-page-luck-help = قراراتك نفسها في أيامها نفسها مع أشخاص آخرين من الجمهور نفسه.
control-room-page-earlier = تمارين سابقة على هذه الخطة
control-room-page-when = التاريخ
control-room-page-spent = المُنفق
control-room-no-plan = لم تُختر أي خطة. اختر خطة أو المثال.
control-room-gone = لم يعد هذا التمرين موجوداً. اختر غيره أو ابدأ تمريناً جديداً.
control-room-none-open = لا تمرين مفتوح. اختر تمريناً أو ابدأ تمريناً جديداً.
control-room-no-campaign = هذا التمرين على المثال ولا ينتمي إلى أي حملة. ابدأ تمريناً من إحدى خططك لتحفظ سجل تنفيذه.
control-room-still-working = ما زال استخلاص الدروس قيد الإعداد. انتظر حتى يكتمل ثم نزّله.
control-room-card-gone = لم تعد هذه البطاقة على المكتب. انظر إلى المكتب من جديد.
control-room-number = «{ $given }» ليس عدداً صحيحاً لا يقل عن { $least }. اكتب عدداً مثل 7.
control-room-choose = لم يُختر شيء في إحدى القوائم. اختر من كل قائمة.
control-room-text = النص فارغ. اكتب ما سيقرؤه الناس.
control-room-others = خارج الشرائح
control-room-everybody = الجميع
control-room-every-language = لغات الحملة كلها
control-room-scenario-own = سيناريو من إعدادك
control-room-scenario-untitled = بلا عنوان
control-room-known-open = { $scenario }، اليوم { $day }، البذرة { $seed }: لم يكتمل
control-room-known-closed = { $scenario }، البذرة { $seed }: أُغلق في اليوم { $day }
control-room-day-of = اليوم { $day } من { $all }
control-room-decided = اعتُمد القرار: { $decision }
control-room-undone = تم التراجع عن: { $decision }
control-room-kept-as-conduct = حُفظ في الحملة مع الإشارة إلى أنه محاكاة.
control-room-turn = الدور الآن على { $name } ({ $role }).
control-room-takes = { $hours } من ساعات العمل و{ $cost }
control-room-role-coordinator = المنسق
control-room-role-communication = التواصل
control-room-role-moderation = الإشراف على المحتوى
control-room-role-outreach = الوصول إلى الناس
control-room-tile-few = المتوقع أقل من أن يُحكم عليه
control-room-tile-missing = غائبة: { $share } من المتوقع
control-room-tile-under = { $share } من المتوقع
control-room-tile-reached = وصلت إليها الحملة: { $share }
control-room-tile-numbers = شارك { $came } والمتوقع { $expected }
control-room-tile-name-came = شاركوا
control-room-tile-help-came = الزيادة أمس: { $yesterday }
control-room-tile-name-expected = المتوقع حتى الآن
control-room-tile-help-expected = بحسب الخطة نفسها في المتوسط
control-room-tile-name-hours = الساعات المتبقية اليوم
control-room-tile-help-hours = من { $all } (افتراض)
control-room-tile-name-money = المال المتاح للقرارات
control-room-tile-help-money = من { $all }
control-room-tile-name-queue = بانتظار الإشراف
control-room-tile-help-queue = المتأخر منها عن المهلة: { $overdue }
control-room-tile-name-questions = أسئلة بلا رد
control-room-tile-help-questions = تُجاب خلال يومي عمل
control-room-card-rumour = شائعة
control-room-card-critical-news = خبر ناقد
control-room-card-channel-fails = قناة معطلة
control-room-card-wave = نص واحد يتكرر كثيراً
control-room-card-call = اتصال من مكتب الوزير
control-room-card-escalation = ما تُبلَّغ به الإدارة
control-room-card-missing = من الغائب؟
control-room-card-queue = تأخر الإشراف على المحتوى
control-room-card-questions = أسئلة إلى الجهة
control-room-card-only-in = (لم يسمع بها إلا شريحة «{ $segment }».)
control-room-card-waits = { $count ->
    [one] منذ أمس
    [two] منذ يومين
    [few] منذ { $count } أيام
    [many] منذ { $count } يوماً
   *[other] منذ { $count } يوم
}
control-room-card-rumour-text = تنتشر شائعة عن المشورة.
control-room-card-critical-news-text = تكتب الصحافة عن المشورة بنبرة ناقدة.
control-room-card-channel-fails-text = القناة «{ $channel }» لا تعمل هذا الصباح.
control-room-card-wave-text = تكرر نص واحد في { $count } من أصل { $all } من عبارات يوم واحد.
control-room-card-call-text = يريد مكتب الوزير أن يعرف كيف تسير المشورة.
control-room-card-escalation-text = ثمة مشكلة ينبغي أن تعلم بها الإدارة.
control-room-card-missing-text = لم يشارك من شريحة «{ $who }» سوى { $count }، والمتوقع حتى الآن بحسب الخطة { $all }.
control-room-card-missing-language-text = لم يشارك من الناطقين باللغة «{ $who }» سوى { $count }، والمتوقع حتى الآن بحسب الخطة { $all }.
control-room-card-queue-text = عدد العبارات التي تجاوزت المهلة { $count } من أصل { $all } بانتظار الإشراف.
control-room-card-questions-text = { $count ->
    [zero] لا أسئلة بانتظار الرد.
    [one] سؤال واحد بانتظار الرد.
    [two] سؤالان بانتظار الرد.
    [few] { $count } أسئلة بانتظار الرد.
    [many] { $count } سؤالاً بانتظار الرد.
   *[other] { $count } سؤال بانتظار الرد.
}
control-room-act-extend = مدّد الفترة
control-room-act-extend-help = إذا جاء التمديد مبكراً صدّق الناس الموعد الجديد، أما في الأيام الأخيرة فيشعر من بادر بأنه خُدع.
control-room-act-add-channel = أضف قناة
control-room-act-add-channel-help = من اليوم إلى نهاية الفترة.
control-room-act-hold-majlis = اعقد مجلساً
control-room-act-hold-majlis-help = أمسية واحدة يدوّن فيها موظف مشاركات الحاضرين.
control-room-act-translate = افتح بلغة أخرى
control-room-act-translate-help = يتاح مكان المشاركة الرئيسي بهذه اللغة أيضاً من اليوم.
control-room-act-correct-message = صحّح رسالة
control-room-act-correct-message-help = يحل النص الجديد محل رسالة هذه الشريحة بهذه اللغة.
control-room-act-answer = ردّ علناً
control-room-act-answer-help = من يسمع الرد ويصدقه يشارك كما كان سيشارك. والرد المتأخر يقنع عدداً أقل.
control-room-act-add-moderation = زد ساعات الإشراف
control-room-act-add-moderation-help = ساعات إضافية كل أسبوع حتى الإغلاق.
control-room-act-restore-channel = أعد القناة إلى العمل
control-room-act-restore-channel-help = يعيدها اليوم فني من خارج الجهة.
control-room-act-report-abuse = أبلغ عن إساءة الاستخدام
control-room-act-report-abuse-help = إن كانت وراءها حملة منسقة حجبت المنصة معظم حساباتها ابتداءً من الغد، وإلا ضاع وقت الإبلاغ.
control-room-act-answer-questions = أجب عن الأسئلة
control-room-act-answer-questions-help = نحو تسع دقائق لكل سؤال (افتراض). يُحسب ذلك في المعيار ولا يغيّر المشاركة في المحاكي.
control-room-act-inform = أبلغ الإدارة
control-room-act-inform-help = مذكرة قصيرة إلى ممثل الإدارة العليا. تُحسب في المعيار ولا تغيّر المشاركة في المحاكي.
control-room-act-brief = أحط مكتب الوزير علماً
control-room-act-brief-help = صفحة واحدة من الحقائق. تُحسب في المعيار ولا تغيّر المشاركة في المحاكي.
control-room-did-extend = { $days ->
    [one] تمديد يوماً واحداً
    [two] تمديد يومين
    [few] تمديد { $days } أيام
    [many] تمديد { $days } يوماً
   *[other] تمديد { $days } يوم
}
control-room-did-add-channel = إضافة القناة «{ $channel }» ({ $language })
control-room-did-hold-majlis = عقد مجلس
control-room-did-translate = فتح «{ $channel }» باللغة: { $language }
control-room-did-correct-message = رسالة جديدة لشريحة «{ $segment }» باللغة { $language }: «{ $text }»
control-room-did-answer = رد عبر «{ $channel }» باللغة { $language }: «{ $text }»
control-room-did-add-moderation = ساعات الإشراف المضافة أسبوعياً: { $hours }
control-room-did-restore-channel = إعادة «{ $channel }» إلى العمل
control-room-did-report-abuse = إبلاغ عن إساءة استخدام
control-room-did-answer-questions = { $count ->
    [zero] لا إجابات
    [one] إجابة عن سؤال واحد
    [two] إجابة عن سؤالين
    [few] إجابة عن { $count } أسئلة
    [many] إجابة عن { $count } سؤالاً
   *[other] إجابة عن { $count } سؤال
}
control-room-log-reason = { $text } (السبب: { $reason })
control-room-did-inform = إبلاغ الإدارة
control-room-did-brief = إحاطة مكتب الوزير
control-room-field-days = عدد الأيام الإضافية
control-room-field-channel = القناة
control-room-field-budget = الميزانية
control-room-field-posts = منشورات في الأسبوع
control-room-field-segment = لمن
control-room-field-language = اللغة
control-room-field-text = النص
control-room-field-hours = ساعات في الأسبوع
control-room-field-number = عدد الأسئلة
control-room-criterion-participation = المشاركة
control-room-criterion-participation-help = من شاركوا، من دون حسابات الحملات المنسقة، مقارنةً بمن تتوقعهم الخطة
control-room-criterion-balance = التوازن
control-room-criterion-balance-help = الشرائح واللغات التي شارك منها 60%{"\u200E"} على الأقل من المتوقع
control-room-criterion-answers = الرد في وقته
control-room-criterion-answers-help = الشائعات والأخبار والأعطال والحملات المنسقة التي عولجت خلال يوم
control-room-criterion-questions = الأسئلة
control-room-criterion-questions-help = الأسئلة التي أُجيب عنها خلال يومي عمل
control-room-criterion-moderation = الإشراف على المحتوى
control-room-criterion-moderation-help = العبارات التي بُتّ فيها ضمن مهلة سياسة الإشراف
control-room-criterion-integrity = النزاهة
control-room-criterion-integrity-help = العبارات المنشورة التي لم يكتبها حساب من حملة منسقة
control-room-criterion-management = إبلاغ الإدارة
control-room-criterion-management-help = الاتصالات والمشكلات التي أُبلغت بها الإدارة خلال يوم
control-room-mark-reached = تحقق
control-room-mark-not-reached = لم يتحقق
control-room-mark-not-judged = لا شيء يُحكم عليه
control-room-reached-of = { $reached } من { $judged }
control-room-debrief-working = تُعاد الحملة: الجزء { $done } من { $all }.
control-room-debrief-verdict = المعايير المتحققة { $reached } من { $judged }، وعدد المشاركين { $people }، وكلفة قراراتك { $cost }. لا يكفي رقم واحد للحكم، فاقرأ المعايير واحداً واحداً.
control-room-debrief-log-only = { $count ->
    [0] كل قرار في السجل كان يمكن أن يلاحظه الجمهور.
    [one] قرار واحد آخر في السجل (إجابة أو إبلاغ للإدارة أو إحاطة) لا يغيّر المشاركة في المحاكي.
    [two] قراران آخران في السجل (إجابات أو إبلاغ للإدارة أو إحاطة) لا يغيّران المشاركة في المحاكي.
    [few] { $count } قرارات أخرى في السجل (إجابات أو إبلاغ للإدارة أو إحاطة) لا تغيّر المشاركة في المحاكي.
    [many] { $count } قراراً آخر في السجل (إجابات أو إبلاغ للإدارة أو إحاطة) لا تغيّر المشاركة في المحاكي.
   *[other] { $count } قرار آخر في السجل (إجابات أو إبلاغ للإدارة أو إحاطة) لا تغيّر المشاركة في المحاكي.
}
control-room-effect-people-more = زاد المشاركون { $count }
control-room-effect-people-fewer = نقص المشاركون { $count }
control-room-effect-people-same = لم يتغير عدد المشاركين
control-room-effect-attack-more = زادت عبارات الحملة المنسقة المنشورة { $count }
control-room-effect-attack-fewer = نقصت عبارات الحملة المنسقة المنشورة { $count }
control-room-effect-attack-same = لم يتغير عدد عبارات الحملة المنسقة
control-room-effect-moderation-more = زاد ما بُتّ فيه ضمن المهلة { $count } نقطة مئوية
control-room-effect-moderation-fewer = نقص ما بُتّ فيه ضمن المهلة { $count } نقطة مئوية
control-room-effect-moderation-same = لم يتغير ما بُتّ فيه ضمن المهلة
control-room-effect-price = { $cost } لكل مشارك إضافي
control-room-expert-questions = أسئلة أُجيب عنها يوماً بيوم: { $count }
control-room-expert-informed = مرات إبلاغ الإدارة: { $count }
control-room-expert-days = { $count ->
    [zero] بلا أيام
    [one] في يوم واحد
    [two] في يومين
    [few] في { $count } أيام
    [many] في { $count } يوماً
   *[other] في { $count } يوم
}
control-room-rule-answer-at-once = ردّ على الشائعة أو الخبر الناقد في يومه وعلى أوسع قنوات الحملة.
control-room-rule-restore-at-once = أعد القناة المعطلة إلى العمل في أول صباح.
control-room-rule-report-waves = أبلغ عن موجة النص الواحد في أول صباح تظهر فيه.
control-room-rule-tell-management = أبلغ الإدارة بالاتصالات والمشكلات في يومها.
control-room-rule-answer-questions = أجب عن الأسئلة كل يوم بقدر ما تسمح الساعات.
control-room-rule-help-the-queue = زد ساعات الإشراف متى تجاوز انتظار العبارات مهلة السياسة.
control-room-rule-go-to-the-missing = اذهب إلى الغائبين: بلغتهم أو في مجلس أو على قناة يستعملونها.
control-room-rule-extend-early = مدّد مرة واحدة بين نصف الفترة وأربعة أخماسها إذا كان المشاركون أقل بوضوح من المتوقع.
control-room-luck-range = بقراراتك نفسها شارك بين { $least } و{ $most } في جماهير أخرى عددها { $count }. وكان العدد هنا { $own }، وهو أكبر مما في { $rank } منها.
control-room-luck-gain = غيّرت قراراتك مجتمعةً عدد المشاركين بما بين { $least } و{ $most }. وزاد العدد عمّا هو بلا قرارات في { $better } من أصل { $count }.
control-room-luck-solid = نفعت قراراتك في كل جمهور، فلم يكن ذلك حظاً.
control-room-luck-open = لم تنفع قراراتك في كل جمهور، فبعض ما حدث حظ.
control-room-luck-same = لم تغيّر قراراتك عدد المشاركين في أي جمهور، وما غيّرته تجده في المعايير أعلاه.
control-room-luck-none = لم يُتخذ قرار يمكن أن يلاحظه الجمهور، فالفروق كلها حظ.
control-room-document-kind = استخلاص دروس من تمرين
control-room-document-mark = محاكاة على جمهور «{ $world }»: تمرين وليس توقعاً
control-room-document-scenario = السيناريو
control-room-document-goal = المطلوب
control-room-document-seed = البذرة
control-room-document-team = الفريق
control-room-document-date = التاريخ
control-room-document-criteria = المعايير
control-room-document-criterion = المعيار
control-room-document-target = المستهدف
control-room-document-own = أنت
control-room-document-nothing = بلا أي قرار
control-room-document-expert = الخبير
control-room-document-effects = ما غيّره كل قرار
control-room-document-effects-note = الحملة نفسها على الجمهور المحاكى نفسه وبالبذرة نفسها من دون هذا القرار وحده.
control-room-document-day = اليوم
control-room-document-decision = القرار
control-room-document-price = الكلفة
control-room-document-effect = ما تغيّر
control-room-document-by = صاحب القرار
control-room-document-expert-decisions = ما كان الخبير سيفعله
control-room-document-expert-note = خبير يتبع هذه القواعد على الجمهور نفسه وبالساعات والأموال نفسها.
control-room-document-luck = ما كان حظاً
control-room-document-log = سجل القرارات
control-room-document-assumptions = الافتراضات
control-room-document-assumptions-text = كل ما هنا محاكاة. وساعات يوم العمل، وساعات القرارات وأسعارها، ونسبة من يسألون، وأثر الإبلاغ عن إساءة الاستخدام، والمستهدفات كلها افتراضات من هذا المشروع.
