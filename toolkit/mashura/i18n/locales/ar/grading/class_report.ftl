class-help = اعرض حال المتدربين في مقرر: من يحتاج إليك، وما لم يُفهم، وما مدى جودة الأسئلة.
class-help-assignment = هذا التمرين وحده.
class-help-out = اكتب التقرير في هذا الملف: .html أو .xlsx أو .pdf أو .docx؛ ويمكن تكرار الخيار.
class-left-out = لم يُختر: { $option }
class-second-columns = كان المنتظر أن يكون في السطر الأول من { $file } الأعمدة { $columns }. أضف ما ينقص وأعد المحاولة.
class-second-mark = { $file }، السطر { $line }: تتعذّر قراءة الدرجة «{ $points }» للمتدرب «{ $trainee }». المنتظر متدرب من هذا المقرر ودرجة بين 0 و{ $most }. صحّح السطر وأعد المحاولة.
class-second-unreadable = تتعذّر قراءة { $file } ({ $reason }). احفظه بصيغة CSV وترميز UTF-8 وأعد المحاولة.

class-kind = تقرير المتدربين
class-mark = للمدرب وحده: في هذا التقرير أسماء المتدربين وإجاباتهم.
class-title = نظرة على المتدربين
class-course = المقرر
class-made-on = تاريخ التقرير
class-trainees = عدد المتدربين
class-page = صفحة
class-contents = المحتويات
class-footer = مشورة · تقرير المتدربين · للمدرب وحده

class-glance = نظرة سريعة
class-nobody = لا أحد في هذا المقرر بعد: لم يُجمع أي تسليم، وليس في سجل الدرجات اسم.
class-nothing-graded = لم يُصحَّح شيء بعد. صحّح التسليمات يكتمل هذا التقرير.
class-number-trainees = متدربون
class-number-not-started = لم يسلّموا شيئاً
class-number-stuck = متعثرون
class-number-late = سلّموا شيئاً متأخراً
class-number-to-mark = إجابات مكتوبة تنتظر درجتك
class-number-to-grade = تسليمات تنتظر التصحيح

class-column-exercise = التمرين
class-column-hand-ins = التسليمات
class-column-mean = متوسط الدرجات
class-column-alpha = ألفا
class-column-trainee = المتدرب
class-column-where = أين
class-column-why = السبب
class-column-since = منذ
class-column-who = من
class-column-state = الحال
class-column-late = مقدار التأخر
class-column-extension = التمديد
class-column-reason = السبب
class-column-penalty = درجات مخصومة
class-column-question = السؤال
class-column-n = الإجابات
class-column-open = تُركت فارغة
class-column-difficulty = ما نيل من الدرجات
class-column-discrimination = التمييز
class-column-alpha-without = ألفا من دونه
class-column-entry = البند
class-column-chosen = الإجابة الخاطئة
class-column-how-many = العدد
class-column-of-answers = من الإجابات
class-column-answers = الإجابات
class-column-equal = الدرجة نفسها
class-column-weighted-kappa = كابا الموزونة
class-column-kappa = كابا
class-column-milder = الثاني ناقص الأول
class-column-first = المتدرب
class-column-second = والمتدرب
class-column-share = المشترك
class-column-same-answers = إجابات نادرة متطابقة
class-column-same-text = نص متطابق

class-take-up-title = ما يستحق أن يُناقش مع الجميع
class-take-up-intro = أكثر ما أخطأ فيه المتدربون في الأسئلة كلها، ومعه النصيحة التي يقرؤونها في صفحة التصحيح.
class-take-up = { $question } ({ $exercise }) · { $count ->
    [one] متدرب واحد
    [two] متدربان
    [few] { $count } متدربين
    [many] { $count } متدرباً
   *[other] { $count } متدرب
} ({ $share })

