"""An import under way: files opened, planned, ruled and taken in, all in the process it is in."""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.base.errors import DeskError
from pressdesk.base.i18n import _
from pressdesk.base.progress import Progress
from pressdesk.base.text import fold
from pressdesk.contacts import find, intake, layouts, planning, rowsahead
from pressdesk.contacts.gains import differences, gained
from pressdesk.contacts.intake import Outcome, Ruling, ruling
from pressdesk.contacts.intakeviews import (
    Candidate,
    Choices,
    Detail,
    FileView,
    Found,
    RowView,
    TableView,
    Tally,
    found_of,
)
from pressdesk.contacts.planning import File, Plan, Row, Verdict
from pressdesk.contacts.rowsahead import NoRows
from pressdesk.formats.addressbook import AddressBook, Skipped
from pressdesk.formats.addressmapping import signature
from pressdesk.formats.card import Card
from pressdesk.formats.people import PeopleFile, Wish
from pressdesk.store.store import Store

_PEOPLE = 2  # people made of a list that are shown with its columns
_SHOWN = 8  # rows of a list by which its columns are judged


class TakingIn:
    """Carries out one import. Without a store it can only say who is in the files.

    In a process of its own, and of one thread, it may make rows `ahead` in a second one.
    """

    def __init__(
        self, store: Store | None, language: str = "", *, may_make_ahead: bool = False
    ) -> None:
        self._store = store
        self._may_make_ahead = may_make_ahead
        self._ahead = NoRows()
        self._language = language
        self._files: list[PeopleFile] = []
        self._books: list[AddressBook] = []
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._plan = Plan()
        self._rulings: dict[int, Ruling] = {}
        self._said: list[str] = []  # what each row is found by, made when one searches

    # Files

    def open(self, paths: Sequence[str], progress: Progress) -> tuple[FileView, ...]:
        """Read files; one that cannot be read is told with its reason, the others come in."""
        views = []
        for n, path in enumerate(paths):
            progress.step(n, len(paths)) if len(paths) > 1 else None
            views.append(self._opened(Path(path), Path(path).name))
        return tuple(views)

    def open_text(self, text: str, name: str) -> tuple[FileView, ...]:
        """Read what was pasted as a file of its own."""
        return (self._opened(text.encode("utf-8", "replace"), name),)

    def _opened(self, source: Path | bytes, name: str) -> FileView:
        try:
            file = PeopleFile(source, name, language=self._language)
            is_known = self._recall(file)
            book = file.book()
        except DeskError as error:
            return FileView(name, problem=error.what, hint=error.hint)
        except MemoryError:
            return FileView(name, problem=_("“{name}” asks for too much memory.").format(name=name))
        self._files.append(file)
        self._books.append(book)
        return FileView(
            name,
            book.layout,
            book.charset,
            len(book.cards),
            len(book.skipped),
            has_columns=file.table is not None,
            is_unsure=not is_known and _is_unsure(file),
        )

    def _recall(self, file: PeopleFile) -> bool:
        """Read a list as the office remembers its layout; False where it does not."""
        if file.table is None or file.mapping is None or file.mapping.is_own or not self._store:
            return False
        fields = self._store.ask(layouts.layouts).get(signature(file.table))
        if fields is None or len(fields) != len(file.mapping.columns):
            return False
        file.reread(Wish(fields=fields))
        return True

    def table(self, file: int) -> TableView:
        """Return how a list is read now, to be looked at."""
        opened, book = self._files[file], self._books[file]
        table, mapping = opened.table, opened.mapping
        if table is None or mapping is None:
            raise DeskError(_("“{name}” has no columns.").format(name=opened.name))
        return TableView(
            opened.name,
            mapping.columns,
            tuple(tuple(row) for row in table.rows[:_SHOWN]),
            len(table.rows),
            len(book.cards),
            mapping.layout,
            table.charset,
            table.delimiter,
            bool(table.header),
            bool(table.sheet),
            tuple(found_of(card, self._language) for card in book.cards[:_PEOPLE]),
        )

    def reread(self, file: int, wish: Wish) -> TableView:
        """Read a list as the user says, and return how it is read then."""
        opened = self._files[file]
        opened.reread(wish)
        try:
            self._books[file] = opened.book()
        except DeskError:  # nobody in it any more, which its columns show
            self._books[file] = AddressBook()
        if opened.table is not None and wish.fields:
            self._chosen[signature(opened.table)] = wish.fields
        return self.table(file)

    def found(self) -> tuple[Found, ...]:
        """Return who is in the files, in their order."""
        cards = (card for book in self._books for card in book.cards)
        return tuple(found_of(card, self._language) for card in cards)

    def unread(self) -> tuple[Skipped, ...]:
        """Return what could not be read of the files, and why."""
        return planning.skipped(self._read())

    def _read(self) -> list[File]:
        return [File(f.name, book) for f, book in zip(self._files, self._books, strict=True)]

    # The plan

    def plan(self, progress: Progress) -> Tally:
        """Compare everybody with the office."""
        self.close()
        if self._may_make_ahead:
            self._ahead = rowsahead.begun(planning.fit(self._read()))
        self._plan = self._office.ask(planning.plan, self._read(), progress)
        self._rulings.clear()
        self._said.clear()
        return self.tally()

    def tally(self) -> Tally:
        """Return how many are what, and how many would be taken as ruled now."""
        counts = self._plan.counts
        rows = self._plan.rows
        # Whoever joins another of the files who comes in is no further person.
        taken = sum(
            self._would_do(row)
            and not (self._ruling(row).what == "join" and self._would_do(rows[row.twin]))
            for row in rows
        )
        left = sum(
            row.verdict is not Verdict.SAME and self._ruling(row).what == "leave"
            for row in self._plan.rows
        )
        return Tally(
            sum(count for _name, count in self._plan.files) + len(self._plan.skipped),
            counts[Verdict.NEW],
            counts[Verdict.UPDATE],
            counts[Verdict.SAME],
            counts[Verdict.LOOK],
            len(self._plan.skipped),
            taken,
            left,
        )

    def _would_do(self, row: Row) -> bool:
        made = self._ruling(row)
        if made.what != "update" or row.number in self._rulings:
            return made.what != "leave"
        return any(not difference.is_choice for difference in row.differences)

    def numbers(self, verdict: str, words: str = "") -> bytes:
        """Return the numbers of the rows with a verdict, "" for all, as 32-bit integers.

        `words` narrow them to those in whose name, organisation, title or addresses each stands.
        """
        rows: Iterator[Row] = iter(self._plan.rows)
        if wanted := fold(words).split():
            said = self._said = self._said or [_said(row) for row in self._plan.rows]
            rows = (row for row in rows if all(word in said[row.number] for word in wanted))
        found = (row.number for row in rows if not verdict or row.verdict == verdict)
        return array("i", found).tobytes()

    def rows(self, numbers: Sequence[int]) -> tuple[RowView, ...]:
        """Return rows as a list shows them."""
        return tuple(self._view(self._plan.rows[number]) for number in numbers)

    def look(self, number: int, contact: int = 0) -> Detail:
        """Return all about one row, compared with `contact` or with whom it is ruled to be.

        A `contact` below 0 is its twin: another of the same files.
        """
        row = self._plan.rows[number]
        made = self._ruling(row)
        known = {card.id: card for card in self._office.ask(find.cards, row.known)}
        twin = self._plan.rows[row.twin].card if row.twin >= 0 else None
        if twin is not None and (contact < 0 or (not contact and made.what == "join")):
            ours: Card | None = twin
        else:
            ours = known.get(contact or made.contact or (row.known[0] if row.known else 0))
        result = row.card
        if ours is not None and made.what == ("update" if ours.id else "join"):
            result = ours
            for one in row.cards:
                result = gained(result, one, made.theirs)
        candidates = [Candidate(c.id, -1, c) for c in known.values()]
        if twin is not None:
            candidates.append(Candidate(0, row.twin, twin))
        return Detail(
            self._view(row),
            row.card,
            ours,
            result,
            () if ours is None else differences(ours, *row.cards),
            tuple(candidates),
            rulings_of(row),
            made,
            tuple(self._plan.place(at) for at in row.at),
        )

    def rule(self, numbers: Sequence[int], made: Ruling | None) -> Tally:
        """Rule over rows, or with None take back what was ruled; what may not be is passed over."""
        for number in numbers:
            row = self._plan.rows[number]
            if made is None:
                self._rulings.pop(number, None)
            elif made.what in rulings_of(row):
                contact = made.contact
                if made.what == "update" and contact not in row.known:
                    contact = row.known[0]
                self._keep(row, replace(made, contact=contact))
        return self.tally()

    def choices(self, numbers: Sequence[int]) -> Choices:
        """Return what can be ruled over rows together, and the fields some of them have to choose.

        Of a field is told how many rows have it to choose.
        """
        rows = [self._plan.rows[number] for number in numbers]
        ruled = Counter(what for row in rows for what in rulings_of(row))
        found = Counter(field for row in rows for field in _to_choose(row))
        taken = sum(row.number in self._rulings for row in rows)
        return Choices(len(rows), dict(ruled), dict(found.most_common()), taken)

    def undecided(self, after: int) -> int:
        """Return the next row to look at that was not ruled over, from `after` on, -1 for none."""
        open_ones = [
            row.number
            for row in self._plan.rows
            if row.verdict is Verdict.LOOK and row.number not in self._rulings
        ]
        first = open_ones[0] if open_ones else -1
        return next((number for number in open_ones if number >= after), first)

    def prefer(self, numbers: Sequence[int], field: str, *, is_theirs: bool) -> Tally:
        """Let the files be right in a field of all these rows that have it to choose, or ours."""
        for number in numbers:
            row = self._plan.rows[number]
            made = self._ruling(row)
            if made.what == "update" and field in _to_choose(row):
                theirs = made.theirs | {field} if is_theirs else made.theirs - {field}
                self._keep(row, replace(made, theirs=theirs))
        return self.tally()

    def _keep(self, row: Row, made: Ruling) -> None:
        """Keep a ruling, but for one that says what would be done without it."""
        if made == ruling(row) and row.verdict is not Verdict.LOOK:
            self._rulings.pop(row.number, None)
        else:
            self._rulings[row.number] = made

    def foresee(self) -> Outcome:
        """Return what would be done as ruled now."""
        return self._office.ask(intake.foreseen, self._plan, self._rulings)

    def apply(self, categories: Sequence[str], progress: Progress) -> Outcome:
        """Take everybody in as ruled: one step of the office, or nothing."""
        return self._office.do(
            intake.apply,
            self._plan,
            self._rulings,
            datetime.now(UTC),
            categories,
            self._chosen,
            progress=progress,
            ahead=self._ahead.take(),
        )

    def close(self) -> None:
        """End what is made ahead."""
        self._ahead.close()

    # Inside

    @property
    def _office(self) -> Store:
        if self._store is None:
            raise RuntimeError("an import without an office can only be read")
        return self._store

    def _ruling(self, row: Row) -> Ruling:
        return self._rulings.get(row.number) or ruling(row)

    def _view(self, row: Row) -> RowView:
        card = row.cards[0]
        choices = sum(difference.is_choice for difference in row.differences)
        return RowView(
            row.number,
            row.verdict,
            card.formatted_name,
            card.organisation,
            card.title(self._language),
            row.why,
            len(row.differences) - choices,
            choices,
            len(row.at),
            self._ruling(row).what,
            row.number in self._rulings,
        )


