package {{packageName}};

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import {{packageName}}.model.TmfError;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What TM Forum APIs have beyond OpenAPI: filters, pages, errors, signatures of events. */
public final class Tmf {
  public static final String BASE_PATH = "{{basePath}}";

  /** Seconds that the clocks of server and receiver may differ. */
  public static final long TOLERANCE = 300;

  private static final Pattern NEXT = Pattern.compile("<[^>?]*\\?([^>]*)>\\s*;\\s*rel=\"?next\"?");

  private Tmf() {}

  /** Creates a client of the API at an address such as {@code http://127.0.0.1:8080}. */
  public static ApiClient connect(String baseUrl) {
    return new ApiClient(
        ApiClient.createDefaultHttpClientBuilder(), mapper(), baseUrl.replaceAll("/+$", "") + BASE_PATH);
  }

  /** Creates a client with a bearer token, which is asked for before each request. */
  public static ApiClient connect(String baseUrl, Supplier<String> token) {
    return connect(baseUrl)
        .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token.get()));
  }

  /** Creates a mapper that keeps the digits of numbers, and the nulls of a merge patch. */
  public static ObjectMapper mapper() {
    return ApiClient.createDefaultObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .setDefaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
  }

  /** Returns the value of a filter that one of these satisfies. */
  public static String anyOf(Object... values) {
    return Arrays.stream(values)
        .map(value -> String.valueOf(value).replaceAll("[\\\\,;\"]", "\\\\$0"))
        .map(text -> text.isEmpty() ? "\"\"" : text)
        .collect(Collectors.joining(","));
  }

  /** Returns the query parameters of filters, by path. */
  public static List<Pair> filters(Map<String, String> where) {
    List<Pair> pairs = new ArrayList<>();
    if (where != null)
      where.forEach((path, value) -> pairs.addAll(ApiClient.parameterToPairs(path, value)));
    return pairs;
  }

  /** Returns the TM Forum error of a failed call; empty if the response has none. */
  public static Optional<TmfError> errorOf(ApiException exception) {
    if (exception.getResponseBody() == null) return Optional.empty();
    try {
      return Optional.ofNullable(mapper().readValue(exception.getResponseBody(), TmfError.class));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** The parameters of one page. */
  public static final class Page {
    private final Map<String, String> query;

    private Page(Map<String, String> query) {
      this.query = query;
    }

    public Long limit(long first) {
      return query.isEmpty() ? Long.valueOf(first) : number("limit");
    }

    public Long offset() {
      return number("offset");
    }

    public String cursor() {
      return query.get("cursor");
    }

    private Long number(String name) {
      return query.containsKey(name) ? Long.valueOf(query.get(name)) : null;
    }
  }

  /** Reads one page: {@code page -> api.list…WithHttpInfo(… .limit(page.limit(100)) …)}. */
  @FunctionalInterface
  public interface PageReader<T> {
    ApiResponse<List<T>> read(Page page) throws ApiException;
  }

  /** A page could not be read; the cause is the {@link ApiException}. */
  public static final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PageException(ApiException cause) {
      super(cause);
    }
  }

  /** Returns the items of all pages, each of which is read when it is needed. */
  public static <T> Iterable<T> all(PageReader<T> reader) {
    return () -> new Items<>(reader);
  }

  private static final class Items<T> implements Iterator<T> {
    private final PageReader<T> reader;
    private Optional<Page> next = Optional.of(new Page(Map.of()));
    private Iterator<T> items = List.<T>of().iterator();

    private Items(PageReader<T> reader) {
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && next.isPresent()) read(next.get());
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) throw new NoSuchElementException();
      return items.next();
    }

    private void read(Page page) {
      try {
        ApiResponse<List<T>> response = reader.read(page);
        items = response.getData().iterator();
        next = nextPage(response.getHeaders());
      } catch (ApiException exception) {
        throw new PageException(exception);
      }
    }
  }

  private static Optional<Page> nextPage(Map<String, List<String>> headers) {
    List<String> links = headers.getOrDefault("link", headers.getOrDefault("Link", List.of()));
    Matcher link = NEXT.matcher(String.join(", ", links));
    if (!link.find()) return Optional.empty();
    Map<String, String> query = new HashMap<>();
    for (String parameter : link.group(1).split("&")) {
      String[] parts = parameter.split("=", 2);
      query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return Optional.of(new Page(query));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A notification was not signed with one of the secrets. */
  public static final class SignatureException extends Exception {
    private static final long serialVersionUID = 1L;

    private SignatureException(String message) {
      super(message);
    }
  }

  /**
   * Verifies the signature of a notification (Standard Webhooks).
   *
   * @param header returns a header of the request by its name, such as {@code exchange.getRequestHeaders()::getFirst}
   * @param body exactly as it was received
   * @param secrets those of the subscription: two, while one replaces the other
   */
  public static void verifyEvent(UnaryOperator<String> header, byte[] body, String... secrets)
      throws SignatureException {
    if (secrets.length == 0) throw new IllegalArgumentException("The secret of the subscription is missing");
    String timestamp = String.valueOf(header.apply("webhook-timestamp"));
    if (!timestamp.matches("\\d{1,12}")
        || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE)
      throw new SignatureException("webhook-timestamp is not within " + TOLERANCE + " s of now");
    byte[] start = (header.apply("webhook-id") + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    for (String signature : String.valueOf(header.apply("webhook-signature")).split(" "))
      for (String secret : secrets)
        if (agrees(signature, signatureOf(secret, start, body))) return;
    throw new SignatureException("No signature agrees with the body and a secret");
  }

  private static boolean agrees(String signature, byte[] expected) {
    if (!signature.startsWith("v1,")) return false;
    try {
      return MessageDigest.isEqual(Base64.getDecoder().decode(signature.substring(3)), expected);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] signatureOf(String secret, byte[] start, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(start);
      return mac.doFinal(body);
    } catch (GeneralSecurityException unsupported) {
      throw new IllegalStateException(unsupported);
    }
  }

  /** Parses the body of a notification; its {@code eventType} names the model. */
  public static <T> T read(byte[] body, Class<T> type) throws IOException {
    return mapper().readValue(body, type);
  }

  /** Returns the type of a notification. */
  public static String eventType(byte[] body) throws IOException {
    return mapper().readTree(body).path("eventType").asText();
  }
}
