reports-kind = تقرير المشورة
reports-contents = المحتويات
reports-page = صفحة
reports-unknown = غير معروف
reports-mark-simulated = محاكاة: لا يقف خلف هذه الأرقام شخص حقيقي. وهي تبيّن كيف قد تعمل الخطة، وليست نتيجة مشورة حقيقية.
reports-few-people = أقل من { $least }
reports-not-concluded = ما لا يصح استنتاجه
reports-period = مدة المشاركة
reports-data-simulated = محاكاة
reports-data-real = مشاركات حقيقية
reports-summary = الخلاصة
reports-number-participants = المشاركون
reports-number-statements = العبارات
reports-number-votes = الأصوات
reports-number-projects = المشاريع
reports-number-rate = من السكان
reports-share = النسبة
reports-summary-missing = الفئة الأكثر غياباً بحسب { $attribute }: «{ $group }»، إذ بلغت { $ratio } من حصتها بين السكان.
reports-summary-nobody-missing = لم تقلّ أي فئة، في الخصائص المعروفة، عن أربعة أخماس حصتها بين السكان.
reports-summary-not-compared = لم يُقارَن المشاركون بالسكان، فلا يُعرف من الغائب.
reports-summary-agreed = أكثر ما اتُّفق عليه: «{ $text }» (يوافق عليها { $share } من أصواتها).
reports-summary-divided = أكثر ما اختُلف فيه: «{ $text }».
reports-summary-groups = { $count ->
        [0] لا تبرز مجموعات رأي.
        [one] تبرز مجموعة رأي واحدة، ويأتي أدناه بيان ما يميزها.
        [two] تبرز مجموعتا رأي، ويأتي أدناه بيان ما يميز كلاً منهما.
        [few] تبرز { $count } مجموعات رأي، ويأتي أدناه بيان ما يميزها.
       *[other] تبرز { $count } مجموعة رأي، ويأتي أدناه بيان ما يميزها.
    }
