# تطبيق ماذا لو
what-if-page-choose = أي خطة؟
what-if-page-choose-help = اختر خطة من خططك، أو جرّب المثال لتتعرف إلى طريقة العمل.
what-if-page-example = المثال
what-if-page-note = المجيبون أشخاص متخيَّلون. تبيّن الأرقام ما قد يحدث في ظل افتراضات المحاكي، وليست توقعاً.
what-if-page-public = الجمهور
what-if-page-world = الجمهور المحاكى
what-if-page-levers = ماذا تغيّر؟
what-if-page-levers-help = يستجيب العمود الثاني فوراً، وتبقى خطتك كما هي إلى أن تنقل التغيير إليها.
what-if-page-beside = إلى جانبها
what-if-page-turned = الخطة نفسها بالتغييرات أدناه
what-if-page-days = أيام المشاركة
what-if-page-reminders = التذكيرات
what-if-page-deadline = يُعلن الموعد النهائي
what-if-page-channels = القنوات
what-if-page-used = استخدم هذه القناة
what-if-page-off = غير مستخدمة
what-if-page-posts = منشورات في الأسبوع
what-if-page-budget = الميزانية
what-if-page-attractions = آليات جذب المشاركين
what-if-page-reset = العودة إلى الخطة
what-if-page-adopt = انقل التغيير إلى الخطة
what-if-page-numbers = جنباً إلى جنب
what-if-page-measure = المؤشر
what-if-page-first = الخطة
what-if-page-second = ماذا لو
what-if-page-change = الفرق
what-if-page-cost = الإنفاق المخطط
what-if-page-why = لماذا؟
what-if-page-missing = من يغيب
what-if-page-missing-help = تُعلَّم الفئة إذا قلّت حصتها من المشاركين عن 80%{"\u200E"} من حصتها من السكان (افتراض من هذا المشروع).
what-if-page-people = السكان
what-if-page-too-few = أقل من حصتهم
what-if-page-full = دعهم يكتبون ويصوّتون
what-if-page-full-help = محاكاة كاملة للصيغة الثانية: المشاركات والأصوات، ومدى تمثيل المشاركين للسكان. وتُضاف نتائجها إلى الوثائق.
what-if-page-seed = البذرة
what-if-page-seed-help = عدد صحيح؛ البذرة نفسها تعطي الأشخاص أنفسهم.
what-if-page-simulate = ابدأ المحاكاة الكاملة
what-if-page-simulating = الجمهور المحاكى يطّلع على خطتك…
what-if-range = من { $low } إلى { $high }
what-if-courses = { $drawn ->
    [0] الرقم هو الحملة المعتادة، ويجري الآن سحب حملة بعد أخرى لبيان المدى.
   *[other] تمتد الأشرطة من أدنى قيمة إلى أعلاها في { $drawn } من أصل { $all } حملة محاكاة، وهي أقل تفاوتاً بعض الشيء من المشورات الحقيقية، والرقم هو الحملة المعتادة. ولا يُذكر فرق إلا إذا اتفقت عليه كلها.
}
what-if-missing-first = الأكثر غياباً في الخطة: { $group } ({ $participants } من المشاركين، و{ $population } من السكان).
what-if-missing-second = الأكثر غياباً في «ماذا لو»: { $group } ({ $participants } من المشاركين، و{ $population } من السكان).
what-if-why-reach = يلاحظ الحملة { $exposed } من أصل { $population } مرة واحدة على الأقل. ويبيّن سجل المحاكي أدناه القناة التي لاحظها كل منهم عبرها أولاً.
what-if-why-participants = من بين { $exposed } لاحظوا الحملة يزور { $visited_share }، ويسجّل من هؤلاء { $registered_share }، ويشارك من المسجلين { $contributed_share }: عددهم { $contributed }.
what-if-why-participation-rate = عدد المشاركين { $contributed } من أصل { $population }، وكل خطوة تفقد بعضهم.
what-if-why-cost-per-participant = { $cost } مقابل { $contributed } من المشاركين. تتفاوت القنوات في كلفة الصوت الواحد، والقناة التي لا ميزانية لها ليست مجانية، فجهدها محسوب في الموارد البشرية.
what-if-why-inclusion-coverage = تُحتسب كل شريحة على حدة: عدد المشاركين { $contributed }، وعدد المسجلين { $registered }.
what-if-by-channel = القناة التي لاحظوا الحملة عبرها
what-if-by-segment = الشريحة
what-if-money = الميزانية
what-if-other-costs = ما عدا ذلك
what-if-wanted-number = المطلوب
what-if-came = يأتي
what-if-elsewhere = غيرهم
what-if-adopted = نُقل التغيير إلى الخطة مسودةً. احفظه هناك نسخةً جديدة.
what-if-adopt-other = الصيغة الثانية خطة مستقلة. ارجع إلى «الخطة نفسها بالتغييرات أدناه» لتنقل تغييراً.
what-if-why-representativeness = أقل ما يشبه المشاركون السكان في «{ $attribute }» ({ $index }، و100%{"\u200E"} تعني التركيبة نفسها). والأكثر غياباً: { $group }.
what-if-page-close = أغلق
what-if-page-picture-help = لكل خطوة مقياسها، لأن من يزور أقل كثيراً ممن يلاحظ. والنسبة ممن بلغ الخطوة السابقة.
what-if-page-remedies = ما الذي يغيّر ذلك
what-if-page-working = ما زالت المحاكاة تجيب
what-if-page-band = ما مدى الثقة بالرقم؟
what-if-page-all-groups = جميع الفئات
what-if-page-absent-marks = 80%{"\u200E"} و100%{"\u200E"} من الحصة المستحقة
what-if-not-yet = يجري سحب المحاكاة
what-if-same = لا فرق واضحاً
what-if-group-same = لا فرق واضحاً
what-if-group-more = أكثر مما في الخطة
what-if-group-less = أقل مما في الخطة
what-if-group-served = لم تعد غائبة
what-if-group-lost = غائبة في «ماذا لو» فقط
what-if-absent-first = { $count ->
    [zero] لا تغيب عن الخطة أي فئة
    [one] تغيب عن الخطة فئة واحدة
    [two] تغيب عن الخطة فئتان
    [few] تغيب عن الخطة { $count } فئات
    [many] تغيب عن الخطة { $count } فئة
   *[other] تغيب عن الخطة { $count } فئة
}
what-if-absent-second = { $count ->
    [zero] لا تغيب عن «ماذا لو» أي فئة
    [one] تغيب عن «ماذا لو» فئة واحدة
    [two] تغيب عن «ماذا لو» فئتان
    [few] تغيب عن «ماذا لو» { $count } فئات
    [many] تغيب عن «ماذا لو» { $count } فئة
   *[other] تغيب عن «ماذا لو» { $count } فئة
}
what-if-points = نقطة مئوية
what-if-page-documents = الوثائق
apps-what-if-link = ماذا لو؟
apps-what-if-title = ماذا لو؟
apps-what-if-lead = صيغتان من الخطة أمام جمهور محاكى واحد. حرّك مؤشراً لتعرف من يأتي ومن يغيب وكم يكلّف ذلك.
apps-what-if-summary = جرّب الخطة على جمهور محاكى: من تصل إليه، ومن يشارك، ومن يغيب، وكم يكلّف كل صوت.
what-if-other-money = لا مقارنة: { $first } و{ $second } عملتان. اكتب الخطتين بعملة واحدة.
what-if-page-own-public = أدخل جمهوراً من عندك
what-if-page-beside-help = هنا تقارن بخطة ثانية لك، ولا توجد بعد: احفظ خطة أخرى أو انسخ خطة، أو أنشئها بالزر أدناه.
what-if-page-keep-first = اجعل هذه هي الخطة التي أقارن بها
what-if-page-keep-first-help = تصبح «ماذا لو» خطة مستقلة في العمود الأول، وتبقى الخطة التي بدأت منها كما هي.
what-if-page-cautions = ما ينبغي الانتباه إليه
what-if-kept = أصبحت «{ $title }» الخطة التي في العمود الأول، وهي محفوظة مسودةً مستقلة.
what-if-kept-title = { $title } (صيغة أخرى)
what-if-range-of = { $range }، في { $courses ->
    [one] حملة محاكاة واحدة
    [two] حملتي محاكاة
    [few] { $courses } حملات محاكاة
   *[other] { $courses } حملة محاكاة
}
what-if-page-dock = أجزاء الصفحة
what-if-page-dock-levers = التغييرات
what-if-page-dock-numbers = الأرقام
what-if-page-dock-missing = الغائبون
what-if-note-untold = { $count ->
    [one] لم تُحتسب شريحة { $segments }: فهي لا تذكر عمراً ولا جنساً ولا مكاناً ولا إقامة ولا إعاقة، فلا تدل على أحد بعينه. صِفها في الخطة.
    [two] لم تُحتسب شريحتان ({ $segments }): فهما لا تذكران عمراً ولا جنساً ولا مكاناً ولا إقامة ولا إعاقة، فلا تدلان على أحد بعينه. صِفهما في الخطة.
   *[other] لم تُحتسب هذه الشرائح: { $segments }. فهي لا تذكر عمراً ولا جنساً ولا مكاناً ولا إقامة ولا إعاقة، فلا تدل على أحد بعينه. صِفها في الخطة.
}
what-if-note-overlap = تتداخل الشرائح: عدد من تشملهم معاً { $counted }، وعدد المشاركين كلهم { $participants }، فقد ينتمي الشخص إلى أكثر من شريحة.
what-if-caution-languages = { $count ->
    [one] تُحتسب لغة { $languages } ضمن اللغات الأخرى، فهذا الجمهور لا يميّز الناطقين بها.
    [two] تُحتسب هاتان اللغتان ضمن اللغات الأخرى: { $languages }. فهذا الجمهور لا يميّز الناطقين بهما.
   *[other] تُحتسب هذه اللغات ضمن اللغات الأخرى: { $languages }. فهذا الجمهور لا يميّز الناطقين بها.
}
what-if-caution-no-money-first = ليس في «الخطة» مال للترويج للحملة. وانخفاض كلفة المشارك عندئذ يعني أنه لا يأتي إلا من يسمع بها على أي حال، ولا يعني أن الحملة جيدة.
what-if-caution-no-money-second = ليس في «ماذا لو» مال للترويج للحملة. وانخفاض كلفة المشارك عندئذ يعني أنه لا يأتي إلا من يسمع بها على أي حال، ولا يعني أن الحملة جيدة.
what-if-caution-cheaper = كلفة المشارك في «ماذا لو» أقل، غير أن عدد المشاركين ينقص بمقدار { $fewer }.
what-if-page-refused = لا يمكن تجربة هذه الخطة بعد
what-if-document-kind = خطتان جنباً إلى جنب (محاكاة)
what-if-document-mark = كل الأرقام من محاكاة على «{ $world }». ليست توقعاً ولا نتيجة مشاركة حقيقية.
what-if-document-first = الخطة
what-if-document-second = ماذا لو
what-if-document-same-plan = الخطة نفسها بإعدادات أخرى
what-if-document-plans = ما تختلف فيه الخطتان
what-if-document-answer = الإجابة
what-if-document-numbers = الأرقام ومداها
what-if-document-number = الرقم (محاكى)
what-if-document-change = الفرق
what-if-document-ranges = يبيّن المدى أثر المصادفة وحدها: ما تأتي به الخطة نفسها في حملات محاكاة أخرى. أما مقدار خطأ المحاكي نفسه فليس فيه.
what-if-document-steps = من ملاحظة الحملة إلى المشاركة
what-if-document-step = الخطوة (محاكاة)
what-if-document-people = من يشارك ومن يغيب
what-if-document-population = السكان
what-if-page-side-by-side = الخطتان جنباً إلى جنب
