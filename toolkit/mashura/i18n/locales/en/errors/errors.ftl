error-internal = Mashura failed for a reason that is not yours: { $reason }. Please report it with the command that you ran.
