# Spelling
spelling-unknown = { $file }, line { $line }: no dictionary knows the word "{ $word }". Correct it, or add it, if it is right, to curriculum/words.ar.txt or words.en.txt.
spelling-no-program = The spelling check needs the program hunspell with its dictionaries. Install these packages: { $packages }.
spelling-help = Check the spelling of both languages too; needs hunspell.
