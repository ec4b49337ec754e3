"""What the office knows and does about its people and their outlets."""
