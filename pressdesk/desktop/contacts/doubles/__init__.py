"""Who may be in the office twice: gone through pair by pair, merged or kept apart."""
