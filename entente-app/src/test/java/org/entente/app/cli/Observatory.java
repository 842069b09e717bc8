package org.entente.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.api.Server;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.entente.app.store.Role;
import org.jspecify.annotations.Nullable;

/** The example articles served to tests, filled once for all of them. */
final class Observatory implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static @Nullable Observatory examples;

  private final Server server;
  private final Archive archive;

  private Observatory(Server server, Archive archive) {
    this.server = server;
    this.archive = archive;
  }

  private static Observatory serve(Engine engine, List<String> paths, Server.Options options)
      throws IOException {
    Path folder = Files.createTempDirectory("entente-test-");
    Archive archive = Archive.open(folder);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false);
    DemoCommand.fill(archive, engine, paths, console);
    if (options.keys()) {
      archive.keys().issue("the first", Role.ADMIN, null, "test");
    }
    return new Observatory(
        Server.start(
            archive, StoredRun.settler(engine), TextIndex.open(folder), engine.lexicon(), options),
        archive);
  }

  /** The example articles. */
  static synchronized Observatory examples() throws IOException {
    Observatory served = examples;
    if (served == null) {
      served =
          serve(new ShippedEngine(null), List.of("../examples"), Server.Options.local(0, "test"));
      examples = served;
    }
    return served;
  }

  /** Articles of a test's own. */
  static Observatory of(Path articles) throws IOException {
    return serve(
        new ShippedEngine(null), List.of(articles.toString()), Server.Options.local(0, "test"));
  }

  /** Articles behind keys, coded in a moment. */
  static Observatory guarded(Path articles, int rate) throws IOException {
    return serve(
        new FakeEngine(),
        List.of(articles.toString()),
        new Server.Options("localhost", 0, "test", true, rate));
  }

  /** A store that is there. */
  static Observatory over(Path folder) {
    FakeEngine engine = new FakeEngine();
    Archive archive = Archive.open(folder);
    return new Observatory(
        Server.start(
            archive,
            StoredRun.settler(engine),
            TextIndex.open(folder),
            engine.lexicon(),
            Server.Options.local(0, "test")),
        archive);
  }

  Archive archive() {
    return archive;
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }

  String address() {
    return server.address();
  }

  /** The answer to a request; headers by name and value in turn. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return call("GET", path, null, headers);
  }

  /** The answer to a request of any method, with a body where one is given. */
  HttpResponse<String> call(String method, String path, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The bytes of an answer. */
  byte[] bytes(String path, String... headers) throws IOException, InterruptedException {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create(address() + path)).headers(headers).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