class-who-needs-you = من يحتاج إليك
class-not-started = { $count ->
    [one] متدرب واحد لم يسلّم شيئاً
    [two] متدربان لم يسلّما شيئاً
    [few] { $count } متدربين لم يسلّموا شيئاً
    [many] { $count } متدرباً لم يسلّموا شيئاً
   *[other] { $count } متدرب لم يسلّموا شيئاً
}
class-stuck = { $count ->
    [one] متدرب واحد متعثر
    [two] متدربان متعثران
    [few] { $count } متدربين متعثرين
    [many] { $count } متدرباً متعثراً
   *[other] { $count } متدرب متعثر
}
class-stuck-means = المتعثر من نال في آخر تمرين أقل من نصف الدرجات، أو فات موعد تمرينه التالي، أو سلّم نصف المتدربين على الأقل ذلك التمرين ولم يسلّمه. والموضع هو أول سؤال تُرك فارغاً أو لم ينل درجة. ولا يُعدّ أحد متعثراً في الاختبار القبلي.
class-whole-exercise = التمرين كله
class-reason-unanswered = تُرك فارغاً
class-reason-failed = لم يُصب بعد
class-reason-unread = تعذّرت قراءة الملف: اطلب تسليمه ثانية
class-reason-other-copy = أُجيب عن نسخة صف آخر: أعطِ المتدرب تمارين هذا الصف
class-reason-not-handed-in = لم يُسلَّم
class-late = التسليمات المتأخرة والتمديدات
class-and-more = { $names } و{ $count ->
    [one] واحد غيرهم
    [two] اثنان غيرهم
    [few] { $count } غيرهم
   *[other] { $count } غيرهم
}
class-everybody = كل المتدربين
class-state-not-started = لم يبدأ
class-state-stuck = متعثر
class-state-waiting = ينتظر التصحيح
class-state-on-track = يتقدّم
class-state-done = سلّم كل شيء
class-in-time = في الموعد
class-exempt = معفى
class-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
class-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
class-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}

class-items = أسئلة: { $exercise }
class-small-class = { $count ->
    [0] لا تسليم
    [one] تسليم واحد فقط
    [two] تسليمان فقط
    [few] { $count } تسليمات فقط
   *[other] { $count } تسليماً فقط
}، وهذا لا يكفي للحكم. يقول التقرير أكثر من { $least } تسليمات فصاعداً؛ وإلى ذلك الحين اقرأ الإجابات نفسها.
class-concerns = أسئلة تحتاج إلى مراجعة
class-concern-reversed = { $question } · الأقوى يخطئون فيه أكثر
class-concern-reversed-advice = اقرأ السؤال وفحصه من جديد: فالسبب في الغالب مفتاح خاطئ، أو إجابتان صحيحتان، أو صياغة خادعة. وإلى ذلك الحين لا تبنِ عليه حكماً على أحد.
class-concern-weak = { $question } · يكاد لا يميّز القوي من الضعيف
class-concern-weak-advice = لعله يسأل عن غير ما تسأل عنه بقية الأسئلة، أو تُفهم صياغته على وجهين.
class-concern-hard = { $question } · لا يكاد أحد يجيب عنه
class-concern-hard-advice = اشرح موضوعه من جديد قبل أن تسأل عنه ثانية.
class-concern-easy = { $question } · يجيب عنه الجميع
class-concern-easy-advice = يشجّع المتدربين، لكنه لا يقول من تعلّم ماذا.
class-left-out-of-alpha = { $count ->
    [one] سؤال واحد لم تكتمل درجاته في كل التسليمات، فلم يدخل
    [two] سؤالان لم تكتمل درجاتهما في كل التسليمات، فلم يدخلا
    [few] { $count } أسئلة لم تكتمل درجاتها في كل التسليمات، فلم تدخل
   *[other] { $count } سؤالاً لم تكتمل درجاتها في كل التسليمات، فلم تدخل
} في حساب ألفا والتمييز.
class-got-message = تلقّى هذه النصيحة { $count ->
    [one] متدرب واحد
    [two] متدربان
    [few] { $count } متدربين
    [many] { $count } متدرباً
   *[other] { $count } متدرب
} ({ $share }):