def _to_choose(row: Row) -> set[str]:
    """Return the fields in which one of two words can stand, ours or the file's."""
    return {difference.field for difference in row.differences if difference.is_choice}


def _said(row: Row) -> str:
    """Return the words by which a row is found, folded."""
    card = row.cards[0]
    said = [card.formatted_name, card.nickname, card.organisation]
    said += [words for _code, words in card.titles]
    said += [email.address for one in row.cards for email in one.emails]
    said += [one.formatted_name for one in row.cards[1:]]
    return fold(" ".join(said))


def _is_unsure(file: PeopleFile) -> bool:
    """Whether a list is of no layout we know, and has a column that is only guessed."""
    if file.mapping is None or file.mapping.layout or file.mapping.is_own:
        return False
    return any(column.is_guess for column in file.mapping.columns)


def rulings_of(row: Row) -> tuple[str, ...]:
    """Return what may be ruled over a row, the usual first."""
    if row.why in ("suppressed", "nameless"):
        return ("leave",)
    usual = ruling(row).what
    possible = ["new", "leave"]
    if row.known:
        possible.insert(0, "update")
    if row.twin >= 0:
        possible.insert(0, "join")
    if row.verdict is Verdict.SAME or row.why == "do_not_contact":
        possible.remove("new")
    return tuple(sorted(possible, key=lambda what: what != usual))
