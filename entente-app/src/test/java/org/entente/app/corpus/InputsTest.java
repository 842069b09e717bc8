package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.remark.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder = Path.of("");

  private static List<String> names(Inputs inputs) {
    return inputs.files().stream().map(Input::name).toList();
  }

  @Test
  void aFolderIsWalkedInNameOrder() throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    for (String name : List.of("c.txt", "a.html", "b/z.jsonl.gz", "b/deep/y.warc", "B.TXT")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(names(Inputs.of(List.of(folder.toString()))))
        .containsExactly("B.TXT", "a.html", "b/deep/y.warc", "b/z.jsonl.gz", "c.txt");
  }

  @Test
  void otherFilesInAFolderArePassedOverWithARemark() throws IOException {
    Files.writeString(folder.resolve("README.md"), "x");
    Files.writeString(folder.resolve(".hidden.txt"), "x");
    Inputs inputs = Inputs.of(List.of(folder.toString()));
    assertThat(inputs.files()).isEmpty();
    assertThat(inputs.remarks())
        .containsExactly(
            Remark.note(
                "README.md", "not-an-article-file", "passed over: its ending is none we read"));
  }

  @Test
  void aFileIsReadWhateverItsEnding() throws IOException {
    Path file = Files.writeString(folder.resolve("article"), "x");
    assertThat(names(Inputs.of(List.of(file.toString(), "-")))).containsExactly("article", "-");
  }

  @Test
  void aMissingPathIsAFailureByTheNameItWasGiven() {
    Inputs inputs = Inputs.of(List.of("no/such.txt"));
    assertThat(inputs.remarks())
        .containsExactly(Remark.failure("no/such.txt", "missing", "no such file or folder"));
  }

  @Test
  void aLinkToAFolderAboveEnds() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "x");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(names(Inputs.of(List.of(folder.toString())))).containsExactly("a.txt");
  }
}