class-gain = ما تعلّمه المتدربون بين الاختبارين
class-gain-nobody = لم يؤدِّ أحد الاختبارين معاً بعد، فلا شيء يُقارن.
class-gain-means = { $count ->
    [one] أدّى متدرب واحد الاختبارين
    [two] أدّى متدربان الاختبارين
    [few] أدّى { $count } متدربين الاختبارين
    [many] أدّى { $count } متدرباً الاختبارين
   *[other] أدّى { $count } متدرب الاختبارين
}: نالوا { $before } من الدرجات قبلاً و{ $after } بعداً.
class-gain-difference = الفرق { $change } نقطة مئوية؛ ولو اختير المتدربون من جديد لكان متوسط الفرق المنتظر بين { $low } و{ $high }.
class-gain-effect = حجم الأثر (d لكوهين، بالانحرافات المعيارية للدرجات): { $effect }.
class-gain-normalised = كسب المتدربون { $share } من الدرجات التي كانت تنقصهم (الكسب المعياري).
class-gain-only-before = { $count ->
    [one] متدرب واحد أدّى الاختبار الأول وحده ولم يدخل فيما سبق
    [two] متدربان أدّيا الاختبار الأول وحده ولم يدخلا فيما سبق
    [few] { $count } متدربين أدّوا الاختبار الأول وحده ولم يدخلوا فيما سبق
    [many] { $count } متدرباً أدّوا الاختبار الأول وحده ولم يدخلوا فيما سبق
   *[other] { $count } متدرب أدّوا الاختبار الأول وحده ولم يدخلوا فيما سبق
}: { $names }. متوسط درجاتهم فيه { $share }.
class-gain-only-after = { $count ->
    [one] متدرب واحد أدّى الاختبار الثاني وحده ولم يدخل فيما سبق
    [two] متدربان أدّيا الاختبار الثاني وحده ولم يدخلا فيما سبق
    [few] { $count } متدربين أدّوا الاختبار الثاني وحده ولم يدخلوا فيما سبق
    [many] { $count } متدرباً أدّوا الاختبار الثاني وحده ولم يدخلوا فيما سبق
   *[other] { $count } متدرب أدّوا الاختبار الثاني وحده ولم يدخلوا فيما سبق
}: { $names }.
class-gain-caution-control = ليست هناك مجموعة لم تتدرب لنقارن بها، فقد يكون بعض الفرق من التمرّن على الاختبار نفسه.
class-gain-caution-normalised = الكسب المعياري هو ما كُسب مقسوماً على ما كان يمكن كسبه. وهو للمجموعات لا للأفراد: فمن نال كل الدرجات تقريباً في البداية لا يستطيع أن يكسب كثيراً.

class-agreement = هل يتفق المصحّحان؟
class-agreement-few = تُحسب كابا من { $least } إجابات صحّحها الاثنان فصاعداً، فالمصادفة هي التي تحكم في أقل منها.
class-agreement-kappa = كابا 1 حيث يعطي الاثنان الدرجة نفسها دائماً، و0 حيث لا يتفقان أكثر مما تتفق المصادفة. وتحسب كابا الموزونة الفرق بمربعه، فنصف الدرجة لا يزن كثيراً.
class-agreement-advice = إن قلّت كابا الموزونة عن 0.6 فصحّحا معاً خمس إجابات، وليقل كل منكما سببه، ثم أوضحا معايير التصحيح قبل المتابعة. وهذا الحد عُرف لا قانون.

