"""How far a trainee has come, and the certificate."""
