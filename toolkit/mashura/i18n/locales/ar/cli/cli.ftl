cli-help = تعلّم المشورات الحكومية وعلّمها وخطّط لها.
cli-option-lang = لغة الرسائل كلها: ar أو en.
cli-option-json = اطبع النتيجة بصيغة JSON وحدها.
cli-option-version = اطبع رقم الإصدار.
cli-option-help = اعرض هذه الصفحة.
cli-simulate = نفّذ حملة مخططة على جمهور محاكى، من الفتح إلى الأرشفة.
cli-simulate-plan = ملف الملخص والجاهزية والخطة (YAML)؛ ومن دونه يُستخدم المثال الكامل.
cli-simulate-world = الجمهور المحاكى: municipality أو federation أو island أو ملف YAML.
cli-simulate-population = عدد السكان بدلاً من عدد الجمهور المحاكى.
cli-simulate-days = المدة بالأيام بدلاً من مدة الخطة.
cli-simulate-seed = الرقم نفسه يعطي النتيجة نفسها.
cli-simulate-scenario = حدث غير متوقع يقع بعد ثلث المدة: شائعة (rumour) أو خبر ناقد (critical_news).
cli-simulate-out = مجلد الحملة.
cli-simulating = تجري المحاكاة
cli-written = حُفظت الحملة المحاكاة في { $path }.
cli-analyse = اقرأ مشاركات الجمهور، من محاكاة أو من تصدير منصة، واعرض ما فيها.
cli-analyse-format = صيغة المدخلات: auto أو إحدى الصيغ { $formats }.
cli-course = ابنِ الدروس وتحقق منها.
cli-course-build = ابنِ دفاتر الدروس.
cli-course-build-lang = لغة الدفاتر: ar أو en أو all.
cli-course-build-out = مجلد الدفاتر، ولكل لغة مجلد فيه.
cli-course-check = تحقق من الدروس: تطابق لغتيها، والتزامها بحدود الدورة.
cli-course-sound = لا مشكلات: لغتا الدروس متطابقتان، ولم يُتجاوز أي حد.
cli-course-problems = { $count ->
        [zero] لا توجد مشكلات في الدروس.
        [one] توجد مشكلة واحدة في الدروس. أصلحها ثم تحقق ثانية.
        [two] توجد مشكلتان في الدروس. أصلحهما ثم تحقق ثانية.
        [few] توجد { $count } مشكلات في الدروس. أصلحها ثم تحقق ثانية.
        [many] توجد { $count } مشكلة في الدروس. أصلحها ثم تحقق ثانية.
       *[other] توجد { $count } مشكلة في الدروس. أصلحها ثم تحقق ثانية.
    }
cli-course-accept = أكّد أن لغتي الدرس تقولان الشيء نفسه بعد التعديل.
cli-course-accepted = { $path }: الأزواج المعتمدة: { $count }.
cli-exercises = للمدرّبين: أنشئ مقرراً من التمارين، واجمع التسليمات، وحدّد المواعيد، واعرف من وضع كل درجة، وصدّر الدرجات.
cli-exercises-build = ابنِ مقرر nbgrader: المصدر ونسختا اللغتين والإعدادات.
cli-exercises-build-out = مجلد المقرر.
cli-start = شغّل الدروس والتمارين والتطبيقات على عنوان واحد في هذا الحاسوب.
cli-apps = شغّل تطبيقات التخطيط وحدها.
cli-start-workspace = المجلد الذي يُحفظ فيه عملك.
cli-start-port = منفذ العنوان؛ ومن دونه يُختار منفذ متاح.
cli-start-browser = افتح المتصفح أو لا تفتحه.
cli-start-exercises = ملف تمارين دورتك (exercises.zip)، يُحضَر أولاً، وتُحفظ الإجابات السابقة.
cli-start-all-tools = أظهر قوائم JupyterLab ولوحاته كلها، وهذا للمدرّبين. ومن دونه لا يظهر إلا ما يلزم الدرس.
cli-interrupted = توقّف التنفيذ.
cli-choose-command = اختر أحد الأوامر أعلاه.
cli-bad-number = قيمة { $option } هي "{ $value }" والمطلوب عدد صحيح من { $lowest } إلى { $highest }.
cli-bad-choice = { $nearest ->
        [none] قيمة { $option } هي "{ $value }" والمطلوب إحدى القيم: { $choices }.
       *[other] قيمة { $option } هي "{ $value }" والمطلوب إحدى القيم: { $choices }. هل تقصد { $nearest }؟
    }
