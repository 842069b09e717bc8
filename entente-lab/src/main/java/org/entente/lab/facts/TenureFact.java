package org.entente.lab.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.lexicon.NameIndex;

/**
 * A row of the lexicon's tenures, as a source gives it.
 *
 * @param from first day, month or year, empty when unknown
 * @param to day, month or year after the last, empty when open; with {@code ..} after it the one in
 *     which the person was last known in office
 * @param cite the source's file and row
 */
record TenureFact(String actor, String office, String person, String from, String to, String cite) {
  /** Whether the row of the lexicon tells of the same person in the same office. */
  boolean isOf(Map<String, String> row) {
    return actor.equals(row.get("actor"))
        && office.equals(row.get("office"))
        && (samePerson(person, row.getOrDefault("person", ""))
            || List.of(row.getOrDefault("aliases", "").split("\\|")).contains(person));
  }

  /** Whether the row of the lexicon tells of the same person in that office of somebody else. */
  boolean isElsewhere(Map<String, String> row) {
    return !actor.equals(row.get("actor"))
        && office.equals(row.get("office"))
        && words(person).equals(words(row.getOrDefault("person", "")))
        && overlaps(row);
  }

  /** Names that end alike, or of which one has all words of the other. */
  static boolean samePerson(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    return first.get(first.size() - 1).equals(second.get(second.size() - 1))
        || first.containsAll(second)
        || second.containsAll(first);
  }

  private static List<String> words(String name) {
    String plain = NameIndex.fold(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", " ");
    return List.of(plain.strip().split(" +"));
  }

  /** Whether the two stretches share a day, each end taken as its first day. */
  boolean overlaps(Map<String, String> row) {
    String otherFrom = row.getOrDefault("from", "");
    String otherTo = latest(row.getOrDefault("to", ""));
    String thisTo = latest(to);
    return (otherTo.isEmpty() || day(from).compareTo(day(otherTo)) < 0)
        && (thisTo.isEmpty() || day(otherFrom).compareTo(day(thisTo)) < 0);
  }

  /** The latest end of one that is not known ({@code 2026-05..2026-07}), empty when open. */
  static String latest(String to) {
    int later = to.indexOf("..");
    return later < 0 ? to : to.substring(later + 2);
  }

  private static String day(String date) {
    return date + "0000-01-01".substring(Math.min(date.length(), 10));
  }

  Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("actor", actor);
    row.put("office", office);
    row.put("person", person);
    row.put("aliases", "");
    row.put("from", from);
    row.put("to", to);
    row.put("cite", cite);
    return row;
  }
}
