package org.entente.app.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;

/** Gives every article one id and every id one article, whatever order they come in. */
final class Identities {
  private static final int SUFFIX_DIGITS = 8;

  /** A total order on what can differ, so that the choice between two does not hang on chance. */
  private static final Comparator<Article> ORDER =
      Comparator.comparing(Article::id)
          .thenComparing(Article::path)
          .thenComparing(Article::text)
          .thenComparing(article -> text(article.url()))
          .thenComparing(article -> text(article.title()))
          .thenComparing(article -> text(article.byline()))
          .thenComparing(article -> text(article.outlet()))
          .thenComparing(article -> article.published() == null ? "" : article.published().iso());

  private record Place(String address, String text) {}

  private Identities() {}

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * The articles by id. The same address (url, else path) and text twice, or the same id and text,
   * is one article; a given id on two texts stays with the first by path and text, the others get
   * the id with a hash of their text.
   */
  static List<Article> settle(List<Article> articles, List<Remark> remarks) {
    List<Article> sorted = articles.stream().sorted(ORDER).toList();
    Map<Place, Article> byPlace = new HashMap<>();
    Map<Place, Article> byId = new HashMap<>();
    List<Article> distinct = new ArrayList<>();
    for (Article article : sorted) {
      Article same = byPlace.get(new Place(address(article), article.text()));
      if (same == null) {
        same = byId.get(new Place(article.id(), article.text()));
      }
      if (same != null) {
        remarks.add(
            Remark.note(
                article.path(), "read-twice", "the same article as " + same.id() + ", kept once"));
        continue;
      }
      byPlace.put(new Place(address(article), article.text()), article);
      byId.put(new Place(article.id(), article.text()), article);
      distinct.add(article);
    }
    return List.copyOf(unique(distinct, remarks).values());
  }

  private static String address(Article article) {
    return article.url() == null ? "path:" + article.path() : "url:" + article.url();
  }

  private static SortedMap<String, Article> unique(List<Article> articles, List<Remark> remarks) {
    Set<String> given = new HashSet<>();
    articles.forEach(article -> given.add(article.id()));
    SortedMap<String, Article> byId = new TreeMap<>();
    for (Article article : articles) {
      String id = article.id();
      if (byId.containsKey(id)) {
        String hash = Intake.sha256(article.text().getBytes(StandardCharsets.UTF_8));
        int digits = SUFFIX_DIGITS;
        do {
          id = article.id() + '-' + hash.substring(0, digits++);
        } while (given.contains(id));
        given.add(id);
        remarks.add(
            Remark.note(
                article.path(),
                "id-taken",
                "another article has the id " + article.id() + "; this one is " + id));
      }
      byId.put(id, id.equals(article.id()) ? article : withId(article, id));
    }
    return byId;
  }

  private static Article withId(Article article, String id) {
    return new Article(
        id,
        article.path(),
        article.url(),
        article.title(),
        article.byline(),
        article.published(),
        article.outlet(),
        article.language(),
        article.text(),
        article.paragraphs(),
        article.duplicateOf(),
        article.versionOf());
  }
}
