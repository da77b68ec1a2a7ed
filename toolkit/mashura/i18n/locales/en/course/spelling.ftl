# Spelling
spelling-unknown = { $file }, line { $line }: no dictionary knows the word "{ $word }". Mend it, or if it is right add it to curriculum/words.ar.txt or words.en.txt.
spelling-no-program = The spelling check needs the program hunspell with its dictionaries. Install these packages: { $packages }.
spelling-help = Check the spelling of both languages too; needs hunspell.
