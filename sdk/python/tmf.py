"""What TM Forum APIs have beyond OpenAPI: filters, pages, signatures of events."""

import base64
import binascii
import hashlib
import hmac
import json
import re
import time
from typing import Any, Callable, Iterator, Mapping, Optional, Union
from urllib.parse import parse_qsl

from .api_client import ApiClient
from .configuration import Configuration

BASE_PATH = "{{basePath}}"

Token = Union[str, Callable[[], str]]


class TmfClient(ApiClient):
    """Client of the API at an address such as ``http://127.0.0.1:8080``.

    :param token: bearer token, or a function that returns it; called before each request
    """

    def __init__(self, base_url: str, token: Optional[Token] = None) -> None:
        super().__init__(Configuration(host=base_url.rstrip("/") + BASE_PATH))
        self._token = token

    def call_api(self, method: str, url: str, header_params: Any = None, *args: Any, **kwargs: Any) -> Any:
        headers = dict(header_params or {})
        if self._token is not None:
            headers["Authorization"] = "Bearer " + (self._token() if callable(self._token) else self._token)
        return super().call_api(method, url, headers, *args, **kwargs)


def any_of(*values: Any) -> str:
    """Returns the value of a filter that one of these satisfies: ``where={"status": any_of("a", "b")}``."""
    return ",".join(re.sub(r'[\\,;"]', r"\\\g<0>", str(value)) or '""' for value in values)


def all_items(list_with_http_info: Callable[..., Any], **parameters: Any) -> Iterator[Any]:
    """Yields the items of all pages: ``all_items(api.list_…_with_http_info, where={…}, limit=100)``."""
    query: Optional[Mapping[str, Any]] = {}
    while query is not None:
        parameters = {**parameters, **query}
        response = list_with_http_info(**parameters)
        yield from response.data
        query = _next_page(response.headers or {})


def _next_page(headers: Mapping[str, str]) -> Optional[Mapping[str, Any]]:
    """Returns the parameters of the next page; None after the last one."""
    link = re.search(r'<[^>?]*\?([^>]*)>\s*;\s*rel="?next"?', headers.get("Link") or "")
    if link is None:
        return None
    query = dict(parse_qsl(link[1]))
    numbers = {name: int(query[name]) if name in query else None for name in ("offset", "limit")}
    return {**numbers, "cursor": query.get("cursor")}


class SignatureError(ValueError):
    """A notification was not signed with one of the secrets."""


#: Seconds that the clocks of server and receiver may differ.
TOLERANCE = 300


def verify_event(headers: Mapping[str, str], body: bytes, *secrets: str) -> None:
    """Verifies the signature of a notification (Standard Webhooks). Raises SignatureError.

    :param headers: those of the request, whose names are case-insensitive, as in ``http.server``
    :param body: exactly as it was received
    :param secrets: those of the subscription: two, while one replaces the other
    """
    if not secrets:
        raise ValueError("The secret of the subscription is missing")
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    message_id, timestamp, signatures = (headers.get(name) or "" for name in names)
    if not re.fullmatch(r"\d{1,12}", timestamp) or abs(time.time() - int(timestamp)) > TOLERANCE:
        raise SignatureError(f"webhook-timestamp is not within {TOLERANCE} s of now")
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = [hmac.new(_key(secret), signed, hashlib.sha256).digest() for secret in secrets]
    for signature in signatures.split(" "):
        version, _, text = signature.partition(",")
        given = _decoded(text)
        if version == "v1" and given and any(hmac.compare_digest(given, each) for each in expected):
            return
    raise SignatureError("No signature agrees with the body and a secret")


def event_type(body: bytes) -> Optional[str]:
    """Returns the type of a notification, which names its model: ``models.….from_json(body)``."""
    return json.loads(body).get("eventType")


def _key(secret: str) -> bytes:
    key = _decoded(secret[len("whsec_") :] if secret.startswith("whsec_") else secret)
    if not key:
        raise ValueError("A secret is not base64")
    return key


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
