"""An office in the network or in a synced folder is known for one."""

from pathlib import Path

import pytest

from pressdesk.base.volumes import place_of

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/home /mnt/press\\040office nfs4 rw 0 0
//nas/share /mnt/nas cifs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /mnt/nas/inside ext4 rw 0 0
//nas/two /mnt/two\u2028lines cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/home/maya/Office.pressdesk", "here"),
        ("/mnt/press office/Office.pressdesk", "network"),
        ("/mnt/nas/Office.pressdesk", "network"),
        ("/mnt/nas/inside/Office.pressdesk", "here"),
        ("/mnt/two\u2028lines/Office.pressdesk", "network"),
        ("/mnt/nasty/Office.pressdesk", "here"),
        ("/run/user/1000/gvfs/smb/Office.pressdesk", "network"),
        ("/home/maya/OneDrive - Harbour/Office.pressdesk", "synced"),
        ("/home/maya/Dropbox/press/Office.pressdesk", "synced"),
        ("/home/maya/megaphone/Dropbox.pressdesk", "here"),
    ],
)
def test_places_are_told_apart(path: str, place: str) -> None:
    assert place_of(Path(path), MOUNTS) == place


def test_a_folder_of_this_machine_is_none_of_the_network(tmp_path: Path) -> None:
    assert place_of(tmp_path / "Office.pressdesk") == "here"
