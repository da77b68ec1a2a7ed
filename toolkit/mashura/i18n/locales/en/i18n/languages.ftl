# Languages and what is still missing in them.
languages-missing-text = { $file ->
    [none] "{ $text }" does not exist in { $language }. "mashura languages --check { $code }" lists what is missing.
   *[other] "{ $text }" does not exist in { $language }. Add it to { $file }; "mashura languages --check { $code }" lists everything that is missing.
}
languages-help = List the languages of the toolkit, or check what is missing in them.
languages-check = List every text that is missing. Without CODE, every language is checked.
languages-offered = offered
languages-under-way = not offered yet
languages-gap-message = { $file }: { $count ->
    [one] one message is missing in { $language }
   *[other] { $count } messages are missing in { $language }
}
languages-gap-text = { $file }: { $count ->
    [one] one text is missing in { $language }, at line
   *[other] { $count } texts are missing in { $language }, at lines
}
languages-gap-lesson = { $file }: { $count ->
    [one] one passage is missing in { $language }, at line
   *[other] { $count } passages are missing in { $language }, at lines
}
languages-gap-name = { $file }: { $count ->
    [one] one field is missing for { $language }
   *[other] { $count } fields are missing for { $language }
}
languages-gap-file = { $file }: this file is missing for { $language }
languages-gap-typeface = { $file }: no typeface of { $language } has { $count ->
    [one] this letter
   *[other] these letters
}
languages-incomplete = { $count ->
    [one] One text is missing.
   *[other] { $count } texts are missing.
} Write them in the files above, then check again.
languages-complete = Nothing is missing.
