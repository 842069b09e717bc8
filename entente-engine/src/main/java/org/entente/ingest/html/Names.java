package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.ingest.text.Characters;
import org.jsoup.nodes.Element;

/** What an element's class, id and role call it, in the words web authors share. */
final class Names {
  /** Things beside the article. An element so named goes unless most of the prose is in it. */
  private static final Set<String> ASIDE =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "submenu",
          "sidebar",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "recirc",
          "trending",
          "popular",
          "mostread",
          "mostpopular",
          "share",
          "sharing",
          "sharebar",
          "shares",
          "sharedaddy",
          "social",
          "socials",
          "socialmedia",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "optin",
          "promo",
          "promos",
          "promotion",
          "advert",
          "advertisement",
          "advertising",
          "ad",
          "ads",
          "adsbygoogle",
          "adslot",
          "sponsor",
          "sponsored",
          "sponsors",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "banner",
          "popup",
          "modal",
          "lightbox",
          "dialog",
          "toolbar",
          "pagination",
          "pager",
          "paging",
          "tags",
          "taglist",
          "tagcloud",
          "keywords",
          "teasers",
          "outbrain",
          "taboola",
          "paywall",
          "login",
          "searchform",
          "rss",
          "upsell",
          "readmore",
          "moreon",
          "alsoread",
          "slideshow",
          "playlist",
          "masthead",
          "topbar",
          "copyright",
          "disclaimer",
          "jumplinks",
          "poll",
          "quiz",
          "cta",
          "donate",
          "donation",
          "tooltip",
          "crp",
          "jetpack",
          "shariff",
          "addtoany",
          "addthis",
          "contextual",
          "nextprev",
          "prevnext",
          "postnav",
          "bookmark",
          "mashsb",
          "interstitial",
          "offcanvas",
          "flyout",
          "drawer");

  /** Words of layout that name asides and articles alike: only what holds little prose goes. */
  private static final Set<String> LITTLE =
      Set.of(
          "widget",
          "widgets",
          "toc",
          "tableofcontents",
          "carousel",
          "rating",
          "ratings",
          "print",
          "search",
          "screenreader",
          "gallery");

  /** A pointer to another article, or an article's own standfirst. */
  private static final Set<String> TEASER = Set.of("teaser");

  /** Beginnings of words that name lists of other articles: relatedlinks, recommendedposts. */
  private static final List<String> RELATED = List.of("related", "recommend");

  private static final Set<String> CONTENT = Set.of("content", "article", "main", "body", "story");

  private static final Set<String> COMMENTS =
      Set.of(
          "comments",
          "comment",
          "commentlist",
          "disqus",
          "respond",
          "replies",
          "reply",
          "kommentare",
          "kommentar",
          "livefyre",
          "commentform",
          "leserkommentare",
          "commentaires",
          "forum",
          "discussion",
          "commenting",
          "reactions");

  private static final Set<String> AUTHOR =
      Set.of("author", "authors", "bio", "authorbox", "aboutauthor", "authorbio", "autor");

  private static final Set<String> CAPTION =
      Set.of(
          "caption",
          "captions",
          "credit",
          "credits",
          "figcaption",
          "imagecaption",
          "photocredit",
          "bildunterschrift",
          "bildtext",
          "legend",
          "wpcaption",
          "imagecredit",
          "piccaption");

  private static final Set<String> HEAD =
      Set.of(
          "byline",
          "dateline",
          "timestamp",
          "postmeta",
          "entrymeta",
          "articlemeta",
          "meta",
          "postedon",
          "publishdate",
          "pubdate",
          "date",
          "datetime",
          "readtime",
          "readingtime",
          "kicker",
          "category",
          "categories",
          "postinfo",
          "authorname");

  private static final Set<String> BODY =
      Set.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "entrycontent",
          "postcontent",
          "postbody",
          "storybody",
          "storycontent",
          "storytext",
          "contentbody",
          "bodycontent",
          "bodytext",
          "articlebodycontent",
          "articlemaincontent",
          "pagecontent",
          "newscontent",
          "newstext",
          "newsbody",
          "blogcontent",
          "blogpostcontent",
          "posttext",
          "entrybody",
          "maincontent",
          "contenttext",
          "textcontent",
          "richtext",
          "artikelinhalt",
          "articlemain",
          "singlecontent",
          "postentry",
          "blogbody",
          "contentmain",
          "articlebodytext",
          "contentarticle");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "search",
          "alert",
          "tablist",
          "toolbar",
          "tooltip",
          "status");

  /** What a name can say, a bit each. */
  private static final int IS_ASIDE = 1;

  private static final int IS_LITTLE = 1 << 1;
  private static final int IS_CONTENT = 1 << 2;
  private static final int IS_COMMENTS = 1 << 3;
  private static final int IS_AUTHOR = 1 << 4;
  private static final int IS_CAPTION = 1 << 5;
  private static final int IS_HEAD = 1 << 6;
  private static final int IS_BODY = 1 << 7;
  private static final int IS_TEASER = 1 << 8;
  private static final int IS_RELATED = 1 << 9;

  private static final Kinds NOTHING = new Kinds(0);

  private static final Map<String, Integer> KINDS = kinds();

  /** No element is asked for more of those around it. */
  private static final int HIGHEST = 12;

  /** What the names of a page's elements say: the same few come again and again. */
  private final Map<String, Integer> known = new HashMap<>();

  private static Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>();
    List<Set<String>> words =
        List.of(ASIDE, LITTLE, CONTENT, COMMENTS, AUTHOR, CAPTION, HEAD, BODY, TEASER);
    for (int i = 0; i < words.size(); i++) {
      for (String word : words.get(i)) {
        kinds.merge(word, 1 << i, (a, b) -> a | b);
      }
    }
    return Map.copyOf(kinds);
  }

  /** What the names of one element say of it. */
  record Kinds(int bits) {
    /** Beside the article. */
    boolean isAside() {
      return has(IS_ASIDE | IS_TEASER | IS_RELATED);
    }

    /** Beside the article by no other name than that of a standfirst. */
    boolean isOnlyTeaser() {
      return has(IS_TEASER) && !has(IS_ASIDE | IS_RELATED);
    }

    /** Other articles. */
    boolean isRelated() {
      return has(IS_RELATED);
    }

    /** Layout that is no article where it holds little. */
    boolean isLittle() {
      return has(IS_LITTLE);
    }

    /** The article's place; with {@link #isAside} a wrapper of both. */
    boolean isContent() {
      return has(IS_CONTENT);
    }

    /** Readers' comments. */
    boolean isComments() {
      return has(IS_COMMENTS);
    }

    /** Who wrote it. */
    boolean isAuthor() {
      return has(IS_AUTHOR);
    }

    /** What is under a picture. */
    boolean isCaption() {
      return has(IS_CAPTION);
    }

    /** Date, byline and the like. */
    boolean isHead() {
      return has(IS_HEAD);
    }

    /** The article's body. */
    boolean isBody() {
      return has(IS_BODY);
    }

    private boolean has(int kind) {
      return (bits & kind) != 0;
    }
  }

  /** What the element's class, id, role and item property say. */
  Kinds of(Element e) {
    if (e.attributesSize() == 0) {
      return NOTHING;
    }
    int bits = of(e.className()) | of(e.id());
    if (ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))) {
      bits |= IS_ASIDE;
    }
    if (e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
      bits |= IS_BODY;
    }
    return new Kinds(bits);
  }

  /** Names in a row are judged one by one: few are new on a page. */
  private int of(String names) {
    int bits = 0;
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || Characters.isSpace(names.charAt(i))) {
        if (i > from) {
          bits |= known.computeIfAbsent(names.substring(from, i), Names::judged);
        }
        from = i + 1;
      }
    }
    return bits;
  }

  private static int judged(String name) {
    int bits = 0;
    for (String word : words(name)) {
      bits |= KINDS.getOrDefault(word, 0);
      for (String beginning : RELATED) {
        bits |= word.startsWith(beginning) ? IS_RELATED : 0;
      }
    }
    return bits;
  }

  /** Whether it stands in a section of readers' comments. */
  boolean isInComments(Element e) {
    int depth = 0;
    for (Element up = e; up != null && depth < HIGHEST; up = up.parent()) {
      if (of(up).isComments()) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /** Whether it stands in navigation, a footer or something else beside the article. */
  boolean isInAside(Element e) {
    int depth = 0;
    for (Element up = e.parent(); up != null && depth < HIGHEST; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return true;
      }
      if (!tag.equals("body") && of(up).isAside()) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /**
   * The words of a name: {@code post-relatedItems} has post, related, items, and each two in a row
   * as one: postrelated, relateditems.
   */
  static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String before = "";
    int n = Math.min(names.length(), 400);
    for (int i = 0; i <= n; i++) {
      char c = i < n ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && Character.isUpperCase(c)
              && word.length() > 0
              && i > 0
              && Character.isLowerCase(names.charAt(i - 1));
      if ((!letter || hump) && word.length() > 0) {
        String found = word.toString();
        words.add(found);
        if (!before.isEmpty()) {
          words.add(before + found);
        }
        before = found;
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      } else if (Character.isWhitespace(c)) {
        before = "";
      }
    }
    return words;
  }
}
