"""How the server answers in JSON."""

import json
from typing import Any

from aiohttp import web


def json_answer(body: Any, status: int = 200) -> web.Response:
    """An answer of exactly `application/json`, as Discord's is: discord.py reads no JSON where a charset follows."""
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")