class-similar = ما يدعو إلى حديث
class-similar-no-verdict = هذا سبب لحديث، وليس حكماً على أحد. فقد تتشابه التسليمات مصادفة، أو لأن أصحابها تجاوروا أو درسوا معاً أو كان مدرّبهم واحداً. لا تغيّر درجة بسبب هذا الجدول وحده.
class-similar-how = يُطرح ما جاء مع التمرين، ولا تُحسب الإجابات الصحيحة لأنها تتشابه لصحتها. تُحسب الإجابات الخاطئة والاختيارات الحرة والنصوص المكتوبة، ويزن كل منها بقدر ندرته بين هؤلاء المتدربين. والحد موضوع بحيث لا يُذكر أحد في تسع عشرة مجموعة من عشرين عمل أهلها فرادى.
class-similar-talk = اطلب من كل متدرب أن يشرح إحدى الإجابات المشتركة. من وصل إليها بنفسه يشرحها، أياً كان جاره.
class-similar-innocent = وإن كان العمل المشترك مسموحاً، فهذا الجدول لا يقول إلا من عمل مع من.
class-of-compared = { $shared } من { $compared }

class-how-to-read = كيف تُقرأ الأعداد
class-read-difficulty = ما نيل من الدرجات: متوسط ما ناله المتدربون من درجات السؤال. كلما قلّ كان السؤال أصعب. والإجابة الفارغة بلا درجات.
class-read-discrimination = التمييز: ارتباط درجات السؤال بدرجات بقية أسئلة التمرين. إن زاد على 0.2 ميّز القوي من الضعيف؛ وإن قلّ عن 0 فالأقوى يخطئون فيه أكثر.
class-read-alpha = ألفا (كرونباخ): إلى أي حد تقيس أسئلة التمرين شيئاً واحداً، وأعلاها 1. إن زادت ألفا من دون سؤال، فهو لا يلائم بقية الأسئلة.
class-read-interval = ما بين القوسين مجال ثقة 95%: كلما قلّ المتدربون اتسع. وإذا تداخل مجالان فقد يكون العددان متساويين.
class-read-open = تُركت فارغة: كم متدرباً لم يجب. إن توقف كثيرون في الموضع نفسه فقد نفد هناك الوقت أو الحافز.
class-read-small = حين تقل التسليمات عن { $least } لا يُحسب تمييز ولا ألفا ولا كابا ولا حجم أثر ولا تُقارن الأخطاء: فالمصادفة هي التي تحكم.

class-picture-trainees = المتدربون
class-picture-on-time = سُلّم في الموعد
class-picture-late = سُلّم متأخراً
class-picture-missing = لم يُسلَّم
class-picture-handed-in = من سلّم ماذا
class-picture-handed-in-alternative = { $exercise }: في الموعد { $in_time }، متأخراً { $late }، لم يُسلَّم { $missing }.
class-picture-marks = توزّع الدرجات
class-picture-marks-axis = النسبة من الدرجات
class-picture-marks-note = كل نقطة تسليم واحد، والخط هو المتوسط.
class-picture-marks-alternative = { $exercise }: المتوسط { $mean } من الدرجات، وأدناها { $low } وأعلاها { $high }.
class-picture-items = صعوبة الأسئلة وتمييزها: { $exercise }
class-picture-items-note = الخطوط مجالات ثقة 95%. ما جاوز الخط المنقّط ميّز القوي من الضعيف؛ وما كان دون الصفر فالأقوى يخطئون فيه أكثر.
class-picture-items-note-small = الخطوط مجالات ثقة 95%.
class-picture-items-alternative = صعوبة { $items } سؤالاً وتمييزها. أصعبها { $hardest }. أسئلة تحتاج إلى مراجعة: { $odd }.
class-picture-difficulty = ما نيل من الدرجات
class-picture-discrimination = التمييز
class-picture-gain = قبلاً وبعداً، سؤالاً سؤالاً
class-picture-before = الاختبار القبلي
class-picture-after = الاختبار البعدي
class-picture-gain-alternative = زادت درجات المتدربين في الاختبار الثاني في { $risen } من { $items } سؤالاً.
class-progress-reading = قراءة التسليمات
class-progress-analysing = مقارنة الإجابات
