texts-share = { $name } { $number } ({ $share })
texts-caution-writers = من يكتب غيرُ من يصوّت أو يصمت؛ فحصص النصوص ليست حصص الجمهور.

texts-kind-complaint = شكوى
texts-kind-praise = ثناء
texts-kind-suggestion = اقتراح
texts-kind-unclear = غير واضح
texts-kind-shares = بحسب النوع: { $list }.
sentiment-shares = بحسب النبرة: { $list }.
texts-stances-says = قرأ نموذجٌ صغير قائم على الكلمات العباراتِ وعددها { $number }؛ وتضم فئة «غير واضح» الأسئلة والمعلومات وما لا يعرف النموذج كلماته.
texts-stances-caution-errors = ما بين ثلث الأحكام المفردة ونصفها خاطئ على التعليقات الحقيقية؛ فاقرأ الأمثلة قبل أن تستشهد بأي حصة.
texts-stances-caution-irony = تضلّل النموذجَ السخريةُ والاقتباسُ واللهجاتُ غير المألوفة؛ والشكوى ليست دليلاً على وجود خلل.

texts-register-standard-arabic = عربية فصحى
texts-register-gulf-arabic = لهجة خليجية
texts-register-egyptian-arabic = لهجة مصرية
texts-register-levantine-arabic = لهجة شامية
texts-register-other-arabic = لهجات عربية أخرى
texts-register-arabizi = عربيزي
texts-register-english = إنجليزية
texts-register-other = غير ذلك
texts-register-shares = بحسب اللغة والمستوى اللغوي: { $list }.
texts-languages-says = عدد العبارات المفحوصة: { $number }.
texts-languages-caution-short = كثيراً ما يخلو النص القصير باللهجة من كلمة لا تعرفها الفصحى، فعدد النصوص العامية هنا أقل من حقيقته.
texts-languages-caution-people = لغة النص لا تدل على جنسية كاتبه ولا أصله ولا مستواه التعليمي.

texts-theme-count = القيمة { $value } لا تصلح عدداً للمحاور: اكتب عدداً صحيحاً من 2 إلى { $most }، أو اترك الخيار.
texts-theme-edit-cycle = ورد اسم المحور «{ $name }» في أكثر من تعديل. أبقِ تعديلاً واحداً لكل اسم.
texts-themes-says = { $count ->
    [zero] لم يُعثر على محاور
    [one] عُثر على محور واحد
    [two] عُثر على محورين
    [few] عُثر على { $count } محاور
    [many] عُثر على { $count } محوراً
   *[other] عُثر على { $count } محور
 }؛ ولنسبة { $coverage } من العبارات محور، وعددها كلها { $total }، وما بقي قصير جداً أو لا يشبه غيره.
texts-themes-one = { $name }: عدد العبارات { $number }، ومنها: «{ $example }».
texts-themes-caution-words = المحاور كلمات ترد معاً وليست آراء: فمن يؤيد الأمر ومن يرفضه يجتمعان في محور واحد.
texts-themes-caution-size = كِبر المحور لا يعني أهميته، والنص المنسوخ يكبّره؛ فافحص المكرر أولاً.
texts-themes-caution-human = الكلمات المفتاحية مختارة آلياً؛ اقرأ الأمثلة ثم ادمج المحاور وسمّها بنفسك.

texts-abuse-insult = إهانة
texts-abuse-threat = تهديد
texts-abuse-curse = شتم ودعاء بالسوء
texts-abuse-explanation = في النص كلمات من قائمة الإساءة ({ $kinds }): { $words }.
texts-abuse-says = العبارات التي فيها كلمات من قائمة الإساءة: { $count } من أصل { $total }؛ والقرار للمشرف.
texts-abuse-caution-list = القائمة قصيرة: لا تُكتشف الإساءة بغير كلماتها، فاقرأ أيضاً ما يبلّغ عنه الناس.
texts-abuse-caution-quoted = قد ترد الكلمة اقتباساً أو وصفاً لشيء لا لشخص؛ والنقد الحاد ليس إساءة.

