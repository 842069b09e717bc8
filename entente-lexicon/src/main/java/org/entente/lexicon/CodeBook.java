package org.entente.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.actor.Period;
import org.jspecify.annotations.Nullable;

/** What other lists call the states and territories. */
public final class CodeBook {
  private static final Set<String> KEYS = Set.of("actor", "system", "code", "from", "to", "cite");

  private record Entry(String actor, String code, Period period) {}

  private final Map<CodeSystem, Map<String, List<Entry>>> byCode = new EnumMap<>(CodeSystem.class);
  private final Map<CodeSystem, Map<String, List<Entry>>> byActor = new EnumMap<>(CodeSystem.class);
  private int size;

  /**
   * @param actors whom the rows may name
   */
  CodeBook(List<Block> rows, ActorTable actors) {
    for (CodeSystem system : CodeSystem.values()) {
      byCode.put(system, new TreeMap<>());
      byActor.put(system, new TreeMap<>());
    }
    rows.forEach(row -> add(row, actors.known(row, "actor").code()));
  }

  private void add(Block row, String actor) {
    row.allow(KEYS);
    CodeSystem system = row.constant("system", row.text("system"), CodeSystem.class);
    Entry entry = new Entry(actor, row.text("code"), row.period());
    List<Entry> ofCode = entries(byCode, system, entry.code());
    List<Entry> ofActor = entries(byActor, system, actor);
    refuse(row, ofCode, entry, "code '" + entry.code() + "' stands for ");
    refuse(row, ofActor, entry, "there are two " + row.text("system") + " codes of ");
    ofCode.add(entry);
    ofActor.add(entry);
    size++;
  }

  private static List<Entry> entries(
      Map<CodeSystem, Map<String, List<Entry>>> all, CodeSystem system, String key) {
    return all.getOrDefault(system, new TreeMap<>())
        .computeIfAbsent(key, unused -> new ArrayList<>());
  }

  private static void refuse(Block row, List<Entry> present, Entry entry, String message) {
    for (Entry other : present) {
      if (other.period().overlaps(entry.period())) {
        throw row.wrong("code", message + other.actor() + " already");
      }
    }
  }

  /** Number of codes. */
  public int size() {
    return size;
  }

  /**
   * The actor's code in a system.
   *
   * @param day when, or null for the latest
   */
  public Optional<String> code(CodeSystem system, String actor, @Nullable LocalDate day) {
    return latest(byActor, system, actor, day).map(Entry::code);
  }

  /**
   * The actor that a system means by a code.
   *
   * @param day when, or null for the latest
   */
  public Optional<String> actor(CodeSystem system, String code, @Nullable LocalDate day) {
    return latest(byCode, system, code, day).map(Entry::actor);
  }

  private static Optional<Entry> latest(
      Map<CodeSystem, Map<String, List<Entry>>> all,
      CodeSystem system,
      String key,
      @Nullable LocalDate day) {
    return all.getOrDefault(system, Map.of()).getOrDefault(key, List.of()).stream()
        .filter(entry -> day == null || entry.period().contains(day))
        .reduce((one, other) -> later(other.period(), one.period()) ? other : one);
  }

  private static boolean later(Period one, Period other) {
    LocalDate end = one.to();
    LocalDate otherEnd = other.to();
    return otherEnd != null && (end == null || end.isAfter(otherEnd));
  }
}
