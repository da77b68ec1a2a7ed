# What a reader feels of a lesson, measured
measures-help = يعرض أيضاً مقاييس كل درس: الكلمات بين الأسئلة، والتعليمات غير المطوية، وغيرها.
measures-words = الكلمات قبل أول سؤال، وأكثرها بين سؤالين، وبعد الأخير، وفي أطول خلية، ثم خلايا التعليمات وما لم يُطوَ منها وأكثر أسطره.
measures-first = قبل الأول
measures-longest = بين سؤالين
measures-tail = بعد الأخير
measures-longest-cell = أطول خلية
measures-questions = أسئلة
measures-code = خلايا التعليمات
measures-unfolded = المكشوفة
measures-open-lines = أسطرها
measures-choices = { $language ->
    [ar] العربية
   *[en] الإنجليزية
}: أطول الخيارات هو الصحيح في { $longest } من { $questions } من أسئلة الاختيار من متعدد، والمتوقع بالمصادفة { $chance }.
measures-places = كم ضعفاً لما تعطيه المصادفة يظهر الخيار الصحيح في كل موضع: { $places }.
measures-run = { $file }، السطر { $line }: في النص { $language ->
    [ar] العربي
   *[en] الإنجليزي
} { $words } كلمة بلا سؤال، من الخلية { $cell } إلى { $end }، والحد { $most }. ضع سؤالاً بينها (ask أو predict أو recall أو scene) أو اختصر النص.
measures-cell = { $file }، السطر { $line }: في النص { $language ->
    [ar] العربي
   *[en] الإنجليزي
} للخلية { $cell } { $words } كلمة، والحد { $most }. قسّمه على خلايا لكل منها فكرة واحدة، أو اختصره.
measures-open = { $file }، السطر { $line }: تظهر من تعليمات الخلية { $cell } أسطر عددها { $lines }، والحد { $most }. اطوها: أعطها «shows»، وهو سطر بكل لغة يقول ما تعرضه، أو اجعلها أداة تحكم بـ«form».
measures-recall = { $file }، السطر { $line }: لا يبدأ الدرس بسؤالين عن الوحدات السابقة. اسأل أولاً { $calls }.
measures-scene = { $file }: لا مشهد في أي من دروس الوحدة. اكتب مشهداً في ملف ‎.scenes.yaml لأحد الدروس، واعرضه بـ scene("LESSON", "ID").
measures-longest-right = { $file }: أطول الخيارات في النص { $language ->
    [ar] العربي
   *[en] الإنجليزي
} هو الصحيح في { $longest } من { $questions } من أسئلة الاختيار من متعدد، والحد { $most }. قارب أطوال الخيارات في بعض هذه: { $names }.
measures-place = { $file }: يظهر الخيار الصحيح في الموضع { $place } بمقدار { $times } ضعفاً لما تعطيه المصادفة، والحد 1.3. غيّر ترتيب الخيارات في الملف.
measures-typing = { $file }، السطر { $line }: تطلب خلية الإجابة { $cell } من المتدرب أن يكتب تعليمات برمجية. أعطها نموذجاً («form» في بياناتها الوصفية)، أو الوسم «analysts» إن كانت البرمجة هي المهارة المقصودة.

# One word for one thing
terms-unlinked = { $file }، السطر { $line }: لا درس يحيل إلى المصطلح { $term }. اجعله رابطاً حيث يرد أول مرة، أو احذفه.
terms-tanwin = { $file }، السطر { $line }: في «{ $text }» جاء التنوين بعد الألف. اكتبه قبلها: «اً».
terms-percent = { $file }، السطر { $line }: في «{ $text }» فراغ قبل علامة النسبة المئوية. احذفه.
terms-thousands = { $file }، السطر { $line }: الرقم { $text } بلا فاصلة للآلاف. اكتبها ابتداء من خمس خانات، مثل 40,000.
terms-few-thousands = { $file }، السطر { $line }: في الرقم { $text } فاصلة. لا فاصلة في أرقام من أربع خانات، مثل 4200.
terms-network = { $file }، السطر { $line }: اسم الشبكة { $text } بحروف لاتينية. اكتبه بحروف عربية، مثل إنستغرام.
