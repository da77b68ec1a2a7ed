# تطبيق جمهوري
apps-my-public-link = جمهوري
apps-my-public-title = جمهوري
apps-my-public-lead = اصنع جمهوراً للمحاكاة من جدول تعداد لبلدك أو مدينتك أو جهتك.
apps-my-public-summary = اصنع جمهورك من جدول تعداد، وجرّب عليه الخطط.
my-public-pyramid = الأعمار بحسب الجنس
my-public-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفّان
    [few] { $count } صفوف
    [many] { $count } صفاً
   *[other] { $count } صف
}
my-public-unstated = غير مذكور: يُترك
my-public-saved = حُفظ الجمهور «{ $name }»، وتجده حيثما يُختار جمهور.
my-public-deleted = حُذف الجمهور «{ $name }».
my-public-undeleted = عاد الجمهور «{ $name }».
my-public-read-as = { $role }
my-public-not-needed = لا حاجة إليه
my-public-may-name-people = لا حاجة إليه، وقد يدل على أشخاص، فلا تُعرض خلاياه
my-public-role-age-band = العمر
my-public-role-gender = الجنس
my-public-role-residency = الجنسية
my-public-role-language = اللغة
my-public-role-region = المنطقة
my-public-role-disability = الإعاقة
my-public-role-count = عدد السكان
my-public-role-share = النسبة المئوية
my-public-role-characteristic = اسم الخاصية
my-public-role-group = اسم الفئة
my-public-role-total = مجموع (يُترك)
my-public-role-ignored = لا حاجة إليه
my-public-role-of-group = العدد: { $group }
my-public-page-upload = جدول التعداد
my-public-page-upload-help = ملف Excel أو CSV بالعربية أو الإنجليزية، فيه العمر أو الجنس أو الجنسية أو اللغة أو المنطقة، أعداداً أو نسباً مئوية. وإن كانت الجداول عدة وُفّق بينها، وعند اختلافها يؤخذ بأولها.
my-public-page-choose-file = اختر جدولاً
my-public-page-another = أضف جدولاً آخر
my-public-page-columns-help = ما في كل عمود بحسب ما تُعُرّف عليه. صحّحه إن كان خطأ.
my-public-page-withheld = لا يُعرض: قد يدل على أشخاص
my-public-page-words = كلمات تحتاج إلى معنى
my-public-page-word-choose = اختر معناها
my-public-page-remove = أزل الجدول
my-public-page-notes = ما تُرك وما افتُرض
my-public-page-seen = جمهورك
my-public-page-mine = جمهورك
my-public-page-compared = العالم المأخوذ منه
my-public-page-ages = الأعمار بحسب الجنس
my-public-page-about = الاسم والمكان
my-public-page-name = الاسم
my-public-page-name-help = بالعربية أو الإنجليزية.
my-public-page-base = ما لا يذكره الجدول يؤخذ من
my-public-page-country = البلد
my-public-page-country-help = يُعدّ أهله مواطنين، وتُراعى عطله الرسمية والأسبوعية وعملته.
my-public-page-population = عدد السكان في سن 15 فأكثر
my-public-page-population-help = إن تُركت الخانة فارغة فكما في الجدول.
my-public-page-save = احفظ الجمهور
my-public-page-start = ابدأ من جديد
my-public-page-taken = لك جمهور بهذا الاسم. هل تستبدله؟
my-public-page-replace = استبدله
my-public-page-keep = أبقِه
my-public-page-own = جماهيري
my-public-page-own-help = تجدها حيثما يُختار جمهور، مثلاً في «ماذا لو؟».
my-public-page-own-none = لا شيء بعد. يظهر هنا الجمهور الذي تحفظه.
my-public-page-delete = احذف
my-public-page-delete-ask = هل تحذف «{ $title }»؟ لن تُجرَّب عليه الخطط بعد ذلك.
my-public-page-undelete = أعده
my-public-page-same = المأخوذ من العالم الآخر
my-public-unknown-word = { $file }، الصف { $line }: «{ $value }» غير مفهوم في { $attribute }. اختر معناه أعلاه، أو صحّح الخلية واختر الجدول من جديد.
my-public-bad-number-of-people = «{ $value }» ليس عدداً للسكان. اكتب عدداً صحيحاً بين 100 و2,000,000,000، أو اترك الخانة فارغة.
my-public-bad-number = { $file }، الصف { $line }، العمود «{ $column }»: «{ $value }» ليس عدداً من السكان. صحّح الخلية واختر الجدول من جديد، أو اذكر أعلاه أن العمود لا حاجة إليه.
my-public-no-attribute = { $file }: لم يُتعرّف في أي عمود على العمر أو الجنس أو الجنسية أو اللغة أو المنطقة. اذكر أعلاه ما في أعمدته.
