"""What every page of klieg is put together from: the shared style sheets, scripts and partials of the folder `page`, in one file that asks the network for nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib import resources
from typing import Any

from klieg.words import escape


def render(template: str, *, styles: tuple[str, ...], scripts: tuple[str, ...], footer: str, **data: Any) -> str:
    """A page as HTML text. Only its own script may run: the page names its hash, so that a script in a story or a record would stay text even unescaped.

    Args:
        template: the template's name in the folder `page`.
        styles: style sheets of that folder, in order.
        scripts: scripts of that folder, in order.
        footer: what stands at the foot of each printed page.
        data: what the template shows.
    """
    import jinja2

    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True, loader=jinja2.FunctionLoader(_text), trim_blocks=True, lstrip_blocks=True,
        finalize=_shown,
    )  # fmt: skip
    js = "\n" + "".join(_text(name) for name in scripts)
    css = "\n" + "".join(_text(name) for name in styles)
    digest = base64.b64encode(hashlib.sha256(js.encode()).digest()).decode()
    return environment.get_template(template).render(
        css=css, js=js, script_hash=f"sha256-{digest}", signs=_text("signs.svg").strip(), footer=_css_string(footer), **data
    )


def _text(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _shown(value: Any) -> Any:
    """Raw text with characters that could drive or reorder a page shown escaped; newlines stay."""
    if type(value) is not str:
        return value
    return "\n".join(escape(line) for line in value.split("\n")) if not value.isprintable() else value


def _css_string(text: str) -> str:
    """Text as the inside of a quoted string of a style sheet: all but letters, digits and spaces as their numbers."""
    return re.sub(r"[^A-Za-z0-9 .:,-]", lambda found: f"\\{ord(found[0]):x} ", escape(text))
