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
import org.jspecify.annotations.Nullable;

/** The example articles served to tests, filled once for all of them. */
final class Observatory {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static @Nullable Observatory examples;

  private final Server server;

  private Observatory(List<String> paths) throws IOException {
    Path folder = Files.createTempDirectory("entente-test-");
    Engine engine = new ShippedEngine(null);
    Archive archive = Archive.open(folder);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false);
    DemoCommand.fill(archive, engine, paths, console);
    server =
        Server.start(
            archive,
            TextIndex.open(folder),
            engine.lexicon().actors(),
            Server.Options.local(0, "test"));
  }

  /** The example articles. */
  static synchronized Observatory examples() throws IOException {
    Observatory served = examples;
    if (served == null) {
      served = new Observatory(List.of("../examples"));
      examples = served;
    }
    return served;
  }

  /** Articles of a test's own. */
  static Observatory of(Path articles) throws IOException {
    return new Observatory(List.of(articles.toString()));
  }

  String address() {
    return server.address();
  }

  /** The answer to a request; headers by name and value in turn. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
