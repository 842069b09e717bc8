package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.alert.Kind;
import org.entente.app.alert.Watch;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Reviews;
import org.entente.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the interface to its OpenAPI document, and to what a hostile caller may try. */
class ApiTest {
  private static Observatory observatory;
  private static Map<String, @Nullable Object> document;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    observatory = Observatory.examples();
    document = JsonText.read(observatory.get("api/openapi.json").body());
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new AssertionError("no object: " + value);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new AssertionError("no list: " + value);
  }

  private static Map<?, ?> resolved(Map<?, ?> part) {
    Object reference = part.get("$ref");
    if (reference == null) {
      return part;
    }
    Map<?, ?> found = document;
    for (String step : reference.toString().substring(2).split("/", -1)) {
      found = object(found.get(step));
    }
    return found;
  }

  private static String encoded(Object text) {
    return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> call(
      String method, String path, Map<?, ?> operation, boolean withExamples)
      throws IOException, InterruptedException {
    String address = path.substring(1);
    StringBuilder query = new StringBuilder();
    for (Object each : list(operation.get("parameters"))) {
      Map<?, ?> parameter = resolved(object(each));
      Object example = parameter.get("example");
      if ("path".equals(parameter.get("in"))) {
        Object value = example == null ? made(String.valueOf(parameter.get("name"))) : example;
        address = address.replace("{" + parameter.get("name") + "}", encoded(value));
      } else if ((withExamples || Boolean.TRUE.equals(parameter.get("required")))
          && example != null) {
        query.append(query.isEmpty() ? '?' : '&');
        query.append(encoded(String.valueOf(parameter.get("name")))).append('=');
        query.append(encoded(example));
      }
    }
    String body = null;
    if (operation.get("requestBody") instanceof Map<?, ?> request) {
      Object example =
          object(object(request.get("content")).get("application/json")).get("example");
      body = new String(JsonText.of(filled(object(example))), StandardCharsets.UTF_8);
    }
    return observatory.call(method.toUpperCase(Locale.ROOT), address + query, body);
  }

  /** Examples of bodies that name something of this store stand as {@code {name}}. */
  private static Map<String, Object> filled(Map<?, ?> example)
      throws IOException, InterruptedException {
    Map<String, Object> filled = new TreeMap<>();
    for (var member : example.entrySet()) {
      Object value = Objects.requireNonNull(member.getValue());
      if (value instanceof List<?> list) {
        List<Object> values = new ArrayList<>();
        for (Object each : list) {
          values.add(filled(each));
        }
        filled.put(member.getKey().toString(), values);
      } else {
        filled.put(member.getKey().toString(), filled(value));
      }
    }
    return filled;
  }

  private static Object filled(Object value) throws IOException, InterruptedException {
    String text = value.toString();
    return text.startsWith("{") ? made(text.substring(1, text.length() - 1)) : value;
  }

  /** What of this store a name in the document's examples stands for. */
  private static String made(String name) throws IOException, InterruptedException {
    return switch (name) {
      case "event" -> firstEvent();
      case "alert" ->
          new Watch(observatory.archive(), code -> code).add("x", Kind.BLOC, Map.of(), "test").id();
      case "key" -> observatory.archive().keys().issue("x", Role.READ, null, "test").key().id();
      case "review" ->
          String.valueOf(
              observatory
                  .archive()
                  .reviews()
                  .make(
                      new Reviews.Decision(
                          firstEvent(), Reviews.Act.ACCEPT, null, List.of(), Map.of(), null),
                      "test"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String firstEvent() throws IOException, InterruptedException {
    Map<String, @Nullable Object> events =
        JsonText.read(observatory.get("api/events?contradicted=true&limit=1").body());
    return String.valueOf(object(list(events.get("items")).get(0)).get("id"));
  }

  /** What of a value does not fit its schema, as lines. */
  private static List<String> misfits(String at, @Nullable Object value, Map<?, ?> given) {
    Map<?, ?> schema = resolved(given);
    List<String> misfits = new ArrayList<>();
    Object type = schema.get("type");
    List<?> types = type instanceof List<?> list ? list : List.of(String.valueOf(type));
    if (type != null && types.stream().noneMatch(one -> fits(value, one.toString()))) {
      misfits.add(at + " is no " + types + ": " + value);
    }
    if (value instanceof Map<?, ?> map && schema.get("properties") instanceof Map<?, ?> known) {
      for (Object name : list(schema.get("required"))) {
        if (!map.containsKey(name)) {
          misfits.add(at + "." + name + " is missing");
        }
      }
      map.forEach(
          (name, member) -> {
            if (known.get(name) instanceof Map<?, ?> inner) {
              misfits.addAll(misfits(at + "." + name, member, inner));
            } else {
              misfits.add(at + "." + name + " is not in the document");
            }
          });
    }
    if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
      for (int i = 0; i < list.size(); i++) {
        misfits.addAll(misfits(at + "[" + i + "]", list.get(i), items));
      }
    }
    return misfits;
  }

  private static boolean fits(@Nullable Object value, String type) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "null" -> value == null;
      case "number" -> value instanceof BigDecimal;
      case "integer" ->
          value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalArgumentException(type);
    };
  }

  @Test
  void everyOperationAnswersAsTheDocumentSays() throws IOException, InterruptedException {
    Set<Object> called = new HashSet<>();
    for (var path : object(document.get("paths")).entrySet()) {
      for (var method : object(path.getValue()).entrySet()) {
        Map<?, ?> operation = object(method.getValue());
        Map<?, ?> content =
            object(object(object(operation.get("responses")).get("200")).get("content"));
        for (boolean withExamples : new boolean[] {false, true}) {
          HttpResponse<String> answer =
              call(method.getKey().toString(), path.getKey().toString(), operation, withExamples);
          assertThat(answer.statusCode()).as(path.getKey() + " " + answer.body()).isEqualTo(200);
          String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
          assertThat(content.containsKey(type)).as(path.getKey() + " " + type).isTrue();
          Map<?, ?> schema = object(object(content.get(type)).get("schema"));
          if (type.equals("application/json")) {
            assertThat(misfits(path.getKey().toString(), JsonText.read(answer.body()), schema))
                .isEmpty();
          }
        }
        called.add(operation.get("operationId"));
      }
    }
    assertThat(called).hasSizeGreaterThan(20);
  }

  @Test
  void listsComeAsCsvWhenAskedFor() throws IOException, InterruptedException {
    HttpResponse<String> answer = observatory.get("api/events?limit=3", "Accept", "text/csv");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(answer.body().lines().toList()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(answer.body()).startsWith("id,day,dayEnd,type,");
    assertThat(observatory.get("api/network", "Accept", "text/csv").statusCode()).isEqualTo(406);
  }

  @Test
  void cursorsGoThroughAllRowsOnce() throws IOException, InterruptedException {
    Set<String> seen = new HashSet<>();
    int rows = 0;
    Object next = "";
    while (next != null) {
      Map<String, @Nullable Object> page =
          JsonText.read(observatory.get("api/statements?limit=100&cursor=" + encoded(next)).body());
      for (Object row : list(page.get("items"))) {
        Map<?, ?> statement = object(row);
        seen.add(statement.get("article") + " " + statement.get("id"));
        rows++;
      }
      next = page.get("next");
    }
    Object total = JsonText.read(observatory.get("api/statements/facets").body()).get("total");
    assertThat(seen).hasSize(rows);
    assertThat(total).isEqualTo(BigDecimal.valueOf(rows));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws IOException, InterruptedException {
    String tag = observatory.get("api/actors").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = observatory.get("api/actors", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void wrongRequestsAreProblemsWithAReason() throws IOException, InterruptedException {
    Map<String, Integer> expected =
        Map.of(
            "api/events?limit=0",
            400,
            "api/events?limit=ten",
            400,
            "api/events?from=yesterday",
            400,
            "api/events?nothing=1",
            400,
            "api/events?quad=1&quad=2",
            400,
            "api/events?cursor=nowhere",
            400,
            "api/events?actor=" + "A".repeat(5000),
            414,
            "api/search?q=%22open",
            400,
            "api/actors/NOBODY",
            404,
            "api/articles/none",
            404);
    for (var each : expected.entrySet()) {
      HttpResponse<String> answer = observatory.get(each.getKey());
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(String.valueOf(JsonText.read(answer.body()).get("detail")))
          .as(each.getKey())
          .isNotEqualTo("no such thing here")
          .isNotEmpty();
    }
  }

  @Test
  void noPathLeadsToAnotherFile() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "assets/..%2f..%2fapi%2fopenapi.json",
            "assets/../Entente.class",
            "assets/%2e%2e/%2e%2e/pom.xml",
            "assets//etc/passwd",
            "assets/lib/../../cli/program.properties")) {
      HttpResponse<String> answer = observatory.get(path);
      assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
      assertThat(answer.body()).as(path).doesNotContain("root:", "version=", "openapi");
    }
  }

  @Test
  void sqlInAParameterIsOnlyText() throws IOException, InterruptedException {
    for (String name : List.of("actor", "issue", "outlet", "status")) {
      HttpResponse<String> answer =
          observatory.get("api/events?" + name + "=" + encoded("' OR 1=1; DROP TABLE events; --"));
      assertThat(JsonText.read(answer.body()).get("items")).isEqualTo(List.of());
    }
    assertThat(observatory.get("api/events?limit=1").body()).contains("\"id\"");
  }

  @Test
  void everyAnswerForbidsForeignScripts() throws IOException, InterruptedException {
    for (String path : List.of("", "assets/app.js", "api/events?limit=1", "api/nothing")) {
      String policy =
          observatory.get(path).headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy).as(path).contains("default-src 'none'", "script-src 'self' 'sha256-");
      assertThat(policy).doesNotContain("unsafe", "http:", "https:", "*");
    }
  }

  @Test
  void onlyItsOwnNameIsAnsweredTo() throws IOException, InterruptedException {
    java.net.Socket socket =
        new java.net.Socket("localhost", java.net.URI.create(observatory.address()).getPort());
    try (socket) {
      socket
          .getOutputStream()
          .write(
              "GET /api/events HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void thePageIsSmall() throws IOException, InterruptedException {
    long bytes = 0;
    Set<String> names = new HashSet<>(List.of("app.css"));
    List<String> open = new ArrayList<>(List.of("app.js", "lib/d3.js", "lib/lit-html.js"));
    open.addAll(List.of("lib/lit-element.js", "lib/reactive-element.js", "lib/css-tag.js"));
    while (!open.isEmpty()) {
      String name = open.remove(0);
      if (names.add(name)) {
        var imports =
            java.util.regex.Pattern.compile("'/assets/([a-z]+\\.js)'")
                .matcher(observatory.get("assets/" + name).body());
        while (imports.find()) {
          open.add(imports.group(1));
        }
      }
    }
    for (String name : names) {
      bytes += packed(observatory.get("assets/" + name).body());
    }
    assertThat(names).hasSizeGreaterThan(15);
    assertThat(bytes).isLessThan(150_000);
  }

  private static int packed(String text) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