reports-summary-budget = عدد المشاريع الفائزة { $winners } من أصل { $projects }، بمبلغ { $spent } من { $budget }.
reports-summary-no-decision = لم يُسجَّل قرار. والمشورة التي تنتهي بلا قرار تُفقد الجهة ثقة من شاركوا.
reports-summary-decision = القرار مسجّل. المقترحات المعتمدة: { $adopted }؛ والمعتمدة جزئياً: { $partly }؛ وغير المعتمدة: { $rejected }.
reports-who-took-part = من شارك
reports-nothing-known = لا تذكر البيانات قناة أحد ولا وقت مشاركته.
reports-channel = قناة القدوم
reports-activity-people = الأشخاص
reports-activity-voting = التصويت
reports-activity-writing = الكتابة
reports-who-is-missing = من الغائب
reports-not-compared = لا يوجد ما يُقارَن به المشاركون، أو لا يُعرف عنهم شيء. فمن غاب غير معروف، ولا تصح قراءة النتائج على أنها رأي السكان.
reports-compared-attribute = الخاصية
reports-compared-index = التشابه (0–1)
reports-compared-group = الأكثر غياباً
reports-compared-ratio = من حصتها المستحقة
reports-compared-known = معروفة لدى
reports-compared-reading = التشابه 1 إذا توزّع المشاركون كتوزّع السكان، وصفر إذا لم يشتركا في شيء. والفئة التي بلغت 100% من حصتها المستحقة حاضرة بالكامل.
reports-compared-caution-known = التشابه القريب من 1 يخص الخصائص التي قورنت دون غيرها.
reports-compared-caution-views = من يشبه السكان في العمر أو الجنس لا يفكر بالضرورة مثلهم.
reports-said = ما قاله المشاركون
reports-said-agreed = ما يتفق عليه المشاركون
reports-said-agreed-none = لا توجد عبارة يتفق عليها المشاركون بوضوح.
reports-said-divided = ما يختلف فيه المشاركون
reports-said-divided-none = لا توجد عبارة نالت أصواتاً كافية وقسمت المشاركين بوضوح.
reports-said-votes = الأصوات: { $votes } · العبارة { $id }
reports-said-caution-self-selected = هذه نسب من أصوات من اختاروا المشاركة، لا من السكان.
reports-said-caution-shown = لم يرَ الجميع كل العبارات؛ والعبارة القليلة الأصوات قد تبدو محسومة مصادفةً.
reports-agree = موافق
reports-disagree = غير موافق
reports-pass = تجاوز
reports-groups = مجموعات الرأي
reports-group = المجموعة { $number }: عدد أفرادها { $size } ({ $share })
reports-group-agree = يوافق { $share } من المجموعة
reports-group-disagree = يرفض { $share } من المجموعة
reports-group-nothing = لا توجد عبارة تميّز هذه المجموعة بوضوح.
reports-integrity = سلامة المشاركات
reports-moderation = العبارات
reports-moderation-reason = السبب
reports-moderation-decisions = القرارات
reports-moderation-hours = وسيط انتظار العبارات قرار المشرف، بالساعات: { $hours }.
reports-changed-votes = عدد الأصوات التي عُدّلت لاحقاً { $changed } ({ $share } من جميع الأصوات)؛ والمعتمد آخر صوت.
reports-budget = الموازنة التشاركية
reports-budget-money = الميزانية
reports-budget-rule = القاعدة
reports-budget-ballots = البطاقات
reports-budget-recount = إعادة العد
reports-budget-winners = الفائزون
reports-budget-winners-equal = الفائزون المعلنون هم من تعطيهم القاعدة.
reports-budget-winners-differ = الفائزون المعلنون ليسوا من تعطيهم القاعدة. اطلب تفسيراً قبل اعتماد النتيجة.
reports-budget-winners-unpublished = لم يُعلن فائزون؛ والمعروض من تعطيهم القاعدة.
reports-budget-other-rules = ما تعطيه البطاقات نفسها بقواعد أخرى
reports-budget-caution-voters = تبيّن البطاقات ما أراده المصوّتون، لا ما أراده السكان الذين لم يصوّتوا.
reports-project-won = فاز
reports-project-name = المشروع
reports-project-points = النقاط
reports-project-cost = الكلفة
reports-decision = القرار
reports-no-decision = لم يُسجَّل قرار. أغلق الموضوع بقرار واضح، وأبلغ به كل من شارك، ثم أضفه إلى هذا التقرير.
reports-evaluation = التقييم
reports-kpi-name = المؤشر (مقترح)
reports-kpi-value = المحقق
reports-kpi-planned = المخطط
reports-kpi-state = النتيجة
reports-kpi-reason = سبب كونه غير معروف
reports-questions = أسئلة التقييم الخمسة
reports-lessons = الدروس المستفادة للحملة القادمة
reports-method = المنهج وحدوده
reports-method-data = البيانات
reports-method-data-simulated = محاكاة على جمهور محاكى
reports-method-data-real = مشاركات حقيقية، قُرئت من: { $origin }
reports-method-methods = أساليب التحليل
reports-method-tools = الأدوات
reports-method-notes = ما تجاوزه قارئ البيانات
reports-limits = ما لا يستطيع هذا التقرير قوله
reports-limit-simulated = كل من فيه أشخاص متخيَّلون؛ والأرقام تقارن بين الخطط ولا تتنبأ.
reports-limit-causes = يبيّن ما حدث ومن قال ماذا، ولا يبيّن السبب.
reports-limit-few-people = لا تُذكر أعداد الفئات التي تقل عن { $least } أشخاص، كي لا يُتعرَّف على أحد.
reports-unknown-indicators = ملحق: مؤشرات غير معروفة
reports-nothing-unknown = لكل مؤشر قيمة.
reports-summary-themes = أكثر ما كُتب عنه، وعدد عباراته: { $themes }.
reports-summary-kinds = { $shares } وقد صنّفها نموذج قائم على الكلمات، وكثيراً ما يخطئ.
reports-summary-survey = عدد أسئلة الاستبيان المجاب عنها { $count }، وإجاباتها فيما يلي.
reports-annex-texts = ملحق: العبارات
reports-moderation-unknown = لا تبيّن البيانات هل راجع أحد العبارات.
reports-annex-statements = ملحق: العبارات الأكثر أصواتاً
reports-annex-statements-note = عدد العبارات المعروضة: { $count }، من دون ما استبعده المشرفون.
reports-id = الرقم
reports-statement = العبارة
reports-scorecard-title = المؤشرات قياساً إلى أهدافها
reports-scorecard-axis = المحقق (100% = الهدف)
reports-scorecard-less = { $name } (الأقل أفضل)
reports-scorecard-at-least = { $value } (الهدف: { $goal } على الأقل)
reports-scorecard-at-most = { $value } (الهدف: { $goal } على الأكثر)
reports-scorecard-alternative = أعمدة للمؤشرات ذات الأهداف: بلغ الهدف { $met } من { $all }.
reports-no-scorecard = لا يوجد مؤشر له قيمة وهدف معاً، فلا شيء يُرسم. قدّم خطة فيها أرقام أو حملة منتهية.
reports-swot-title = التحليل الرباعي (SWOT): { $title }
reports-swot-untitled = التحليل الرباعي (SWOT)
reports-swot-note = ○ بلا دليل: رأي ما لم يثبته أحد
reports-self-title = التقييم الذاتي: { $total }
reports-self-axis = المستوفى
reports-self-note = الرمادي: غير معروف أو بلا دليل، من 0 إلى 100%. ولا مرتبة تُستخلص.
reports-self-alternative = ست عشرة سمة قيّمتها الجهة بنفسها: المستوفى { $total }؛ وغير المعروف { $unknown }.
reports-unknown-ending = لاحقة الملف { $path } غير معروفة هنا. اختر واحدة من { $endings }؛ هل تقصد .{ $nearest }؟
reports-unwritable = تعذّرت كتابة { $path }: { $reason }. اختر مكاناً آخر.
reports-bad-share = { $file }، السطر { $line }: النسبة "{ $value }" ليست رقماً. اكتب رقماً من 0 إلى 1.
reports-no-campaigns = لا يحتوي { $path } على مجلد حملة. قدّم مجلداً فيه campaign.json أو مجلداً يضم مجلدات كهذا.
reports-command = حوّل مجلد حملة أو بيانات مصدّرة إلى تقرير (HTML أو PDF أو DOCX أو XLSX).
reports-option-out = ملف التقرير؛ وتحدد لاحقته نوعه: .html أو .pdf أو .docx أو .xlsx.
reports-option-plan = ملف YAML بسجلات الحملة إذا خلت منها البيانات.
reports-option-population = عدد من كان يمكنهم المشاركة.
reports-option-census = ملف CSV بالسكان، أعمدته attribute و group و share.
reports-written = كُتب الملف: { $path }
reports-evaluate = قيّم حملة: المؤشرات والأسئلة الخمسة والدروس والتحليل الرباعي؛ وعدة مجلدات تعطي الصورة الوطنية.
reports-option-next-plan = الخطة القادمة (YAML) لتُعرض عليها الدروس.
reports-option-lessons = ملف الدروس: يُقرأ إن وُجد، وإلا كُتب ليعدّله الناس.
reports-option-swot = تحليل رباعي من وضعك (YAML) بدلاً من المسودة.
reports-option-self-assessment = التقييم الذاتي للجهة (YAML).
reports-decide = اكتب مذكرة القرار، وابدأ جدول الآثار وسجل الردود.
reports-option-memo = ملف المذكرة: .docx أو .pdf أو .html.
reports-option-papers = ملف جدول الآثار وسجل الردود (YAML): يُقرأ إن وُجد، وإلا بُدئ فيه.
reports-announce = افحص الإعلان وفق القواعد، واكتب مسودة نصه.
reports-option-draft = ملف المسودة: .docx أو .pdf أو .html.
reports-announcement-sound = يستوفي الإعلان القواعد كلها.
reports-self-assess = احسب تقييماً ذاتياً وفق السمات الأممية الست عشرة: مدى لا مرتبة.
reports-option-figure = ملف الشكل (PNG).
reports-begun = بُدئ الملف { $path }. أكمله ثم أعد الأمر.
reports-value-unknown = غير معروف: { $reason }
reports-planned = المخطط { $value }
reports-national = الحملات: { $campaigns } · الجهات: { $entities } · المشاركات: { $participations } · أُغلقت بقرار: { $closed }
reports-blocker = يجب تصحيحه
reports-advice = نصيحة
reports-option-papers-read = ملف جدول الآثار وسجل الردود (YAML) بعد استكماله.
reports-hidden = لا يُعرض
reports-channel-rest = غير معروفة
reports-channel-rest-hidden = غير معروفة، أو أقل من أن تُعرض
reports-hidden-groups = فئات لم تُقارَن لأن المشاركين منها أقل من { $least }، أو لأن عددهم يكشف عدد فئة كهذه: { $groups }. وينبغي البحث عن سبيل للوصول إليها؛ والمقارنة بين الفئات الأخرى.
reports-weights = ماذا يغيّر الترجيح
reports-weights-intro = لو حُسب لكل مشارك وزن يجعل حصة كل فئة مثل حصتها بين السكان، لتغيّرت نسب الموافقة على النحو الآتي.
reports-groups-unstable = المجموعات الآتية غير مستقرة: فلو شارك آخرون من الناس أنفسهم لربما ظهرت على نحو آخر. فهي إشارة لا يُبنى عليها قرار.
reports-stability = هل تظهر المجموعات نفسها من جديد؟
reports-stability-too-many = لا يختبر التقرير استقرار المجموعات إذا زادت الأصوات على { $most }.
reports-common-ground = ما يجمع مجموعات الرأي
reports-texts = المحاور والمطالب واللغات
reports-texts-sample = قُرئت لهذا القسم عبارات عددها { $read } من أصل { $all }، موزعةً عليها بالتساوي.
reports-themes-none = العبارات التي تشترك في كلمات أقل من أن تتمايز فيها محاور.
reports-theme-edits-missed = { $count ->
        [zero] كل ما في ملف المحاور يطابق هذه البيانات.
        [one] اسم أو دمج واحد في ملف المحاور لم يعد يطابق محوراً في هذه البيانات: { $names }.
        [two] اسمان أو دمجان في ملف المحاور لم يعودا يطابقان محوراً في هذه البيانات: { $names }.
        [few] { $count } أسماء أو عمليات دمج في ملف المحاور لم تعد تطابق محوراً في هذه البيانات: { $names }.
       *[other] { $count } اسماً أو عملية دمج في ملف المحاور لم تعد تطابق محوراً في هذه البيانات: { $names }.
    }
