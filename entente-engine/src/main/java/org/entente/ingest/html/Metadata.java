package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Headline;
import org.entente.model.text.Published;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page says of its article, in its head and where readers see it. */
final class Metadata {
  private final PageView view;
  private final PageHead head;
  private final @Nullable String url;
  private final @Nullable String outlet;
  private final @Nullable String title;

  Metadata(PageView view) {
    this.view = view;
    this.head = new PageHead(view);
    this.url = findUrl();
    this.outlet = findOutlet();
    this.title = findTitle();
  }

  /** The page's address as it gives it, or null. */
  @Nullable String url() {
    return url;
  }

  private @Nullable String findUrl() {
    for (String address : new String[] {canonical(), head.first("og:url")}) {
      if (address != null && (address.startsWith("http://") || address.startsWith("https://"))) {
        return address.strip();
      }
    }
    return null;
  }

  private @Nullable String canonical() {
    for (Element link : view.tagged("link")) {
      if (link.attr("rel").strip().equalsIgnoreCase("canonical") && link.hasAttr("href")) {
        return link.attr("href");
      }
    }
    return null;
  }

  /** The headline, or null. */
  @Nullable String title() {
    return title;
  }

  private @Nullable String findTitle() {
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
    String tag = Characters.collapse(view.page().title());
    List<String> headings = new ArrayList<>();
    for (Element h1 : view.tagged("h1")) {
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
      String plain = strip(candidate, tag);
      if (!plain.isEmpty() && !(outlet != null && plain.equalsIgnoreCase(outlet))) {
        return plain;
      }
    }
    return null;
  }

  /** Without the outlet at its end, named in the head or set off in the title tag alone. */
  private String strip(String candidate, String tag) {
    String plain = outlet == null ? candidate : Headline.without(candidate, outlet);
    if (plain.equals(tag)) {
      int cut = Headline.lastSeparator(plain);
      if (cut > 0
          && Characters.words(plain.substring(0, cut)) >= 3
          && Characters.words(plain.substring(cut)) <= 5) {
        plain = plain.substring(0, cut).strip();
      }
    }
    return plain;
  }

  /** Who published it, or null. */
  @Nullable String outlet() {
    return outlet;
  }

  private @Nullable String findOutlet() {
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
    String tag = null;
    for (Element root : view.tagged("html")) {
      if (tag == null && root.hasAttr("lang")) {
        tag = root.attr("lang");
      }
    }
    if (tag == null) {
      tag = head.first("og:locale", "content-language", "dc.language");
    }
    return tag == null || tag.isBlank() ? null : tag;
  }

  /** Who wrote it, or null; several names are joined by a comma. */
  @Nullable String byline() {
    return new Bylines(view, head, outlet, title).byline();
  }

  /** When it was published, or null. */
  @Nullable Published published() {
    return new PublishedDates(view, head, url, title, language()).find();
  }
}
