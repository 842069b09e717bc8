package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as shipped, from files to files. */
class WalkTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String SENTENCE = "China condemned the United States on Monday.";

  /** One engine for all tests: loading takes longer than reading. */
  private static final Engine ENGINE = new ShippedEngine(null);

  @TempDir private Path scratch = Path.of("");

  private static Session shipped() {
    return new Session(folder -> ENGINE, "", false);
  }

  private SortedMap<String, String> read(int threads, List<String> paths) throws IOException {
    Path out = Files.createTempDirectory(scratch, "out");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("read", "--quiet", "--threads", Integer.toString(threads)));
    arguments.addAll(List.of("-o", out.toString()));
    arguments.addAll(paths);
    Session session = shipped();
    assertThat(session.run(arguments.toArray(String[]::new))).as(session.err()).isZero();
    return contents(out);
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static List<String> exampleFiles() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return new ArrayList<>(
          files.map(Path::toString).filter(name -> !name.endsWith(".md")).sorted().toList());
    }
  }

  @Test
  void threadsAndOrderOfInputsDoNotChangeAByte() throws IOException {
    List<String> files = exampleFiles();
    SortedMap<String, String> one = read(1, files);
    assertThat(one.get("mentions.jsonl")).isNotEmpty();
    assertThat(read(2, files)).isEqualTo(one);
    long seed = 20241121;
    Collections.shuffle(files, new Random(seed));
    assertThat(read(2, files)).as("seed %d", seed).isEqualTo(one);
  }

  @Test
  void nothingOfAPageButItsArticleIsRead() throws IOException {
    List<String> pages =
        List.of(
            "crosswind-2023-04-20-lula.txt",
            "harbour-2024-06-21-seoul.txt",
            "harbour-2024-07-11-nato.html",
            "horizon-2023-04-04-finland.txt",
            "sunda-2023-08-08-shoal.html");
    for (String page : pages) {
      SortedMap<String, String> written = read(1, List.of(EXAMPLES.resolve(page).toString()));
      Map<String, String> article = new HashMap<>();
      eachObject(lines(written, "articles.jsonl").get(0), article::putAll);
      String expected;
      try (InputStream in = WalkTest.class.getResourceAsStream("pages/" + page + ".expected")) {
        expected = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(article.get("title") + "\n" + article.get("text") + "\n")
          .as(page)
          .isEqualTo(expected);
      assertThat(lines(written, "mentions.jsonl")).as(page).isNotEmpty();
      assertThat(lines(written, "statements.jsonl")).as(page).isNotEmpty();
    }
  }

  @Test
  void everyQuoteEqualsItsArticlesTextAtItsOffsets() throws IOException {
    // A sign beyond the basic plane before every sentence moves all offsets apart.
    Path file =
        Files.writeString(
            scratch.resolve("ships.txt"), "\uD83D\uDEA2 " + SENTENCE + " \uD83D\uDE00 " + SENTENCE);
    List<String> files = exampleFiles();
    files.add(file.toString());
    SortedMap<String, String> written = read(2, files);
    Map<String, int[]> texts = new HashMap<>();
    for (String line : lines(written, "articles.jsonl")) {
      Map<String, String> article = new HashMap<>();
      eachObject(line, object -> article.putAll(object.containsKey("path") ? object : Map.of()));
      int[] text = article.getOrDefault("text", "").codePoints().toArray();
      texts.put(article.getOrDefault("id", ""), text);
      assertParagraphsCover(text, line);
    }
    int[] checked = {0};
    for (String name :
        List.of("mentions.jsonl", "statements.jsonl", "transfers.jsonl", "figures.jsonl")) {
      for (String line : lines(written, name)) {
        List<Map<String, String>> objects = new ArrayList<>();
        eachObject(line, objects::add);
        String id = objects.get(objects.size() - 1).getOrDefault("article", "");
        int[] text = texts.getOrDefault(id, new int[0]);
        for (Map<String, String> object : objects) {
          String quote = object.getOrDefault("quote", object.getOrDefault("text", ""));
          String start = object.getOrDefault("start", "");
          if (object.containsKey("end") && start.matches("\\d+") && !quote.isEmpty()) {
            int from = Integer.parseInt(start);
            int to = Integer.parseInt(object.getOrDefault("end", "0"));
            assertThat(new String(text, from, to - from)).as(line).isEqualTo(quote);
            checked[0]++;
          }
        }
      }
    }
    assertThat(checked[0]).isGreaterThan(1000);
  }

  /** Paragraphs follow each other, one line break between two. */
  private static void assertParagraphsCover(int[] text, String line) throws IOException {
    int[] next = {0};
    eachObject(
        line,
        object -> {
          if (!object.containsKey("path")) {
            assertThat(object.get("start")).as(line).isEqualTo(Integer.toString(next[0]));
            int end = Integer.parseInt(object.getOrDefault("end", "0"));
            assertThat(end == text.length || text[end] == '\n').as(line).isTrue();
            next[0] = end + 1;
          }
        });
    assertThat(next[0]).as(line).isEqualTo(text.length + 1);
  }

  private static List<String> lines(Map<String, String> files, String name) {
    return files.getOrDefault(name, "").lines().toList();
  }

  private interface ObjectSink {
    void accept(Map<String, String> object);
  }

  /**
   * Each object of a line with its own texts and numbers; an object comes after those inside it.
   */
  private static void eachObject(String line, ObjectSink sink) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(line)) {
      Deque<Map<String, String>> open = new ArrayDeque<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        Map<String, String> inner = open.peek();
        String name = json.currentName();
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashMap<>());
        } else if (token == JsonToken.END_OBJECT) {
          sink.accept(open.pop());
        } else if (token.isScalarValue() && inner != null && name != null) {
          inner.put(name, json.getText());
        }
      }
    }
  }

  private String bad(String name, byte[] bytes) throws IOException {
    Files.createDirectories(scratch.resolve("bad"));
    return Files.write(scratch.resolve("bad").resolve(name), bytes).toString();
  }

  private String bad(String name, String text) throws IOException {
    return bad(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  @Timeout(60)
  void badInputsAreNamedAndTheRestIsWritten() throws IOException {
    Random random = new Random(7);
    byte[] noise = new byte[5000];
    random.nextBytes(noise);
    byte[] zipped = gzip((SENTENCE + " " + random.nextLong() + " ").repeat(200));
    bad("good.txt", SENTENCE + " It also met Russian officials in Moscow on Tuesday.");
    bad("empty.txt", "");
    bad("binary.txt", noise);
    bad("oneline.txt", "word ".repeat(4_000_000));
    bad("oneline.jsonl", "{\"text\": \"" + "word ".repeat(4_000_000) + "\"}");
    Files.createSymbolicLink(
        scratch.resolve("bad").resolve("dangling.txt"), scratch.resolve("nowhere.txt"));
    bad("truncated.txt.gz", Arrays.copyOf(zipped, zipped.length / 2));
    bad("lines.jsonl", "{\"text\": \"" + SENTENCE + "\"}\n{\"text\": \n{\"text\": \"Good.\"}\n");
    bad("latin.txt", (SENTENCE + " Caf\u00e9.").getBytes(StandardCharsets.ISO_8859_1));
    bad("nested.html", "<div>".repeat(10_000) + "<p>" + SENTENCE);
    bad("long.txt", "China and " + "Russia and ".repeat(5_000) + "India met.");
    Path out = scratch.resolve("out");
    String beneathAFile = scratch.resolve("bad/good.txt/article.txt").toString();
    Session session = shipped();
    int status =
        session.run(
            "read",
            "-o",
            out.toString(),
            scratch.resolve("bad").toString(),
            "no/such/file.txt",
            beneathAFile);
    assertThat(status).as(session.err()).isEqualTo(1);
    String remarks = contents(out).getOrDefault("remarks.jsonl", "");
    for (String name :
        List.of(
            "empty.txt",
            "binary.txt",
            "oneline.txt",
            "oneline.jsonl:1",
            "dangling.txt",
            "truncated.txt.gz",
            "lines.jsonl:2",
            "no/such/file.txt",
            beneathAFile)) {
      assertThat(session.err()).contains("entente: " + name + ": ");
      assertThat(remarks).contains("{\"input\":\"" + name + "\"");
    }
    assertThat(remarks).contains("{\"input\":\"latin.txt\",\"code\":\"encoding-repaired\"");
    assertThat(session.err()).doesNotContain("a fault in the program");
    assertThat(contents(out).getOrDefault("articles.jsonl", ""))
        .contains("\"path\":\"good.txt\"")
        .contains("\"path\":\"latin.txt\"")
        .contains("\"path\":\"nested.html\"")
        .contains("\"path\":\"long.txt\"")
        .contains("\"path\":\"lines.jsonl:1\"");
    assertThat(contents(out).getOrDefault("mentions.jsonl", "")).contains("condemned");
  }

  @Test
  void onlyEnglishIsCodedAndTheRestIsRemarked() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("languages"));
    Files.writeString(
        folder.resolve("fr.txt"),
        "La France a menacé la Russie de nouvelles sanctions vendredi, et le ministre a rappelé"
            + " son ambassadeur à Moscou après l'échec des négociations.\n");
    Files.writeString(
        folder.resolve("zh.txt"), "法国星期五威胁对俄罗斯实施新的制裁，部长在谈判失败后召回了驻莫斯科大使。双方没有约定下次会谈的日期。\n");
    Files.writeString(folder.resolve("short.txt"), "France threatened Russia.\n");
    SortedMap<String, String> written = read(1, List.of(folder.toString()));
    Map<String, String> languages = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (String line : lines(written, "articles.jsonl")) {
      Map<String, String> article = new HashMap<>();
      eachObject(line, article::putAll);
      String path = article.getOrDefault("path", "");
      languages.put(
          path.substring(path.lastIndexOf('/') + 1), article.getOrDefault("language", ""));
      ids.put(article.getOrDefault("id", ""), path);
    }
    assertThat(languages)
        .containsEntry("fr.txt", "fr")
        .containsEntry("zh.txt", "zh")
        .containsEntry("short.txt", "en");
    assertThat(lines(written, "mentions.jsonl"))
        .isNotEmpty()
        .allMatch(line -> line.contains("France threatened Russia"));
    assertThat(lines(written, "remarks.jsonl"))
        .anyMatch(line -> line.contains("fr.txt") && line.contains("not-english"))
        .anyMatch(line -> line.contains("zh.txt") && line.contains("not-english"))
        .noneMatch(line -> line.contains("short.txt"));
  }

  @Test
  void whatPagesOfOneOutletRepeatIsNotRead() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("outlet"));
    String teaser =
        "Gunmen killed two guards of a governor in Lagos on Sunday, police in Nigeria said.";
    List<String> stories =
        List.of(
            "France threatened Russia on the eve of the grain harvest.\n"
                + "The harbour of the island stayed closed for a third week.\n",
            "Japan praised Canada in a letter that its embassy made public.\n"
                + "Nurses from both countries had worked in the flooded valley.\n",
            "Iran condemned Sweden on the first day of the conference.\n"
                + "Delegates left the hall before the vote on the canal was taken.\n");
    for (int i = 0; i < stories.size(); i++) {
      Files.writeString(folder.resolve(i + ".txt"), stories.get(i) + teaser + "\n");
    }
    SortedMap<String, String> written = read(2, List.of(folder.toString()));
    assertThat(lines(written, "articles.jsonl"))
        .hasSize(3)
        .noneMatch(line -> line.contains("Lagos"));
    assertThat(lines(written, "mentions.jsonl")).hasSize(3);
    assertThat(lines(written, "remarks.jsonl"))
        .hasSize(3)
        .allMatch(line -> line.contains("repeated-blocks"));
  }

  @Test
  void aBrokenLexiconBlockIsNamedByFileAndLine() throws IOException {
    Path rules = Files.createDirectories(scratch.resolve("mine/rules"));
    Files.writeString(rules.resolve("accuse.yaml"), "- rule: mine\n  typo: x\n");
    Session session = new Session(WalkTest::engine, "", false);
    int status =
        session.run(
            "read",
            "--lexicon",
            scratch.resolve("mine").toString(),
            "-o",
            scratch.resolve("out").toString(),
            EXAMPLES.toString());
    assertThat(status).isEqualTo(2);
    assertThat(session.err()).containsPattern("mine/rules/accuse\\.yaml:\\d+: ");
    assertThat(scratch.resolve("out")).doesNotExist();
  }

  @Test
  void aLexiconFileThatIsNoTextIsNamed() throws IOException {
    Path rules = Files.createDirectories(scratch.resolve("mine/rules"));
    Files.write(rules.resolve("accuse.yaml"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
    Session session = new Session(WalkTest::engine, "", false);
    assertThat(session.run("read", "--lexicon", scratch.resolve("mine").toString(), "x"))
        .isEqualTo(2);
    assertThat(session.err()).endsWith("mine/rules/accuse.yaml: is not UTF-8 text\n");
  }

  private static Engine engine(@Nullable String folder) {
    return new ShippedEngine(folder);
  }

  @Test
  void parquetAndCsvHoldAsManyMentionsAsJson() throws IOException {
    String file = EXAMPLES.resolve("harbour-2021-03-20-anchorage.txt").toString();
    int mentions = lines(read(1, List.of(file)), "mentions.jsonl").size();
    Path out = scratch.resolve("csv");
    assertThat(shipped().run("read", "--format", "csv", "-o", out.toString(), file)).isZero();
    assertThat(Files.readString(out.resolve("mentions.csv")).lines().filter(l -> l.contains(",")))
        .hasSizeGreaterThan(mentions);
    Path parquet = scratch.resolve("parquet");
    assertThat(shipped().run("read", "--format", "parquet", "-o", parquet.toString(), file))
        .isZero();
    assertThat(parquet.resolve("mentions.parquet")).isNotEmptyFile();
  }
}
