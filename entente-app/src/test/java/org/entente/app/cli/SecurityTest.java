package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Keys;
import org.entente.app.store.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, and what a hostile or clumsy caller may try. */
class SecurityTest {
  @TempDir private static Path folder = Path.of("");
  private static Observatory observatory;
  private static final Map<String, String> CALLERS = new LinkedHashMap<>();

  @BeforeAll
  static void serve() throws IOException {
    Path text = Files.writeString(folder.resolve("one.txt"), "Now Norway blames Peru.");
    observatory = Observatory.guarded(text, 100_000);
    Keys keys = observatory.archive().keys();
    CALLERS.put("none", "");
    for (Role role : List.of(Role.READ, Role.WRITE, Role.ADMIN)) {
      CALLERS.put(role.label(), keys.issue(role.label(), role, null, "test").secret());
    }
    Keys.Issued revoked = keys.issue("revoked", Role.ADMIN, null, "test");
    keys.revoke(revoked.key().id(), "test");
    CALLERS.put("revoked", revoked.secret());
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    CALLERS.put("expired", keys.issue("expired", Role.ADMIN, past, "test").secret());
    CALLERS.put("wrong", "entente_" + "A".repeat(43));
  }

  @AfterAll
  static void close() {
    observatory.close();
  }

  private static HttpResponse<String> call(String method, String path, String key)
      throws IOException, InterruptedException {
    return key.isEmpty()
        ? observatory.call(method, path, method.equals("POST") ? "{}" : null)
        : observatory.call(
            method, path, method.equals("POST") ? "{}" : null, "Authorization", "Bearer " + key);
  }

  private record Operation(String id, String method, String path, Role role) {}

  private static List<Operation> operations() throws IOException, InterruptedException {
    List<Operation> operations = new ArrayList<>();
    Map<?, ?> paths =
        (Map<?, ?>)
            JsonText.read(observatory.get("api/openapi.json").body()).getOrDefault("paths", "");
    paths.forEach(
        (path, methods) ->
            ((Map<?, ?>) methods)
                .forEach(
                    (method, operation) ->
                        operations.add(
                            new Operation(
                                String.valueOf(((Map<?, ?>) operation).get("operationId")),
                                method.toString().toUpperCase(Locale.ROOT),
                                path.toString().substring(1).replaceAll("[{]\\w+}", "nothing"),
                                Role.valueOf(
                                    String.valueOf(((Map<?, ?>) operation).get("x-role"))
                                        .toUpperCase(Locale.ROOT))))));
    return operations;
  }

  /** 401 without a key that holds, 403 with one that may not, else whatever the answer is. */
  private static int expected(Role needed, String caller) {
    if (needed == Role.NONE) {
      return 0;
    }
    return switch (caller) {
      case "none", "revoked", "expired", "wrong" -> 401;
      default -> Role.valueOf(caller.toUpperCase(Locale.ROOT)).covers(needed) ? 0 : 403;
    };
  }

  @Test
  void everyOperationAnswersEveryCallerAsTheTableSays() throws IOException, InterruptedException {
    List<String> table = new ArrayList<>();
    for (Operation operation : operations()) {
      for (var caller : CALLERS.entrySet()) {
        int status = call(operation.method(), operation.path(), caller.getValue()).statusCode();
        int expected = expected(operation.role(), caller.getKey());
        boolean kept = expected == 0 ? status != 401 && status != 403 : status == expected;
        if (!kept || status == 500) {
          table.add(operation.id() + " x " + caller.getKey() + ": " + status);
        }
      }
    }
    assertThat(table).isEmpty();
    assertThat(operations()).hasSizeGreaterThan(25);
    assertThat(operations().stream().filter(it -> it.role() == Role.NONE).map(Operation::id))
        .containsExactlyInAnyOrder("health", "ready", "openapi");
    assertThat(operations().stream().filter(it -> !it.method().equals("GET")))
        .allMatch(it -> it.role().covers(Role.WRITE));
  }

