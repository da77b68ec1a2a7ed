readers-polis-several = في { $path } أصوات أكثر من محادثة Polis: { $files }. أعطِ مجلد محادثة واحدة، أو أبقِ فيه جدول أصوات واحداً.
readers-note-votes-rebuilt = { $file }: جدول الأصوات غير موجود، فأُعيد بناء الأصوات من مصفوفة المشاركين. وليس فيها إلا آخر صوت لكل شخص على كل عبارة، بلا أوقات.
readers-note-passes-lost = { $file }: أصوات معدودة في "n-votes" وليست في المصفوفة، فالتصدير الحالي يترك خانات الامتناع فارغة. عددها { $count }. أضف votes.csv إن كان لديك.
readers-note-polis-reversed = { $file }: تدل الأعداد المنشورة على أن 1 في هذا التصدير تعني عدم الموافقة؛ عُكست الأصوات كلها لتعني 1 الموافقة.
readers-note-summary-differs = { $file }، السطر { $line }: قيمة "{ $column }" في ملخص المنصة { $published }، وفي الجداول { $recount }. والمعتمد هو الجداول.
readers-note-sign-of-database = { $file }: هذه جداول الخادم نفسه، و-1 فيها موافقة؛ عُكست الأصوات لتعني 1 الموافقة.
readers-decidim-no-contributions = { $path }: هذا تصدير من Decidim، لكن { $file } جدول { $kind ->
    [meetings] لقاءات
   *[other] إشراف
  } لا مشاركات فيه. أعطِ جدول المقترحات أو النقاشات أو التعليقات، أو الأرشيف كله.
readers-note-official = { $file }: المقترحات الصادرة عن الجهة نفسها أو عن لقاء ليس لها صاحب بين المشاركين. عددها { $count }.
readers-note-amendments = { $file }: مقترحات تعدّل غيرها، وقد أُبقيت عبارات قائمة بذاتها. عددها { $count }.
readers-note-hidden-comments = { $file }: التعليقات التي أخفاها المشرفون مستبعدة، ومواقفها لا تُعد أصواتاً. عددها { $count }.
account-decidim-meetings = اللقاءات ليست مشاركات
account-no-cost = بلا كلفة
readers-format-consul = CONSUL: جداول المقترحات أو النقاشات أو التعليقات أو الأصوات أو المشاريع أو بطاقات الاقتراع (مجلد أو ZIP أو CSV أو XLSX)
readers-consul-missing = لا يوجد في { $path } جدول مقترحات أو نقاشات أو تعليقات أو مشاريع من CONSUL؛ المتوقع أعمدة مثل "id" و"title" و"description" و"cached_votes_up". أعطِ الجداول كما نُزّلت.
readers-note-votes-astray = { $file }: أصوات لا تعود إلى شيء في هذا التصدير، وقد تُركت. عددها { $count }.
readers-note-ballots-astray = { $file }: أسطر في بطاقات الاقتراع لا تسمّي مشروعاً له كلفة في هذا التصدير، فلم تُحتسب. عددها { $count }.
readers-note-no-summary = { $file } غير موجود، فالعنوان هو اسم المجلد، ولم تقارَن أعداد الأشخاص والعبارات بأعداد المنصة.
readers-note-no-price = { $file }: مشاريع بلا كلفة، وقد قُرئت عبارات لا مشاريع ميزانية. عددها { $count }.
account-no-statement = لا يعود إلى عبارة في هذا التصدير
account-no-project = لا يسمّي مشروعاً له كلفة
readers-note-pb-key-twice = { $file }، السطر { $line }: في META قيم مختلفة للمفتاح "{ $name }"، والمعتمد أولها. عدد هذه الأسطر { $count }.
readers-note-pb-approvals = { $file }: ليس في META ‏"vote_type" وليس في البطاقات نقاط، فعُدّت بطاقات تأييد.
data-error-recognised = وقد عُدّ { $description } – { $format }؛ فإن كان غير ذلك فسمّه بالخيار --format.
