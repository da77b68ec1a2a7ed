# كيف تحفظ الجهة ملف الحملة
field-campaign-filing = بيانات الحفظ
    .help = ما يظهر في كل صفحة من المستندات.
field-filing-reference = الرقم المرجعي
    .help = الرقم أو الرمز الذي تحفظ به جهتك هذه الحملة؛ يُطبع في كل صفحة.
field-filing-classification = درجة السرية
    .help = من يجوز له الاطلاع على المستندات؛ تُطبع في كل صفحة. وقواعد جهتك مقدَّمة على هذه القائمة.
classification-public = عام
classification-internal = داخلي
classification-confidential = سري
