package org.entente.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    Path articles = folder.resolve("articles.jsonl");
    Path mentions = folder.resolve("mentions.jsonl");
    try (Stream<String> articleLines = Files.lines(articles);
        Stream<String> mentionLines = Files.lines(mentions)) {
      return codings(articleLines, articles.toString(), mentionLines, mentions.toString());
    } catch (UncheckedIOException e) {
      throw new EntenteException(
          EntenteException.Code.EXTERNAL, String.valueOf(e.getMessage()), folder.toString(), e);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.EXTERNAL, Reasons.of(e), folder.toString(), e);
    }
  }

  /**
   * The codings that lines tell, by the article's id, with articles and mentions only.
   *
   * @param articles a record each
   * @param articlesFrom names the lines in messages
   * @param mentions a record each
   * @param mentionsFrom names the lines in messages
   * @throws EntenteException EXTERNAL if a line is broken
   */
  public static List<Coding> codings(
      Stream<String> articles, String articlesFrom, Stream<String> mentions, String mentionsFrom) {
    Map<String, Article> byId = new TreeMap<>();
    lines(
        articles,
        articlesFrom,
        tree -> {
          Article article = article(tree);
          byId.put(article.id(), article);
        });
    Map<String, List<EventMention>> told = new TreeMap<>();
    lines(
        mentions,
        mentionsFrom,
        tree -> {
          Article article = byId.get(tree.need("article"));
          if (article == null) {
            throw new IOException("of an article that is not in " + articlesFrom);
          }
          told.computeIfAbsent(article.id(), key -> new ArrayList<>())
              .add(mention(tree, new Places(article.text()), article));
        });
    return byId.values().stream()
        .map(
            article ->
                new Coding(
                    article,
                    told.getOrDefault(article.id(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }

  private interface Sink {
    void accept(JsonTree tree) throws IOException;
  }

  private static void lines(Stream<String> lines, String from, Sink sink) {
    int number = 0;
    for (String line : (Iterable<String>) lines::iterator) {
      number++;
      try {
        sink.accept(JsonTree.of(line));
      } catch (IOException | DateTimeException | IllegalArgumentException e) {
        String reason =
            e instanceof IOException io ? Reasons.of(io) : String.valueOf(e.getMessage());
        throw new EntenteException(EntenteException.Code.EXTERNAL, reason, from + ":" + number, e);
      }
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
