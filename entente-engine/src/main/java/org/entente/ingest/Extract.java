package org.entente.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.html.HtmlPage;
import org.entente.ingest.jsonl.ArticleObject;
import org.entente.ingest.language.Languages;
import org.entente.ingest.plain.PlainText;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.ingest.text.Decoded;
import org.entente.ingest.text.Decoder;
import org.entente.ingest.text.Draft;
import org.entente.ingest.warc.Archive;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles in a capture: the way into the engine.
 *
 * <p>The format is known by the path's ending and the content. Bad input becomes a {@link Remark};
 * no capture makes it throw. The result depends on the capture and the options alone.
 */
public final class Extract {
  /** Hexadecimal digits of an id made from a hash. */
  private static final int ID_DIGITS = 16;

  private final Options options;
  private final Consumer<Article> articles;
  private final Consumer<Remark> remarks;

  private Extract(Options options, Consumer<Article> articles, Consumer<Remark> remarks) {
    this.options = options;
    this.articles = articles;
    this.remarks = remarks;
  }

  /** All articles in {@code capture} and what there is to know about it. */
  public static Ingested articles(Capture capture, Options options) {
    List<Article> articles = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    each(capture, options, articles::add, remarks::add);
    return new Ingested(articles, remarks);
  }

  /**
   * Gives each article in {@code capture} to {@code articles} as it is read: for archives and line
   * files whose articles do not fit in memory together.
   */
  public static void each(
      Capture capture, Options options, Consumer<Article> articles, Consumer<Remark> remarks) {
    new Extract(options, articles, remarks).read(capture);
  }

  private void read(Capture capture) {
    String path = capture.path();
    byte[] bytes = capture.bytes();
    if (bytes.length == 0) {
      fail(path, "empty", "the file is empty");
      return;
    }
    if (!Inflating.isGzip(bytes)) {
      dispatch(path, Format.of(path, bytes), bytes, new ByteArrayInputStream(bytes));
      return;
    }
    try {
      Format format = Format.of(path, head(bytes));
      if (format == Format.LINES || format == Format.WARC) {
        dispatch(path, format, bytes, Inflating.records(bytes, options.mostInflated()));
      } else {
        byte[] whole = Inflating.document(bytes, options.mostInflated()).readAllBytes();
        if (whole.length == 0) {
          fail(path, "empty", "the file is empty");
        } else {
          dispatch(path, format, whole, new ByteArrayInputStream(whole));
        }
      }
    } catch (IOException e) {
      fail(path, brokenCode(e), brokenMessage(e));
    }
  }

  /** The first inflated bytes: what there is of them when the file breaks off. */
  private byte[] head(byte[] bytes) throws IOException {
    byte[] head = new byte[4096];
    int n = 0;
    try (InputStream in = Inflating.document(bytes, options.mostInflated())) {
      int more = in.read(head, 0, head.length);
      while (more > 0) {
        n += more;
        more = in.read(head, n, head.length - n);
      }
    } catch (EOFException e) {
      if (n == 0) {
        throw e;
      }
    }
    return java.util.Arrays.copyOf(head, n);
  }

  private static String brokenCode(IOException e) {
    return e instanceof Inflating.BombException
        ? "too-long"
        : e instanceof EOFException ? "truncated-gzip" : "broken-gzip";
  }

  private static String brokenMessage(IOException e) {
    if (e instanceof Inflating.BombException) {
      return "it inflates beyond the limit";
    }
    if (e instanceof EOFException) {
      return "the compressed file breaks off";
    }
    String reason = e instanceof ZipException && e.getMessage() != null ? e.getMessage() : "broken";
    return "the compressed file cannot be read: " + reason;
  }

  private void dispatch(String path, Format format, byte[] bytes, InputStream in) {
    switch (format) {
      case LINES -> lines(path, in);
      case WARC -> archive(path, in);
      default -> document(path, format, bytes, null, null);
    }
  }

