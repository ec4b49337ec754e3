"""The area of distribution lists: which there are, who is on one and why, and whom it reaches."""
