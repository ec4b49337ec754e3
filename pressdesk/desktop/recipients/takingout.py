"""Recipients as text and files, and what these are called; it runs in a worker, unseen."""

from collections.abc import Sequence
from pathlib import Path

from pressdesk.base.files import put
from pressdesk.base.i18n import _, spoken
from pressdesk.base.progress import Progress
from pressdesk.desktop.clerk import Clerk
from pressdesk.desktop.recipients import recipientwords
from pressdesk.desktop.recipients.draftsdialog import Drafts
from pressdesk.desktop.recipients.found import Found, still
from pressdesk.lists.recipients import Recipient

KINDS = {"csv": "CSV", "xlsx": "Excel", "vcf": "vCard"}
LONGEST = 60  # letters of a file's name that come from lists or a headline


def addresses(form: str, people: Sequence[Recipient], separator: str) -> str:
    """Return addresses for the field of a mail: bare for Bcc, with their names for To."""
    from pressdesk.formats import mailboxes

    return (mailboxes.bcc if form == "bcc" else mailboxes.to)(people, separator)


def file_name(found: Found, ending: str) -> str:
    """Return a name for what goes out: the embargo first, then the release, then the lists."""
    from pressdesk.releases.filenames import safe

    lists = ", ".join(label for _uid, label in found.resolved.lists)
    what = found.going.headline or lists or _("Recipients")
    said = safe(what)[:LONGEST].strip(" .-") or _("Recipients")
    parts = (_("EMBARGO") if found.is_embargoed else "", said)
    name = " – ".join(filter(None, parts))
    return f"{name}.{ending}" if ending else name


def free_folder(path: Path) -> Path:
    """Return the folder, numbered where there is something of that name already."""
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name} ({number})")
    return free


def write(
    clerk: Clerk, form: str, release: int, found: Found, path: Path, progress: Progress
) -> Found:
    """Write recipients as "csv", "xlsx" or "vcf", whole or not at all; return who is in it."""
    from pressdesk.formats.addresscsv import BOM, delimiter_for
    from pressdesk.lists import handout

    found = still(clerk, found, release)
    people = found.resolved.recipients
    progress.step(0, len(people))
    if form == "csv":
        text = handout.as_csv(people, delimiter_for(spoken()), found.embargo)
        put(path, BOM + text.encode("utf-8", "replace"))
    elif form == "xlsx":
        put(path, handout.as_xlsx(people, _("Recipients"), found.embargo))
    else:
        put(path, clerk.ask(handout.as_vcf, people, spoken()))
    return found


def write_drafts(
    clerk: Clerk, release: int, found: Found, wanted: Drafts, path: Path, progress: Progress
) -> Found:
    """Write a mail draft for each recipient into a zip or a new folder; return who has one."""
    from pressdesk.releases import letters, proof

    found = still(clerk, found, release)
    people = found.resolved.recipients
    progress.step(0, len(people))
    proofs = {code: clerk.ask(proof.proof, release, code) for code in found.languages}
    files = letters.drafts(proofs, people, pdf=wanted.pdf, link=wanted.link)
    into = letters.into_zip if wanted.is_zip else letters.into_folder
    into(files, path, len(people), progress)
    return found


def told(found: Found, said: str) -> str:
    """Return what is said when it is done: what went out, who did not get it, the embargo."""
    out = [recipientwords.left_out(reason, many) for reason, many in found.reasons.items()]
    words = f"{said}; {', '.join(out)}" if out else said
    return f"{words}  ·  {found.embargo}" if found.embargo else words
