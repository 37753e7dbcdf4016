package {{packageName}}

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// BasePath is the path of the API on a server.
const BasePath = "{{basePath}}"

// Tolerance is what the clocks of server and receiver may differ.
const Tolerance = 5 * time.Minute

// Connect creates a client of the API at an address such as http://127.0.0.1:8080. The HTTP client adds tokens, as those
// of golang.org/x/oauth2 do; nil stands for the default one.
func Connect(baseURL string, client *http.Client) *APIClient {
	configuration := NewConfiguration()
	configuration.HTTPClient = client
	configuration.Servers = ServerConfigurations{{URL: strings.TrimRight(baseURL, "/") + BasePath}}
	return NewAPIClient(configuration)
}

var special = regexp.MustCompile(`[\\,;"]`)

// AnyOf returns the value of a filter that one of these satisfies.
func AnyOf(values ...string) string {
	quoted := make([]string, len(values))
	for index, value := range values {
		quoted[index] = special.ReplaceAllString(value, `\$0`)
		if value == "" {
			quoted[index] = `""`
		}
	}
	return strings.Join(quoted, ",")
}

// addFilters adds filters, by path, to a query.
func addFilters(query url.Values, where map[string]string) {
	for path, value := range where {
		query.Add(path, value)
	}
}

// unmarshalExact parses JSON; numbers without a type of their own become json.Number.
func unmarshalExact(data []byte, value any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return decoder.Decode(value)
}

// ErrorOf returns the TM Forum error of a failed call; false if the response has none.
func ErrorOf(err error) (TmfError, bool) {
	var failure *GenericOpenAPIError
	if !errors.As(err, &failure) {
		return TmfError{}, false
	}
	model, ok := failure.Model().(TmfError)
	return model, ok
}

var nextLink = regexp.MustCompile(`<[^>?]*\?([^>]*)>\s*;\s*rel="?next"?`)

// All yields the items of all pages. It ends after an error.
func All[T any](client *APIClient, request interface {
	Execute() ([]T, *http.Response, error)
}) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		items, response, err := request.Execute()
		for {
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, item := range items {
				if !yield(item, nil) {
					return
				}
			}
			link := nextLink.FindStringSubmatch(response.Header.Get("Link"))
			if link == nil {
				return
			}
			items, response, err = readPage[T](client, response.Request, link[1])
		}
	}
}

// readPage repeats a request with the query of another page.
func readPage[T any](client *APIClient, request *http.Request, query string) ([]T, *http.Response, error) {
	next := request.Clone(request.Context())
	next.URL.RawQuery = query
	response, err := client.callAPI(next)
	if err != nil {
		return nil, response, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, response, err
	}
	if response.StatusCode >= 300 {
		failure := &GenericOpenAPIError{body: body, error: response.Status}
		var model TmfError
		if unmarshalExact(body, &model) == nil {
			failure.model = model
		}
		return nil, response, failure
	}
	var items []T
	err = unmarshalExact(body, &items)
	return items, response, err
}

// ErrSignature says that a notification was not signed with one of the secrets.
var ErrSignature = errors.New("the signature of the notification is wrong")

// VerifyEvent verifies the signature of a notification (Standard Webhooks). The body must be as it was received. While one
// secret of the subscription replaces another, give both.
func VerifyEvent(header http.Header, body []byte, secrets ...string) error {
	sent := header.Get("webhook-timestamp")
	timestamp, err := strconv.ParseInt(sent, 10, 64)
	if err != nil || time.Since(time.Unix(timestamp, 0)).Abs() > Tolerance {
		return fmt.Errorf("%w: webhook-timestamp is not within %s of now", ErrSignature, Tolerance)
	}
	for _, secret := range secrets {
		key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
		if err != nil || len(key) == 0 {
			return errors.New("a secret is not base64")
		}
		mac := hmac.New(sha256.New, key)
		fmt.Fprintf(mac, "%s.%s.", header.Get("webhook-id"), sent)
		mac.Write(body)
		expected := mac.Sum(nil)
		for _, signature := range strings.Fields(header.Get("webhook-signature")) {
			text, isVersion1 := strings.CutPrefix(signature, "v1,")
			given, err := base64.StdEncoding.DecodeString(text)
			if isVersion1 && err == nil && hmac.Equal(given, expected) {
				return nil
			}
		}
	}
	return fmt.Errorf("%w: no signature agrees with the body and a secret", ErrSignature)
}

// EventType returns the type of a notification, which names its model.
func EventType(body []byte) (string, error) {
	var event struct {
		EventType string `json:"eventType"`
	}
	err := json.Unmarshal(body, &event)
	return event.EventType, err
}
