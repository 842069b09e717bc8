package org.entente.app.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Reviews;
import org.entente.app.store.Reviews.Act;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/** Answers the operations by which people decide about events. */
final class ReviewAnswers {
  private final Archive archive;
  private final Runnable follow;
  private final ToDoubleFunction<EventType> scores;

  /**
   * @param follow brings what rests on the store up to it after a change
   * @param scores intensity of a type, for events whose type is corrected
   */
  ReviewAnswers(Archive archive, Runnable follow, ToDoubleFunction<EventType> scores) {
    this.archive = archive;
    this.follow = follow;
    this.scores = scores;
  }

  /** The answers by operation. */
  Map<String, Function<Asked, Map<String, @Nullable Object>>> all() {
    return Map.of("reviews", this::list, "addReview", this::add, "undoReview", this::undo);
  }

  private Map<String, @Nullable Object> list(Asked asked) {
    try (Catalogue catalogue = archive.catalogue()) {
      Catalogue.Page page =
          catalogue.reviews(asked.find("event"), asked.find("cursor"), asked.number("limit"));
      Map<String, @Nullable Object> answer = Answers.items(page.rows());
      answer.put("next", page.next());
      return answer;
    }
  }

  private synchronized Map<String, @Nullable Object> add(Asked asked) {
    Act act = Act.valueOf(asked.given("act").toUpperCase(Locale.ROOT));
    String event = asked.given("event");
    List<String> mentions = asked.listed("mentions");
    long number =
        archive
            .reviews()
            .make(
                new Reviews.Decision(
                    event, act, asked.said("with"), mentions, changes(asked), asked.said("note")),
                asked.who());
    follow.run();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", number);
    answer.put(
        "event",
        switch (act) {
          case ACCEPT, CORRECT -> event;
          case MERGE -> asked.given("with");
          case SPLIT -> Reviews.madeOf(event, new TreeSet<>(mentions));
        });
    return answer;
  }

  private Map<String, String> changes(Asked asked) {
    Map<String, String> changes = new TreeMap<>();
    for (String name : List.of("type", "status", "day")) {
      String value = asked.said(name);
      if (value != null) {
        changes.put(name, value);
      }
    }
    for (String side : List.of("source", "target")) {
      if (asked.body().containsKey(side)) {
        changes.put(side, String.join("|", new TreeSet<>(asked.listed(side))));
      }
    }
    String type = changes.get("type");
    if (type != null) {
      changes.put("intensity", String.valueOf(scores.applyAsDouble(EventType.valueOf(type))));
    }
    return changes;
  }

  private synchronized Map<String, @Nullable Object> undo(Asked asked) {
    String id = asked.path("review");
    if (!id.matches("[0-9]{1,18}") || !archive.reviews().undo(Long.parseLong(id), asked.who())) {
      throw new Refusal(404, "no decision '" + id + "' that stands");
    }
    follow.run();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", Long.parseLong(id));
    answer.put("event", null);
    return answer;
  }
}