  @Test
  void aKeyIsKeptAsAHashOnly() throws IOException, InterruptedException {
    String admin = CALLERS.getOrDefault("admin", "");
    HttpResponse<String> made =
        observatory.call(
            "POST",
            "api/keys",
            "{\"name\": \"desk\", \"role\": \"read\"}",
            "Authorization",
            "Bearer " + admin);
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(observatory.get("api/ready").statusCode()).isEqualTo(200);
    Map<String, ?> key = JsonText.read(made.body());
    String secret = String.valueOf(key.get("key"));
    assertThat(call("GET", "api/events", secret).statusCode()).isEqualTo(200);
    assertThat(call("GET", "api/keys", admin).body()).contains("desk").doesNotContain(secret);
    assertThat(call("DELETE", "api/keys/" + key.get("id"), admin).statusCode()).isEqualTo(200);
    assertThat(call("GET", "api/events", secret).statusCode()).isEqualTo(401);
    String log = call("GET", "api/audit", admin).body();
    assertThat(log).contains("\"act\":\"key\"", "\"act\":\"revoke\"").doesNotContain(secret);
    try (var files = Files.walk(observatory.archive().folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
      }
    }
  }

  @Test
  void oversizedAndMalformedBodiesAreRefused() throws IOException, InterruptedException {
    String[] admin = {"Authorization", "Bearer " + CALLERS.get("admin")};
    Map<String, Integer> bodies = new LinkedHashMap<>();
    bodies.put("{\"name\": \"" + "a".repeat(1 << 18) + "\", \"role\": \"read\"}", 413);
    bodies.put("{", 400);
    bodies.put("[]", 400);
    bodies.put("{\"name\": ".repeat(5000), 400);
    bodies.put("{\"name\": \"x\"}", 400);
    bodies.put("{\"name\": \"x\", \"role\": \"owner\"}", 400);
    bodies.put("{\"name\": [1], \"role\": \"read\"}", 400);
    bodies.put("{\"name\": \"x\", \"role\": \"read\", \"more\": 1}", 400);
    bodies.put("{\"name\": \"x\", \"role\": \"read\", \"expires\": \"soon\"}", 400);
    for (var body : bodies.entrySet()) {
      HttpResponse<String> answer = observatory.call("POST", "api/keys", body.getKey(), admin);
      assertThat(answer.statusCode())
          .as(body.getKey().substring(0, Math.min(60, body.getKey().length())))
          .isEqualTo(body.getValue());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    assertThat(
            observatory
                .call(
                    "POST",
                    "api/keys",
                    "name=x&role=admin",
                    "Authorization",
                    admin[1],
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void aPageOfAnotherSiteMayChangeNothing() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        observatory.call(
            "POST",
            "api/keys",
            "{\"name\": \"x\", \"role\": \"admin\"}",
            "Authorization",
            "Bearer " + CALLERS.get("admin"),
            "Origin",
            "https://attacker.example");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws IOException, InterruptedException {
    Path text = Files.writeString(folder.resolve("two.txt"), "Now Norway blames Peru.");
    Observatory strict = Observatory.guarded(text, 1);
    try {
      String key = strict.archive().keys().issue("x", Role.READ, null, "test").secret();
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        statuses.add(strict.get("api/stances", "Authorization", "Bearer " + key).statusCode());
      }
      assertThat(statuses.get(0)).isEqualTo(200);
      assertThat(statuses).contains(429);
    } finally {
      strict.close();
    }
  }

  @Test
  void slowClientsDoNotKeepOthersWaiting() throws IOException, InterruptedException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket("localhost", URI.create(observatory.address()).getPort());
        OutputStream out = socket.getOutputStream();
        out.write("GET /api/hea".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        slow.add(socket);
      }
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        assertThat(observatory.get("api/health").statusCode()).isEqualTo(200);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void tenThousandRequestsAtOnceAreAnsweredOrRefused() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String key = CALLERS.getOrDefault("read", "");
    Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    List<CompletableFuture<?>> asked = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(observatory.address() + "api/events?limit=" + (1 + i % 40)))
              .header("Authorization", "Bearer " + key)
              .timeout(Duration.ofMinutes(2))
              .build();
      asked.add(
          client
              .sendAsync(request, HttpResponse.BodyHandlers.discarding())
              .handle(
                  (answer, fault) ->
                      statuses
                          .computeIfAbsent(
                              fault == null ? answer.statusCode() : 0, it -> new AtomicInteger())
                          .incrementAndGet()));
    }
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
    assertThat(statuses.keySet()).isSubsetOf(0, 200, 429, 503);
    assertThat(statuses.getOrDefault(200, new AtomicInteger()).get()).isGreaterThan(1000);
    assertThat(call("GET", "api/events?limit=1", key).statusCode()).isEqualTo(200);
  }
}
