package org.entente.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.feed.Addresses;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.html.HtmlPage;
import org.entente.ingest.jsonl.ArticleObject;
import org.entente.ingest.plain.PlainText;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.ingest.text.Decoded;
import org.entente.ingest.text.Decoder;
import org.entente.ingest.text.Draft;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/** Reads what is one page, text, feed or JSON value. */
final class Documents {
  private final Options options;
  private final Finds finds;

  Documents(Options options, Finds finds) {
    this.options = options;
    this.finds = finds;
  }

  /**
   * Reads one document.
   *
   * @param charset as its bearer declares it, or null
   * @param url where its bearer has it from, or null
   */
  void read(
      String path, Format format, byte[] bytes, @Nullable String charset, @Nullable String url) {
    if (Decoder.isBinary(bytes)) {
      finds.fail(path, "binary", "the file is not text");
      return;
    }
    Decoded decoded = Decoder.decode(bytes, charset);
    String text = decoded.text();
    if (text.isBlank()) {
      finds.fail(path, "empty", "the file is empty");
      return;
    }
    noteRepair(path, decoded);
    switch (format) {
      case HTML -> page(path, text, url);
      case XML -> feed(path, text);
      case JSON -> json(path, text);
      default -> plain(path, text, url);
    }
  }

  private void noteRepair(String path, Decoded decoded) {
    if (decoded.repaired()) {
      finds.note(
          path,
          "encoding-repaired",
          "bytes that fit no encoding were repaired, taken as " + decoded.charset());
    }
  }

  private void plain(String path, String text, @Nullable String url) {
    List<Addresses.Link> links = Addresses.lines(text);
    if (links.isEmpty()) {
      page(path, PlainText.read(text), url);
    } else {
      addresses(path, links.size());
    }
  }

  private void addresses(String path, int count) {
    finds.note(
        path, "address-list", "it lists " + count + " addresses and no text: 'entente fetch' it");
  }

  private void page(String path, String html, @Nullable String url) {
    if (isComplex(path, html)) {
      return;
    }
    page(path, HtmlPage.read(html), url);
  }

  private boolean isComplex(String path, String html) {
    if (HtmlPage.isComplex(html)) {
      finds.fail(path, "too-complex", "the page has more elements than any page is written with");
      return true;
    }
    return false;
  }

  /** A page that may hold no article. */
  private void page(String path, Draft draft, @Nullable String url) {
    if (draft.paragraphs().isEmpty()) {
      finds.note(path, "no-article", "the page holds no article");
      return;
    }
    finds.emit(path, url == null ? draft : draft.at(url), null);
  }

  /** One line of a file of JSON lines; false when it is blank. */
  boolean line(String place, byte[] bytes) {
    Decoded decoded = Decoder.decode(bytes, StandardCharsets.UTF_8.name());
    if (decoded.text().isBlank()) {
      return false;
    }
    try {
      ArticleObject object = ArticleObject.of(decoded.text());
      noteRepair(place, decoded);
      object(place, object);
    } catch (ArticleObject.BrokenJson e) {
      finds.fail(place, "bad-json", "the line is not JSON: " + e.getMessage());
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
        Lines.read(
            path,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            options,
            finds,
            this);
        return;
      }
      for (int i = 0; i < objects.size(); i++) {
        object(path + ":" + (i + 1), objects.get(i));
      }
      finds.fail(path, "bad-json", "the file is not JSON: " + e.getMessage());
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
      finds.fail(place, "no-text", "the record has neither text nor html");
      return;
    }
    Published published = null;
    if (object.published() != null) {
      published = date(object.published());
      if (published == null) {
        finds.note(place, "bad-date", "not a date: " + abbreviate(object.published()));
      }
    }
    String title = object.title() == null ? null : Characters.collapse(object.title());
    String text = object.text();
    Draft found;
    if (text != null) {
      if (text.length() > options.longestText()) {
        finds.tooLong(place);
        return;
      }
      found = new Draft(null, null, null, null, null, null, null, body(text, title));
    } else {
      String html = String.valueOf(object.html());
      if (isComplex(place, html)) {
        return;
      }
      found = HtmlPage.read(html);
      if (found.paragraphs().isEmpty()) {
        finds.note(place, "no-article", "the page holds no article");
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
    finds.emit(place, given.orElse(found), object.language());
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
      List<Addresses.Link> map = Addresses.sitemap(text);
      if (!map.isEmpty()) {
        addresses(path, map.size());
        return;
      }
      entries = Feed.read(text);
    } catch (Feed.BrokenFeed e) {
      finds.fail(path, "bad-feed", "the file is not a feed: " + e.getMessage());
      return;
    }
    if (entries.isEmpty()) {
      finds.note(path, "no-article", "the feed has no entries");
    }
    int number = 0;
    for (Feed.Entry entry : entries) {
      number++;
      entry(path + ":" + number, entry);
    }
  }

  private void entry(String place, Feed.Entry entry) {
    if (isComplex(place, entry.html())) {
      return;
    }
    List<String> paragraphs = new ArrayList<>(HtmlPage.fragment(entry.html()));
    paragraphs.removeIf(Cues::isNoise);
    if (paragraphs.isEmpty()) {
      finds.note(place, "no-article", "the entry has no text");
      return;
    }
    finds.emit(
        place,
        new Draft(
            null,
            entry.url(),
            entry.title() == null ? null : HtmlPage.line(entry.title()),
            entry.byline(),
            entry.published(),
            entry.outlet(),
            entry.language(),
            paragraphs),
        null);
  }
}
