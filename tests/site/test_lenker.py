"""Links in one form, whichever builder wrote them."""

import pytest

from veileder.publish.sider.lenker import rettet

LENKER = [
    ("././", "/eksempler/", "./"),
    ("..", "/eksempler/", "../"),
    ("./..", "/emner/", "../"),
    ("../../..", "/a/b/c/", "../../../"),
    ("../engerdal/dokumentasjon/", "/eksempler/engerdal/", "dokumentasjon/"),
    (".././#hva", "/eksempler/engerdal/", "../#hva"),
    ("../assets/css/veileder.css", "/om/", "../assets/css/veileder.css"),
    ("eksempler/", "/", "eksempler/"),
    (".", "/", "./"),
    ("#sted", "/om/", "#sted"),
    ("?q=a", "/sok/", "?q=a"),
    ("/veileder/om/", "/404.html", "/veileder/om/"),
    ("https://example.org/a/../b", "/om/", "https://example.org/a/../b"),
    ("mailto:a@example.org", "/om/", "mailto:a@example.org"),
]


@pytest.mark.parametrize(("skrevet", "fra", "ventet"), LENKER)
def test_en_form(skrevet: str, fra: str, ventet: str) -> None:
    """The reader is sent to the same place, and a comparison of two builders shows only what differs."""
    assert rettet(skrevet, fra) == ventet
