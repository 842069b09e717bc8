package org.entente.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.app.exchange.JsonText;
import org.entente.app.report.Brief.Note;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Filter;
import org.entente.app.store.Store;
import org.jspecify.annotations.Nullable;

/** Writes a brief on some actors out of an archive: what happened, who said what, who disagrees. */
public final class BriefWriter {
  private static final int MOST = 200;

  private final Catalogue archive;
  private final Store store;
  private final UnaryOperator<String> nameOf;

  /**
   * @param nameOf an actor's name by its code
   */
  public BriefWriter(Catalogue archive, Store store, UnaryOperator<String> nameOf) {
    this.archive = archive;
    this.store = store;
    this.nameOf = nameOf;
  }

  /**
   * Writes the brief.
   *
   * @param actors one for all it did and met with, more for what they did among each other
   * @param from first day, or null
   * @param to first day after, or null
   */
  public Brief write(List<String> actors, @Nullable LocalDate from, @Nullable LocalDate to) {
    String names = String.join(", ", actors.stream().map(nameOf).toList());
    String time =
        (from == null ? "" : " since " + from)
            + (to == null ? "" : (from == null ? "" : ",") + " before " + to);
    List<Map<String, @Nullable Object>> events = events(actors, from, to);
    List<Map<String, @Nullable Object>> statements = statements(actors, from, to);
    Brief brief =
        new Brief(
            names + time,
            events.size()
                + " events and "
                + statements.size()
                + " statements, as coded from the articles named below; the coder misses and errs,"
                + " and the quotes decide.");
    charts(brief, actors, events, from, to);
    section(brief, "What happened", events, this::tell);
    section(brief, "Who said what", statements, this::say);
    section(brief, "Where sources disagree", disputed(events), this::dispute);
    return brief;
  }

  /** How each pair treats each other over time, resting on the events told below. */
  private void charts(
      Brief brief,
      List<String> actors,
      List<Map<String, @Nullable Object>> events,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    for (String one : actors) {
      for (String other : actors) {
        if (one.compareTo(other) < 0) {
          List<Note> notes =
              events.stream()
                  .filter(event -> has(event, one) && has(event, other))
                  .flatMap(event -> notes(event).stream())
                  .toList();
          String title = nameOf.apply(one) + " and " + nameOf.apply(other);
          if (!notes.isEmpty()) {
            TemperatureChart.draw(store, one, other, title, from, to)
                .ifPresent(svg -> brief.figure(svg, "How " + title + " treat each other.", notes));
          }
        }
      }
    }
  }

  private static boolean has(Map<String, @Nullable Object> event, String actor) {
    return java.util.stream.Stream.of("source", "target")
        .anyMatch(side -> event.get(side) instanceof List<?> codes && codes.contains(actor));
  }

  private interface Teller {
    void tell(Brief brief, Map<String, @Nullable Object> row);
  }

  private static void section(
      Brief brief, String title, List<Map<String, @Nullable Object>> rows, Teller teller) {
    if (!rows.isEmpty()) {
      brief.heading(title);
      rows.forEach(row -> teller.tell(brief, row));
    }
  }

  private static List<Map<String, @Nullable Object>> disputed(
      List<Map<String, @Nullable Object>> events) {
    return events.stream()
        .filter(event -> event.get("contradictions") instanceof List<?> kinds && !kinds.isEmpty())
        .toList();
  }

  // ---- what there is ----

  private static TreeMap<String, String> days(@Nullable LocalDate from, @Nullable LocalDate to) {
    TreeMap<String, String> asked = new TreeMap<>();
    if (from != null) {
      asked.put("from", from.toString());
    }
    if (to != null) {
      asked.put("to", to.toString());
    }
    return asked;
  }

