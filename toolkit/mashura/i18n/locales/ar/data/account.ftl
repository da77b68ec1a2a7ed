account-title = ما قُرئ وما تُرك ولماذا
account-part = الجزء
account-name = الاسم
account-read = المقروء
account-left-out = المتروك
account-why = ما عُدّ، أو سبب تركه
account-kind-file = ملف
account-kind-sheet = ورقة
account-kind-column = عمود
account-kind-row = صفوف
account-table = جدول
account-record = سجلات الحملة
account-structure = أسئلة الاستبيان
account-summary = العنوان
account-pabulib = موازنة تشاركية: المشاريع { $projects }، والبطاقات { $ballots }
account-responses = رقم الاستجابة أو وقتها أو لغتها
account-answers = إجابات عن سؤال
account-choices = { $separator ->
        [own] اختيار متعدد، إجاباته في أعمدة أو أسطر مستقلة
       *[other] اختيار متعدد، يفصل بين إجاباته { $separator }
    }
account-decidim = ما تذكره المنصة عن الصف
account-author = صاحب المشاركة باسم مستعار
account-counts = أعداد المنصة أو نتائجها
account-project = المشروع
account-cost = كلفة المشروع
account-ballots = بطاقة الاقتراع
account-numbers = أعداد{ $decimal ->
    [none] {""}
   *[other] ، علامتها العشرية { $decimal }
  }{ $thousands ->
    [none] {""}
   *[other] ، وفاصلة الآلاف { $thousands }
  }{ $assumed ->
    [yes] {" "}(افتراض: القراءتان ممكنتان)
   *[no] {""}
  }
account-times = { $unit ->
    [seconds] ثوانٍ منذ 1970
    [milliseconds] أجزاء من ألف من الثانية منذ 1970
    [microseconds] أجزاء من مليون من الثانية منذ 1970
    [days] أيام كما تعدّها جداول البيانات
   *[date] تواريخ
  }{ $order ->
    [dmy] ، اليوم قبل الشهر
    [mdy] ، الشهر قبل اليوم
    [ymd] ، السنة أولاً أو الشهر بالكلمات
   *[none] {""}
  }{ $assumed ->
    [yes] {" "}(افتراض: لا خلية تبيّن الترتيب)
   *[no] {""}
  }{ $calendar ->
    [hijri] ، بالتقويم الهجري
   *[gregorian] {""}
  }{ $zone ->
    [named] ، المنطقة الزمنية { $zone_name }
    [several] ، بمناطق زمنية عدة
   *[none] ، بلا منطقة زمنية، فعُدّت بالتوقيت العالمي UTC
  }
account-participants-participant-id = من شارك
account-participants-joined-at = وقت انضمام الشخص
account-participants-channel = القناة
account-participants-age-band = العمر
account-participants-gender = الجنس
account-participants-region = المنطقة
account-in-language = { $read_as }؛ لغته: { $language }
account-latin-script = حروف لاتينية
account-participants-language = اللغة
account-participants-residency = صفة الإقامة
account-participants-disability = الإعاقة
account-statements-statement-id = رقم العبارة
account-statements-text = نص العبارة
account-statements-created-at = الوقت
account-statements-moderation = حالة المراجعة
account-statements-reason = سبب الاستبعاد
account-votes-vote = الصوت
account-votes-voted-at = وقت التصويت
account-other-sheet = البيانات في ورقة أخرى
account-other-file = لا حاجة إلى هذا الملف في هذه الصيغة
account-said-elsewhere = يرد هذا نفسه في عمود أو جدول آخر قُرئ
account-own-groups = مجموعات المنصة؛ أما مجموعاتنا فتُستخرج من الأصوات
account-unknown-cells = خلايا لم تُفهم
account-not-needed = لا حاجة إلى هذا العمود في هذه الصيغة
account-no-question = لا يقابل سؤالاً في الاستبيان
account-ignored = يتركه ملف المطابقة
account-not-in-mapping = لا يذكره ملف المطابقة
account-identity = يدل على أشخاص، فلا يُحتفظ به
account-repeats-column = يكرر إجابات "{ $column }"
account-above-header = فوق أسماء الأعمدة
account-under-table = ملاحظة أو مجموع تحت الجدول
account-cell-count = خلاياه أكثر من الأعمدة أو أقل
account-empty-row = لا قيمة فيه
account-row-twice = رقمه مكرر
account-no-number = لا رقم له
account-no-text = لا نص فيه
account-deleted = حذفه صاحبه أو المنصة
account-tool = عمود من الأداة نفسها وليس سؤالاً
account-preview = تجربة من معدّي الاستبيان
account-withheld = إجابات عن سؤال تُحصى ولا تُعرض، لأن النصوص القصيرة قد تكون أسماء
account-repeat-texts = عبارات لأصحاب الإجابة التي يتبعها الصف
account-repeat-link = الإجابة التي يتبعها الصف
