package org.entente.ingest.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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
          "related",
          "recommended",
          "recommendation",
          "recommendations",
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
          "teaser",
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

  private Names() {}

  static boolean isAside(Element e) {
    return ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT)) || any(e, ASIDE);
  }

  /** Whether it is named an aside and the article's place at once, as a wrapper of both is. */
  static boolean isContent(Element e) {
    return any(e, CONTENT);
  }

  static boolean isLittle(Element e) {
    return any(e, LITTLE);
  }

  static boolean isComments(Element e) {
    return any(e, COMMENTS);
  }

  /** Whether it stands in a section of readers' comments. */
  static boolean isInComments(Element e) {
    int depth = 0;
    for (Element up = e; up != null && depth < 12; up = up.parent()) {
      if (isComments(up)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /** Whether it stands in navigation, a footer or something else beside the article. */
  static boolean isInAside(Element e) {
    int depth = 0;
    for (Element up = e.parent(); up != null && depth < 12; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("nav") || tag.equals("aside") || tag.equals("footer")) {
        return true;
      }
      if (!tag.equals("body") && isAside(up)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  static boolean isAuthor(Element e) {
    return any(e, AUTHOR);
  }

  static boolean isCaption(Element e) {
    return any(e, CAPTION);
  }

  static boolean isHead(Element e) {
    return any(e, HEAD);
  }

  /** Whether the element calls itself the article's body. */
  static boolean isBody(Element e) {
    return e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody") || any(e, BODY);
  }

  private static boolean any(Element e, Set<String> wanted) {
    String named = e.className();
    String id = e.id();
    if (named.isEmpty() && id.isEmpty()) {
      return false;
    }
    for (String word : words(named + " " + id)) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of a name: {@code post-relatedItems} has post, related, items, and each two in a row
   * as one: postrelated, relateditems.
   */
  static Set<String> words(String names) {
    Set<String> words = new HashSet<>();
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
