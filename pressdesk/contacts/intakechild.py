"""The process in which an import is carried out, under limits of memory and time.

Run as `python -m pressdesk.contacts.intakechild OFFICE LANGUAGE` (OFFICE "" for none). It reads one
question a line, `[what, arguments…]`, and answers with lines of JSON: `["progress", done, of]` any
number of times, then `["answer", value]`, `["error", what, hint]` or `["stopped"]`; values as
`base.wire` writes them. Killed at any moment it has done nothing, or all.

Why a process: reading is done of files that may be hostile, and Python that parses, plans and
builds rows holds the interpreter, so that in the window's own process it makes typing stutter
whatever thread it runs in. The step it does in the end is one of the office's journal like any
other, younger than the window's floor: the window undoes it as its own.
"""

import gc
import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from pressdesk.base import wire
from pressdesk.base.children import hold_back
from pressdesk.base.errors import DeskError, Stopped
from pressdesk.base.i18n import _, speak
from pressdesk.base.progress import Progress
from pressdesk.contacts.intake import Ruling
from pressdesk.contacts.takingin import TakingIn
from pressdesk.formats.people import Wish

MEMORY = 1_000_000_000  # bytes
ROOM = 100_000  # kB for the pages of the one great step
SECONDS = 900  # of the processor, where the parent could not stop us
_TELL = 0.05  # seconds between two words about how far it is


def main() -> None:
    """Answer questions until nobody asks any more."""
    office, language = sys.argv[1:3]
    hold_back(MEMORY, SECONDS)
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    speak(language)
    gc.disable()  # nothing made is given back before the end: to look for it takes a third of it
    # Whatever prints must not come between the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    teller = _Teller(answers)
    if not office:
        _serve(TakingIn(None, language), teller)
        return
    try:
        from pressdesk.store import migrate
        from pressdesk.store.store import Store

        migrate.look(Path(office))  # which, other than a store, makes none
        store = Store(Path(office), ROOM)
    except DeskError as error:
        teller.say("error", error.what, error.hint)
        return
    with closing(store), closing(TakingIn(store, language, may_make_ahead=True)) as taking:
        _serve(taking, teller)


class _Teller:
    """Writes the lines of answers."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._told = 0.0
        self.stop: Path | None = None  # a file that is there once the user has had enough

    def say(self, *said: Any) -> None:
        """Write one line."""
        self._stream.write(json.dumps(said) + "\n")
        self._stream.flush()

    def tell(self, done: int, of: int) -> None:
        """Say how far it is, not more often than one can see; Stopped where nobody waits."""
        if self.stop is not None and self.stop.exists():
            raise Stopped
        now = time.monotonic()
        if now - self._told >= _TELL:
            self._told = now
            self.say("progress", done, of)


def _serve(taking: TakingIn, teller: _Teller) -> None:
    for line in sys.stdin:
        try:
            asked = json.loads(line)
            teller.stop = Path(asked.pop()) if asked[0] == "apply" else None
            answer = _answer(taking, asked, Progress(teller.tell))
        except Stopped:
            teller.say("stopped")
        except DeskError as error:
            teller.say("error", error.what, error.hint)
        except MemoryError:
            teller.say("error", _("There are too many people in it to be taken in at once."),
                       _("Save its contacts in several smaller files."))  # fmt: skip
        else:
            teller.say("answer", wire.pack(answer))


def _answer(taking: TakingIn, asked: list[Any], progress: Progress) -> Any:
    match asked:
        case ["open", list(paths)]:
            return taking.open(paths, progress)
        case ["open_text", str(text), str(name)]:
            return taking.open_text(text, name)
        case ["table", int(file)]:
            return taking.table(file)
        case ["reread", int(file), wish]:
            return taking.reread(file, wire.unpack(Wish, wish))
        case ["found"]:
            return taking.found()
        case ["unread"]:
            return taking.unread()
        case ["plan"]:
            return taking.plan(progress)
        case ["tally"]:
            return taking.tally()
        case ["numbers", str(verdict), str(words)]:
            return taking.numbers(verdict, words)
        case ["rows", list(numbers)]:
            return taking.rows(numbers)
        case ["look", int(number), int(contact)]:
            return taking.look(number, contact)
        case ["rule", list(numbers), made]:
            return taking.rule(numbers, None if made is None else wire.unpack(Ruling, made))
        case ["choices", list(numbers)]:
            return taking.choices(numbers)
        case ["undecided", int(after)]:
            return taking.undecided(after)
        case ["prefer", list(numbers), str(field), bool(is_theirs)]:
            return taking.prefer(numbers, field, is_theirs=is_theirs)
        case ["foresee"]:
            return taking.foresee()
        case ["apply", list(categories)]:
            return taking.apply(categories, progress)
    raise ValueError(f"nobody knows what {asked[:1]} is")


if __name__ == "__main__":
    main()
