package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.jsonl.Json;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.ingest.text.Headline;
import org.entente.model.text.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page says of itself in JSON-LD, meta tags, microdata and its visible head. */
final class Metadata {
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
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.created",
          "dc.issued",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:pubtime",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "date_published",
          "datecreated",
          "creation_date",
          "created",
          "citation_publication_date",
          "citation_date",
          "ptime",
          "rnews:datepublished",
          "bt:pubdate",
          "pub_date",
          "timestamp",
          "og:pubdate",
          "news_date",
          "article:post_date",
          "shareaholic:article_published_time",
          "dateposted",
          "posted",
          "lastmod_published",
          "article-published",
          "doc_date",
          "og:release_date",
          "video:release_date",
          "moddate_published",
          "article:created",
          "displaydate");

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

  private static final Set<String> AUTHOR_NAMES =
      Set.of(
          "author",
          "article:author_name",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "byl",
          "byline",
          "article.author",
          "authors",
          "cxenseparse:author",
          "creator",
          "dc.contributor",
          "twitter:creator_name");

  private static final Pattern PATH_DATE =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?:/|[-_.]|$)|[/_-]((?:19|20)\\d\\d)-([01]\\d)-([0-3]\\d)(?:\\D|$)");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\b(?:admin|administrator|webmaster|unknown|anonymous|wordpress|n/a|bio|profile)$",
          Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final Map<String, List<String>> meta = new HashMap<>();
  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> things = new ArrayList<>();

  private Metadata(Document page) {
    this.page = page;
    readMeta();
    readLinkedData();
  }

  static Metadata of(Document page) {
    return new Metadata(page);
  }

  private void readMeta() {
    for (Element e : page.select("meta[content]")) {
      String content = Characters.collapse(e.attr("content"));
      if (content.isEmpty() || content.length() > 1000) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = e.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          meta.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  private void readLinkedData() {
    for (Element e : page.select("script[type*=ld+json]")) {
      String data = e.data().strip();
      if (data.startsWith("<!--")) {
        data = data.substring(4).strip();
      }
      if (data.startsWith("//<![CDATA[") || data.startsWith("/*<![CDATA[")) {
        data = data.substring(data.indexOf('[', data.indexOf('[') + 1) + 1);
      }
      Json.find(data).ifPresent(value -> collect(value, 0));
    }
  }

  private void collect(Object value, int depth) {
    if (depth > 6 || things.size() > 500) {
      return;
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        collect(item, depth + 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      Object type = map.get("@type");
      if (type != null) {
        things.add(map);
        String name = type.toString();
        if (name.contains("Article")
            || name.contains("BlogPosting")
            || name.contains("Report")
            || name.contains("LiveBlog")
            || name.contains("Recipe")) {
          articles.add(map);
        }
      }
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (entry.getValue() instanceof Map || entry.getKey().equals("@graph") || type == null) {
          collect(entry.getValue(), depth + 1);
        }
      }
    }
  }

  private @Nullable String first(String... names) {
    for (String name : names) {
      List<String> values = meta.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  private static @Nullable String string(@Nullable Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    if (one instanceof Map<?, ?> map) {
      one = map.get("name");
    }
    if (!(one instanceof String text)) {
      return null;
    }
    String plain =
        text.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
    String clean = Characters.collapse(plain);
    return clean.isEmpty() ? null : clean;
  }

  /** The page's address as it gives it, or null. */
  @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    for (String address :
        new String[] {canonical == null ? null : canonical.attr("href"), first("og:url")}) {
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
    for (Map<?, ?> article : articles) {
      linked = string(article.get("headline"));
      if (linked != null) {
        break;
      }
    }
    String social =
        first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");
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
    String site = first("og:site_name", "application-name", "cre", "dc.publisher");
    if (site == null) {
      for (Map<?, ?> article : articles) {
        site = string(article.get("publisher"));
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
        root == null ? first("og:locale", "content-language", "dc.language") : root.attr("lang");
    return tag == null || tag.isBlank() ? null : tag;
  }

  /** Who wrote it, or null; several names are joined by a comma. */
  @Nullable String byline() {
    Set<String> names = new LinkedHashSet<>();
    for (Map<?, ?> article : articles) {
      authors(article.get("author"), names);
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    for (String name : AUTHOR_NAMES_IN_ORDER) {
      for (String value : meta.getOrDefault(name, List.of())) {
        addName(value, names);
      }
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    for (String query : BYLINE_QUERIES) {
      for (Element e : page.select(query)) {
        String text = Characters.collapse(e.text());
        if (text.isEmpty() || text.length() > 160 || inComments(e)) {
          continue;
        }
        Optional<String> name = Cues.findByline(text).or(() -> Cues.findName(text));
        if (name.isPresent() && Characters.words(name.get()) >= 2) {
          addName(name.get(), names);
        }
        if (!names.isEmpty()) {
          return String.join(", ", names);
        }
      }
    }
    return null;
  }

  private static boolean inComments(Element e) {
    int depth = 0;
    for (Element up = e; up != null && depth < 12; up = up.parent()) {
      if (Names.isComments(up)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static final List<String> AUTHOR_NAMES_IN_ORDER = AUTHOR_NAMES.stream().sorted().toList();

  private static final List<String> BYLINE_QUERIES =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "[rel=author]",
          ".byline, .author-name, .authorname, .byline__name, .article-author, .post-author, .entry-author, .author.vcard, .vcard .fn, .author__name, .article__author, .article-byline, .post-byline, .story-byline",
          "[class*=byline]",
          "[class*=author]");

  private void authors(@Nullable Object value, Set<String> names) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        authors(item, names);
      }
    } else if (value instanceof Map<?, ?> map) {
      String name = string(map.get("name"));
      if (name == null && map.get("@id") != null) {
        for (Map<?, ?> thing : things) {
          if (map.get("@id").equals(thing.get("@id")) && thing.get("name") != null) {
            name = string(thing.get("name"));
            break;
          }
        }
      }
      if (name != null) {
        addName(name, names);
      }
    } else if (value instanceof String text) {
      addName(Characters.collapse(text), names);
    }
  }

  private void addName(String raw, Set<String> names) {
    String name = raw.replaceFirst("(?i)^(?:by|von|par|por|author)\\s*:?\\s+", "").strip();
    if (name.length() < 2
        || name.length() > 120
        || !Character.isLetter(name.charAt(0))
        || NO_NAME.matcher(name).find()) {
      return;
    }
    names.add(name);
  }

  /** When it was published, or null. */
  @Nullable Published published() {
    for (Map<?, ?> article : articles) {
      Published date = date(article.get("datePublished"));
      if (date != null) {
        return date;
      }
    }
    for (Map.Entry<String, List<String>> entry : sortedMeta()) {
      if (DATE_NAMES.contains(entry.getKey())) {
        Published date = date(entry.getValue().get(0));
        if (date != null) {
          return date;
        }
      }
    }
    for (Map<?, ?> thing : things) {
      Published date = date(thing.get("datePublished"));
      if (date == null) {
        date = date(thing.get("uploadDate"));
      }
      if (date != null) {
        return date;
      }
    }
    Published marked = marked();
    if (marked != null) {
      return marked;
    }
    Published inPath = inPath();
    if (inPath != null) {
      return inPath;
    }
    Published visible = visible();
    if (visible != null) {
      return visible;
    }
    for (Map<?, ?> article : articles) {
      Published date = date(article.get("dateCreated"));
      if (date == null) {
        date = date(article.get("dateModified"));
      }
      if (date != null) {
        return date;
      }
    }
    for (Map.Entry<String, List<String>> entry : sortedMeta()) {
      if (LATER_DATE_NAMES.contains(entry.getKey())) {
        Published date = date(entry.getValue().get(0));
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private List<Map.Entry<String, List<String>>> sortedMeta() {
    List<Map.Entry<String, List<String>>> entries = new ArrayList<>(meta.entrySet());
    // "article:published_time" before "date": the more specific names come first by length.
    entries.sort(
        (a, b) -> {
          int byLength = Integer.compare(b.getKey().length(), a.getKey().length());
          return byLength != 0 ? byLength : a.getKey().compareTo(b.getKey());
        });
    return entries;
  }

  private static @Nullable Published date(@Nullable Object value) {
    String text = string(value);
    if (text == null) {
      return null;
    }
    return Dates.find(text, Dates.Order.DAY_FIRST).orElse(null);
  }

  private @Nullable Published marked() {
    for (Element e :
        page.select("[itemprop*=datePublished], [property*=datePublished], time[pubdate]")) {
      Published date = ofElement(e);
      if (date != null) {
        return date;
      }
    }
    Element title = page.selectFirst("h1");
    List<Element> times = page.select("time");
    Published before = null;
    for (Element e : times) {
      if (inComments(e) || isAside(e)) {
        continue;
      }
      String named = (e.className() + " " + parentName(e)).toLowerCase(Locale.ROOT);
      if (named.contains("updat") || named.contains("modif")) {
        continue;
      }
      Published date = ofElement(e);
      if (date == null) {
        continue;
      }
      if (title == null || isAfter(e, title)) {
        return date;
      }
      if (before == null) {
        before = date;
      }
    }
    return before;
  }

  private static String parentName(Element e) {
    Element parent = e.parent();
    return parent == null ? "" : parent.className();
  }

  private static boolean isAside(Element e) {
    int depth = 0;
    for (Element up = e.parent(); up != null && depth < 12; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return true;
      }
      if (!tag.equals("body") && Names.isAside(up)) {
        return true;
      }
      depth++;
    }
    return false;
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
    List<Element> path = new ArrayList<>();
    for (Element up = e; up != null; up = up.parent()) {
      path.add(0, up);
    }
    return path;
  }

  private static @Nullable Published ofElement(Element e) {
    for (String value :
        new String[] {e.attr("datetime"), e.attr("content"), e.attr("title"), e.text()}) {
      if (!value.isEmpty()) {
        Published date = Dates.find(Characters.collapse(value), Dates.Order.DAY_FIRST).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable Published inPath() {
    String address = url();
    if (address == null) {
      return null;
    }
    Matcher m = PATH_DATE.matcher(address);
    while (m.find()) {
      String iso =
          m.group(1) != null
              ? m.group(1) + "-" + m.group(2) + "-" + m.group(3)
              : m.group(4) + "-" + m.group(5) + "-" + m.group(6);
      Optional<Published> date = Published.find(iso);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  /**
   * The first date in an element that calls itself a date, or in a line of its own by the title.
   */
  private @Nullable Published visible() {
    for (Element e :
        page.select(
            "[class*=date], [class*=time], [class*=publish], [class*=posted], [class*=meta], [class*=byline], [class*=datum], [id*=date], [class*=info]")) {
      String text = Characters.collapse(e.text());
      if (text.isEmpty() || text.length() > 150 || inComments(e) || isAside(e)) {
        continue;
      }
      String lower = text.toLowerCase(Locale.ROOT);
      if (lower.startsWith("updated") || lower.contains("copyright") || lower.contains("©")) {
        continue;
      }
      Published date = Dates.find(text, Dates.Order.DAY_FIRST).orElse(null);
      if (date != null) {
        return date;
      }
    }
    Element title = page.selectFirst("h1");
    if (title != null) {
      int seen = 0;
      for (Block block : Blocks.of(page.body())) {
        if (!isAfter(block.element(), title)) {
          continue;
        }
        if (++seen > 12) {
          break;
        }
        if (block.words() <= 25) {
          Published date = Dates.find(block.text(), Dates.Order.DAY_FIRST).orElse(null);
          if (date != null) {
            return date;
          }
        }
      }
    }
    for (Block block : Blocks.of(page.body())) {
      if (block.words() <= 12
          && Cues.isDateLine(block.text())
          && !isAside(block.element())
          && !inComments(block.element())) {
        Published date = Dates.find(block.text(), Dates.Order.DAY_FIRST).orElse(null);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }
}
