# تصحيح النصوص المكتوبة في formgrader ونشر الملاحظات
marking-rubric = ما يُبحث عنه
marking-none = لا ينطبق أي سطر: 0
marking-half = نصف درجات السطر
marking-differs = الدرجة بجانب الإجابة ليست مجموع هذه السطور، فقد كُتبت باليد. وهي التي تُحتسب.
marking-second = تُحفظ سطورك للمقارنة وحدها، لأن الدرجة وضعها
marking-take = اجعل سطوري هي الدرجة
marking-next = التالي ممن ينتظر
marking-marker = المصحّح
marking-desk = كل التمارين
marking-keys = 1–9: سطر · Shift مع الرقم: نصفه · 0: بلا درجات · C: تعليق · J وK: الإجابة التالية والسابقة
marking-trouble = لم يُحفظ: لم يجب الخادم. تأكد أنه يعمل ثم انقر السطر مرة أخرى.
marking-left =
    { $item ->
        [0] لا شيء ينتظر في هذا السؤال.
        [one] إجابة واحدة تنتظر في هذا السؤال؛
        [two] إجابتان تنتظران في هذا السؤال؛
        [few] { $item } إجابات تنتظر في هذا السؤال؛
        [many] { $item } إجابة تنتظر في هذا السؤال؛
       *[other] { $item } إجابة تنتظر في هذا السؤال؛
    } { $all ->
        [0] صُحّحت كلها.
       *[other] وفي التمرين كله { $all }.
    }
marking-no-rubric = ليس لـ "{ $item }" في { $assignment } سطور تصحيح تُنقر. اكتب الدرجة في formgrader.
marking-other-rubric = درجات "{ $item }" ليست درجات سطوره. حمّل الصفحة من جديد وانقر السطور مرة أخرى.
marking-no-name = اكتب اسمك في خانة «المصحّح» أولاً، ليُعرف لمن هذه السطور.
publishing-progress = كتابة الملاحظات
publishing-no-reason = لم يذكر nbgrader سبباً
publishing-done =
    { $count ->
        [0] لم تُكتب ملاحظات لأحد.
        [one] كُتبت ملاحظات متدرب واحد: { $folder }
        [two] كُتبت ملاحظات متدربين اثنين: { $folder }
        [few] كُتبت ملاحظات { $count } متدربين: { $folder }
        [many] كُتبت ملاحظات { $count } متدرباً: { $folder }
       *[other] كُتبت ملاحظات { $count } متدرب: { $folder }
    }
publishing-waiting =
    { $trainee }: { $count ->
        [one] إجابة مكتوبة واحدة تنتظر
        [two] إجابتان مكتوبتان تنتظران
        [few] { $count } إجابات مكتوبة تنتظر
        [many] { $count } إجابة مكتوبة تنتظر
       *[other] { $count } إجابة مكتوبة تنتظر
    } التصحيح ({ $items }).
publishing-ungraded = { $trainee }: سلّم ولم يُقيَّم تسليمه بعد. شغّل "mashura grade".
publishing-failed = { $trainee }: تعذرت كتابة الصفحة ({ $reason }).
publishing-some-failed =
    { $count ->
        [one] تعذرت كتابة ملاحظات متدرب واحد.
        [two] تعذرت كتابة ملاحظات متدربين اثنين.
        [few] تعذرت كتابة ملاحظات { $count } متدربين.
        [many] تعذرت كتابة ملاحظات { $count } متدرباً.
       *[other] تعذرت كتابة ملاحظات { $count } متدرب.
    } وفي السطور أعلاه السبب، وسائر الصفحات مكتوبة.
publishing-help = اكتب ملاحظات كل من اكتملت درجته، واذكر من ينتظر.
publishing-help-assignment = التمرين، مثل m01-is-it-participation.
publishing-unchanged =
    { $count ->
        [one] صفحة واحدة منها لم تتغيّر.
        [two] صفحتان منها لم تتغيّرا.
        [few] { $count } صفحات منها لم تتغيّر.
       *[other] { $count } صفحة منها لم تتغيّر.
    }
