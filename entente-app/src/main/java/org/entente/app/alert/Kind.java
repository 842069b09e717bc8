package org.entente.app.alert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.remark.EntenteException;

/** What an alert can look at, with the settings that say what of it is meant. */
public enum Kind {
  /**
   * The temperature of a pair falls {@code below} a value, or from one period to the next with
   * events by as much as {@code fall} or more.
   */
  TEMPERATURE(List.of("one", "other"), List.of("by", "below", "fall")),
  /**
   * A new bloc, or an actor (of all, or the one given) that joins a bloc, leaves it, or changes.
   */
  BLOC(List.of(), List.of("by", "actor")),
  /** What a speaker says of an actor {@code turns} for or against it. */
  SPEAKER(List.of("speaker", "about", "turns"), List.of("by", "person")),
  /** New events of a query. */
  EVENTS(
      List.of(),
      List.of(
          "actor",
          "other",
          "source",
          "target",
          "type",
          "quad",
          "status",
          "issue",
          "outlet",
          "contradicted"));

  /** What each setting that is no name or word may be. */
  private static final Map<String, String> FORMS =
      Map.of(
          "by", "month|quarter|year",
          "turns", "for|against",
          "below", "-?[0-9]{1,2}(\\.[0-9]+)?",
          "fall", "[0-9]{1,2}(\\.[0-9]+)?",
          "quad", "[1-4]",
          "contradicted", "true");

  private final List<String> needed;
  private final List<String> allowed;

  Kind(List<String> needed, List<String> allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  /** As written: {@code temperature}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a name.
   *
   * @throws EntenteException USER if there is none
   */
  public static Kind of(String label) {
    for (Kind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw wrong("an alert is temperature, bloc, speaker or events, not '" + label + "'");
  }

  /**
   * The settings with what is meant where nothing is said.
   *
   * @throws EntenteException USER if they do not fit the kind
   */
  public SortedMap<String, String> complete(Map<String, String> settings) {
    for (String name : needed) {
      if (!settings.containsKey(name)) {
        throw wrong("an alert of the kind " + label() + " needs '" + name + "'");
      }
    }
    settings.forEach(this::check);
    boolean bounded =
        switch (this) {
          case TEMPERATURE -> settings.containsKey("below") || settings.containsKey("fall");
          case EVENTS -> !settings.isEmpty();
          case BLOC, SPEAKER -> true;
        };
    if (!bounded) {
      throw wrong(
          this == EVENTS ? "say which events" : "say 'below' what, or by how much it must 'fall'");
    }
    SortedMap<String, String> complete = new TreeMap<>(settings);
    if (allowed.contains("by")) {
      complete.putIfAbsent("by", "month");
    }
    return complete;
  }

  private void check(String name, String value) {
    if (!needed.contains(name) && !allowed.contains(name)) {
      throw wrong("an alert of the kind " + label() + " has no '" + name + "'");
    }
    String form = FORMS.get(name);
    if (form != null && !value.matches(form)) {
      throw wrong("'" + name + "' is not '" + value + "'");
    }
  }

  private static EntenteException wrong(String what) {
    return new EntenteException(EntenteException.Code.USER, what, null);
  }
}
