# أوامر الاعتماد
cli-approval-help = الاعتماد: التحقق من توقيعات حملة.
cli-approval-verify = التحقق مما إذا كانت التوقيعات في ملف JSON لحملة ما زالت تطابق ما وُقّع.
cli-approval-fits = { $stage }: توقيع { $name } ({ $role })، { $day }، النسخة { $version }، مطابق. SHA-256: { $signed }
cli-approval-differs = { $stage }: توقيع { $name } ({ $role })، { $day }، النسخة { $version }، لا يطابق: تغيّر المحتوى بعده. الموقّع: { $signed }. الآن: { $now }.
cli-approval-none = لا توقيع في { $file }. نزّل ملف JSON لخطة موقّعة من تطبيق التحضير أو تطبيق الخطة.
cli-approval-broken = في { $file } توقيع لا يطابق المحتوى. اطلب توقيعاً جديداً، أو استعمل الملف كما وُقّع.
cli-approval-what-it-proves = تُظهر البصمة أن المحتوى هو الذي وُقّع. أما من وقّع ففي سجل «مشورة» لدى الجهة، ولا يثبت اسم في ملف شيئاً.
