export-help = صدّر الدرجات: جدولاً (.csv) أو مصنفاً (.xlsx) أو في ورقة التقييم التي أعطاها Moodle.
export-help-assignment = اسم التمرين؛ ويمكن تكراره؛ وإلا فالكل.
export-help-out = الملف الذي يُكتب، ونهاية اسمه تقول نوعه.
export-help-moodle = ورقة التقييم (.csv) كما نُزّلت من الواجب في Moodle؛ تُملأ نسخة منها ولا تتغير هي.
export-help-unfinished = أعطِ Moodle كذلك درجات من تنتظر نصوصهم المكتوبة تصحيح شخص.
export-help-grade-column = عنوان عمود الدرجات إن كانت لغة Moodle غير معروفة هنا.
export-help-comments-column = عنوان عمود التعليقات إن كانت لغة Moodle غير معروفة هنا.
export-one-assignment = ورقة Moodle لواجب واحد: اذكر «--assignment» مرة واحدة.
export-ending = نهاية اسم الملف { $file } غير معروفة هنا. المعروف: { $endings }.
export-no-sheet = لا يُقرأ الملف { $file } كورقة تقييم. نزّله من Moodle من جديد بصيغة CSV.
export-sheet-columns = ليس في الملف { $file } عمود للدرجات. أعمدته: { $heads }. سمِّ العمود الصحيح بالخيار «--grade-column».
export-written = { $count ->
        [zero] لا درجات
        [one] درجات متدرب واحد
        [two] درجات متدربَين
        [few] درجات { $count } متدربين
       *[other] درجات { $count } متدرباً
    } في الملف { $file }.
export-moodle-written = { $count ->
        [zero] لم تُملأ درجة
        [one] مُلئت درجة واحدة
        [two] مُلئت درجتان
        [few] مُلئت { $count } درجات
       *[other] مُلئت { $count } درجة
    } في الملف { $file }. أعده إلى Moodle من «رفع ورقة التقييم».
export-moodle-waiting = لم تُملأ لأن نصوصاً مكتوبة ما زالت تنتظر تصحيح شخص: { $names }.
export-moodle-locked = لم تُملأ لأن Moodle يقول إن الدرجة لا تُغيَّر: { $names }.
export-moodle-missing = لم تُملأ لأن الورقة ليس فيها صف لهم: { $names }.
export-moodle-left =
    { $count ->
        [zero] لكل تسليم درجة في الورقة.
        [one] تسليم واحد بلا درجة في الورقة، وللبقية درجاتها.
        [two] تسليمان بلا درجة في الورقة، وللبقية درجاتها.
        [few] { $count } تسليمات بلا درجة في الورقة، وللبقية درجاتها.
       *[other] { $count } تسليماً بلا درجة في الورقة، وللبقية درجاتها.
    }
export-comment = الدرجة: { $score } من { $max }.
export-comment-late = سُلّم متأخراً، فخسر من الدرجات { $points }.
export-sheet-all = الكل
export-head-name = الاسم
export-head-handed-in = وقت التسليم
export-head-days-late = أيام التأخير
export-head-earned = الدرجات المكتسبة
export-head-extra = منها إضافية
export-head-lost = المخسور بالتأخير
export-head-score = الدرجات المحتسبة
export-head-max = الدرجة القصوى بلا إضافي
export-head-waiting = درجات لم تُصحَّح بعد
export-head-sum = المجموع
