package org.entente.fuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.actor.Participant;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Place;
import org.entente.model.event.Status;
import org.entente.model.event.Trigger;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Articles of one mention each, coded by hand. */
final class Corpus {
  private final List<Coding> codings = new ArrayList<>();
  private final EventType type;
  private String outlet = "Meridian Wire";
  private LocalDate published = LocalDate.of(2024, 3, 5);
  private @Nullable String reprints;
  private @Nullable String place;
  private @Nullable LocalDate day = LocalDate.of(2024, 3, 4);
  private Status status = Status.ASSERTED;

  Corpus(EventType type) {
    this.type = type;
  }

  Corpus by(String name) {
    outlet = name;
    return this;
  }

  Corpus printed(String date) {
    published = LocalDate.parse(date);
    return this;
  }

  Corpus on(@Nullable String date) {
    day = date == null ? null : LocalDate.parse(date);
    return this;
  }

  Corpus in(@Nullable String name) {
    place = name;
    return this;
  }

  Corpus with(Status standing) {
    status = standing;
    return this;
  }

  Corpus reprinting(@Nullable String article) {
    reprints = article;
    return this;
  }

  /** Adds an article; sides are codes joined by commas. */
  Corpus tell(String id, String sources, String targets, String sentence) {
    return tell(id, type, sources, targets, sentence);
  }

  /** Adds an article with a mention of another type. */
  Corpus tell(String id, EventType as, String sources, String targets, String sentence) {
    return tell(id, as, sources, targets, sentence, "");
  }

  /** Adds an article that goes on after the sentence of its mention. */
  Corpus tell(
      String id, EventType as, String sources, String targets, String sentence, String rest) {
    String text = rest.isEmpty() ? sentence : sentence + ' ' + rest;
    Span whole = new Span(0, sentence.length());
    Article article =
        new Article(
            id,
            id + ".txt",
            null,
            null,
            null,
            Published.on(published),
            outlet,
            "en",
            text,
            List.of(new Span(0, text.length())),
            reprints);
    EventMention mention =
        new EventMention(
            "m-" + id,
            whole,
            as,
            null,
            List.of(),
            0,
            "000",
            side(sources),
            side(targets),
            status,
            status == Status.DENIED ? side(sources) : List.of(),
            day == null ? null : new EventDate(day, day.plusDays(1), EventDate.Precision.DAY, ""),
            place == null ? null : new Place(place, null, null, null, null, whole),
            new Trigger(new Span(0, 0), ""),
            new Evidence(id, whole, sentence),
            0.8,
            "own");
    codings.add(new Coding(article, List.of(mention), List.of(), List.of(), List.of(), List.of()));
    return this;
  }

  private static List<Participant> side(String codes) {
    List<Participant> side = new ArrayList<>();
    for (String code : codes.isEmpty() ? new String[0] : codes.split(",")) {
      side.add(new Participant(code, List.of(), code, "", new Span(0, 0), null));
    }
    return side;
  }

  List<Coding> codings() {
    return codings;
  }
}
