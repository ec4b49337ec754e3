"""What kind of place a file lies in: on this machine, in the network, or in a synced folder."""

import re
import sys
from pathlib import Path, PurePath

HERE, NETWORK, SYNCED = "here", "network", "synced"

# As /proc/mounts names them; a fuse system names its driver behind the dot.
_NETWORK_TYPES = {
    "9p", "afs", "afpfs", "ceph", "cifs", "davfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3",
    "smbfs", "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
}  # fmt: skip
# Folders that programs keep alike on several machines, by the beginning of their names.
_SYNCED = re.compile(
    r"(onedrive|dropbox|google drive|googledrive|icloud drive|com~apple~clouddocs|nextcloud|"
    r"owncloud|pcloud|mega|syncthing|kdrive|seafile|box sync)\b",
    re.IGNORECASE,
)


def place_of(path: Path, mounts: str | None = None) -> str:
    """Return HERE, NETWORK or SYNCED. `mounts` is what /proc/mounts says, read where it is."""
    whole = path.absolute()
    if mounts is None:
        mounts = _mounts()
    if _type_of(whole, mounts) in _NETWORK_TYPES or _is_remote_drive(whole):
        return NETWORK
    return SYNCED if any(_SYNCED.match(part) for part in whole.parts[:-1]) else HERE


def _type_of(path: PurePath, mounts: str) -> str:
    """Return the type of the file system mounted deepest above a path, "" where none is known."""
    best, found = -1, ""
    for line in mounts.split("\n"):  # and at nothing else: a name may hold what looks like an end
        fields = line.split(" ")
        if len(fields) < 3:
            continue  # behind the last line
        # Spaces and the like stand in octal.
        point = re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[1])
        if path.is_relative_to(point) and len(PurePath(point).parts) >= best:
            best, found = len(PurePath(point).parts), fields[2]
    return found


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text("utf-8", "replace")
    except OSError:  # pragma: no cover - only Linux has it
        return ""


def _is_remote_drive(path: Path) -> bool:
    """Whether Windows says that the drive of a path is another machine's."""
    if sys.platform == "win32":  # pragma: no cover
        if path.drive.startswith("\\\\"):
            return True
        import ctypes

        remote = 4  # DRIVE_REMOTE
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.drive + "\\") == remote)
    return False
