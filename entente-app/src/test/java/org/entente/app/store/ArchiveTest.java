package org.entente.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.exchange.Table;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles come into an archive whole or not at all, one by one or many at once. */
class ArchiveTest {
  private static final String CODER = "coder 1";

  @TempDir private Path folder = Path.of("");

  private static Article article(String id, String text) {
    return new Article(
        id,
        id + ".txt",
        null,
        null,
        null,
        null,
        null,
        "en",
        text,
        List.of(new Span(0, text.length())),
        null);
  }

  private static Map<Table, byte[]> figure(String article) {
    String line =
        "{\"id\":\"f-"
            + article
            + "\",\"article\":\""
            + article
            + "\",\"evidence\":{\"start\":0}}\n";
    return Map.of(Table.FIGURES, line.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<Article, Map<Table, byte[]>> three(Map<Table, byte[]> ofTheSecond) {
    Map<Article, Map<Table, byte[]>> coded = new LinkedHashMap<>();
    coded.put(article("a", "One."), figure("a"));
    coded.put(article("b", "Two."), ofTheSecond);
    coded.put(article("c", "Three."), figure("c"));
    return coded;
  }

  private static List<Object> ids(Archive archive) {
    try (Catalogue catalogue = archive.catalogue()) {
      return catalogue.articles(Filter.all(), null, 10).rows().stream()
          .map(row -> (Object) String.valueOf(row.get("id")))
          .sorted()
          .toList();
    }
  }

  @Test
  void severalArticlesComeInAtOnceAsOneByOne() {
    try (Archive together = Archive.open(folder.resolve("together"));
        Archive alone = Archive.open(folder.resolve("alone"))) {
      Map<Article, Map<Table, byte[]>> coded = three(figure("b"));
      together.add(coded, CODER);
      coded.forEach((article, records) -> alone.add(article, records, CODER));
      assertThat(together.revision()).isEqualTo(alone.revision()).isEqualTo(3);
      assertThat(ids(together)).isEqualTo(ids(alone)).containsExactly("a", "b", "c");
      assertThat(coded.keySet()).allMatch(article -> together.holds(article, CODER));
    }
  }

  @Test
  void anArticleThatFailsLosesNoneOfTheOthers() {
    try (Archive archive = Archive.open(folder)) {
      Map<Table, byte[]> broken =
          Map.of(Table.FIGURES, "{broken\n".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> archive.add(three(broken), CODER))
          .isInstanceOf(EntenteException.class);
      assertThat(ids(archive)).containsExactly("a", "c");
      assertThat(archive.holds(article("b", "Two."), CODER)).isFalse();
      assertThat(archive.revision()).isEqualTo(2);
      archive.add(article("b", "Two."), figure("b"), CODER);
      assertThat(ids(archive)).containsExactly("a", "b", "c");
      assertThat(archive.revision()).isEqualTo(3);
    }
    try (Archive again = Archive.open(folder)) {
      assertThat(again.revision()).isEqualTo(3);
    }
  }
}
