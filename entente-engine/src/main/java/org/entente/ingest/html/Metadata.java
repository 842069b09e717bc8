package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Headline;
import org.entente.model.text.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page says of its article, in its head and where readers see it. */
final class Metadata {
  private final PageView view;
  private final Document page;
  private final PageHead head;

  Metadata(PageView view) {
    this.view = view;
    this.page = view.page();
    this.head = new PageHead(page);
  }

  /** The page's address as it gives it, or null. */
  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    for (String address :
        new String[] {canonical == null ? null : canonical.attr("href"), head.first("og:url")}) {
      if (address != null && (address.startsWith("http://") || address.startsWith("https://"))) {
        return address.strip();
      }
    }
    return null;
  }

  /** The headline, or null. */
  @Nullable String title() {
    String outlet = outlet();
    List<String> candidates = new ArrayList<>();
    String linked = null;
    for (Map<?, ?> article : head.articles()) {
      linked = PageHead.string(article.get("headline"));
      if (linked != null) {
        break;
      }
    }
    String social =
        head.first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");
    String tag = Characters.collapse(page.title());
    List<String> headings = new ArrayList<>();
    for (Element h1 : page.select("h1")) {
      String text = Characters.collapse(h1.text());
      if (!text.isEmpty() && text.length() < 300) {
        headings.add(text);
      }
    }
    // A first-level heading that the head repeats is the headline as readers see it.
    for (String heading : headings) {
      String key = Characters.key(heading);
      for (String said : new String[] {social, linked, tag}) {
        if (said != null && key.length() > 8 && Characters.key(said).startsWith(key)) {
          return heading;
        }
      }
    }
    if (headings.size() == 1 && Characters.words(headings.get(0)) >= 3) {
      candidates.add(headings.get(0));
    }
    if (social != null) {
      candidates.add(social);
    }
    if (linked != null) {
      candidates.add(linked);
    }
    if (!tag.isEmpty()) {
      candidates.add(tag);
    }
    if (!headings.isEmpty()) {
      candidates.add(headings.get(0));
    }
    for (String candidate : candidates) {
      String title = strip(candidate, outlet, tag);
      if (!title.isEmpty() && !(outlet != null && title.equalsIgnoreCase(outlet))) {
        return title;
      }
    }
    return null;
  }

  /** Without the outlet at its end, named in the head or set off in the title tag alone. */
  private static String strip(String candidate, @Nullable String outlet, String tag) {
    String title = outlet == null ? candidate : Headline.without(candidate, outlet);
    if (title.equals(tag)) {
      int cut = Headline.lastSeparator(title);
      if (cut > 0
          && Characters.words(title.substring(0, cut)) >= 3
          && Characters.words(title.substring(cut)) <= 5) {
        title = title.substring(0, cut).strip();
      }
    }
    return title;
  }

  /** Who published it, or null. */
  @Nullable String outlet() {
    String site = head.first("og:site_name", "application-name", "cre", "dc.publisher");
    if (site == null) {
      for (Map<?, ?> article : head.articles()) {
        site = PageHead.string(article.get("publisher"));
        if (site != null) {
          break;
        }
      }
    }
    return site != null && site.length() <= 80 && !site.startsWith("http") ? site : null;
  }

  /** The declared language tag, or null. */
  @Nullable String language() {
    Element root = page.selectFirst("html[lang]");
    String tag =
        root == null
            ? head.first("og:locale", "content-language", "dc.language")
            : root.attr("lang");
    return tag == null || tag.isBlank() ? null : tag;
  }

  /** Who wrote it, or null; several names are joined by a comma. */
  @Nullable String byline() {
    return new Bylines(head, view.names()).byline();
  }

  /** When it was published, or null. */
  @Nullable Published published() {
    return new PublishedDates(view, head, url(), title(), language()).find();
  }
}
