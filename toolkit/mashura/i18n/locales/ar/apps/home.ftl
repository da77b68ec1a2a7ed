# تطبيق حملاتي
home-untitled = حملة بلا عنوان
home-questionnaire-untitled = استبيان بلا عنوان
home-page-waiting = ما ينتظرني
home-page-waiting-none = لا شيء ينتظرك.
home-page-mine = خططي وحملاتي
home-page-none = لا حملات بعد. اختر من «ابدأ حملة جديدة»، ويُريك المثال خطة مكتملة.
home-page-start = ابدأ حملة جديدة
home-page-example = من المثال
home-page-delete = انقل إلى السلة
home-page-bin = السلة
home-page-bin-empty = السلة فارغة.
home-page-undelete = أخرج من السلة
home-page-share = شارك مع
home-page-share-help = اسم زميل يعمل هنا أو اسم المستخدم له.
home-page-share-as = بصفة
home-page-share-as-help = المُعِدّ يكتب، والمراجع يعلّق، والمعتمِد يعلّق ويعيد ويوقّع. وإعادة المشاركة تغيّر الصفة.
home-page-share-do = شارك
home-page-unshare = أوقف المشاركة مع
home-page-events = سجل ما جرى
home-page-more = المزيد
home-page-export = صدّر كل شيء (JSON)
home-page-import = استورد خططاً (JSON)
home-page-keep = التصدير والاستيراد
home-page-lessons = الدروس المستفادة
home-page-lessons-help = من تقييم الحملات التي تراها. تأخذ الخطة الجديدة إجابات الخطة السابقة بلا تواريخها، ويُكتب الدرس في خلفيتها.
home-page-lessons-none = لم تُقيَّم حملة بعد، وتظهر الدروس هنا حين تُقيَّم واحدة.
home-page-lesson-start = ابدأ خطة بهذا الدرس
home-page-shared = موارد مشتركة
home-page-methodology = المنهجية مرحلة مرحلة
home-page-templates = قوالب للطباعة
home-page-public = جمهوري
home-page-public-help = جرّب الخطط على سكان بلدك أو مدينتك أو جهتك.
home-page-public-go = اصنع جمهوري
home-page-learn = تعلّم
home-page-learn-go = الدروس والتمارين
home-page-learn-help = تشرح الدورة كل خطوة، وتتدرب فيها على جمهور محاكى.
home-page-outputs = المخرجات
home-status-unreadable = تتعذر قراءتها بهذا الإصدار
home-about = النسخة { $version }، { $when }
home-about-draft = مسودة لم تُحفظ نسخةً بعد
home-unsaved = كُتب فيها بعد آخر حفظ
home-owner = شاركها { $owner }
home-wait-draft = «{ $title }»: ما كتبته في { $when } لم يُحفظ نسخةً بعد.
home-wait-task = «{ $title }»، الخطوة التالية: { $task }.
home-next-mine = الخطوة التالية عليك: { $task }
home-next-others = الخطوة التالية على { $people } ({ $role }): { $task }
home-next-nobody = الخطوة التالية: { $task } (لا أحد هنا بصفة «{ $role }» بعد: شارك الحملة من «المزيد»)
home-next-first = { $next }. وقبلها في مرحلة «{ $stage }»: { $first }
home-page-open-in = افتحها في
home-page-rehearsals = تمارين غرفة العمليات
home-page-rehearsals-help = جرت في غرفة العمليات على جمهور محاكى.
home-wait-missing = «{ $title }»: مرحلة «{ $stage }» ينقصها { $first }{ $more ->
    [0] {""}
    [one] {" "}وأمر آخر
    [two] {" "}وأمران آخران
    [few] {" "}و{ $more } أمور أخرى
    [many] {" "}و{ $more } أمراً آخر
   *[other] {" "}و{ $more } أمر آخر
}.
home-wait-day = «{ $title }»: { $what } في { $day } ({ $distance }).
home-wait-late = «{ $title }»: تأخرت مهمة «{ $first }»، وكان موعدها { $day }{ $more ->
    [0] {""}
    [zero] {""}
    [one] {" "}(ومهمة أخرى متأخرة)
    [two] {" "}(ومهمتان أخريان متأخرتان)
    [few] {" "}(و{ $more } مهام أخرى متأخرة)
    [many] {" "}(و{ $more } مهمة أخرى متأخرة)
   *[other] {" "}(و{ $more } مهمة أخرى متأخرة)
}.
home-day-opening = يُفتح باب المشاركة
home-day-reminder = موعد تذكير
home-day-closing = آخر يوم للمشاركة
home-day-feedback = آخر موعد لإبلاغ الجمهور بالنتائج
home-in-days = { $days ->
    [0] اليوم
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوماً
   *[other] بعد { $days } يوم
}
home-days-ago = { $days ->
    [zero] اليوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يوماً
   *[other] قبل { $days } يوم
}
home-deleted = نُقلت «{ $title }» إلى السلة، ولم يضع منها شيء.
home-undeleted = عادت «{ $title }».
home-shared = تُشارك «{ $title }» الآن مع { $person } ({ $role }).
home-unshared = لم تعد «{ $title }» مشتركة مع { $person }.
home-imported = خطط استُوردت: { $added }. خطط موجودة من قبل: { $here }.{ $unsigned ->
    [0] {""}
    [zero] {""}
   *[other] {" "}يبقى الاعتماد حيث أُعطي: ما وُقّع في مكان آخر يُوقَّع هنا من جديد.
}
home-lesson-from = من «{ $title }»
apps-home-link = حملاتي
apps-home-title = حملاتي
apps-home-lead = ما يجري الآن، وما ينتظرك، وما تعلّمه غيرك.
apps-home-summary = خططك وما ينتظرك فيها، وما تعلّمه غيرك، وبداية خطة جديدة.
home-wait-blocked = «{ $title }»: في مرحلة «{ $stage }» ما ينبغي تصحيحه: { $first }
home-turn-sign = «{ $title }»: رفع { $name } مرحلة «{ $stage }»، وهي تنتظر توقيعك.
home-turn-sign-noted = «{ $title }»: رفع { $name } مرحلة «{ $stage }»، وهي تنتظر توقيعك: «{ $said }»
home-turn-review = «{ $title }»: رفع { $name } مرحلة «{ $stage }»، وهي تنتظر تعليقاتك.
home-turn-review-noted = «{ $title }»: رفع { $name } مرحلة «{ $stage }»، وهي تنتظر تعليقاتك: «{ $said }»
home-turn-second = «{ $title }»: وقّع { $name } مرحلة «{ $stage }»، وبقي توقيع ثانٍ منك أو من شخص آخر.
home-page-dock = أجزاء الصفحة
home-page-dock-waiting = ما ينتظرني
home-page-dock-mine = حملاتي
home-page-dock-start = حملة جديدة
home-turn-sent-back = «{ $title }»: أعاد { $name } مرحلة «{ $stage }»: «{ $said }»
home-turn-changed = «{ $title }»: تغيّرت مرحلة «{ $stage }» بعد أن وقّعها { $name }. ارفعها من جديد.
home-turn-comments = «{ $title }»: في مرحلة «{ $stage }» { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد بلا رد
    [two] تعليقان بلا رد
    [few] { $count } تعليقات بلا رد
    [many] { $count } تعليقاً بلا رد
   *[other] { $count } تعليق بلا رد
}.
home-page-duplicate = أنشئ نسخة مطابقة
home-page-keep-template = احفظها قالباً
home-page-questionnaires = استبيانات بلا خطة
home-page-questionnaires-help = لا تنتمي إلى حملة بعد.
home-page-own-templates = قوالب الجهة
home-page-own-templates-none = لا يوجد قالب بعد. افتح «المزيد» تحت خطة واختر «احفظها قالباً».
home-page-template-start = ابدأ به خطة
home-page-template-share = شاركه مع زميل
home-copy-of = نسخة من { $title }
home-duplicated = أُضيفت «{ $title }» إلى خططك. ليس فيها التواريخ ولا الرقم المرجعي ولا الاعتمادات ولا التعليقات.
home-template-kept = حُفظت «{ $title }» قالباً تجده تحت «ابدأ حملة جديدة». ليس فيه التواريخ ولا الرقم المرجعي ولا الاعتمادات ولا التعليقات.
home-template-shared = يمكن الآن أن تبدأ خطط { $person } بالقالب «{ $title }».
