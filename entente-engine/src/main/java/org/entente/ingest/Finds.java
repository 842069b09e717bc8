package org.entente.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.ingest.language.Languages;
import org.entente.ingest.text.Draft;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes articles of drafts and hands them on, with what there is to know of one capture. */
final class Finds {
  /** Hexadecimal digits of an id made from a hash. */
  private static final int ID_DIGITS = 16;

  /** So many remarks of one code on one capture are listed; the rest are counted. */
  private static final int LISTED = 1000;

  private final String path;
  private final Options options;
  private final Consumer<Article> articles;
  private final Consumer<Remark> remarks;
  private int failures;
  private final TreeMap<String, Integer> counts = new TreeMap<>();

  Finds(String path, Options options, Consumer<Article> articles, Consumer<Remark> remarks) {
    this.path = path;
    this.options = options;
    this.articles = articles;
    this.remarks = remarks;
  }

  /**
   * Makes the article of a draft.
   *
   * @param language the caller's word on the language, which goes before what the text looks like
   */
  void emit(String place, Draft draft, @Nullable String language) {
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    for (String paragraph : draft.paragraphs()) {
      if (text.length() > 0) {
        text.append('\n');
      }
      paragraphs.add(new Span(text.length(), text.length() + paragraph.length()));
      text.append(paragraph);
    }
    if (text.length() > options.longestText()) {
      tooLong(place);
      return;
    }
    String body = text.toString();
    String url = blankToNull(draft.url());
    String given = blankToNull(draft.id());
    String spoken = Languages.ofTag(language);
    if (spoken == null) {
      Optional<String> found = Languages.find(body);
      spoken = found.isPresent() ? found.get() : Languages.ofTag(draft.language());
    }
    if (spoken != null && !spoken.equals("en")) {
      note(place, "not-english", "the article's language is " + spoken);
    }
    articles.accept(
        new Article(
            given == null ? id(url == null ? place : url, body) : given,
            place,
            url,
            blankToNull(draft.title()),
            blankToNull(draft.byline()),
            draft.published() == null ? options.published() : draft.published(),
            blankToNull(draft.outlet()),
            spoken,
            body,
            paragraphs,
            null));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** First {@value #ID_DIGITS} hexadecimal digits of SHA-256 over place, a newline and the text. */
  static String id(String place, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((place + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(
          EntenteException.Code.INTERNAL, "this Java has no SHA-256", null, e);
    }
  }

  /** The text at the place is longer than the options allow. */
  void tooLong(String place) {
    fail(place, "too-long", "the text is longer than " + options.longestText() + " characters");
  }

  /** Says that something at the place was not read. */
  void fail(String place, String code, String message) {
    failures++;
    if (isListed(code)) {
      remarks.accept(Remark.failure(place, code, message));
    }
  }

  /** Says that the rest of the path was not read. */
  void stop(String place, String message) {
    remarks.accept(Remark.failure(place, "given-up", message));
  }

  /** Number of failures so far. */
  int failures() {
    return failures;
  }

  /** Says what a reader should know of the place. */
  void note(String place, String code, String message) {
    if (isListed(code)) {
      remarks.accept(Remark.note(place, code, message));
    }
  }

  private boolean isListed(String code) {
    return counts.merge(code, 1, Integer::sum) <= LISTED;
  }

  /** Says what was counted and not listed. */
  void close() {
    counts.forEach(
        (code, count) -> {
          if (count > LISTED) {
            remarks.accept(
                Remark.note(path, "not-listed", (count - LISTED) + " more remarks " + code));
          }
        });
  }
}
