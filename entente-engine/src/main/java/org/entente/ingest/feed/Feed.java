package org.entente.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. A document type is refused, and with it every external entity. */
public final class Feed {
  /** What one entry says; its content is HTML. */
  public record Entry(
      @Nullable String url,
      @Nullable String title,
      @Nullable String byline,
      @Nullable Published published,
      @Nullable String outlet,
      @Nullable String language,
      String html) {}

  /** XML that is no feed, or not safe; the message says which. */
  public static final class BrokenFeed extends Exception {
    private static final long serialVersionUID = 1;

    BrokenFeed(String reason) {
      super(reason);
    }
  }

  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 200_000;

  private Feed() {}

  /**
   * The entries of a feed, in its order.
   *
   * @throws BrokenFeed if the XML is broken, no feed, or has a document type
   */
  public static List<Entry> read(String xml) throws BrokenFeed {
    if (isTooDeep(xml)) {
      throw new BrokenFeed("it is nested too deeply or has too many elements");
    }
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      input.setXmlHealerOn(true);
      feed = input.build(new StringReader(xml));
    } catch (FeedException | IllegalArgumentException e) {
      String reason = e.getMessage();
      throw new BrokenFeed(reason == null ? "not a feed" : reason.lines().findFirst().orElse(""));
    }
    List<Entry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      entries.add(entry(entry, feed));
    }
    return entries;
  }

  /** Whether the elements are deeper or more than in any feed; what is read is walked down. */
  private static boolean isTooDeep(String xml) {
    int depth = 0;
    int all = 0;
    int at = xml.indexOf('<');
    while (at >= 0 && at + 1 < xml.length()) {
      char next = xml.charAt(at + 1);
      String end = ">";
      if (next == '/') {
        depth--;
      } else if (Character.isLetter(next)) {
        depth++;
        all++;
      } else if (xml.startsWith("<![CDATA[", at)) {
        end = "]]>";
      } else if (xml.startsWith("<!--", at)) {
        end = "-->";
      }
      if (depth > DEEPEST || all > MOST_ELEMENTS) {
        return true;
      }
      int close = xml.indexOf(end, at + 1);
      if (close > 0 && end.equals(">") && xml.charAt(close - 1) == '/') {
        depth--;
      }
      at = close < 0 ? -1 : xml.indexOf('<', close);
    }
    return false;
  }

  private static Entry entry(SyndEntry entry, SyndFeed feed) {
    String html = "";
    for (SyndContent content : entry.getContents()) {
      if (content.getValue() != null && content.getValue().length() > html.length()) {
        html = content.getValue();
      }
    }
    SyndContent description = entry.getDescription();
    if (html.isBlank() && description != null && description.getValue() != null) {
      html = description.getValue();
    }
    String link = entry.getLink();
    return new Entry(
        blankToNull(link == null ? entry.getUri() : link),
        blankToNull(entry.getTitle()),
        byline(entry),
        published(entry.getPublishedDate()),
        blankToNull(feed.getTitle()),
        blankToNull(feed.getLanguage()),
        html);
  }

  private static @Nullable String byline(SyndEntry entry) {
    Set<String> names = new LinkedHashSet<>();
    for (SyndPerson person : entry.getAuthors()) {
      if (person.getName() != null && !person.getName().isBlank()) {
        names.add(person.getName().strip());
      }
    }
    if (names.isEmpty() && entry.getAuthor() != null && !entry.getAuthor().isBlank()) {
      names.add(entry.getAuthor().strip());
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable Published published(@Nullable Date date) {
    if (date == null) {
      return null;
    }
    var utc = date.toInstant().atOffset(ZoneOffset.UTC);
    return new Published(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