texts-duplicate-exact = الكلمات نفسها كما في العبارة { $other }: { $shared }.
texts-duplicate-near = تشترك مع العبارة { $other } في { $similarity } من الكلمات ({ $shared })؛ والمختلف: { $differing }.
texts-duplicate-paraphrase = تشبه العبارة { $other } بألفاظ أخرى (مقدار الشبه { $similarity })؛ المشترك: { $shared }؛ والمختلف: { $differing }.
texts-duplicates-says = العبارات التي تكرر ما قيل قبلها: { $count } من أصل { $total }، منها { $exact } بالكلمات نفسها، و{ $near } بكلمات تكاد تكون نفسها، و{ $paraphrase } بألفاظ أخرى.
texts-duplicates-largest = أكبر مجموعة من المكرر فيها عبارات عددها { $size }، وأولها العبارة { $statement }.
texts-duplicates-caution-voice = التكرار رأي أيضاً: احسب صاحبه وادمج أصواته، ولا تحذفه من غير قراءة.
texts-duplicates-caution-decide = قد يختلف نصان في كلمة واحدة فينقلب المعنى؛ والكلمات المختلفة معروضة لتقرر أنت.
texts-duplicates-caution-many = العبارات أكثر من أن يُبحث فيها عن إعادة الصياغة؛ فبُحث عن النسخ المطابقة والقريبة وحدها.

texts-coordination-says = { $count ->
    [zero] لم يُعثر على حملة مشتبه بها
    [one] عُثر على حملة واحدة مشتبه بها
    [two] عُثر على حملتين مشتبه بهما
    [few] عُثر على { $count } حملات مشتبه بها
    [many] عُثر على { $count } حملة مشتبهاً بها
   *[other] عُثر على { $count } حملة مشتبه بها
 } (الحسابات المفحوصة: { $accounts }، والعبارات: { $statements }).
texts-coordination-texts = كتبت حسابات عددها { $accounts } عبارات متشابهة عددها { $statements } بين { $first } و{ $last }؛ والمتوقع بوتيرة سائر الحسابات نحو { $expected }.
texts-coordination-votes = صوّتت حسابات عددها { $accounts } على العبارات نفسها وفي الاتجاه نفسه، وانضمت بين { $first } و{ $last }؛ والمتوقع بوتيرة سائر الحسابات نحو { $expected }.
texts-coordination-both = كتبت حسابات عددها { $accounts } نصوصاً متشابهة (العبارات: { $statements }) وصوّتت تصويتاً متطابقاً بين { $first } و{ $last }؛ والمتوقع بوتيرة سائر الحسابات نحو { $expected }.
texts-coordination-single = كتب { $share } منها عبارة واحدة لا غير.
texts-coordination-channel = جاء { $share } منها عبر القناة نفسها (ومن سائر الحسابات { $usual }).
texts-coordination-traits = يتطابق { $share } منها في الفئة العمرية والجنس والمنطقة واللغة (ومن سائر الحسابات { $usual }).
texts-coordination-caution-proof = التزامن لا يثبت شيئاً: فقد يأتي من مدرسة أو مسجد أو موظفي جهة أو جمعية نزيهة. اسأل قبل أن تتصرف.
texts-coordination-caution-silent = لا تُكتشف الحملات البطيئة أو الصغيرة أو المتقنة التخفي؛ وعدم العثور على حملة لا يعني خلو المشورة منها.
texts-coordination-caution-voice = لا تحذف: اعرض النتائج مع الحسابات المشتبه بها ومن دونها، وصرّح بذلك.
texts-coordination-caution-texts = لم تُقارن النصوص: إما لكثرتها أو لأن أوقاتها أو أصحابها غير معروفين.
texts-coordination-caution-votes = لم تُقارن الأصوات: إما لكثرة المصوّتين أو لأن أوقاتها غير معروفة.

