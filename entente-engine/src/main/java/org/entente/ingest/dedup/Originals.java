package org.entente.ingest.dedup;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;

/** Which of several copies is the original: the earliest with its outlet's own byline. */
final class Originals {
  /** Agencies as bylines and datelines name them; what they wire is printed by others. */
  private static final Set<String> AGENCIES =
      Set.of(
          "reuters",
          "ap",
          "associated press",
          "the associated press",
          "afp",
          "agence france presse",
          "upi",
          "dpa",
          "ansa",
          "efe",
          "tass",
          "interfax",
          "ria novosti",
          "sputnik",
          "xinhua",
          "kyodo",
          "kyodo news",
          "yonhap",
          "pti",
          "press trust of india",
          "ians",
          "ani",
          "anadolu",
          "anadolu agency",
          "bloomberg",
          "bloomberg news",
          "pa media",
          "press association",
          "apa",
          "irna",
          "wam",
          "spa",
          "ukrinform",
          "the canadian press",
          "canadian press",
          "agencies",
          "agency",
          "news agencies",
          "wire reports",
          "wire services",
          "news desk agencies");

  private static final Pattern PARTS =
      Pattern.compile("\\s*[,;/|()]\\s*|\\s+and\\s+|\\s+[-–—]\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A text's opening in which a dateline's agency stands. */
  private static final int OPENING = 80;

  private static final Pattern DATELINE =
      Pattern.compile("^[^()\\n]{0,50}\\(([\\p{L} ]{2,24})\\)\\s?[-–—:]");

  /** Own bylines first, then none, then others'; in each the earliest, then by id. */
  static final Comparator<Article> FIRST =
      Comparator.<Article>comparingInt(Originals::borrowed)
          .thenComparing(a -> a.published() == null ? "9999" : a.published().iso())
          .thenComparing(Article::id)
          .thenComparing(Article::path);

  private Originals() {}

  /** 0 with the outlet's own byline, 1 without a byline, 2 with an agency's that it is not. */
  static int borrowed(Article article) {
    String byline = article.byline();
    String opening = article.text().substring(0, Math.min(OPENING, article.text().length()));
    var dateline = DATELINE.matcher(opening);
    if (dateline.find() && isForeign(dateline.group(1), article)) {
      return 2;
    }
    if (byline == null) {
      return 1;
    }
    for (String part : PARTS.split(byline, -1)) {
      if (isForeign(part, article)) {
        return 2;
      }
    }
    return 0;
  }

  private static boolean isForeign(String name, Article article) {
    String plain = plain(name);
    return AGENCIES.contains(plain) && !isOf(plain, article.outlet(), article.url());
  }

  private static boolean isOf(String agency, @Nullable String outlet, @Nullable String url) {
    if (outlet != null && (' ' + plain(outlet) + ' ').contains(' ' + agency + ' ')) {
      return true;
    }
    return url != null && Versions.host(url).startsWith(agency.replace(" ", ""));
  }

  private static String plain(String name) {
    return NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
