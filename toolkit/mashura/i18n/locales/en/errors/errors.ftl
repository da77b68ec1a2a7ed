error-internal = Mashura failed because of an internal error: { $reason }. Please report it with the command that you ran.
