// The story that test/sdk/stories.test.ts expects, told by the Go client: story <address of the server>.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"tmf-open-api-client/appointment"
)

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

var other = "whsec_" + strings.Repeat("QUFB", 8)

type notification struct {
	header http.Header
	body   []byte
}

func must[T any](value T, _ *http.Response, err error) T {
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func receive() (callback string, received chan notification) {
	received = make(chan notification, 100)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	go http.Serve(listener, http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(request.Body)
		check(err)
		received <- notification{request.Header, body}
		response.WriteHeader(http.StatusCreated)
	}))
	return "http://" + listener.Addr().String() + "/", received
}

func ptr[T any](value T) *T { return &value }

func main() {
	ctx := context.Background()
	client := appointment.Connect(os.Args[1], nil)
	api := client.AppointmentAPI
	callback, received := receive()
	subscription := must(api.RegisterListener(ctx).Body(appointment.EventSubscriptionInput{
		Callback: callback,
		Secret:   ptr(secret),
	}).Execute())

	// Create
	start := time.Date(2030, 5, 4, 8, 0, 0, 250_000_000, time.FixedZone("", 2*60*60))
	categories := make([]string, 5)
	var tag, id string
	for number := range categories {
		categories[number] = fmt.Sprintf(`go; "visit", %d ü`, number)
		created, response, err := api.CreateAppointment(ctx).Body(appointment.AppointmentCreate{
			Category:    &categories[number],
			Description: ptr("to be removed"),
			ExternalId:  ptr(fmt.Sprint(number)),
			AtType:      ptr("Visit"),
			ValidFor:    appointment.TimePeriod{StartDateTime: &start},
			Attachment: []appointment.AttachmentRefOrValue{{
				Size: &appointment.Quantity{Amount: ptr(json.Number("0.1234567890123456")), Units: ptr("kg")},
			}},
			AdditionalProperties: map[string]any{"van": map[string]any{
				"plate": "B-42", "load": json.Number("12.75"), "serial": int64(9007199254740991),
			}},
		}).Execute()
		check(err)
		tag, id = response.Header.Get("ETag"), created.GetId()
	}

	read := must(api.RetrieveAppointment(ctx, id).Execute())
	fmt.Println("type", read.GetAtType())
	fmt.Println("start", read.ValidFor.StartDateTime.Format("2006-01-02T15:04:05.000Z07:00"))
	fmt.Println("amount", *read.Attachment[0].Size.Amount)
	van := read.AdditionalProperties["van"].(map[string]any)
	fmt.Println("van", van["plate"], van["load"], van["serial"])

	// Change: null removes, extensions go back as they came
	changed := must(api.PatchAppointment(ctx, id).Body(map[string]any{
		"status": "confirmed", "description": nil, "van": van,
	}).Execute())
	isConfirmed := changed.GetStatus() == appointment.APPOINTMENTSTATETYPE_CONFIRMED
	fmt.Println("status", changed.GetStatus(), yes(isConfirmed), yes(changed.Description == nil))
	fmt.Println("van again", yes(fmt.Sprint(changed.AdditionalProperties["van"]) == fmt.Sprint(van)))

	// Operations: all take effect, or none; a null is a value
	changed = must(api.PatchAppointmentAsJsonPatch(ctx, id).Body([]map[string]any{
		{"op": "test", "path": "/status", "value": "confirmed"},
		{"op": "add", "path": "/note", "value": []map[string]any{{"id": "1", "text": "first"}, {"id": "2", "text": "second"}}},
		{"op": "add", "path": "/gate", "value": nil},
		{"op": "copy", "from": "/van/load", "path": "/weight"},
	}).Execute())
	gate, hasNull := changed.AdditionalProperties["gate"]
	isCopied := changed.AdditionalProperties["weight"] == json.Number("12.75")
	fmt.Println("operations", texts(changed), yes(hasNull && gate == nil), yes(isCopied))
	changed = must(api.PatchAppointmentAsJsonPatchQuery(ctx, id).Body([]map[string]any{
		{"op": "replace", "path": "/note/text?note.id=2", "value": "changed"},
	}).Execute())
	fmt.Println("conditions", texts(changed))
	_, response, err := api.PatchAppointmentAsJsonPatch(ctx, id).Body([]map[string]any{
		{"op": "test", "path": "/status", "value": "cancelled"},
	}).Execute()
	if failure, ok := appointment.ErrorOf(err); ok {
		fmt.Println("refused", response.StatusCode, yes(failure.Reason != ""))
	}

	// A stale tag
	_, response, err = api.PatchAppointment(ctx, id).IfMatch(tag).Body(map[string]any{"status": "cancelled"}).Execute()
	if failure, ok := appointment.ErrorOf(err); ok {
		fmt.Println("stale", response.StatusCode, failure.Code, yes(failure.Reason != ""))
	}

	// Lists
	confirmed := must(api.ListAppointment(ctx).Where(map[string]string{
		"status": appointment.AnyOf("confirmed", "cancelled"), "category": appointment.AnyOf(categories...),
	}).Execute())
	fmt.Println("confirmed", yes(len(confirmed) == 1 && confirmed[0].GetCategory() == categories[4]))
	fmt.Print("walked")
	ofStory := map[string]string{"category": appointment.AnyOf(categories...)}
	for each, err := range appointment.All(client, api.ListAppointment(ctx).Where(ofStory).Sort("-externalId").Limit(2)) {
		check(err)
		fmt.Print(" ", each.GetExternalId())
	}
	fmt.Println()

	// Events
	first := <-received
	check(appointment.VerifyEvent(first.header, first.body, other, secret))
	kind, err := appointment.EventType(first.body)
	check(err)
	var event appointment.AppointmentCreateEvent
	check(json.Unmarshal(first.body, &event))
	fmt.Println("event", kind, yes(event.Event.Appointment.GetCategory() == categories[0]))
	if errors.Is(appointment.VerifyEvent(first.header, append(first.body, ' '), secret), appointment.ErrSignature) {
		fmt.Println("forged")
	}
	if errors.Is(appointment.VerifyEvent(first.header, first.body, other), appointment.ErrSignature) {
		fmt.Println("forged")
	}

	_, err = api.UnregisterListener(ctx, subscription.GetId()).Execute()
	check(err)
}

func texts(changed *appointment.Appointment) string {
	var words []string
	for _, note := range changed.Note {
		words = append(words, note.GetText())
	}
	return strings.Join(words, " ")
}

func yes(value bool) string {
	if value {
		return "True"
	}
	return "False"
}