texts-figure-themes-title = عمّ يكتب الناس
texts-figure-statements = عدد العبارات
texts-figure-unassigned = بلا محور
texts-figure-themes-alternative = أعمدة تبيّن { $count } من المحاور لعبارات عددها { $total }؛ وأكبرها «{ $name }» وفيه { $largest }.
texts-figure-stances-title = أنواع المشاركات ونبرتها
texts-figure-stances-alternative = أعمدة متراكبة لعبارات عددها { $total } بحسب النوع والنبرة: { $list }.
texts-figure-languages-title = كيف يكتب الناس
texts-figure-languages-alternative = أعمدة لعبارات عددها { $total } بحسب اللغة والمستوى اللغوي: { $list }.
texts-figure-campaigns-title = الحسابات يوماً بيوم، والحملات المشتبه بها معلَّمة
texts-figure-campaigns-day = الأيام منذ أول حساب
texts-figure-campaigns-accounts = حسابات جديدة
texts-figure-campaigns-mark = الحسابات { $accounts }، وقوة الاشتباه { $score }
texts-figure-campaigns-none = لا توجد حملة مشتبه بها
texts-figure-campaigns-alternative = الحسابات الجديدة يوماً بيوم (الأيام: { $days })، وعددها { $accounts }، والحملات المشتبه بها المعلَّمة: { $count }.
texts-figure-empty = لا شيء يُرسم: ليس في المشورة عبارات أو حسابات من هذا النوع. اختر مشورة فيها ذلك.
texts-personal-explanation = في النص بيانات شخصية ({ $kinds }): احجبها قبل أن تُعرض العبارة.
texts-personal-says = العبارات التي فيها بيانات شخصية: { $count } من أصل { $total }؛ والقرار للمشرف.
texts-personal-caution = لا تُكتشف الأسماء التي لا يدل عليها شيء في النص، وقد يكون بعض ما يُكتشف من الأرقام غير شخصي: اقرأ كل عبارة.
queue-flag-link = تتضمن رابطاً أو عبارة إعلانية: «{ $words }». هل لها صلة بالموضوع؟
texts-change-no-theme = لم يعد التعديل «{ $kind }: { $name }» يناسب هذه المشاركات: محوره ليس بينها. يبقى التعديل محفوظاً ويُعاد حيث يناسب.
texts-change-no-other = لم يعد التعديل «{ $kind }: { $name }» يناسب هذه المشاركات: المحور الثاني ليس بينها.
texts-change-same-theme = لا يغيّر التعديل «{ $kind }: { $name }» شيئاً: صار المحوران محوراً واحداً.
texts-change-no-statement = لم يعد التعديل «{ $kind }: { $name }» يناسب هذه المشاركات: لا توجد أي من عباراته حيث كانت.
texts-change-some-statements = { $count ->
    [one] نُفّذ التعديل «{ $kind }: { $name }» إلا في عبارة واحدة غير موجودة.
    [two] نُفّذ التعديل «{ $kind }: { $name }» إلا في عبارتين غير موجودتين.
    [few] نُفّذ التعديل «{ $kind }: { $name }» إلا في { $count } عبارات غير موجودة.
   *[other] نُفّذ التعديل «{ $kind }: { $name }» إلا في { $count } عبارة غير موجودة.
}
integrity-ruling-unfit = { $count ->
    [one] القرار «{ $decision }» في { $all } من المشاركات: واحدة منها ليست بين هذه المشاركات.
    [two] القرار «{ $decision }» في { $all } من المشاركات: اثنتان منها ليستا بين هذه المشاركات.
    [few] القرار «{ $decision }» في { $all } من المشاركات: { $count } منها ليست بين هذه المشاركات.
   *[other] القرار «{ $decision }» في { $all } من المشاركات: { $count } منها ليست بين هذه المشاركات.
}
integrity-moderated-refused = { $count ->
    [one] رُفضت مشاركة واحدة عند الإشراف على المحتوى، فلا تُحتسب: { $reasons }.
    [two] رُفضت مشاركتان عند الإشراف على المحتوى، فلا تُحتسبان: { $reasons }.
    [few] رُفضت { $count } مشاركات عند الإشراف على المحتوى، فلا تُحتسب: { $reasons }.
   *[other] رُفضت { $count } مشاركة عند الإشراف على المحتوى، فلا تُحتسب: { $reasons }.
}
integrity-moderated-appealed = { $count ->
    [one] تُحتسب مشاركة مرفوضة واحدة لأن الاعتراض على رفضها لم يُبتّ فيه بعد.
    [two] تُحتسب مشاركتان مرفوضتان لأن الاعتراض على رفضهما لم يُبتّ فيه بعد.
    [few] تُحتسب { $count } مشاركات مرفوضة لأن الاعتراض على رفضها لم يُبتّ فيه بعد.
   *[other] تُحتسب { $count } مشاركة مرفوضة لأن الاعتراض على رفضها لم يُبتّ فيه بعد.
}
integrity-moderated-reworded = { $count ->
    [one] تُحتسب مشاركة واحدة بالصيغة التي عدّلها صاحبها.
    [two] تُحتسب مشاركتان بالصيغة التي عدّلها صاحباهما.
    [few] تُحتسب { $count } مشاركات بالصيغة التي عدّلها أصحابها.
   *[other] تُحتسب { $count } مشاركة بالصيغة التي عدّلها أصحابها.
}
integrity-moderated-elsewhere = { $count ->
    [one] مشاركة مرفوضة واحدة ليست بين هذه المشاركات.
    [two] مشاركتان مرفوضتان ليستا بين هذه المشاركات.
    [few] { $count } مشاركات مرفوضة ليست بين هذه المشاركات.
   *[other] { $count } مشاركة مرفوضة ليست بين هذه المشاركات.
}
