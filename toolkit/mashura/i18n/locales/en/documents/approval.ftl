# Who signed what is printed
signatures-title = Signatures
signatures-none = Not signed.
signatures-changed = It has changed since { $name } ({ $role }) signed version { $version } on { $day } (hash { $digest }…), and needs a new signature.
signatures-submitted = { $name } submitted version { $version } on { $day }; it waits to be signed.
signatures-second = One more signature is missing, by somebody else.
signatures-sent-back = { $name } sent back version { $version } on { $day }: { $reason }
signatures-lifted = { $name } let the author sign alone on { $day }: { $reason }
