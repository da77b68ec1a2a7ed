privacy-email = بريد إلكتروني
privacy-account = اسم حساب
privacy-phone = رقم هاتف
privacy-identity = رقم هوية
privacy-bank = حساب مصرفي
privacy-plate = رقم لوحة
privacy-ip-address = عنوان IP
privacy-coordinates = موقع على الخريطة
privacy-name = اسم
privacy-count = { $kind }: { $number }
privacy-masked = { $count ->
    [zero] لم يُحجب شيء من النصوص ({ $kinds }).
    [one] حُجبت بيانات شخصية في موضع واحد من النصوص ({ $kinds }).
    [two] حُجبت بيانات شخصية في موضعين من النصوص ({ $kinds }).
    [few] حُجبت بيانات شخصية في { $count } مواضع من النصوص ({ $kinds }).
    [many] حُجبت بيانات شخصية في { $count } موضعاً من النصوص ({ $kinds }).
   *[other] حُجبت بيانات شخصية في { $count } موضع من النصوص ({ $kinds }).
}
privacy-key-short = يجب ألا يقل مفتاح الأسماء المستعارة عن 16 بايتاً، وفي هذا المفتاح { $length }. استعمل مفتاحاً أطول لا يمكن تخمينه.
