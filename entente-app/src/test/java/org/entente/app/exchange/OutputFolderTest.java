package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path scratch = Path.of("");

  @Test
  void leavesNothingOfARunThatWasGivenUp() {
    Path folder = scratch.resolve("out");
    try (OutputFolder files = new OutputFolder(folder)) {
      files.append("part.jsonl", new byte[] {'{'});
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void givesUpInPeaceWhenItsFolderWasTakenAway() {
    Path folder = scratch.resolve("out");
    assertThatCode(
            () -> {
              try (OutputFolder files = new OutputFolder(folder)) {
                files.append("part.jsonl", new byte[] {'{'});
                empty(folder);
              }
            })
        .doesNotThrowAnyException();
  }

  private static void empty(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