  /** Events with their tellings, the earliest first. */
  private List<Map<String, @Nullable Object>> events(
      List<String> actors, @Nullable LocalDate from, @Nullable LocalDate to) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < actors.size(); i++) {
      for (int k = actors.size() == 1 ? i : i + 1; k < actors.size(); k++) {
        TreeMap<String, String> asked = days(from, to);
        asked.put("actor", actors.get(i));
        asked.put("other", actors.get(k));
        archive
            .events(new Filter(asked), null, MOST)
            .rows()
            .forEach(row -> ids.add(String.valueOf(row.get("id"))));
      }
    }
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    for (String id : ids) {
      archive.event(id).filter(event -> !notes(event).isEmpty()).ifPresent(events::add);
    }
    events.sort(java.util.Comparator.comparing(event -> text(event, "day")));
    return events;
  }

  private List<Map<String, @Nullable Object>> statements(
      List<String> actors, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<Map<String, @Nullable Object>> statements = new ArrayList<>();
    for (String speaker : actors) {
      for (String about : actors) {
        if (actors.size() == 1 || !speaker.equals(about)) {
          TreeMap<String, String> asked = days(from, to);
          asked.put("speaker", speaker);
          if (actors.size() > 1) {
            asked.put("about", about);
          }
          statements.addAll(archive.statements(new Filter(asked), null, MOST).rows());
        }
      }
    }
    statements.sort(java.util.Comparator.comparing(statement -> text(statement, "day")));
    return statements;
  }

  // ---- how it is told ----

  private void tell(Brief brief, Map<String, @Nullable Object> event) {
    brief.line(headline(event) + ".", notes(event));
  }

  private String headline(Map<String, @Nullable Object> event) {
    return day(event)
        + names(event, "source")
        + " – "
        + text(event, "type").toLowerCase(java.util.Locale.ROOT)
        + " – "
        + names(event, "target")
        + " ("
        + text(event, "status")
        + ", "
        + event.get("outlets")
        + (Long.valueOf(1).equals(event.get("outlets")) ? " outlet)" : " outlets)");
  }

  private static String day(Map<String, @Nullable Object> row) {
    String day = text(row, "day");
    return day.isEmpty() ? "Undated: " : day + ": ";
  }

  private String names(Map<String, @Nullable Object> event, String side) {
    List<String> names = new ArrayList<>();
    if (event.get(side) instanceof List<?> codes) {
      codes.forEach(code -> names.add(nameOf.apply(code.toString())));
    }
    return names.isEmpty() ? "somebody" : String.join(", ", names);
  }

  private static List<Note> notes(Map<String, @Nullable Object> event) {
    List<Note> notes = new ArrayList<>();
    if (event.get("tellings") instanceof List<?> tellings) {
      for (Object each : tellings) {
        Map<?, ?> telling = (Map<?, ?>) each;
        if (telling.get("record") instanceof JsonText.Raw record
            && JsonText.read(record.json()).get("evidence") instanceof Map<?, ?> evidence) {
          notes.add(note(evidence, String.valueOf(telling.get("article")), from(telling), "quote"));
        }
      }
    }
    return notes;
  }

  private static Note note(Map<?, ?> words, String article, String from, String quote) {
    return new Note(
        String.valueOf(words.get(quote)),
        from,
        article,
        ((BigDecimal) Objects.requireNonNull(words.get("start"))).longValue(),
        ((BigDecimal) Objects.requireNonNull(words.get("end"))).longValue());
  }

  private static String from(Map<?, ?> row) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("outlet", "published", "title")) {
      Object part = row.get(name);
      if (part != null) {
        parts.add(part.toString());
      }
    }
    return parts.isEmpty() ? String.valueOf(row.get("article")) : String.join(", ", parts);
  }

  private void say(Brief brief, Map<String, @Nullable Object> statement) {
    if (statement.get("record") instanceof JsonText.Raw raw
        && JsonText.read(raw.json()).get("content") instanceof List<?> content) {
      List<Note> notes = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (Object each : content) {
        Map<?, ?> part = (Map<?, ?>) each;
        words.add(String.valueOf(part.get("text")));
        notes.add(note(part, text(statement, "article"), from(statement), "text"));
      }
      String person = text(statement, "person");
      String speaker = nameOf.apply(text(statement, "speaker"));
      brief.line(
          day(statement)
              + (person.isEmpty() ? speaker : person + " for " + speaker)
              + ": “"
              + String.join(" … ", words)
              + "”",
          notes);
    }
  }

  private void dispute(Brief brief, Map<String, @Nullable Object> event) {
    if (!(event.get("record") instanceof JsonText.Raw raw)
        || !(JsonText.read(raw.json()).get("contradictions") instanceof List<?> contradictions)) {
      return;
    }
    for (Object each : contradictions) {
      Map<?, ?> contradiction = (Map<?, ?>) each;
      List<String> values = new ArrayList<>();
      List<Note> notes = new ArrayList<>();
      for (Object side : (List<?>) Objects.requireNonNull(contradiction.get("values"))) {
        Map<?, ?> value = (Map<?, ?>) side;
        values.add("“" + value.get("value") + "”");
        for (Object words : (List<?>) Objects.requireNonNull(value.get("evidence"))) {
          Map<?, ?> evidence = (Map<?, ?>) words;
          String article = String.valueOf(evidence.get("article"));
          notes.add(note(evidence, article, from(archive.head(article)), "quote"));
        }
      }
      brief.line(
          headline(event)
              + ": the "
              + contradiction.get("kind")
              + " is "
              + String.join(" or ", values)
              + ".",
          notes);
    }
  }

  private static String text(Map<?, ?> row, String name) {
    Object value = row.get(name);
    return value == null ? "" : value.toString();
  }
}
