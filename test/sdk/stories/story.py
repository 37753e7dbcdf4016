"""The story that test/sdk/stories.test.ts expects, told by the Python client: story.py <address of the server>."""

import json
import queue
import sys
import threading
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer

from tmf_open_api_client_appointment import (
    AppointmentApi,
    AppointmentCreate,
    AppointmentCreateEvent,
    AppointmentStateType,
    AttachmentRefOrValue,
    EventSubscriptionInput,
    Quantity,
    TimePeriod,
)
from tmf_open_api_client_appointment.exceptions import ApiException
from tmf_open_api_client_appointment.tmf import (
    SignatureError,
    TmfClient,
    all_items,
    any_of,
    event_type,
    verify_event,
)

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_" + "QUFB" * 8

requests: "queue.Queue" = queue.Queue()


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        requests.put((self.headers, body))
        self.send_response(201)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


receiver = HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=receiver.serve_forever, daemon=True).start()

api = AppointmentApi(TmfClient(sys.argv[1]))
callback = f"http://127.0.0.1:{receiver.server_port}/"
subscription = api.register_listener(EventSubscriptionInput(callback=callback, secret=SECRET))

# Create
start = datetime(2030, 5, 4, 8, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=2)))
categories = [f'python; "visit", {number} ü' for number in range(5)]
for number, category in enumerate(categories):
    created = api.create_appointment_with_http_info(
        AppointmentCreate(
            category=category,
            description="to be removed",
            external_id=str(number),
            at_type="Visit",
            valid_for=TimePeriod(start_date_time=start),
            attachment=[AttachmentRefOrValue(size=Quantity(amount=Decimal("0.1234567890123456"), units="kg"))],
            additional_properties={
                "van": {"plate": "B-42", "load": Decimal("12.75"), "serial": 9007199254740991}
            },
        )
    )

read = api.retrieve_appointment(created.data.id)
print("type", read.at_type)
print("start", read.valid_for.start_date_time.isoformat(timespec="milliseconds"))
print("amount", read.attachment[0].size.amount)
van = read.additional_properties["van"]
print("van", van["plate"], van["load"], van["serial"])

# Change: null removes, extensions go back as they came
changed = api.patch_appointment(read.id, {"status": "confirmed", "description": None, "van": van})
print("status", changed.status.value, changed.status is AppointmentStateType.CONFIRMED, changed.description is None)
print("van again", changed.additional_properties["van"] == van)

# Operations: all take effect, or none; a null is a value
notes = [{"id": "1", "text": "first"}, {"id": "2", "text": "second"}]
changed = api.patch_appointment_as_json_patch(
    read.id,
    [
        {"op": "test", "path": "/status", "value": "confirmed"},
        {"op": "add", "path": "/note", "value": notes},
        {"op": "add", "path": "/gate", "value": None},
        {"op": "copy", "from": "/van/load", "path": "/weight"},
    ],
)
more = changed.additional_properties
print("operations", *(note.text for note in changed.note), more["gate"] is None, more["weight"] == Decimal("12.75"))
changed = api.patch_appointment_as_json_patch_query(
    read.id, [{"op": "replace", "path": "/note/text?note.id=2", "value": "changed"}]
)
print("conditions", *(note.text for note in changed.note))
try:
    api.patch_appointment_as_json_patch(read.id, [{"op": "test", "path": "/status", "value": "cancelled"}])
except ApiException as error:
    print("refused", error.status, len(error.data.reason) > 0)

# A stale tag
try:
    api.patch_appointment(read.id, {"status": "cancelled"}, if_match=created.headers["ETag"])
except ApiException as error:
    print("stale", error.status, error.data.code, len(error.data.reason) > 0)

# Lists
confirmed = api.list_appointment(where={"status": any_of("confirmed", "cancelled"), "category": any_of(*categories)})
print("confirmed", [each.category for each in confirmed] == categories[4:])
walked = all_items(
    api.list_appointment_with_http_info, where={"category": any_of(*categories)}, sort="-externalId", limit=2
)
print("walked", " ".join(each.external_id for each in walked))

# Events
headers, body = requests.get(timeout=60)
verify_event(headers, body, OTHER, SECRET)
event = AppointmentCreateEvent.from_json(body.decode())
print("event", event_type(body), event.event.appointment.category == categories[0])
for forged in ((body + b" ", SECRET), (body, OTHER)):
    try:
        verify_event(headers, *forged)
    except SignatureError:
        print("forged")

api.unregister_listener(subscription.id)
receiver.shutdown()
