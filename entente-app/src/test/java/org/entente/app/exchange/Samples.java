package org.entente.app.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.entente.model.figure.Figure;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A small article, with signs beyond the basic plane before and between its words, coded by hand.
 */
public final class Samples {
  /** The article's text. */
  public static final String TEXT =
      "\uD83D\uDEA2 China and Russia, \"old friends\", sanctioned Norway in Oslo on Monday. \uD83D\uDE00"
          + " Norway | Sweden shrugged.";

  private Samples() {}

  /** Where the words first stand. */
  public static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** The article. */
  public static Article article() {
    return new Article(
        "a1",
        "folder/ships.txt",
        null,
        "Ships",
        null,
        Published.on(LocalDate.of(2024, 7, 11)),
        "Meridian Wire",
        "en",
        TEXT,
        List.of(new Span(0, TEXT.length())),
        null);
  }

  /** A participant named by the words. */
  public static Participant participant(String actor, String words, @Nullable String person) {
    return new Participant(actor, List.of(Sector.GOV), words, words, span(words), person);
  }

  private static EventDate monday() {
    return new EventDate(
        LocalDate.of(2024, 7, 8), LocalDate.of(2024, 7, 9), EventDate.Precision.DAY, "on Monday");
  }

  /** The mention: two sources, one target. */
  public static EventMention mention() {
    return new EventMention(
        "m1",
        new Span(0, span("Monday.").end()),
        EventType.SANCTION,
        null,
        List.of("economic", "military"),
        -6.5,
        "163",
        List.of(participant("CHN", "China", null), participant("RUS", "Russia", "A B")),
        List.of(participant("NOR", "Norway", null)),
        Status.ASSERTED,
        List.of(),
        monday(),
        new Place("Oslo", "NOR", null, 59.9139, 10.7522, span("Oslo")),
        new Trigger(span("sanctioned"), "sanctioned"),
        Evidence.in(article(), span("China and Russia, \"old friends\", sanctioned Norway")),
        0.1 + 0.2,
        "sanction.verb");
  }

  /** Everything an article can hold. */
  public static Coding coding() {
    TreeMap<String, Double> stance = new TreeMap<>();
    stance.put("RUS", -0.25);
    stance.put("CHN", 1.0);
    Statement statement =
        new Statement(
            "s1",
            participant("NOR", "Norway", null),
            List.of(),
            new Trigger(span("shrugged"), "shrugged"),
            List.of(span("old friends"), span("Norway | Sweden")),
            Statement.Form.MIXED,
            List.of("CHN"),
            List.of("trade"),
            stance,
            null,
            List.of("m1"));
    Transfer transfer =
        new Transfer(
            "t1",
            null,
            List.of(participant("CHN", "China", null)),
            List.of(),
            List.of(new Item("friends", span("friends"))),
            Status.FUTURE,
            List.of(),
            Evidence.in(article(), span("friends")));
    Figure figure =
        new Figure(
            "f1",
            "trade",
            new BigDecimal("2.40E+11"),
            "USD",
            List.of("CHN", "RUS"),
            monday(),
            List.of(),
            Evidence.in(article(), span("on Monday")));
    return new Coding(
        article(),
        List.of(mention()),
        List.of(statement),
        List.of(figure),
        List.of(transfer),
        List.of());
  }
}
