# البنود S1–S290 كما يعرضها الأمر `mashura items`.
items-help = اعرض مضمون بند مثل S77 وما يخدمه. WANTED بند (S77) أو مدى (S80-S85) أو كلمة من عنوان؛ ومن دونه تُعرض البنود كلها.
items-count = { $count ->
        [zero] لا بنود.
        [one] بند واحد.
        [two] بندان.
        [few] { $count } بنود.
        [many] { $count } بنداً.
       *[other] { $count } بند.
    }
items-origin = { $source ->
        [UAE] خطة الإمارات
       *[Bahrain] سياسة البحرين
    }{ $section ->
        [none] {""}
       *[other] ، القسم { $section }
    }
items-letter-T = يُدرَّس
items-letter-F = يُملأ في نموذج
items-letter-X = يُحاكى أو يُحسب
items-letter-C = تتحقق منه قاعدة
items-letter-D = يُذكر حقيقةً
items-not-served = لا شيء يخدمه بعد
items-unknown = لا يوجد بند { $name }: آخر البنود { $last }، وأقربها { $nearest }، "{ $title }".
items-no-title = { $nearest ->
        [none] لا عنوان فيه "{ $words }". جرّب كلمة أخرى أو بنداً مثل S77.
       *[other] لا عنوان فيه "{ $words }". هل تقصد "{ $nearest }"؟
    }
