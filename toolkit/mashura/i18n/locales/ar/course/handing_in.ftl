# التسليم وإحضار الملاحظات
handin-button = سلّم
handin-last = سُلّم. الإيصال: { $code }
handin-done = سُلّم «{ $title }»
handin-not-done = لم يتم ذلك
handin-no-name = لا اسم يُكتب على الملف. اكتب اسمك بالحروف ثم سلّم من جديد.
handin-no-notebook = الملف { $file } مفقود أو تالف، فلم يُسلَّم شيء. افتح التمرين من صفحة البداية واحفظه ثم سلّم من جديد.
handin-receipt-who = الاسم: { $name }
handin-receipt-when = سُلّم في { $date } الساعة { $time }
handin-receipt-code = رمز الإيصال: { $code }
handin-receipt-file = الملف في مجلد عملك: { $file }
handin-still-open =
    { $count ->
        [one] بقي سؤال واحد بلا إجابة: { $parts }
        [two] بقي سؤالان بلا إجابة: { $parts }
        [few] بقيت { $count } أسئلة بلا إجابة: { $parts }
        [many] بقي { $count } سؤالاً بلا إجابة: { $parts }
       *[other] بقي { $count } سؤال بلا إجابة: { $parts }
    }
handin-send = أرسل الملف إلى مدرّبك بالطريقة التي اتفقتم عليها. وبالرمز يُعرف أنه وصل كاملاً.
handin-download = نزّل الملف
feedback-bring = أحضر الملاحظات: الصفحة التي أعادها مدرّبك، أو ملف ZIP فيه صفحات
feedback-button = أحضر
feedback-here = وصلت ملاحظاتك
feedback-mark = { $title }: { NUMBER($score) } من { NUMBER($most) } درجة
feedback-open = افتح الملاحظات على «{ $title }»
feedback-none = ليس في { $file } صفحة ملاحظات من هذه الدورة. اختر الصفحة (.html) أو ملف ZIP الذي أرسله مدرّبك.
feedback-damaged = الملف { $file } ملف ZIP تالف. نزّله من جديد، أو اطلب الصفحة نفسها من مدرّبك.
feedback-too-large = الملف { $file } أكبر مما تكون عليه الملاحظات ({ $megabytes } ميغابايت للصفحة). اختر الملف الذي أرسله مدرّبك.
feedback-no-file = لم تختر ملفاً. اختر الصفحة أو ملف ZIP الذي أرسله مدرّبك.
