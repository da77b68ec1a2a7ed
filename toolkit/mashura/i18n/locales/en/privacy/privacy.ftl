privacy-email = e-mail address
privacy-account = account name
privacy-phone = telephone number
privacy-identity = identity number
privacy-bank = bank account
privacy-name = name
privacy-count = { $kind }: { $number }
privacy-masked = { $count ->
    [one] In one place the texts named or could reach a private person; it was masked ({ $kinds }).
   *[other] In { $count } places the texts named or could reach private persons; they were masked ({ $kinds }).
}
privacy-key-short = The key for pseudonyms must have at least 16 bytes; this one has { $length }. Give a longer one that nobody can guess.
