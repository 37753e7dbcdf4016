import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tmf.openapi.client.appointment.ApiException;
import tmf.openapi.client.appointment.ApiResponse;
import tmf.openapi.client.appointment.Tmf;
import tmf.openapi.client.appointment.api.AppointmentApi;
import tmf.openapi.client.appointment.api.AppointmentApi.*;
import tmf.openapi.client.appointment.model.*;

/** The story that test/sdk/stories.test.ts expects, told by the Java client: Story <address of the server>. */
public class Story {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_" + "QUFB".repeat(8);

  private record Notification(HttpExchange exchange, byte[] body) {}

  private static final BlockingQueue<Notification> received = new LinkedBlockingQueue<>();

  private static HttpServer receive() throws Exception {
    HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          received.add(new Notification(exchange, exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    receiver.start();
    return receiver;
  }

  public static void main(String[] arguments) throws Exception {
    AppointmentApi api = new AppointmentApi(Tmf.connect(arguments[0]));
    HttpServer receiver = receive();
    String callback = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    EventSubscription subscription =
        api.registerListener(
            APIRegisterListenerRequest.newBuilder()
                .body(new EventSubscriptionInput().callback(callback).secret(SECRET))
                .build());

    // Create
    OffsetDateTime start = OffsetDateTime.parse("2030-05-04T08:00:00.250+02:00");
    List<String> categories = new ArrayList<>();
    ApiResponse<Appointment> created = null;
    for (int number = 0; number < 5; number++) {
      categories.add("java; \"visit\", " + number + " \u00fc");
      Quantity size = new Quantity().amount(new BigDecimal("0.1234567890123456")).units("kg");
      AppointmentCreate creation =
          new AppointmentCreate()
              .category(categories.get(number))
              .description("to be removed")
              .externalId(String.valueOf(number))
              .atType("Visit")
              .validFor(new TimePeriod().startDateTime(start))
              .addAttachmentItem(new AttachmentRefOrValue().size(size))
              .putAdditionalProperty(
                  "van",
                  Map.of("plate", "B-42", "load", new BigDecimal("12.75"), "serial", 9007199254740991L));
      created =
          api.createAppointmentWithHttpInfo(APICreateAppointmentRequest.newBuilder().body(creation).build());
    }

    String id = created.getData().getId();
    Appointment read = api.retrieveAppointment(APIRetrieveAppointmentRequest.newBuilder().id(id).build());
    System.out.println("type " + read.getAtType());
    System.out.println("start " + read.getValidFor().getStartDateTime());
    System.out.println("amount " + read.getAttachment().get(0).getSize().getAmount());
    Map<?, ?> van = (Map<?, ?>) read.getAdditionalProperty("van");
    System.out.println("van " + van.get("plate") + " " + van.get("load") + " " + van.get("serial"));

    // Change: null removes, extensions go back as they came
    Map<String, Object> change = new HashMap<>();
    change.put("status", "confirmed");
    change.put("description", null);
    change.put("van", van);
    Appointment changed =
        api.patchAppointment(APIPatchAppointmentRequest.newBuilder().id(id).body(change).build());
    boolean isConfirmed = changed.getStatus() == AppointmentStateType.CONFIRMED;
    print("status", changed.getStatus(), isConfirmed, changed.getDescription() == null);
    print("van again", van.equals(changed.getAdditionalProperty("van")));

    // Operations: all take effect, or none; a null is a value
    Map<String, Object> gate = operation("add", "/gate", null);
    List<Map<String, String>> notes =
        List.of(Map.of("id", "1", "text", "first"), Map.of("id", "2", "text", "second"));
    changed =
        api.patchAppointmentAsJsonPatch(
            APIPatchAppointmentAsJsonPatchRequest.newBuilder()
                .id(id)
                .body(
                    List.of(
                        operation("test", "/status", "confirmed"),
                        operation("add", "/note", notes),
                        gate,
                        Map.of("op", "copy", "from", "/van/load", "path", "/weight")))
                .build());
    boolean hasNull = changed.getAdditionalProperties().containsKey("gate");
    boolean isCopied = new BigDecimal("12.75").equals(changed.getAdditionalProperty("weight"));
    print("operations", textOf(changed, 0), textOf(changed, 1), hasNull, isCopied);
    changed =
        api.patchAppointmentAsJsonPatchQuery(
            APIPatchAppointmentAsJsonPatchQueryRequest.newBuilder()
                .id(id)
                .body(List.of(operation("replace", "/note/text?note.id=2", "changed")))
                .build());
    print("conditions", textOf(changed, 0), textOf(changed, 1));
    try {
      api.patchAppointmentAsJsonPatch(
          APIPatchAppointmentAsJsonPatchRequest.newBuilder()
              .id(id)
              .body(List.of(operation("test", "/status", "cancelled")))
              .build());
    } catch (ApiException exception) {
      print("refused", exception.getCode(), !Tmf.errorOf(exception).orElseThrow().getReason().isEmpty());
    }

    // A stale tag
    String tag = created.getHeaders().get("etag").get(0);
    try {
      api.patchAppointment(
          APIPatchAppointmentRequest.newBuilder().id(id).ifMatch(tag).body(Map.of("status", "cancelled")).build());
    } catch (ApiException exception) {
      TmfError error = Tmf.errorOf(exception).orElseThrow();
      print("stale", exception.getCode(), error.getCode(), !error.getReason().isEmpty());
    }

    // Lists
    String ofStory = Tmf.anyOf(categories.toArray());
    Map<String, String> where = Map.of("status", Tmf.anyOf("confirmed", "cancelled"), "category", ofStory);
    List<Appointment> confirmed =
        api.listAppointment(APIListAppointmentRequest.newBuilder().where(where).build());
    print("confirmed", confirmed.size() == 1 && confirmed.get(0).getCategory().equals(categories.get(4)));
    Iterable<Appointment> walked =
        Tmf.all(
            page ->
                api.listAppointmentWithHttpInfo(
                    APIListAppointmentRequest.newBuilder()
                        .where(Map.of("category", ofStory))
                        .sort("-externalId")
                        .limit(page.limit(2))
                        .offset(page.offset())
                        .cursor(page.cursor())
                        .build()));
    StringBuilder order = new StringBuilder("walked");
    for (Appointment each : walked) order.append(' ').append(each.getExternalId());
    System.out.println(order);

    // Events
    Notification first = received.poll(60, TimeUnit.SECONDS);
    verify(first, first.body(), OTHER, SECRET);
    AppointmentCreateEvent event = Tmf.read(first.body(), AppointmentCreateEvent.class);
    String category = event.getEvent().getAppointment().getCategory();
    print("event", Tmf.eventType(first.body()), category.equals(categories.get(0)));
    byte[] longer = java.util.Arrays.copyOf(first.body(), first.body().length + 1);
    for (Runnable forged : List.<Runnable>of(forgery(first, longer, SECRET), forgery(first, first.body(), OTHER)))
      forged.run();

    api.unregisterListener(APIUnregisterListenerRequest.newBuilder().id(subscription.getId()).build());
    receiver.stop(0);
  }

  private static Map<String, Object> operation(String op, String path, Object value) {
    Map<String, Object> operation = new HashMap<>();
    operation.put("op", op);
    operation.put("path", path);
    operation.put("value", value);
    return operation;
  }

  private static String textOf(Appointment appointment, int note) {
    return appointment.getNote().get(note).getText();
  }

  private static void verify(Notification notification, byte[] body, String... secrets)
      throws Tmf.SignatureException {
    Tmf.verifyEvent(notification.exchange().getRequestHeaders()::getFirst, body, secrets);
  }

  private static Runnable forgery(Notification notification, byte[] body, String secret) {
    return () -> {
      try {
        verify(notification, body, secret);
      } catch (Tmf.SignatureException expected) {
        System.out.println("forged");
      }
    };
  }

  private static void print(Object... values) {
    List<String> words = new ArrayList<>();
    for (Object value : values)
      words.add(value instanceof Boolean ? ((Boolean) value ? "True" : "False") : String.valueOf(value));
    System.out.println(String.join(" ", words));
  }
}