reports-survey = إجابات الاستبيان
reports-survey-repeat = هذه إجابات صفوف مجموعة متكررة لا تُعدّ مشاركين، ويُعدّ كل صف مرة. الصفوف: { $rows }.
reports-survey-few = { $count ->
        [one] سؤال واحد أجاب عنه أقل من { $least } أشخاص، فلم يُعرض.
        [two] سؤالان أجاب عن كل منهما أقل من { $least } أشخاص، فلم يُعرضا.
        [few] { $count } أسئلة أجاب عن كل منها أقل من { $least } أشخاص، فلم تُعرض.
       *[other] { $count } سؤالاً أجاب عن كل منها أقل من { $least } أشخاص، فلم تُعرض.
    }
reports-survey-more = عُرضت الأسئلة الأولى وعددها { $shown }؛ وعدد ما لم يُعرض هنا { $count }.
reports-option = الإجابة
reports-options-hidden = لا تُعرض إجابات اختارها أقل من { $least } أشخاص، ولا ما يكشف عددُه عددَها.
reports-reliability = هل تقيس أسئلة المقياس شيئاً واحداً؟
reports-crossed = من أجاب على نحو مختلف
reports-crossed-found = قورنت الأسئلة بين الفئات، وعدد الجداول { $tables }، وصُححت النتائج بحسب عددها. وعدد الجداول التي تختلف فيها الفئات اختلافاً لا تفسره المصادفة { $differing }.
reports-crossed-first = قورنت الأسئلة الأولى وحدها، لأن مقارنتها كلها تزيد على الحد، وهو { $most } من الجداول.
reports-crossed-more = جداول أخرى فيها اختلاف ولم تُرسم هنا: { $count }.
reports-duplicates = ما قيل من قبل
reports-campaigns = حملات منسقة مشتبه بها
reports-campaigns-person = ما يأتي اشتباه مع أسبابه. ينظر إنسان في كل حالة ويقرر؛ ولم يستبعد البرنامج أحداً.
reports-campaigns-small = { $count ->
        [one] موجة أخرى واحدة من أقل من { $least } حسابات، فلم توصف.
        [two] موجتان أخريان، كل منهما من أقل من { $least } حسابات، فلم توصفا.
        [few] { $count } موجات أخرى، كل منها من أقل من { $least } حسابات، فلم توصف.
       *[other] { $count } موجة أخرى، كل منها من أقل من { $least } حسابات، فلم توصف.
    }