  /** A file that is one page, text, feed or JSON value. */
  private void document(
      String path, Format format, byte[] bytes, @Nullable String charset, @Nullable String url) {
    if (Decoder.isBinary(bytes)) {
      fail(path, "binary", "the file is not text");
      return;
    }
    Decoded decoded = Decoder.decode(bytes, charset);
    String text = decoded.text();
    if (text.length() > options.longestDocument()) {
      fail(
          path, "too-long", "the file is longer than " + options.longestDocument() + " characters");
      return;
    }
    if (text.isBlank()) {
      fail(path, "empty", "the file is empty");
      return;
    }
    noteRepair(path, decoded);
    switch (format) {
      case HTML -> page(path, HtmlPage.read(text), url);
      case XML -> feed(path, text);
      case JSON -> json(path, text);
      default -> page(path, PlainText.read(text), url);
    }
  }

  private void noteRepair(String path, Decoded decoded) {
    if (decoded.repaired()) {
      note(
          path,
          "encoding-repaired",
          "bytes that fit no encoding were repaired, taken as " + decoded.charset());
    }
  }

  /** A page that may hold no article. */
  private void page(String path, Draft draft, @Nullable String url) {
    if (draft.paragraphs().isEmpty()) {
      note(path, "no-article", "the page holds no article");
      return;
    }
    emit(
        path,
        url == null
            ? draft
            : new Draft(
                draft.id(),
                url,
                draft.title(),
                draft.byline(),
                draft.published(),
                draft.outlet(),
                draft.language(),
                draft.paragraphs()),
        null);
  }

  private void lines(String path, InputStream in) {
    ByteLines lines = new ByteLines(in, options.longestDocument());
    boolean any = false;
    try {
      byte[] line = lines.next();
      while (line != null) {
        String place = path + ":" + lines.number();
        if (lines.tooLong()) {
          any = true;
          fail(
              place, "too-long", "the line is longer than " + options.longestDocument() + " bytes");
        } else {
          any |= line(place, line);
        }
        line = lines.next();
      }
    } catch (IOException e) {
      fail(path, brokenCode(e), brokenMessage(e) + " after line " + lines.number());
      return;
    }
    if (!any) {
      fail(path, "empty", "the file is empty");
    }
  }

  /** One line; false when it is blank. */
  private boolean line(String place, byte[] bytes) {
    Decoded decoded = Decoder.decode(bytes, StandardCharsets.UTF_8.name());
    if (decoded.text().isBlank()) {
      return false;
    }
    try {
      ArticleObject object = ArticleObject.of(decoded.text());
      noteRepair(place, decoded);
      object(place, object);
    } catch (ArticleObject.BrokenJson e) {
      fail(place, "bad-json", "the line is not JSON: " + e.getMessage());
    }
    return true;
  }

