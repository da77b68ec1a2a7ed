privacy-email = بريد إلكتروني
privacy-account = اسم حساب
privacy-phone = رقم هاتف
privacy-identity = رقم هوية
privacy-bank = حساب مصرفي
privacy-name = اسم
privacy-count = { $kind }: { $number }
privacy-masked = { $count ->
    [zero] لم يُحجب شيء من النصوص ({ $kinds }).
    [one] ورد في موضع واحد ما يدل على شخص أو يتيح الوصول إليه فحُجب ({ $kinds }).
    [two] ورد في موضعين ما يدل على أشخاص أو يتيح الوصول إليهم فحُجب ({ $kinds }).
    [few] ورد في { $count } مواضع ما يدل على أشخاص أو يتيح الوصول إليهم فحُجب ({ $kinds }).
    [many] ورد في { $count } موضعاً ما يدل على أشخاص أو يتيح الوصول إليهم فحُجب ({ $kinds }).
   *[other] ورد في { $count } موضع ما يدل على أشخاص أو يتيح الوصول إليهم فحُجب ({ $kinds }).
}
privacy-key-short = يجب ألا يقل مفتاح الأسماء المستعارة عن 16 بايتاً، وفي هذا المفتاح { $length }. استعمل مفتاحاً أطول لا يمكن تخمينه.