reports-lesson-small = لم يأتِ من فئة «{ $group }» إلا عدد قليل، فلا يُذكر (أقل من { $least }، أو يكشف عدد فئة كهذه).
reports-swot = نقاط القوة ونقاط التحسين والفرص والتحديات
reports-swot-draft = هذه مسودة من السجلات والمؤشرات، ويستكملها المعنيون.
reports-self-assessment = التقييم الذاتي وفق سمات الأمم المتحدة الست عشرة
reports-method-masked = البيانات الشخصية
reports-method-nothing-masked = بُحث عنها فلم يوجد شيء
reports-limit-in-full = ما صوّت به الجميع معاً على عبارة أو مشروع معروض كاملاً، فلا تُعرف منه فئة أحد.
reports-limit-masking = يُبحث عن البيانات الشخصية بأنماطها. أما الاسم الذي لا يسبقه ما يدل عليه فلا يُكتشف، فلا بد من أن يقرأ إنسان التقرير قبل نشره.
reports-step-counts = العد
reports-step-people = من شارك ومن غاب
reports-step-groups = مجموعات الرأي
reports-step-stability = هل المجموعات مستقرة؟
reports-step-texts = المحاور واللغات
reports-step-integrity = المكرر والحملات
reports-step-survey = الاستبيان والتصويت
reports-step-evaluation = التقييم
reports-step-pages = الرسوم والتنسيق
reports-option-themes = ملف أسماء المحاور ودمجها (YAML).
reports-world-gone = الجمهور «{ $world }» ليس بين العوالم هنا، فلا يقارن التقرير المشاركين بالسكان. أعد الجمهور، أو أعطِ جدول سكانه بالخيار --census.