  private void json(String path, String text) {
    List<ArticleObject> objects = new ArrayList<>();
    try {
      boolean array = ArticleObject.read(text, objects::add);
      for (int i = 0; i < objects.size(); i++) {
        object(array ? path + ":" + (i + 1) : path, objects.get(i));
      }
    } catch (ArticleObject.BrokenJson e) {
      // Many write JSON lines under the ending .json.
      String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
      if (isObject(first)) {
        lines(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return;
      }
      for (int i = 0; i < objects.size(); i++) {
        object(path + ":" + (i + 1), objects.get(i));
      }
      fail(path, "bad-json", "the file is not JSON: " + e.getMessage());
    }
  }

  private static boolean isObject(String line) {
    try {
      ArticleObject.of(line);
      return true;
    } catch (ArticleObject.BrokenJson e) {
      return false;
    }
  }

  private void object(String place, ArticleObject object) {
    if (object.text() == null && object.html() == null) {
      fail(place, "no-text", "the record has neither text nor html");
      return;
    }
    Published published = null;
    if (object.published() != null) {
      published = date(object.published());
      if (published == null) {
        note(place, "bad-date", "not a date: " + abbreviate(object.published()));
      }
    }
    String title = object.title() == null ? null : Characters.collapse(object.title());
    String text = object.text();
    Draft found;
    if (text != null) {
      if (text.length() > options.longestText()) {
        tooLong(place);
        return;
      }
      found = new Draft(null, null, null, null, null, null, null, body(text, title));
    } else {
      found = HtmlPage.read(String.valueOf(object.html()));
      if (found.paragraphs().isEmpty()) {
        note(place, "no-article", "the page holds no article");
        return;
      }
    }
    Draft given =
        new Draft(
            object.id(),
            object.url(),
            title,
            object.byline() == null ? null : Characters.collapse(object.byline()),
            published,
            object.outlet() == null ? null : Characters.collapse(object.outlet()),
            null,
            List.of());
    emit(place, given.orElse(found), object.language());
  }

  private static String abbreviate(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static @Nullable Published date(String text) {
    return Published.find(text).or(() -> Dates.find(text, Dates.Order.DAY_FIRST)).orElse(null);
  }

  /** The paragraphs of given text, without the headline where it is the first of several. */
  private static List<String> body(String text, @Nullable String title) {
    List<String> paragraphs = PlainText.paragraphs(text);
    if (title != null
        && paragraphs.size() > 1
        && Characters.key(paragraphs.get(0)).equals(Characters.key(title))) {
      return paragraphs.subList(1, paragraphs.size());
    }
    return paragraphs;
  }

  private void feed(String path, String text) {
    List<Feed.Entry> entries;
    try {
      entries = Feed.read(text);
    } catch (Feed.BrokenFeed e) {
      fail(path, "bad-feed", "the file is not a feed: " + e.getMessage());
      return;
    }
    if (entries.isEmpty()) {
      note(path, "no-article", "the feed has no entries");
    }
    int number = 0;
    for (Feed.Entry entry : entries) {
      number++;
      String place = path + ":" + number;
      List<String> paragraphs = new ArrayList<>(HtmlPage.fragment(entry.html()));
      paragraphs.removeIf(Cues::isNoise);
      if (paragraphs.isEmpty()) {
        note(place, "no-article", "the entry has no text");
        continue;
      }
      String title = entry.title() == null ? null : HtmlPage.line(entry.title());
      emit(
          place,
          new Draft(
              null,
              entry.url(),
              title,
              entry.byline(),
              entry.published(),
              entry.outlet(),
              entry.language(),
              paragraphs),
          null);
    }
  }

  private void archive(String path, InputStream in) {
    try {
      Archive.read(in, options.longestDocument(), page -> archived(path, page));
    } catch (Archive.BrokenArchive e) {
      Throwable cause = e.getCause();
      if (cause instanceof Inflating.BombException || cause instanceof EOFException) {
        fail(path, brokenCode((IOException) cause), brokenMessage((IOException) cause));
      } else {
        fail(path, "bad-warc", "the archive is broken " + e.getMessage());
      }
    }
  }

  private void archived(String path, Archive.Page page) {
    String place = path + ":" + page.number();
    if (page.tooLong()) {
      fail(place, "too-long", "the page is longer than " + options.longestDocument() + " bytes");
    } else if (page.bytes().length == 0) {
      note(place, "no-article", "the page is empty");
    } else {
      document(place, Format.HTML, page.bytes(), page.charset(), page.url());
    }
  }

  /**
   * Makes the article of a draft.
   *
   * @param language the caller's word on the language, which goes before what the text looks like
   */
  private void emit(String path, Draft draft, @Nullable String language) {
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
      tooLong(path);
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
      note(path, "not-english", "the article's language is " + spoken);
    }
    articles.accept(
        new Article(
            given == null ? id(url == null ? path : url, body) : given,
            path,
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

  private void tooLong(String path) {
    fail(path, "too-long", "the text is longer than " + options.longestText() + " characters");
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

  private void fail(String input, String code, String message) {
    remarks.accept(Remark.failure(input, code, message));
  }

  private void note(String input, String code, String message) {
    remarks.accept(Remark.note(input, code, message));
  }
}
