# اختيار حجم الخطة، في رأس النماذج وحيث تبدأ الخطة
size-page-heading = حجم الخطة
size-page-start-help = ثلاثة أسئلة تقود إلى اقتراح. يمكن تغيير الحجم في أي وقت، ولا تضيع أي إجابة.
size-page-change-help = لكل حجم أسئلته، ولا تضيع أي إجابة: ما لا يحتاجه الحجم يُطوى. ويعيد «تراجع» الحجم السابق.
size-page-proposed = اقتراحنا
size-page-minutes-help = الدقائق افتراض من عندنا: عدد من الثواني لكل سؤال، لمن يعرف الإجابات.
size-begin-small = ابدأ خطة صغيرة
size-begin-standard = ابدأ خطة معتادة
size-begin-full = ابدأ خطة كاملة
size-minutes = { $minutes ->
    [few] نحو { $minutes } دقائق لملئها
    [many] نحو { $minutes } دقيقة لملئها
   *[other] نحو { $minutes } دقيقة لملئها
}
size-unfold = اعرضه مع ذلك
size-fold = اطوه
size-folded = لا تحتاجه خطة { $size ->
    [small] صغيرة
   *[standard] معتادة
}: { $parts }{ $questions ->
    [0] {""}
    [zero] {""}
    [one] ، وسؤال آخر
    [two] ، وسؤالان آخران
    [few] ، و{ $questions } أسئلة أخرى
    [many] ، و{ $questions } سؤالاً آخر
   *[other] ، و{ $questions } سؤال آخر
}.
size-folded-answers = { $answers ->
    [one] طُويت إجابة واحدة؛ هي محفوظة، ولا تظهر في الوثائق.
    [two] طُويت إجابتان؛ هما محفوظتان، ولا تظهران في الوثائق.
    [few] طُويت { $answers } إجابات؛ هي محفوظة، ولا تظهر في الوثائق.
    [many] طُويت { $answers } إجابة؛ هي محفوظة، ولا تظهر في الوثائق.
   *[other] طُويت { $answers } إجابة؛ هي محفوظة، ولا تظهر في الوثائق.
}
