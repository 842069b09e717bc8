package org.entente.app.cli;

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
import org.entente.app.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading into a store that is killed again and again ends with what an unbroken run ends with. */
class KilledReadTest {
  /** Few, as each takes a start of the program; {@code ./dev kills} takes more. */
  private static final int KILLS = Integer.getInteger("entente.kills", 2);

  private static final int ARTICLES = Integer.getInteger("entente.articles", 40);
  private static final long SEED = Long.getLong("entente.seed", 20240501L);
  private static final List<String> NAMES = List.of("China", "Norway", "Peru", "Chile");

  @TempDir private Path folder = Path.of("");

  /** Runs the program with an engine that starts fast. */
  static final class Main {
    private Main() {}

    /** The command line's arguments. */
    public static void main(String[] arguments) {
      System.exit(new Entente(Console.system(), lexicon -> new FakeEngine()).execute(arguments));
    }
  }

  private Path articles() throws IOException {
    Random random = new Random(SEED);
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < ARTICLES; i++) {
      String one = NAMES.get(random.nextInt(NAMES.size()));
      String other = NAMES.get(random.nextInt(NAMES.size()));
      Files.writeString(
          texts.resolve("article-" + i + ".txt"),
          "In case "
              + i
              + " "
              + one
              + " blames "
              + other
              + " again.\n"
              + "Nothing more was said. ".repeat(random.nextInt(200)));
    }
    return texts;
  }

  private Process start(Path texts, Path store) throws IOException {
    return start(
        folder.resolve("log.txt"),
        "read",
        "--quiet",
        "--store",
        store.toString(),
        "--published",
        "2024-05-01",
        texts.toString());
  }

  /** Starts the program with an engine that starts fast. */
  static Process start(Path log, String... arguments) throws IOException {
    String classes = System.getProperty("surefire.test.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
    command.add(classes == null ? System.getProperty("java.class.path") : classes);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private void whole(Path texts, Path store) throws IOException, InterruptedException {
    Process process = start(texts, store);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log.txt"))).isZero();
  }

  /** Kills after a number of changes of the database's files: in the midst of writing. */
  private void killed(Path texts, Path store, Random random)
      throws IOException, InterruptedException {
    int changes = random.nextInt(3 * ARTICLES / (KILLS + 1) + 2);
    long micros = random.nextInt(4000);
    Process process = start(texts, store);
    long before = size(store);
    while (process.isAlive() && changes > 0) {
      LockSupport.parkNanos(100_000);
      long now = size(store);
      if (now != before) {
        before = now;
        changes--;
      }
    }
    TimeUnit.MICROSECONDS.sleep(micros);
    process.destroyForcibly().waitFor();
  }

  private static long size(Path store) {
    long size = 0;
    for (String name : List.of(Store.FILE, Store.FILE + ".wal")) {
      size += store.resolve(name).toFile().length();
    }
    return size;
  }

  private SortedMap<String, String> contents(Path store) throws IOException {
    Session session = Session.fake();
    String place = store.toString();
    assertThat(session.run("store", "check", "--store", place)).as(session.err()).isZero();
    assertThat(session.run("search", "--json", "--store", place, "--limit", "1000", "case"))
        .isZero();
    Path output = folder.resolve("out-" + store.getFileName());
    assertThat(
            session.run(
                "store",
                "export",
                "--store",
                place,
                "-o",
                output.toString(),
                "--evidence",
                "quote"))
        .isZero();
    SortedMap<String, String> contents = new TreeMap<>();
    contents.put("found", session.out().substring(session.out().indexOf('{')));
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void resumesToTheSameStore() throws IOException, InterruptedException {
    Path texts = articles();
    Path unbroken = folder.resolve("unbroken");
    whole(texts, unbroken);
    Random random = new Random(SEED);
    Path broken = folder.resolve("broken");
    for (int i = 0; i < KILLS; i++) {
      killed(texts, broken, random);
    }
    whole(texts, broken);
    SortedMap<String, String> expected = contents(unbroken);
    assertThat(expected.get("mentions.jsonl")).contains("blames");
    assertThat(contents(broken)).as("seed " + SEED).isEqualTo(expected);
  }
}
