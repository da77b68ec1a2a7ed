# التسليم وإحضار الملاحظات
handin-button = سلّم
handin-last = سُلّم. الإيصال: { $code }
handin-done = سُلّم «{ $title }»
handin-not-done = لم يتم ذلك
handin-no-name = لا اسم يُكتب على الملف. اكتب اسمك بالحروف ثم سلّم من جديد.
handin-no-notebook = الملف { $file } مفقود أو تالف، فلم يُسلَّم شيء. افتح التمرين من صفحة البداية واحفظه ثم سلّم من جديد.
handin-receipt-when = وقت التسليم
handin-receipt-code = رمز الإيصال
handin-receipt-file = الملف في مجلد عملك
handin-still-open =
    { $count ->
        [one] بقي سؤال واحد لم تكتمل إجابته.
        [two] بقي سؤالان لم تكتمل إجابتاهما.
        [few] بقيت { $count } أسئلة لم تكتمل إجاباتها.
        [many] بقي { $count } سؤالاً لم تكتمل إجاباتها.
       *[other] بقي { $count } سؤال لم تكتمل إجاباتها.
    }
handin-send = أرسل الملف إلى مدرّبك بالطريقة التي اتفقتم عليها. وبالرمز يُعرف أنه وصل كاملاً.
handin-download = نزّل الملف
feedback-bring = يعيد إليك مدرّبك صفحة لكل تمرين، أو ملف ZIP فيه صفحات. أحضرها هنا، فتذهب كل صفحة إلى تمرينها وتظهر درجاتك في الأعلى.
feedback-button = أحضر
feedback-here = وصلت ملاحظاتك
feedback-brought = «{ $title }»: { $mark }
feedback-open = افتح الملاحظات على «{ $title }»
feedback-none = الملف { $file } ليس صفحة ملاحظات من هذه الدورة. اختر صفحة HTML أو ملف ZIP الذي أرسله مدرّبك.
feedback-damaged = الملف { $file } ملف ZIP تالف. نزّله من جديد، أو اطلب الصفحة نفسها من مدرّبك.
feedback-too-large = الملف { $file } أكبر مما تكون عليه الملاحظات ({ $megabytes } ميغابايت للصفحة). اختر الملف الذي أرسله مدرّبك.
feedback-no-file = لم تختر ملفاً. اختر الصفحة أو ملف ZIP الذي أرسله مدرّبك.
handin-title = تسليم: { $title }
handin-again-button = سلّم من جديد
handin-saved = يُسلَّم ما حُفظ في { $date } الساعة { $time }. إن غيّرت شيئاً بعد ذلك فاحفظه أولاً في JupyterLab (Ctrl+S).
handin-missing =
    { $count ->
        [one] سؤال واحد لم تكتمل إجابته بعد، ولك أن تسلّم مع ذلك.
        [two] سؤالان لم تكتمل إجابتاهما بعد، ولك أن تسلّم مع ذلك.
        [few] { $count } أسئلة لم تكتمل إجاباتها بعد، ولك أن تسلّم مع ذلك.
        [many] { $count } سؤالاً لم تكتمل إجاباتها بعد، ولك أن تسلّم مع ذلك.
       *[other] { $count } سؤال لم تكتمل إجاباتها بعد، ولك أن تسلّم مع ذلك.
    }
handin-open-part = { $title } ({ $open } من { $parts } أجزاء)
handin-open-whole = { $title }
handin-open-unfit =
    { $unfit ->
        [one] { $title } (عدد واحد خارج المدى المطلوب)
        [two] { $title } (عددان خارج المدى المطلوب)
        [few] { $title } ({ $unfit } أعداد خارج المدى المطلوب)
       *[other] { $title } ({ $unfit } عدداً خارج المدى المطلوب)
    }
handin-open-length = { $title } (عدد الكلمات { $words }، والمطلوب من { $least } إلى { $most })
handin-fill-in = افتح التمرين وأكمل ما بقي
handin-again = إن سلّمت من جديد حلّ الملف الجديد محلّ السابق.
handin-receipt-exercise = التمرين
handin-receipt-name = الاسم
handin-receipt-time = { $date }، الساعة { $time }
handin-exchange-took = أُودع في مجلد دورة «{ $course }»، ومنه يأخذه مدرّبك، فلا حاجة إلى إرسال الملف.
handin-exchange-refused = لم يقبله مجلد التسليم في دورتك ({ $reason }). لم يضع شيء: أرسل الملف إلى مدرّبك وأخبره بما كُتب هنا.
feedback-heading = ملاحظات مدرّبك
feedback-file = صفحة HTML أو ملف ZIP
feedback-look = الملاحظات
feedback-other-course = الملف { $file } ملاحظات على تمرين ليس في هذه الدورة. اسأل مدرّبك عن الدورة التي يخصّها.
feedback-empty = الملف { $file } ملف ZIP فارغ. اطلب الصفحات من مدرّبك.
feedback-too-many = في { $file } أكثر من { $most } ملف. اختر ملف ZIP الذي أرسله إليك مدرّبك.
feedback-not-written = تعذّر حفظ { $file }: لا يمكن الكتابة في { $place }. راجع صلاحيات المجلد والمساحة الباقية على القرص.
