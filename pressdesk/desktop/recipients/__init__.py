"""Recipients on the screen: who gets it and why, who does not, and the ways to hand it out.

The lists' area and a release's *Distribute* panel both show this room; it knows neither.
"""