cli-no-such-option = { $nearest ->
        [none] ليس للأمر "{ $command }" خيار باسم { $option }. راجع "{ $command } --help".
       *[other] ليس للأمر "{ $command }" خيار باسم { $option }. هل تقصد { $nearest }؟
    }
cli-missing-option = يحتاج الأمر "{ $command }" إلى { $option }. راجع "{ $command } --help".
cli-option-without-value = يحتاج الخيار { $option } إلى قيمة. راجع "{ $command } --help".
cli-wrong-use = استُخدم الأمر "{ $command }" على نحو خاطئ: { $detail } راجع "{ $command } --help".
cli-usage = الاستخدام:
cli-options = الخيارات
cli-commands = الأوامر
cli-required = { "[" }مطلوب]
cli-default = { "[" }عند عدم التحديد:{ " " }
cli-no-such-command = { $nearest ->
        [none] لا يوجد أمر باسم "{ $name }". راجع "{ $command } --help".
       *[other] لا يوجد أمر باسم "{ $name }". هل تقصد { $nearest }؟
    }
cli-writing = كتابة الجداول
cli-predict = اعرض ما قد تأتي به خطة على جمهور محاكى: مدى الحملة الواحدة والمتوسط.
cli-cost = كلفة الخطة { $total }.
cli-cost-usual = كلفة الخطة { $total }، منها { $usual } كلفة معتادة (افتراض) لأن الخطة لا تذكر مبلغاً.
cli-cost-currency = مبالغ الخطة بعملة { $plan }، أما الأسعار والكلف المعتادة لهذا الجمهور فبعملة { $world }، ولا يُحوَّل شيء: اكتب مبالغ الخطة بعملة { $world }.
cli-predict-about = { $plan } · عدد الحملات المحاكاة: { $seeds }
cli-predict-one = حملة واحدة (تسع من كل عشر)
cli-predict-mean = المتوسط
cli-predict-caution = أرقام محاكاة: تتفاوت الحملات بالخطة نفسها بالمصادفة وباختلاف سلوك الناس، لكنها أقل تفاوتاً من المشورات الحقيقية: فمدى نسبة من يشاركون من الزوار نحو نصف مداها في أربع عشرة مشورة حقيقية. وللاختيار بين خطتين قارنهما: mashura compare.
cli-compare = قارن خطتين، كل مرة على الجمهور المحاكى نفسه.
cli-compare-about = أ: { $a } · ب: { $b } · عدد أزواج الحملات المحاكاة: { $seeds }
cli-compare-number = العدد
cli-compare-a = أ
cli-compare-b = ب
cli-compare-difference = ب − أ
cli-compare-interval = مجال الثقة 95%
cli-compare-from-to = من { $low } إلى { $high }
cli-compare-exposed = لاحظوا الحملة
cli-compare-visited = زاروا
cli-compare-registered = سجّلوا
cli-compare-contributed = شاركوا
cli-compare-reach = الوصول
cli-compare-cost = الكلفة حسب الخطة
cli-compare-cost_per_participant = كلفة المشارك الواحد
cli-compare-representativeness = شبه المشاركين بالجمهور في أضعف خاصية (0-1)
cli-compare-worst_group = أضعف فئة تمثيلاً: نصيبها من المشاركين إلى نصيبها من الجمهور
cli-compare-caution = أرقام محاكاة: ثق باتجاهها أكثر من حجمها. وإذا شمل المجال الصفر فقد يكون الفرق مصادفة.
cli-calibrate = قارن حملات المحاكاة بالحقائق المعروفة وبمشورات حقيقية.
cli-calibrate-seeds = عدد الحملات المحاكاة، وبذورها 1 و2 وما بعدها.
cli-calibrate-real = مجلد المشورات الحقيقية: تصديرات Polis، لكل منها مجلد.
cli-calibrate-plans = قِس أيضاً مدداً أخرى، والبوابة وحدها، وبلا قنوات رقمية، وكل العوالم، والحقائق التي لا تظهر في حملة واحدة؛ يستغرق دقائق كثيرة.
cli-calibrate-report = مجلد التقرير ورسومه باللغتين.
cli-scheduler = عنوان مجدوِل Dask يوزّع الحملات، مثل tcp://127.0.0.1:8786؛ ومن دونه ينفذها هذا الحاسوب.
cli-report-written = حُفظ التقرير في { $path }.
cli-no-plan = لا خطة في { $path }: اختر ملفاً فيه القسم plan.
cli-epi = استخرج ما وراء جدول الأمم المتحدة: النقاط الأصلية والمراتب وما يغيّره المزيد من النقاط.
cli-epi-year = أي مسح، إذا ضم الجدول عدة مسوح.
cli-epi-country = الدولة التي يُحسب لها أثر زيادة النقاط، كما يكتبها الجدول.
cli-epi-more = عدد النقاط الزائدة؛ ومن دونه 1 و3 و5 و10.
cli-analyse-mapping = ملف مطابقة لجدول من عندك؛ ومن دونه يُؤخذ NAME.mapping.yaml المجاور له.
cli-option-show = عمود لا بيانات شخصية فيه فتُعرض إجاباته؛ ويجوز تكرار الخيار.
cli-data = أحضر بيانات مفتوحة، وهيّئ بياناتك.
cli-data-get = تنزيل مجموعة البيانات المفتوحة NAME مع التحقق من بصمتها؛ ويعرض "mashura data list" المجموعات كلها.
cli-data-get-out = المجلد الذي تُنزَّل إليه، وإلا فإلى مجلد التخزين المؤقت لديك.
cli-data-list = عرض مجموعات البيانات المفتوحة التي يمكن تنزيلها ورخصها.
cli-data-propose-mapping = اقترح ملف مطابقة لجدول؛ صحّحه واحفظه بجوار الجدول باسم NAME.mapping.yaml.
cli-course-website = اكتب الدروس موقعاً باللغتين، بأشكاله وأسئلته وبحثه، لا يحتاج إلى خادم ولا إلى شبكة.
cli-course-website-out = مجلد جديد أو فارغ للموقع.
cli-reading = قراءة البيانات
cli-analyse-step-mask = حجب البيانات الشخصية
cli-analyse-step-count = العد والبحث عن مجموعات الرأي
cli-analyse-step-sentences = التلخيص في جمل
cli-option-strict = عُدّ كل تحذير من البيانات (سنوات مستحيلة، نص تالف، أعداد متخالفة، خلايا لم تُفهم) خطأً (رمز الخروج 2)؛ أما الملاحظات التي تُخبر فقط فتمرّ.
cli-strict = { $count ->
    [zero] قُرئ { $path } بلا تحذيرات
    [one] قُرئ { $path } بتحذير واحد
    [two] قُرئ { $path } بتحذيرين
    [few] قُرئ { $path } بـ{ $count } تحذيرات
    [many] قُرئ { $path } بـ{ $count } تحذيراً
   *[other] قُرئ { $path } بـ{ $count } تحذير
  }، ولا يقبل الخيار --strict أي تحذير. صحّح البيانات أو اترك --strict.
