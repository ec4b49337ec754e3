"""What the office knows and does about its releases."""
