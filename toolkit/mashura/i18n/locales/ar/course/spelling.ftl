# الإملاء
spelling-unknown = { $file }، السطر { $line }: لا تعرف المعاجم الكلمة «{ $word }». صحّحها، أو أضفها إن كانت صحيحة إلى curriculum/words.ar.txt أو words.en.txt.
spelling-no-program = يحتاج فحص الإملاء إلى البرنامج hunspell ومعاجمه. ثبّت الحزم الآتية: { $packages }.
spelling-help = افحص إملاء اللغتين أيضاً، وهذا يحتاج إلى hunspell.
