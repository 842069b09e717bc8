package org.entente.ingest.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Dates;
import org.entente.model.text.Published;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when the article was published.
 *
 * <p>What the page declares goes first, then its address, then what readers see, then what stands
 * in its scripts, and last when it was changed. A time in UTC is moved to the day that the page
 * itself gives, if that is the day before or after.
 */
final class PublishedDates {
  private static final Set<String> DATE_NAMES =
      Set.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "pubdate",
          "published-date",
          "published_date",
          "publication_date",
          "publication-date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.issued",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:pubtime",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "date_published",
          "citation_publication_date",
          "citation_date",
          "ptime",
          "rnews:datepublished",
          "bt:pubdate",
          "pub_date",
          "og:pubdate",
          "news_date",
          "article:post_date",
          "shareaholic:article_published_time",
          "dateposted",
          "posted",
          "article-published",
          "doc_date",
          "og:release_date",
          "video:release_date",
          "displaydate");

  /** Names that say a date and not what of: of many pages it is that of the last change. */
  private static final Set<String> LOOSE_NAMES =
      Set.of(
          "date",
          "dc.date",
          "dcterms.date",
          "created",
          "creation_date",
          "dc.created",
          "dc.date.created",
          "dcterms.created",
          "datecreated",
          "article:created",
          "timestamp");

  private static final Set<String> LATER_DATE_NAMES =
      Set.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "dc.date.modified",
          "modified_date",
          "revised",
          "og:modified_time",
          "modificationdate",
          "article:modified_date",
          "updated_time",
          "date_modified");

  /** A full date in an address: {@code /2024/05/01/}, {@code /2024/5/1/}, {@code /20240501/}. */
  private static final Pattern PATH_DATE =
      Pattern.compile(
          "/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=[/_.-]|$)"
              + "|/((?:19|20)\\d\\d)-?([01]\\d)-?([0-3]\\d)(?=[/_.-]|$)"
              + "|[/_-]((?:19|20)\\d\\d)-([01]\\d)-([0-3]\\d)(?!\\d)");

  /** A date that is a value in a script's data. */
  private static final Pattern SCRIPTED =
      Pattern.compile("[:=,]\\s*[\"']((?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?[^\"']{0,20})[\"']");

  /** The key before it, if it can only mean the first publication. */
  private static final Pattern SCRIPT_KEY =
      Pattern.compile(
          "(?i)(?:publish(?:ed|ing)?[_-]?(?:date|at|time|on)?(?:time)?|date[_-]?published"
              + "|publication[_-]?(?:date|time)|pub[_-]?date|first[_-]?published|created[_-]?at"
              + "|date[_-]?creat(?:ed|ion)|creation[_-]?date)[\"']?\\s*$");

  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_SCRIPT = 400_000;

  private final PageView view;
  private final PageHead head;
  private final Names names;
  private final @Nullable String url;
  private final Dates.Order order;
  private final VisibleDates visible;

  /**
   * @param view the page as readers see it
   * @param head what the page declares
   * @param url of the page, or null
   * @param title of the article, or null
   * @param language declared, or null
   */
  PublishedDates(
      PageView view,
      PageHead head,
      @Nullable String url,
      @Nullable String title,
      @Nullable String language) {
    this.view = view;
    this.head = head;
    this.names = view.names();
    this.url = url;
    this.order =
        language != null && language.toLowerCase(Locale.ROOT).replace('_', '-').startsWith("en-us")
            ? Dates.Order.MONTH_FIRST
            : Dates.Order.DAY_FIRST;
    this.visible = new VisibleDates(view, title, order);
  }

  /** When it was published, or null. */
  @Nullable Published find() {
    Published declared = declared();
    if (declared != null) {
      return isUtc(declared) ? local(declared) : declared;
    }
    List<Supplier<@Nullable Published>> others =
        List.of(
            this::inAddress,
            visible::published,
            this::loose,
            this::titled,
            this::changed,
            this::scripted,
            visible::changed,
            visible::likeliest);
    for (Supplier<@Nullable Published> other : others) {
      Published date = other.get();
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static boolean isUtc(Published date) {
    return ZoneOffset.UTC.equals(date.offset());
  }

  /** The day before or after a time in UTC, if the page itself says that one. */
  private Published local(Published utc) {
    List<Supplier<@Nullable Published>> others =
        List.of(this::inAddress, this::loose, visible::sure);
    for (Supplier<@Nullable Published> other : others) {
      Published date = other.get();
      if (date != null
          && !isUtc(date)
          && Math.abs(ChronoUnit.DAYS.between(date.date(), utc.date())) == 1) {
        return date;
      }
    }
    return utc;
  }

  private @Nullable Published declared() {
    for (Map<?, ?> article : head.articles()) {
      Published date = date(article.get("datePublished"));
      if (date != null) {
        return date;
      }
    }
    Published date = named(DATE_NAMES);
    if (date != null) {
      return date;
    }
    for (Map<?, ?> thing : head.things()) {
      for (String key : List.of("datePublished", "uploadDate")) {
        date = date(thing.get(key));
        if (date != null) {
          return date;
        }
      }
    }
    return marked();
  }

  private @Nullable Published named(Set<String> names) {
    for (Map.Entry<String, List<String>> entry : head.entries()) {
      if (names.contains(entry.getKey())) {
        Published date = date(entry.getValue().get(0));
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable Published loose() {
    Published date = named(LOOSE_NAMES);
    return date == null || date.equals(named(LATER_DATE_NAMES)) ? null : date;
  }

  private @Nullable Published date(@Nullable Object value) {
    String text = PageHead.string(value);
    return text == null ? null : Dates.find(text, order).orElse(null);
  }

  /** Microdata, and time elements: the first after the headline, else the first. */
  private @Nullable Published marked() {
    for (Element e : view.elements()) {
      if (!isMarked(e)) {
        continue;
      }
      Published date = ofElement(e);
      if (date != null) {
        return date;
      }
    }
    Element title = view.tagged("h1").isEmpty() ? null : view.tagged("h1").get(0);
    Published before = null;
    for (Element e : view.tagged("time")) {
      if (names.isInComments(e) || names.isInAside(e) || isQuoted(e) || isOfChange(e)) {
        continue;
      }
      Published date = ofElement(e);
      if (date != null && (title == null || isAfter(e, title))) {
        return date;
      }
      before = before == null ? date : before;
    }
    return before;
  }

  private static boolean isMarked(Element e) {
    return e.attributesSize() > 0
        && (e.attr("itemprop").toLowerCase(Locale.ROOT).contains("datepublished")
            || e.attr("property").toLowerCase(Locale.ROOT).contains("datepublished"));
  }

  private static boolean isOfChange(Element time) {
    Element parent = time.parent();
    String named = time.className() + " " + (parent == null ? "" : parent.className());
    String lower = named.toLowerCase(Locale.ROOT);
    return lower.contains("updat") || lower.contains("modif");
  }

  /** Whether it is of another's post shown in the article. */
  private static boolean isQuoted(Element e) {
    return e.closest("blockquote") != null;
  }

  /** Document order, by the paths from the root. */
  private static boolean isAfter(Element a, Element b) {
    List<Element> pathA = path(a);
    List<Element> pathB = path(b);
    int i = 0;
    while (i < pathA.size() && i < pathB.size() && pathA.get(i).equals(pathB.get(i))) {
      i++;
    }
    if (i >= pathA.size() || i >= pathB.size()) {
      return pathA.size() > pathB.size();
    }
    return pathA.get(i).siblingIndex() > pathB.get(i).siblingIndex();
  }

  private static List<Element> path(Element e) {
    List<Element> path = new ArrayList<>(e.parents());
    Collections.reverse(path);
    path.add(e);
    return path;
  }

  private @Nullable Published ofElement(Element e) {
    for (String value :
        new String[] {e.attr("datetime"), e.attr("content"), e.attr("title"), e.text()}) {
      if (!value.isEmpty()) {
        Published date = Dates.find(Characters.collapse(value), order).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable Published inAddress() {
    if (url == null) {
      return null;
    }
    Matcher m = PATH_DATE.matcher(url);
    while (m.find()) {
      int first = m.group(1) != null ? 1 : m.group(4) != null ? 4 : 7;
      try {
        return Published.on(
            LocalDate.of(
                Integer.parseInt(m.group(first)),
                Integer.parseInt(m.group(first + 1)),
                Integer.parseInt(m.group(first + 2))));
      } catch (DateTimeException e) {
        // Numbers that are no date: look on.
        continue;
      }
    }
    return null;
  }

  /** A date that the page's title begins with. */
  private @Nullable Published titled() {
    return Dates.search(Characters.collapse(view.page().title()), order)
        .filter(found -> found.start() <= 2)
        .map(Dates.Found::published)
        .orElse(null);
  }

  private @Nullable Published scripted() {
    for (Element script : view.tagged("script")) {
      String data = script.data();
      if (script.hasAttr("src") || data.length() > LONGEST_SCRIPT) {
        continue;
      }
      Matcher m = SCRIPTED.matcher(data);
      while (m.find()) {
        String key = data.substring(Math.max(0, m.start() - LONGEST_KEY), m.start());
        Published date =
            SCRIPT_KEY.matcher(key).find()
                ? Dates.find(m.group(1).replace("\\", ""), order).orElse(null)
                : null;
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable Published changed() {
    for (Map<?, ?> article : head.articles()) {
      for (String key : List.of("dateCreated", "dateModified")) {
        Published date = date(article.get(key));
        if (date != null) {
          return date;
        }
      }
    }
    Published date = named(LATER_DATE_NAMES);
    if (date == null) {
      date = named(LOOSE_NAMES);
    }
    return date;
  }
}
