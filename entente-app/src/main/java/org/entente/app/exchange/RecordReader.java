package org.entente.app.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Place;
import org.entente.model.event.Status;
import org.entente.model.event.Trigger;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads back the articles and event mentions that {@link RecordWriter} wrote as JSON lines; what it
 * reads and writes again has the same bytes. Of a participant's sectors only the first is written,
 * so only that comes back.
 */
public final class RecordReader {
  private RecordReader() {}

  /** Whether the folder holds a run's articles and mentions as JSON lines. */
  public static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve("articles.jsonl"))
        && Files.isRegularFile(folder.resolve("mentions.jsonl"));
  }

  /**
   * The codings of a run, by the article's id, with articles and mentions only.
   *
   * @throws EntenteException EXTERNAL if a file cannot be read or a line is broken
   */
  public static List<Coding> codings(Path folder) {
    Map<String, Article> articles = new TreeMap<>();
    lines(
        folder.resolve("articles.jsonl"),
        tree -> {
          Article article = article(tree);
          articles.put(article.id(), article);
        });
    Map<String, List<EventMention>> mentions = new TreeMap<>();
    lines(
        folder.resolve("mentions.jsonl"),
        tree -> {
          Article article = articles.get(tree.need("article"));
          if (article == null) {
            throw new IOException("of an article that is not in articles.jsonl");
          }
          mentions
              .computeIfAbsent(article.id(), key -> new ArrayList<>())
              .add(mention(tree, new Places(article.text()), article));
        });
    return articles.values().stream()
        .map(
            article ->
                new Coding(
                    article,
                    mentions.getOrDefault(article.id(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }

  private interface Sink {
    void accept(JsonTree tree) throws IOException;
  }

  private static void lines(Path file, Sink sink) {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        sink.accept(JsonTree.of(line));
      }
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      String reason = e instanceof IOException io ? Reasons.of(io) : String.valueOf(e.getMessage());
      throw new EntenteException(EntenteException.Code.EXTERNAL, reason, file + ":" + number, e);
    }
  }

  /** Code points to UTF-16 units. */
  private static final class Places {
    private final String text;
    private final boolean plain;

    Places(String text) {
      this.text = text;
      this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    Span span(JsonTree tree) throws IOException {
      return new Span(unit(tree.count("start")), unit(tree.count("end")));
    }

    private int unit(int point) throws IOException {
      try {
        return plain ? point : text.offsetByCodePoints(0, point);
      } catch (IndexOutOfBoundsException e) {
        throw new IOException("offset " + point + " lies outside the text", e);
      }
    }
  }

  private static Article article(JsonTree tree) throws IOException {
    String text = tree.need("text");
    String published = tree.text("published");
    Places places = new Places(text);
    List<Span> paragraphs = new ArrayList<>();
    for (JsonTree paragraph : tree.objects("paragraphs")) {
      paragraphs.add(places.span(paragraph));
    }
    return new Article(
        tree.need("id"),
        tree.need("path"),
        tree.text("url"),
        tree.text("title"),
        tree.text("byline"),
        published == null ? null : Published.find(published).orElse(null),
        tree.text("outlet"),
        tree.text("language"),
        text,
        paragraphs,
        tree.text("duplicateOf"));
  }

  private static EventMention mention(JsonTree tree, Places places, Article article)
      throws IOException {
    JsonTree trigger = tree.needObject("trigger");
    JsonTree evidence = tree.needObject("evidence");
    return new EventMention(
        tree.need("id"),
        places.span(tree.needObject("sentence")),
        EventType.valueOf(tree.need("type")),
        tree.text("mode"),
        tree.texts("contexts"),
        tree.number("intensity").doubleValue(),
        tree.need("cameo"),
        participants(tree.objects("source"), places),
        participants(tree.objects("target"), places),
        Status.valueOf(tree.need("status").toUpperCase(Locale.ROOT)),
        participants(tree.objects("speakers"), places),
        date(tree.object("date")),
        place(tree.object("place"), places),
        new Trigger(places.span(trigger), trigger.need("text")),
        Evidence.in(article, places.span(evidence)),
        tree.number("confidence").doubleValue(),
        tree.need("rule"));
  }

  private static List<Participant> participants(List<JsonTree> trees, Places places)
      throws IOException {
    List<Participant> participants = new ArrayList<>();
    for (JsonTree tree : trees) {
      String actor = tree.text("actor");
      String sector = tree.text("sector");
      participants.add(
          new Participant(
              actor == null ? "" : actor,
              sector == null ? List.of() : List.of(Sector.valueOf(sector)),
              tree.need("name"),
              tree.need("text"),
              places.span(tree),
              tree.text("person")));
    }
    return participants;
  }

  private static @Nullable EventDate date(@Nullable JsonTree tree) throws IOException {
    if (tree == null) {
      return null;
    }
    String text = tree.text("text");
    return new EventDate(
        LocalDate.parse(tree.need("start")),
        LocalDate.parse(tree.need("end")),
        EventDate.Precision.valueOf(tree.need("precision").toUpperCase(Locale.ROOT)),
        text == null ? "" : text);
  }

  private static @Nullable Place place(@Nullable JsonTree tree, Places places) throws IOException {
    return tree == null
        ? null
        : new Place(
            tree.need("name"),
            tree.text("country"),
            tree.text("admin1"),
            tree.decimal("lat"),
            tree.decimal("lon"),
            places.span(tree));
  }
}
