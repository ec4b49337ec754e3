"""What the window shows of releases: their list, and the desk a release lies on.

It is written in `editor` (whose text fields are `writing`), seen in `preview`, taken in through
`review` and dressed by `letterheads`; `releasesarea` and `joining` tie these by signals.
"""
