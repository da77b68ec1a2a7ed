# شعار الجهة واسمها على الوثائق
letterhead-title = جهتك
letterhead-help = يُحفظ لك ويُطبع على وثائقك في كل تطبيق.
letterhead-alt = شعار الجهة
letterhead-choose = اختر شعار الجهة للوثائق (PNG أو JPEG أو GIF أو WebP)
letterhead-change = اختر شعاراً آخر
letterhead-remove = أزل الشعار
letterhead-kept = حُفظ الشعار { $file }، وسيظهر على وثائقك من الآن.
letterhead-removed = أُزيل الشعار، وستُطبع وثائقك من دونه.
