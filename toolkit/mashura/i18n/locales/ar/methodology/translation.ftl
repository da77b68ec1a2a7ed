translation-missing = [{ $language }]
translation-note = { $count ->
    [zero] كل النصوص مترجمة إلى { $language }.
    [one] نص واحد ليست له ترجمة إلى { $language }، فطُبع بـ{ $own }.
    [two] نصّان ليست لهما ترجمة إلى { $language }، فطُبعا بـ{ $own }.
    [few] { $count } نصوص ليست لها ترجمة إلى { $language }، فطُبعت بـ{ $own }.
    [many] { $count } نصاً ليست لها ترجمة إلى { $language }، فطُبعت بـ{ $own }.
   *[other] { $count } نص ليست لها ترجمة إلى { $language }، فطُبعت بـ{ $own }.
}
rule-partly-translated = { $count ->
    [zero] كل النصوص لها مقابل بـ{ $language }: { $texts }.
    [one] نص ليس له مقابل بـ{ $language }: { $texts }. اكتبه إلى جانب الأصل، أو احذف اللغة.
    [two] نصّان ليس لهما مقابل بـ{ $language }: { $texts }. اكتبهما إلى جانب الأصل، أو احذف اللغة.
    [few] { $count } نصوص ليس لها مقابل بـ{ $language }، منها: { $texts }. اكتبها إلى جانب الأصل، أو احذف اللغة.
    [many] { $count } نصاً ليس لها مقابل بـ{ $language }، منها: { $texts }. اكتبها إلى جانب الأصل، أو احذف اللغة.
   *[other] { $count } نص ليس لها مقابل بـ{ $language }، منها: { $texts }. اكتبها إلى جانب الأصل، أو احذف اللغة.
}
    .reason = الخطة المنشورة بلغة يقرؤها من لا يعرف غيرها، وما نقص منها لا يستطيع أن يحكم عليه.
field-plan-language = لغة الخطة
    .help = اللغة التي كُتبت بها نصوص هذا النموذج، وإن تُركت دلت عليها حروفها.
field-plan-translations = النصوص المترجمة
    .help = نص من هذه الخطة، وما يقابله بلغة أخرى.
field-translated-text-text = النص
    .help = كما هو في الخطة.
field-translated-text-language = اللغة
    .help = لغة الترجمة.
field-translated-text-translation = الترجمة
    .help = بتلك اللغة.
