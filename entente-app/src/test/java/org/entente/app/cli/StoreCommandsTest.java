package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandsTest {
  @TempDir private Path folder = Path.of("");
  private Path texts = Path.of("");
  private Path store = Path.of("");

  @BeforeEach
  void articles() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    store = folder.resolve("store");
    Files.writeString(texts.resolve("a.txt"), "On Monday China blames Norway over fishing.");
    Files.writeString(texts.resolve("b.txt"), "Later Peru blames Chile and Norway blames Peru.");
  }

  private Session done(String... arguments) {
    Session session = Session.fake();
    assertThat(session.run(arguments)).as(session.err()).isZero();
    return session;
  }

  private Session read() {
    return done("read", "--store", store.toString(), texts.toString(), "--published", "2024-05-01");
  }

  private String exported(String name, String evidence) throws IOException {
    Path output = folder.resolve("exported-" + evidence);
    done(
        "store",
        "export",
        "--store",
        store.toString(),
        "-o",
        output.toString(),
        "--evidence",
        evidence);
    return Files.readString(output.resolve(name));
  }

  @Test
  void whatIsThereIsNotReadAgain() throws IOException {
    assertThat(read().err()).contains("2 articles added, 0 were there already");
    String first = exported("mentions.jsonl", "quote");
    assertThat(read().err()).contains("0 articles added, 2 were there already");
    assertThat(exported("mentions.jsonl", "quote")).isEqualTo(first).contains("China", "Peru");
  }

  @Test
  void whatIsFoundIsAlsoSaidAsJson() {
    read();
    Session checked = done("store", "check", "--json", "--store", store.toString());
    assertThat(checked.out())
        .startsWith("{\"articles\":2,\"revision\":")
        .endsWith("\"faults\":[]}\n");
    done("keys", "add", "--store", store.toString(), "--role", "read", "--name", "desk");
    assertThat(done("keys", "list", "--json", "--store", store.toString()).out())
        .contains("\"name\":\"desk\",\"role\":\"read\"")
        .doesNotContain("entente_");
  }

  @Test
  void exportsWhatReadWrites() throws IOException {
    read();
    Path output = folder.resolve("out");
    done("read", "--quiet", "-o", output.toString(), texts.toString(), "--published", "2024-05-01");
    for (String name : new String[] {"articles.jsonl", "mentions.jsonl", "statements.jsonl"}) {
      assertThat(exported(name, "quote")).isEqualTo(Files.readString(output.resolve(name)));
    }
  }

  @Test
  void exportsNoWordOfTheTextUnlessAskedTo() throws IOException {
    read();
    for (String name : new String[] {"articles.jsonl", "mentions.jsonl", "events.jsonl"}) {
      assertThat(exported(name, "offsets")).doesNotContain("fishing", "China blames Norway");
    }
    assertThat(exported("mentions.jsonl", "offsets")).contains("\"start\":10");
    assertThat(exported("mentions.jsonl", "none")).doesNotContain("\"evidence\":{");
  }

  @Test
  void eventsOfAStoreAreMeasured() {
    read();
    assertThat(done("dyad", "-i", store.toString(), "--by", "year").out()).contains("Norway");
  }

  @Test
  void aSoundStoreIsSaidToBeSound() {
    read();
    assertThat(done("store", "check", "--store", store.toString()).out())
        .contains("sound: 2 articles");
  }

  @Test
  void forgettingLeavesNothingOfTheText() throws IOException {
    read();
    String id = exported("articles.jsonl", "offsets").split("\"", 5)[3];
    String words = id.contains("a.txt") ? "fishing" : "Chile";
    done("store", "forget", "--store", store.toString(), id);
    assertThat(exported("articles.jsonl", "quote")).doesNotContain(words).contains("\"id\"");
    assertThat(exported("events.jsonl", "quote")).doesNotContain(id);
    assertThat(done("search", "--store", store.toString(), words).out()).contains("0 articles");
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(words);
      }
    }
    assertThat(read().err()).contains("0 articles added", "1 left out that were forgotten");
  }

  @Test
  void aChangedArticleIsANewVersionAndTheOldOneIsKept() throws IOException {
    Path lines = Files.createDirectory(folder.resolve("lines"));
    Path file = lines.resolve("one.txt");
    Files.writeString(file, "Now Norway blames Peru.");
    done("read", "--quiet", "--store", store.toString(), file.toString());
    Files.writeString(file, "Now Norway blames Chile.");
    done("read", "--quiet", "--store", store.toString(), file.toString());
    assertThat(done("search", "--store", store.toString(), "Chile").out()).contains("1 article");
    assertThat(done("store", "check", "--store", store.toString()).out()).contains("sound");
  }

  @Test
  void searchesWordsPhrasesFieldsAndFacets() {
    read();
    String place = store.toString();
    assertThat(done("search", "--store", place, "fishing").out()).contains("1 article");
    assertThat(done("search", "--store", place, "\"Norway blames\"").out())
        .contains("Norway blames Peru", "1 article");
    assertThat(done("search", "--store", place, "actor:China").out()).contains("1 article");
    assertThat(done("search", "--store", place, "blames", "--facet", "actor=Norway").out())
        .contains("2 articles");
    assertThat(done("search", "--store", place, "date:[2024-01-01 TO 2024-12-31]").out())
        .contains("2 articles");
  }

  @Test
  void everyLineOfABriefHasANoteWithItsWords() throws IOException {
    read();
    for (String name : new String[] {"brief.html", "brief.md"}) {
      Path file = folder.resolve(name);
      done("brief", "--store", store.toString(), "--actors", "Norway", "-o", file.toString());
      String text = Files.readString(file);
      assertThat(text).contains("China blames Norway", "Norway blames Peru");
      assertThat(text).doesNotContain("Where sources disagree");
      boolean html = name.endsWith("html");
      for (String line : text.lines().toList()) {
        if (html && line.startsWith("<p>")) {
          assertThat(line).contains("<sup><a href=\"#n");
        } else if (line.startsWith("- ")) {
          assertThat(line).contains("[^");
        }
      }
      assertThat(text).contains(html ? "#/article/" : "[^1]: ");
    }
  }

  @Test
  void aBrokenQueryIsTheUsersFault() {
    read();
    Session session = Session.fake();
    assertThat(session.run("search", "--store", store.toString(), "\"open")).isEqualTo(2);
    assertThat(session.err()).contains("no query");
  }

  @Test
  void aFolderWithoutAStoreIsNamed() {
    Session session = Session.fake();
    assertThat(session.run("store", "check", "--store", folder.toString())).isEqualTo(2);
    assertThat(session.err()).contains("no store here");
  }
}
