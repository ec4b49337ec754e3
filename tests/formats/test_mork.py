"""Thunderbird's old address books become cards."""

from pressdesk.formats import mork

ABOOK = """// <!-- <mdb:mork:z v="1.4"/> -->
< <(a=c)> // (f=iso-8859-1)
  (80=ns:addrbk:db:row:scope:card:all)(81=ns:addrbk:db:row:scope:list:all)
  (83=FirstName)(84=LastName)(87=DisplayName)(89=PrimaryEmail)(8A=LowercasePrimaryEmail)
  (8F=WorkPhone)(BD=ListName)(B7=Notes)>
<(90=Zo$C3$A9)(91=Brun \\(Paris\\))(92=zoe@x.org)(93=Everyone)>
{1:^80 {(k^BC:c)(s=9)}
  [1(^83^90)(^84^91)(^89^92)(^8A^92)(^8F=+33 1)]
  [2(^83=Jo)(^89=jo@x.org)]
  [1:^81(^BD^93)]}
@$${2{@
{1:^80 {(k^BC:c)(s=9)} [-2(^87=Jo Berg)(^89=jo@y.org)] }
@$$}2}@
"""


def test_rows_are_read_with_what_was_changed_later() -> None:
    book = mork.read(ABOOK.encode())
    first, second = book.cards
    assert (first.formatted_name, first.emails[0].address) == ("Zoé Brun (Paris)", "zoe@x.org")
    assert first.telephones[0].number == "+33 1"
    assert first.custom == ()
    assert (second.formatted_name, second.emails[0].address) == ("Jo Berg", "jo@y.org")


def test_lists_are_told_and_no_people() -> None:
    (told,) = mork.read(ABOOK.encode()).skipped
    assert told.at == "Everyone"


def test_a_file_that_ends_anywhere_is_read_as_far_as_it_goes() -> None:
    for end in range(0, len(ABOOK), 7):
        mork.read(ABOOK[:end].encode())
