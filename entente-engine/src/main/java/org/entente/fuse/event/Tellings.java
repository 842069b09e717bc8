package org.entente.fuse.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.text.Article;

/** Makes tellings of codings. */
public final class Tellings {
  private Tellings() {}

  /**
   * All mentions as tellings, by id.
   *
   * @param stories story of each article, by the article's id
   */
  public static List<Telling> of(Collection<Coding> codings, Map<String, String> stories) {
    Map<String, Article> articles = new HashMap<>();
    codings.forEach(coding -> articles.put(coding.article().id(), coding.article()));
    List<Telling> tellings = new ArrayList<>();
    for (Coding coding : codings) {
      Article article = coding.article();
      String origin = article.duplicateOf() == null ? article.id() : article.duplicateOf();
      String outlet = outlet(articles.getOrDefault(origin, article), origin);
      String story = stories.getOrDefault(article.id(), article.id());
      for (EventMention mention : coding.mentions()) {
        tellings.add(
            Telling.of(
                mention,
                article.id(),
                origin,
                outlet,
                article.published() == null ? null : article.published().date(),
                story));
      }
    }
    tellings.sort(
        Comparator.comparing((Telling telling) -> telling.mention().id())
            .thenComparing(Telling::article));
    return tellings;
  }

  /** The outlet's name, else the host of its address, else the article stands for itself. */
  private static String outlet(Article article, String origin) {
    if (article.outlet() != null) {
      return article.outlet();
    }
    if (article.url() != null) {
      try {
        String host = new URI(article.url()).getHost();
        if (host != null) {
          return host;
        }
      } catch (URISyntaxException e) {
        // An address that is none says nothing about who printed it.
        return origin;
      }
    }
    return origin;
  }
}
