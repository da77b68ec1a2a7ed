# مكتب المدرّب على خادم formgrader
desk-title = مكتب المدرّب
desk-lead = ما ينتظرك في مقررك: إجابات مكتوبة تُصحَّح، وملاحظات تُنشر، وحال المتدربين.
desk-exercises = التمارين
desk-state =
    { $handed ->
        [0] لم يسلّم أحد بعد.
        [one] سلّم متدرب واحد؛
        [two] سلّم متدربان؛
        [few] سلّم { $handed } متدربين؛
        [many] سلّم { $handed } متدرباً؛
       *[other] سلّم { $handed } متدرب؛
    } { $handed ->
        [0] { "" }
       *[other] { $waiting ->
            [0] لا إجابة تنتظر التصحيح؛
            [one] إجابة مكتوبة واحدة تنتظر التصحيح؛
            [two] إجابتان مكتوبتان تنتظران التصحيح؛
            [few] { $waiting } إجابات مكتوبة تنتظر التصحيح؛
            [many] { $waiting } إجابة مكتوبة تنتظر التصحيح؛
           *[other] { $waiting } إجابة مكتوبة تنتظر التصحيح؛
        }
    } { $handed ->
        [0] { "" }
       *[other] { $complete ->
            [0] ولم تكتمل أي درجة بعد.
            [one] واكتملت درجة واحدة.
            [two] واكتملت درجتان.
            [few] واكتملت { $complete } درجات.
            [many] واكتملت { $complete } درجة.
           *[other] واكتملت { $complete } درجة.
        }
    }
desk-ungraded =
    { $ungraded ->
        [one] تسليم واحد لم يُقيَّم. شغّل
        [two] تسليمان لم يُقيَّما. شغّل
        [few] { $ungraded } تسليمات لم تُقيَّم. شغّل
        [many] { $ungraded } تسليماً لم تُقيَّم. شغّل
       *[other] { $ungraded } تسليم لم تُقيَّم. شغّل
    }
desk-mark = صحّح
desk-mark-again = صحّح مرة ثانية
desk-publish = انشر الملاحظات
desk-published = الملاحظات
desk-overview = من لم يبدأ بعد، وما لم يفهمه المتدربون، وما العمل.
desk-formgrader = صفحات formgrader في nbgrader
desk-formgrader-lead = هذه الصفحات بالإنجليزية. تُحدَّد المواعيد في Manage Assignments بالقلم بجانب التمرين.
desk-dates = التمارين والمواعيد
desk-gradebook = كل الدرجات
desk-trainees = قائمة المتدربين
desk-course = المقرر في
desk-no-course = لا يوجد مقرر في { $folder }. اكتب المجلد الذي صنعه الأمر "mashura exercises build".
desk-help = افتح مكتب المدرّب لمقرر: التصحيح بسطوره، والنشر، وحال المتدربين.
desk-help-course = مجلد المقرر.
