"""A drawing that reaches for other files, or never ends, is told before it is painted."""

import pytest

from pressdesk.formats.drawings import is_harmless

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
BOMB = "".join(f'<g id="g{n}">' + f'<use x:href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 10))


@pytest.mark.parametrize(
    ("inside", "harmless"),
    [
        ('<g id="a"><rect/></g><use x:href="#a"/><use href="#a"/>', True),
        ('<a href="https://sea.example/"><rect/></a>', True),
        ('<image href="data:image/png;base64,AA=="/>', True),
        ('<image x:href="file:///etc/passwd"/>', False),
        ('<image t=">" href="photo.png"/>', False),
        ('<image href="http://sea.example/a.png"/>', False),
        ('<image href="data:image/svg+xml,&lt;svg/>"/>', False),
        ("<script>1</script>", False),
        ('<g id="g0"><rect/></g>' + BOMB, False),
        ('<g id="a"><use href="#a"/></g>', False),
        ("<rect>", False),
    ],
)
def test_what_a_drawing_may_hold(inside: str, harmless: bool) -> None:
    assert is_harmless(f"{HEAD}{inside}</svg>".encode()) is harmless


def test_entities_are_never_unfolded() -> None:
    assert not is_harmless(f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}</svg>'.encode())
