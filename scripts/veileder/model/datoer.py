"""Dates as Norwegian readers write them."""

MAANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


def norsk_dato(dato: str) -> str:
    """`2022-09-13` as «13. september 2022», `2022-09` as «september 2022», `2022` as it is."""
    deler = dato.split("-")
    if len(deler) == 1:
        return dato
    maaned = MAANEDER[int(deler[1]) - 1]
    if len(deler) == 2:
        return f"{maaned} {deler[0]}"
    return f"{int(deler[2])}. {maaned} {deler[0]}"
