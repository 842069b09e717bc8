package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds polled into a store, with the program's own engine and a server on this machine. */
class FetchStoreTest {
  private static final String FIRST =
      "<html><body><h1>Strait</h1><time datetime=2024-05-06>6 May 2024</time><p>Norway accused Russia of jamming the signals of its ships in"
          + " the strait on Monday.</p><p>Russia rejected the charge and summoned the ambassador of"
          + " Norway to its ministry.</p></body></html>";
  private static final String SECOND =
      "<html><body><h1>Talks</h1><p>The foreign ministers of Chile and Peru met in Lima on Tuesday"
          + " and signed an agreement on fishing.</p><p>Chile promised to open two of its ports to"
          + " the boats of Peru within a year.</p></body></html>";

  @TempDir private Path folder = Path.of("");
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String publish(String... paths) {
    String start = "http://127.0.0.1:" + server.getAddress().getPort();
    StringBuilder map = new StringBuilder("<urlset>");
    for (String path : paths) {
      map.append("<url><loc>").append(start).append(path).append("</loc></url>");
    }
    pages.put("/map.xml", map + "</urlset>");
    return start + "/map.xml";
  }

  private Session fetch(String feed) {
    Session session = new Session(ShippedEngine::new, "", false);
    int status =
        session.run("fetch", "--allow-private", "--pause", "0", "--store", store(), "--feed", feed);
    assertThat(status).as(session.err()).isZero();
    return session;
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  @Test
  void whatIsFetchedIsReadIntoTheStore() {
    pages.put("/1", FIRST);
    pages.put("/2", SECOND);
    Session first = fetch(publish("/1"));
    assertThat(first.out()).contains("1 page fetched, 0 known");
    assertThat(first.err()).contains("1 articles added, 0 were there already");
    Session second = fetch(publish("/1", "/2"));
    assertThat(second.out()).contains("1 page fetched, 1 known");
    assertThat(second.err()).contains("1 articles added, 1 were there already");
    Session who = new Session(ShippedEngine::new, "", false);
    assertThat(who.run("dyad", "--input", store(), "NOR", "RUS")).as(who.err()).isZero();
    assertThat(who.out()).contains("NOR", "RUS");
  }

  @Test
  void aFolderForThePagesIsNotTakenBesideAStore() {
    Session session = Session.fake();
    int status =
        session.run("fetch", "--store", store(), "-o", folder.toString(), "https://l.example/1");
    assertThat(status).isEqualTo(2);
    assertThat(session.err()).contains("--store keeps the pages");
  }
}
