"""What is asked before one thing is changed for people: small forms beside what they are about."""
