runs-problem-disk = امتلأ القرص فتعذر تصحيح هذا التسليم. أفرغ بعض المساحة ثم أعد التصحيح.
runs-problem-memory = نفدت ذاكرة الجهاز أثناء تصحيح هذا التسليم. أعد التصحيح بعدد أقل من الدفاتر معاً («--workers 1»).
runs-problem-missing = النسخة المصحَّحة أو الدرجات مفقودة. أعد التصحيح.
runs-problem-other = أنهى خطأ غير متوقع تصحيح هذا التسليم ({ $kind }: { $reason }). لم تُسجَّل أي درجة. نرجو الإبلاغ عنه.
runs-process-lost = أُنهيت العملية التي تصحح هذا التسليم من الخارج ثلاث مرات، وأغلب الظن أن الذاكرة لا تكفي. أغلق برامج أخرى، أو صحّح بالخيار «--workers 1».
runs-other-version = على أحد أجهزة العنقود نسخة أخرى من التمرين «{ $name }». ثبّت النسخة نفسها من Mashura على الأجهزة كلها ثم أعد التصحيح.
runs-not-in-gradebook = ليس في سجل الدرجات التمرين «{ $name }» كما هو الآن. ابنه من جديد بالأمر «mashura exercises build --out COURSE_DIR»، وتبقى الدرجات.
runs-no-gradebook = لم يُجب سجل الدرجات: { $reason }. تحقق من عنوانه في nbgrader_config.py ومن أن خادمه يعمل.
runs-busy = يجري تصحيح «{ $name }» في هذه اللحظة. انتظر حتى ينتهي.
runs-stopped =
    { $total ->
        [0] توقف التصحيح قبل أن يبدأ، ولم يضع شيء.
       *[other] توقف التصحيح. صُحّح { $done } من { $total } من التسليمات وحُفظ، والأمر نفسه يكمل من هنا.
    }
runs-disk-full = امتلأ القرص. صُحّح { $done } من { $total } من التسليمات وحُفظ. أفرغ بعض المساحة، والأمر نفسه يكمل من هنا.
runs-cluster-empty = لا عمال في العنقود { $address }. شغّل بعضهم، مثلاً بالأمر «dask worker { $address }».
runs-cluster-lost = انقطع الاتصال بالعنقود { $address }. ما صُحّح محفوظ، والأمر نفسه يكمل من هنا.
runs-none-new = لا تسليم جديداً ولا متغيراً، فلم يُصحَّح شيء.
runs-graded =
    { $count ->
        [zero] لم يُصحَّح شيء.
        [one] صُحّح تسليم واحد، وبقي ما عداه كما كان.
        [two] صُحّح تسليمان، وبقي ما عداهما كما كان.
        [few] صُحّحت { $count } تسليمات، وبقي ما عداها كما كان.
       *[other] صُحّح { $count } تسليماً، وبقي ما عداها كما كان.
    }
runs-changes =
    { $people ->
        [zero] لا تتغير درجات أحد.
        [one] تغيّر التمرين أو فحوصه. إعادة التصحيح تغيّر درجات متدرب واحد:
        [two] تغيّر التمرين أو فحوصه. إعادة التصحيح تغيّر درجات متدربين:
        [few] تغيّر التمرين أو فحوصه. إعادة التصحيح تغيّر درجات { $people } متدربين:
       *[other] تغيّر التمرين أو فحوصه. إعادة التصحيح تغيّر درجات { $people } متدرباً:
    }
runs-change = { $name }: { $item } من { $before } إلى { $after }
runs-change-version = الإصدار { $version }، وكان { $old }
runs-change-version-unknown = الإصدار { $version }، وما قبله غير معروف
runs-question = هل تُسجَّل هذه الدرجات؟ [نعم/لا]
runs-declined = لم يُسجَّل شيء، والدرجات كما كانت.
runs-need-yes = لم يُسجَّل شيء لأنه لم يكن هناك من يُسأل. أضف «--yes» لتسجيل هذه الدرجات.
runs-written = سُجّلت الدرجات الجديدة.
runs-help-details = عرض ما ناله كل سؤال مع رسائله، وإلا فسطر واحد لكل متدرب.
runs-help-yes = سجّل الدرجات المتغيرة دون سؤال.
runs-help-again = صحّح كذلك ما لم يتغير من التسليمات.
runs-help-cluster = عنوان عنقود Dask يصحح عماله، مثل tcp://127.0.0.1:8786.
runs-help-log = اعرض من سجّل درجات متدرب أو ما سجّلها، ومتى، وعلى أي أساس.
runs-help-log-student = المتدرب.
runs-help-log-assignment = هذا التمرين وحده.
runs-help-gradebook = عنوان قاعدة بيانات سجل الدرجات، مثل postgresql://marks@server/marks؛ وإلا فملف في المقرر.
runs-log-unreadable = { $file }، السطر { $line }: تعذرت قراءة هذا السطر من سجل الدرجات. استعد الملف من نسخة احتياطية.
runs-log-damaged = { $file }: السطر { $line } مفقود أو غُيّر بعد كتابته، فلا يُعتمد على السجل من هنا فصاعداً.
runs-log-empty = ليس في السجل شيء عن { $trainee } بعد.
runs-log-line = { $time } · { $who } · { $marks }
runs-log-from = التسليم { $hand_in }، إصدار التمرين { $version }، العزل { $isolation }، Mashura { $tool }
runs-log-grade = ‏mashura grade، شغّله { $user }
runs-log-nbgrader = ‏nbgrader (لاحظه { $user })
runs-log-person = { $user } في formgrader
runs-log-person-seen = شخص في formgrader (لاحظه { $user })
runs-log-marker-seen = { $marker } في formgrader (لاحظه { $user })
runs-log-before = قبلها: { $points }
runs-log-extra = { $item } +{ $points }
