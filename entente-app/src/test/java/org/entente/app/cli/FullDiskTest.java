package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading into a store on a disk that becomes full says so and leaves a store that works. A limit
 * on the size of files stands for the disk, since it needs no rights: writing beyond it fails the
 * same way.
 */
class FullDiskTest {
  private static final int ARTICLES = 120;
  private static final int KIBIBYTES = 1000;

  @TempDir private Path folder = Path.of("");

  private int read(Path texts, Path store, String limit) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("surefire.test.class.path");
    String command =
        String.join(
            " ",
            limit + "exec",
            java,
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m -cp",
            classes == null ? System.getProperty("java.class.path") : classes,
            "'" + KilledReadTest.Main.class.getName() + "'",
            "read --quiet --published 2024-05-01 --store",
            store.toString(),
            texts.toString());
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private List<String> found(Path store) {
    Session session = Session.fake();
    assertThat(session.run("store", "check", "--store", store.toString())).isZero();
    assertThat(
            session.run(
                "store",
                "export",
                "--store",
                store.toString(),
                "--evidence",
                "quote",
                "-o",
                folder.resolve(store.getFileName() + "-out").toString()))
        .isZero();
    try {
      return Files.readAllLines(
          folder.resolve(store.getFileName() + "-out").resolve("mentions.jsonl"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFullDiskIsNamedAndTheStoreGoesOn() throws IOException, InterruptedException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          texts.resolve("article-" + i + ".txt"),
          "In case " + i + " China blames Norway.\n" + ("Word " + i + " more. ").repeat(2000));
    }
    Path store = folder.resolve("store");
    int status = read(texts, store, "ulimit -f " + KIBIBYTES + "; ");
    String said = Files.readString(folder.resolve("log.txt"));
    assertThat(status).as(said).isEqualTo(ExitStatus.RESOURCES.code());
    assertThat(said).contains(store.toString()).doesNotContain("\tat ");
    Session usable = Session.fake();
    assertThat(usable.run("store", "check", "--store", store.toString())).as(usable.err()).isZero();
    assertThat(read(texts, store, "")).as(Files.readString(folder.resolve("log.txt"))).isZero();
    Path unbroken = folder.resolve("unbroken");
    assertThat(read(texts, unbroken, "")).isZero();
    assertThat(found(store)).hasSize(ARTICLES).isEqualTo(found(unbroken));
  }
}
