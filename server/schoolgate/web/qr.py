"""The one door to segno: an address as a square code that a phone's camera reads."""

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """Give an SVG element, black on white in every colour scheme, that grows with the place it stands in.

    Its name is given by whatever stands around it: to a screen reader it is no picture.
    """
    # Level M mends about 15 % of the code; four modules of white around it are what ISO/IEC 18004 asks for.
    code = segno.make(address, error="m", micro=False)
    svg = code.svg_inline(border=4, omitsize=True, dark="#000", light="#fff", svgclass="qr-code", lineclass=None)
    # segno draws numbers and constants only; nothing of the address stands in the markup.
    return Markup(svg)  # noqa: S704
