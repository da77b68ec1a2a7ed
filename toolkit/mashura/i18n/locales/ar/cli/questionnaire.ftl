cli-questionnaire-help = فحص استبيان وكتابة الملفات التي تأخذها LimeSurvey وKoBoToolbox وPolis وDecidim.
cli-questionnaire-check = بيان أخطاء الاستبيان الذي في FILE (YAML أو JSON) وأسبابها وإصلاحها، وزمن ملئه.
cli-questionnaire-export = كتابة الاستبيان الذي في FILE للأدوات التي يملؤه الناس فيها، ووثيقةً.
cli-questionnaire-to = الأداة أو الوثيقة؛ وتكتب all كل ملف له محتوى.
cli-questionnaire-out = مجلد الملفات.
cli-questionnaire-minutes = دقائق ملئه (تقدير): { $minutes }
cli-questionnaire-sound = لا يجد الفحص ما يُصلح.
cli-analyse-questionnaire = ملف الاستبيان الذي طُرح: فتكون رموزه ونصوصه وإجاباته هي ما في النتيجة.
