"""Menus are filled from actions, those of one kind in a submenu that hides while it is empty."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.desktop.menus import Menus, hide_empty, put, submenus


def made(parent: QWidget, text: str, submenu: str = "") -> QAction:
    action = QAction(text, parent)
    action.setProperty("submenu", submenu)
    action.setProperty("menu", "contact")
    return action


def texts(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions()]


def test_a_submenu_stands_where_its_first_action_would(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text, submenu in (("Copy", ""), ("As line", "copy"), ("Archive", ""), ("As table", "copy")):
        put(menu, made(menu, text, submenu))
    assert texts(menu) == ["Copy", "Other ways to copy", "Archive"]
    (inner,) = submenus(menu)
    assert texts(inner) == ["As line", "As table"]
    for action in inner.actions():
        action.setVisible(False)
    hide_empty(menu)
    assert not inner.menuAction().isVisible()


def test_filled_again_nothing_stands_twice(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    actions = [made(bar, "Copy"), made(bar, "As line", "copy")]
    for _n in range(2):
        menus.fill(actions)
        assert texts(menus["contact"]) == ["Copy", "Other ways to copy"]
    assert {*actions} <= {*menus.all_actions()}
