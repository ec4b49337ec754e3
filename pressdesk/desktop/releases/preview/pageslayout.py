"""Where the pages lie on the desk at a zoom, in pixels of the window: geometry without widgets."""

from collections.abc import Iterator
from dataclasses import dataclass

MARGIN = 22  # around the pages
GAP = 16  # between two of them
POINTS = 72
DOTS = 96  # of an inch at 100 %
LEAST, MOST = 0.25, 4.0
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A page on the desk, in pixels from the upper left of everything."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the page."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages one below the other, centred; `scale` is pixels for a point of the page."""

    sizes: tuple[Size, ...] = ()
    scale: float = 1.0
    boxes: tuple[Box, ...] = ()
    width: float = 0.0
    height: float = 0.0

    def visible(self, top: float, height: float) -> Iterator[int]:
        """Yield the pages of which something shows between `top` and `top + height`."""
        for number, box in enumerate(self.boxes):
            if box.y < top + height and box.y + box.height > top:
                yield number

    def page_at(self, x: float, y: float) -> int | None:
        """Return the page under a point, None between and beside them."""
        return next((n for n, box in enumerate(self.boxes) if box.holds(x, y)), None)

    def nearest(self, y: float) -> int | None:
        """Return the page at a height, the one nearest to it where there is none."""
        far = [(max(box.y - y, y - box.y - box.height, 0.0), n) for n, box in enumerate(self.boxes)]
        return min(far)[1] if far else None

    def on_page(self, page: int, x: float, y: float) -> tuple[float, float]:
        """Return a point of the desk in points from the upper left of a page."""
        box = self.boxes[page]
        return (x - box.x) / self.scale, (y - box.y) / self.scale

    def on_desk(self, page: int, x: float, y: float) -> tuple[float, float]:
        """Return a point of a page in pixels of the desk."""
        box = self.boxes[page]
        return box.x + x * self.scale, box.y + y * self.scale


def lay_out(sizes: tuple[Size, ...], zoom: float, room: float) -> Layout:
    """Lay pages of `sizes` (points) out at `zoom` (1 is 96 dots an inch), `room` pixels wide."""
    scale = zoom * DOTS / POINTS
    widest = max((width for width, _height in sizes), default=0.0) * scale
    whole = max(room, widest + 2 * MARGIN)
    boxes = []
    y = float(MARGIN)
    for width, height in sizes:
        boxes.append(
            Box(round((whole - width * scale) / 2), round(y), width * scale, height * scale)
        )
        y += height * scale + GAP
    height = y - GAP + MARGIN if sizes else 0.0
    return Layout(sizes, scale, tuple(boxes), whole, height)


def zoom_for(sizes: tuple[Size, ...], fit: str, room: Size) -> float:
    """Return the zoom at which the widest page fills the width, or a whole page the room."""
    if not sizes:
        return 1.0
    width = max(w for w, _ in sizes) * DOTS / POINTS
    zoom = (room[0] - 2 * MARGIN) / width
    if fit == "page":
        height = max(h for _, h in sizes) * DOTS / POINTS
        zoom = min(zoom, (room[1] - 2 * MARGIN) / height)
    return bounded(zoom)


def bounded(zoom: float) -> float:
    """Return a zoom between the least and the most there is."""
    return min(max(zoom, LEAST), MOST)


def next_step(zoom: float, up: bool) -> float:
    """Return the next of the usual zooms above or below."""
    if up:
        return next((step for step in STEPS if step > zoom * 1.01), MOST)
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), LEAST)
