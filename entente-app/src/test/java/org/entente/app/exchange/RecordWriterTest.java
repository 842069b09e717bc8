package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
  private static final String PARTICIPANT = "actor sector name text start end person";

  private static String jsonl(Table table) {
    return text(new RecordWriter(Format.JSONL, Rows.MENTION).coding(Samples.coding()), table);
  }

  private static String csv(Table table) {
    return table.header(Format.CSV)
        + text(new RecordWriter(Format.CSV, Rows.MENTION).coding(Samples.coding()), table);
  }

  private static String text(Map<Table, byte[]> written, Table table) {
    return new String(written.getOrDefault(table, new byte[0]), StandardCharsets.UTF_8);
  }

  /** The keys as they stand, each object's after the key that holds it, in brackets. */
  private static String keys(String json) throws IOException {
    StringBuilder keys = new StringBuilder();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME ->
              keys.append(keys.length() == 0 ? "" : " ").append(parser.currentName());
          case START_OBJECT -> keys.append(" {");
          case END_OBJECT -> keys.append(" }");
          default -> {}
        }
      }
    }
    return keys.toString().replaceAll("\\s+", " ").strip();
  }

  @Test
  void articleHasTheKeysOfTheContract() throws IOException {
    assertThat(keys(jsonl(Table.ARTICLES)))
        .isEqualTo(
            "{ id path url title byline published outlet language text paragraphs { start end }"
                + " duplicateOf versionOf }");
  }

  @Test
  void mentionHasTheKeysOfTheContract() throws IOException {
    assertThat(keys(jsonl(Table.MENTIONS)))
        .isEqualTo(
            "{ id article sentence { start end } type mode contexts quad intensity cameo source {"
                + " P } { P } target { P } status speakers date { start end precision text } place"
                    .replace("P", PARTICIPANT)
                + " { name country admin1 lat lon start end } trigger { start end text } evidence {"
                + " start end quote } confidence rule }")
        .doesNotContain(" P ");
  }

  @Test
  void statementHasTheKeysOfTheContract() throws IOException {
    assertThat(keys(jsonl(Table.STATEMENTS)))
        .isEqualTo(
            "{ id article speaker { "
                + PARTICIPANT
                + " } addressees cue { start end text } content { start end text } { start end text"
                + " } form about issues stance { CHN RUS } date mentions }");
  }

  @Test
  void transferHasTheKeysOfTheContract() throws IOException {
    assertThat(keys(jsonl(Table.TRANSFERS)))
        .isEqualTo(
            "{ id article mention supplier { "
                + PARTICIPANT
                + " } recipient items { name start end } status speakers evidence { start end quote"
                + " } }");
  }

  @Test
  void figureHasTheKeysOfTheContract() throws IOException {
    assertThat(keys(jsonl(Table.FIGURES)))
        .isEqualTo(
            "{ id article measure value unit subjects period { start end } speakers evidence {"
                + " start end quote } }");
  }

  @Test
  void everyQuoteEqualsTheTextAtItsCodePoints() throws IOException {
    int[] points = Samples.TEXT.codePoints().toArray();
    int checked = 0;
    for (Table table : List.of(Table.MENTIONS, Table.STATEMENTS, Table.TRANSFERS, Table.FIGURES)) {
      try (JsonParser parser = new JsonFactory().createParser(jsonl(table))) {
        int start = -1;
        int end = -1;
        List<String> pending = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          String key = parser.currentName();
          if (token == JsonToken.VALUE_NUMBER_INT && "start".equals(key)) {
            start = parser.getIntValue();
          } else if (token == JsonToken.VALUE_NUMBER_INT && "end".equals(key)) {
            end = parser.getIntValue();
          } else if (token == JsonToken.VALUE_STRING
              && ("text".equals(key) || "quote".equals(key))) {
            pending.add(parser.getText());
          } else if (token == JsonToken.END_OBJECT && start >= 0 && !pending.isEmpty()) {
            assertThat(new String(points, start, end - start)).isEqualTo(pending.get(0));
            checked++;
            start = -1;
            pending.clear();
          } else if (token == JsonToken.START_OBJECT) {
            start = -1;
            pending.clear();
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(8);
  }

  @Test
  void numbersAreWrittenShortAndPlain() {
    assertThat(jsonl(Table.MENTIONS))
        .contains("\"intensity\":-6.5,")
        .contains("\"confidence\":0.3,")
        .contains("\"lat\":59.9139,");
    assertThat(jsonl(Table.FIGURES)).contains("\"value\":240000000000,");
    assertThat(jsonl(Table.STATEMENTS)).contains("\"stance\":{\"CHN\":1,\"RUS\":-0.25}");
  }

  @Test
  void unknownIsNullOrAnEmptyList() {
    assertThat(jsonl(Table.ARTICLES))
        .contains("\"url\":null")
        .endsWith("\"duplicateOf\":null,\"versionOf\":null}\n");
    assertThat(jsonl(Table.TRANSFERS)).contains("\"mention\":null").contains("\"recipient\":[]");
  }

  @Test
  void dyadRowsHaveOneSourceAndOneTarget() {
    String rows =
        text(new RecordWriter(Format.JSONL, Rows.DYAD).coding(Samples.coding()), Table.MENTIONS);
    assertThat(rows.lines()).hasSize(2);
    assertThat(rows.lines().toList().get(0)).contains("\"source\":[{\"actor\":\"CHN\"");
    assertThat(rows.lines().toList().get(1)).contains("\"source\":[{\"actor\":\"RUS\"");
  }

  @Test
  void reciprocalActHasARowEachWayButNoneWithItself() {
    EventMention one = Samples.mention();
    EventMention met =
        new EventMention(
            one.id(),
            one.sentence(),
            one.type(),
            one.mode(),
            one.contexts(),
            one.intensity(),
            one.cameo(),
            one.sources(),
            one.sources(),
            one.status(),
            one.speakers(),
            one.date(),
            one.place(),
            one.trigger(),
            one.evidence(),
            one.confidence(),
            one.rule());
    Coding coding =
        new Coding(Samples.article(), List.of(met), List.of(), List.of(), List.of(), List.of());
    String rows = text(new RecordWriter(Format.CSV, Rows.DYAD).coding(coding), Table.MENTIONS);
    assertThat(rows.lines()).hasSize(2);
    assertThat(rows).contains(",CHN,GOV,").contains(",RUS,GOV,");
  }

  @Test
  void csvJoinsListsByABarAndNestedKeysByADot() {
    List<String> lines = csv(Table.MENTIONS).lines().toList();
    assertThat(lines.get(0))
        .startsWith("id,article,sentence.start,sentence.end,type,mode,contexts,quad,intensity")
        .contains(",source.actor,source.sector,source.name,source.text,")
        .endsWith(",evidence.start,evidence.end,evidence.quote,confidence,rule");
    assertThat(lines.get(1))
        .startsWith("m1,a1,0,71,SANCTION,,economic|military,4,-6.5,163,CHN|RUS,GOV|GOV,")
        .contains(",|A B,")
        .contains("\"China and Russia, \"\"old friends\"\", sanctioned Norway\"");
  }

  @Test
  void csvRowsHaveAsManyCellsAsTheHeader() {
    for (Table table : Table.values()) {
      List<Integer> cells =
          csv(table)
              .lines()
              .map(line -> line.replaceAll("\"([^\"]|\"\")*\"", "q").split(",", -1).length)
              .distinct()
              .toList();
      assertThat(cells).as(table.label()).hasSize(1);
    }
  }

  @Test
  void csvMarksABarInsideAListedText() {
    assertThat(csv(Table.STATEMENTS)).contains("old friends|Norway \\| Sweden");
  }

  @Test
  void aLoneSurrogateIsWrittenAsReplacementCharacter() {
    Article article =
        new Article(
            "a",
            "p",
            null,
            null,
            null,
            null,
            null,
            null,
            "x\uD83Dy",
            List.of(new Span(0, 3)),
            null);
    String json =
        new String(
            new RecordWriter(Format.JSONL, Rows.MENTION).article(article), StandardCharsets.UTF_8);
    assertThat(json).contains("\"text\":\"x\uFFFDy\",\"paragraphs\":[{\"start\":0,\"end\":3}]");
  }
}
