# جمهورك: عالم يُصنع من جداول التعداد
publics-attribute-age-band = العمر
publics-attribute-gender = الجنس
publics-attribute-residency = الجنسية
publics-attribute-language = اللغة
publics-attribute-region = المنطقة
publics-attribute-disability = الإعاقة
publics-attribute-digital = المهارات الرقمية
publics-attribute-trust = الثقة
publics-attribute-propensity = الميل إلى إبداء الرأي
publics-description = جمهور صُنع من { $files }، وما لا تذكره الجداول مأخوذ من «{ $world }».
publics-no-attribute = { $file }: لم يُتعرّف في أي عمود على العمر أو الجنس أو الجنسية أو اللغة أو المنطقة. أعمدته: { $known }. اذكر ما فيها، مثل --map "العمر=age" --map "السكان=count".
publics-unknown-column = لا يوجد في الجدول عمود «{ $column }». أعمدته: { $known }. اكتب اسم العمود كما ورد في الصف الأول.
publics-unknown-role = «{ $value }» لا يدل على شيء يمكن أن يحويه العمود «{ $column }». اكتب واحداً من { $known }، أو الفئة التي تعدّها أرقامه، مثل gender:female.
publics-unknown-word = { $file }، الصف { $line }: «{ $value }» غير مفهوم في { $attribute }، والمتوقع مثلاً { $example }. صحّح الخلية، أو اذكر معناها: --value "{ $word }=…".
publics-unknown-value = «{ $value }» ليست قيمة تعرفها «مشورة» لـ«{ $word }». اكتب رمز لغة مثل ml، أو كلمة مثل female أو citizen، أو فئة عمرية مثل 15-19.
publics-unknown-characteristic = { $file }، الصف { $line }: «{ $value }» ليست خاصية تعرفها «مشورة». المتوقع العمر أو الجنس أو الجنسية أو اللغة أو المنطقة أو الإعاقة. صحّح الخلية أو احذف الصف.
publics-bad-number = { $file }، الصف { $line }، العمود «{ $column }»: «{ $value }» ليس عدداً من السكان. صحّح الخلية، أو اترك العمود: --map "{ $column }=ignore".
publics-ages-overlap = { $file }: تتداخل الفئتان العمريتان «{ $first }» و«{ $second }»، فيُعدّ بعض الناس مرتين. أبقِ إحداهما، أو احذف الصفوف التي هي مجموع غيرها.
publics-row-percent = { $file }: مجموع النسب في كل صف 100، فلا يُعرف من الجدول حجم كل صف. استخدم جدولاً بأعداد السكان، أو جدولاً مجموع نسبه كلها 100.
publics-shares-sum = { $file }: مجموع النسب { $total } والمتوقع 100. استخدم أعداد السكان، أو صحّح النسب.
publics-no-people = { $file }: ليس في الجدول أحد عمره 15 سنة أو أكثر. راجع عمود الأعداد.
publics-few-people = عدد أفراد الجمهور { $count }، والمطلوب { $least } على الأقل. تحقق هل الأعداد بالآلاف، أو اذكر عدد السكان.
publics-too-many-regions = { $file }: في عمود المناطق أكثر من { $most } مكان مختلف. اختر عموداً أعم، كالإمارة أو المحافظة، أو اتركه.
publics-missing-group = { $file }: لا أحد في الفئة «{ $group }»، وفي جدول سابق أناس فيها. راجع الجدولين، أو استخدم أحدهما.
publics-contradiction = تتعارض الجداول: الجمهور الأقرب إليها كلها يخالف نسبة واحدة على الأقل بمقدار { $difference }. تحقق أنها للسنة نفسها وللسكان أنفسهم، أو استخدم جداول أقل.
publics-bad-name = لا يصلح «{ $name }» اسماً لجمهور. استخدم الحروف بأي خط والأرقام والمسافات والشرطات، 60 على الأكثر، وابدأ بحرف أو رقم.
publics-name-taken = «{ $name }» اسم عالم من عوالم «مشورة». اختر اسماً آخر.
publics-already-there = الملف { $file } موجود. اختر اسماً آخر، أو اطلب استبداله صراحة.
publics-not-yaml = ينبغي أن ينتهي اسم الملف { $file } بـ .yaml. اختر اسماً كذلك.
publics-not-written = تعذّرت كتابة الملف { $file } ‏({ $reason }). اختر مجلداً آخر، أو أفسح مكاناً.
publics-no-own-world = ليس لك جمهور باسم «{ $name }». جماهيرك: { $known }.
publics-unknown-country = «{ $value }» ليس بلداً معروفة عطلُه الرسمية. اكتب رمزه في ISO، مثل AE أو SA أو JO.
publics-note-total-rows = { $file }: تُركت لأنها مجاميع: الصفوف { $names }.
publics-note-total-columns = { $file }: تُركت لأنها مجاميع: الأعمدة { $names }.
publics-note-total-differs = { $file }، الصف { $line }: المجموع { $total } في العمود «{ $column }» يخالف مجموع أجزائه { $parts }. استُخدمت الأجزاء.
publics-note-unstated = { $file }: تُرك من لم تُذكر فئتهم ({ $percent }).
publics-note-hidden = { $file }: { $count } من الخلايا محجوبة في المصدر، وتُحسب صفراً.
publics-note-children = { $file }: تُرك من هم دون 15 سنة: { $names }.
publics-note-divided = { $file }: تختلف هذه الفئات العمرية عن فئاتنا فقُسمت بحسب السنوات، وهذا افتراض: { $names }.
publics-note-subtotal = { $file }: تُركت لأنها مجموع فئات عمرية أخرى: { $names }.
publics-note-absent-ages = { $file }: ليس في الجدول أحد من { $names }.
publics-note-residents = { $file }: عُدّ مقيماً: { $names }.
publics-note-all-ages = { $file }: لا يذكر الجدول الأعمار، فقد يشمل عدد السكان الأطفال.
publics-note-adjusted = { $file }: تخالف نسبُه نسب جدول سابق بما يصل إلى { $percent }، فعُدّلت لتوافقه.
