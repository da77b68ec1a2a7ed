privacy-email = e-mail address
privacy-account = account name
privacy-phone = telephone number
privacy-identity = identity number
privacy-bank = bank account
privacy-plate = number plate
privacy-ip-address = IP address
privacy-coordinates = place on a map
privacy-name = name
privacy-count = { $kind }: { $number }
privacy-masked = { $count ->
    [one] Personal data in the texts was masked in one place ({ $kinds }).
   *[other] Personal data in the texts was masked in { $count } places ({ $kinds }).
}
privacy-key-short = The key for pseudonyms must have at least 16 bytes; this one has { $length }. Use a longer one that nobody can guess.
