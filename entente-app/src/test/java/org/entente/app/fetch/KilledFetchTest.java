package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.entente.app.fetch.LoopbackServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed at any moment and started again ends with the bytes of one that was not. */
class KilledFetchTest {
  /** Few, as each takes two starts of the program; {@code ./dev kills} takes more. */
  private static final int KILLS = Integer.getInteger("entente.kills", 3);

  private static final long SEED = Long.getLong("entente.seed", 20240501L);
  private static final int PAGES = 24;

  @TempDir private Path folder = Path.of("");
  private final LoopbackServer server = server();

  private static LoopbackServer server() {
    try {
      return new LoopbackServer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void publish() {
    Random random = new Random(SEED);
    StringBuilder map = new StringBuilder("<urlset>");
    for (int i = 0; i < PAGES; i++) {
      String text = "<p>The council of town " + i + " met.</p>".repeat(1 + random.nextInt(2000));
      server.with("/a/" + i, Reply.page("<html><body>" + text + "</body></html>"));
      server.with("/b/" + i, Reply.of(301, "", "Location", "/a/" + i));
      String way = random.nextBoolean() ? "/a/" : "/b/";
      map.append("<url><loc>").append(server.address(way + i)).append("</loc></url>");
    }
    String all = map + "</urlset>";
    server.with(
        "/map.xml",
        request ->
            request.fields().containsKey("if-none-match")
                ? Reply.of(304, "")
                : Reply.of(200, all, "ETag", "\"1\"", "Content-Type", "text/xml"));
  }

  private Process start(Path output) throws IOException {
    String classes = System.getProperty("surefire.test.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp"));
    command.add(classes == null ? System.getProperty("java.class.path") : classes);
    command.addAll(List.of("org.entente.app.cli.Entente", "fetch", "--quiet"));
    command.addAll(List.of("--allow-private", "--pause", "0", "-o", output.toString()));
    command.addAll(List.of("--feed", server.address("/map.xml")));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }

  private void whole(Path output) throws IOException, InterruptedException {
    Process process = start(output);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log.txt"))).isZero();
  }

  private void killed(Path output, Random random) throws IOException, InterruptedException {
    int before = server.requests().size();
    int requests = random.nextInt(2 * PAGES);
    long micros = random.nextInt(3000);
    Process process = start(output);
    while (process.isAlive() && server.requests().size() - before < requests) {
      LockSupport.parkNanos(200_000);
    }
    TimeUnit.MICROSECONDS.sleep(micros);
    process.destroyForcibly().waitFor();
  }

  private static SortedMap<String, String> contents(Path output) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void resumesToTheSameBytes() throws IOException, InterruptedException {
    publish();
    whole(folder.resolve("unbroken"));
    SortedMap<String, String> unbroken = contents(folder.resolve("unbroken"));
    assertThat(unbroken).containsOnlyKeys(Fetch.PAGES, ".lists.warc");
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path output = folder.resolve("killed-" + i);
      killed(output, random);
      whole(output);
      assertThat(contents(output).equals(unbroken)).as("kill " + i + ", seed " + SEED).isTrue();
    }
  }
}
