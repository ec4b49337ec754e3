"""A proof as the bytes of a file that leaves the house, and how that file is called."""

from pressdesk.formats.proof import Proof
from pressdesk.releases.filenames import file_name


def written(proof: Proof, form: str) -> bytes:
    """Return a proof as PDF (PDF/A-2a and PDF/UA-1), web page, plain text or mail draft.

    Text begins with no byte order mark and ends its lines as the web does; all is UTF-8.
    Raises DeskError where the PDF can't be made valid.
    """
    if form == "pdf":
        from pressdesk.typeset.pdf import Press

        press = Press()
        try:
            return press.pdf(proof)
        finally:
            press.close()
    from pressdesk.formats import eml, html, plaintext

    if form == "eml":
        return eml.message(proof)
    return (html.page(proof) if form == "html" else plaintext.write(proof)).encode()


def name_of(proof: Proof, form: str) -> str:
    """Return the name to propose for the file."""
    return file_name(proof.reference, proof.headline, proof.language, form)
