sensitivity-organic-rate = { $channel }: من ينتبه بلا منشور
sensitivity-post-rate = { $channel }: من ينتبه لمنشور
sensitivity-cost-per-exposure = { $channel }: ثمن الانتباه المشترى
sensitivity-visit-share = { $channel }: الزيارات لكل انتباه أول
sensitivity-access = { $channel }: من تصل إليهم القناة (أضعاف المفترض)
sensitivity-understands = معرفة اللغات الأخرى (أضعاف المفترض)
