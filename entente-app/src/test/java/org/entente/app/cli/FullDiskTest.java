package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading into a store on a disk that becomes full says so and leaves a store that works. The disk
 * is a small file system in memory, in a name space of its own, which takes no rights.
 */
class FullDiskTest {
  private static final int ARTICLES = 120;

  @TempDir private Path folder = Path.of("");

  private static int run(Path log, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  @Test
  void aFullDiskIsNamedAndTheStoreGoesOn() throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    boolean able =
        Files.exists(Path.of("/usr/bin/unshare"))
            && run(log, "unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", folder.toString()) == 0;
    assumeTrue(able, "no file system of one's own can be mounted here");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          texts.resolve("article-" + i + ".txt"),
          "In case " + i + " China blames Norway.\n" + ("Word " + i + " more. ").repeat(2000));
    }
    Files.createDirectory(folder.resolve("small"));
    String classes = System.getProperty("surefire.test.class.path");
    String script =
        """
        cd "$1" && mount -t tmpfs -o size=1500k tmpfs small || exit 9
        program() {
          "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m -cp "$CLASSES" \
            "$MAIN" "$@"
        }
        program read --quiet --published 2024-05-01 --store small/store texts >first.txt 2>&1
        echo $? >first
        mount -o remount,size=200m small
        program store check --store small/store >check.txt 2>&1
        echo $? >check
        program read --quiet --published 2024-05-01 --store small/store texts >second.txt 2>&1
        echo $? >second
        program store export --store small/store --evidence quote -o broken >export.txt 2>&1
        program read --quiet --published 2024-05-01 --store small/other texts >>second.txt 2>&1
        program store export --store small/other --evidence quote -o unbroken >>export.txt 2>&1
        """;
    ProcessBuilder builder =
        new ProcessBuilder("unshare", "-rm", "bash", "-c", script, "bash", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder
        .environment()
        .put("CLASSES", classes == null ? System.getProperty("java.class.path") : classes);
    builder.environment().put("MAIN", KilledReadTest.Main.class.getName());
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("first.txt"));
    assertThat(status("first")).as(said).isEqualTo(ExitStatus.RESOURCES.code());
    assertThat(said).contains("small/store").doesNotContain("\tat ");
    assertThat(status("check")).as(Files.readString(folder.resolve("check.txt"))).isZero();
    assertThat(status("second")).as(Files.readString(folder.resolve("second.txt"))).isZero();
    List<String> mentions = Files.readAllLines(folder.resolve("broken/mentions.jsonl"));
    assertThat(mentions)
        .hasSize(ARTICLES)
        .isEqualTo(Files.readAllLines(folder.resolve("unbroken/mentions.jsonl")));
  }

  private int status(String name) throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve(name)).strip());
  }
}
