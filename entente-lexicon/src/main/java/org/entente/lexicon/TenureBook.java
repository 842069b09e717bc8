package org.entente.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who held which office when. */
public final class TenureBook {
  static final Set<String> KEYS =
      Set.of("actor", "office", "person", "aliases", "from", "to", "cite");

  /** Offices that one person holds at a time, so tenures of them must not overlap. */
  private static final Set<String> SINGLE_HOLDER =
      Set.of(
          "head of state",
          "head of government",
          "foreign minister",
          "defence minister",
          "finance minister",
          "interior minister",
          "head");

  private final List<Tenure> tenures = new ArrayList<>();
  private final Map<String, Map<String, List<Tenure>>> byActor = new HashMap<>();

  /**
   * @throws org.entente.model.remark.EntenteException if an office has a holder already, or the
   *     person holds it already
   */
  TenureBook(List<Block> rows, ActorTable actors) {
    rows.forEach(row -> add(row, actors.known(row, "actor")));
  }

  private void add(Block row, Actor actor) {
    row.allow(KEYS);
    Tenure tenure = new Tenure(actor.code(), row.text("office"), row.text("person"), row.stretch());
    List<Tenure> holders =
        byActor
            .computeIfAbsent(actor.code(), key -> new TreeMap<>())
            .computeIfAbsent(tenure.office(), key -> new ArrayList<>());
    boolean single =
        SINGLE_HOLDER.contains(tenure.office()) && !actor.shared().contains(tenure.office());
    for (Tenure other : holders) {
      if ((single || other.person().equals(tenure.person()))
          && other.period().overlaps(tenure.period())) {
        throw row.wrong(
            "from",
            String.format(
                "tenures of %s and %s as %s overlap",
                tenure.person(), other.person(), tenure.office()));
      }
    }
    holders.add(tenure);
    tenures.add(tenure);
  }

  /** All, in the file's order. */
  public List<Tenure> list() {
    return Collections.unmodifiableList(tenures);
  }

  /** Offices of the actor of which a holder is known, sorted. */
  public List<String> offices(String actor) {
    return List.copyOf(byActor.getOrDefault(actor, Map.of()).keySet());
  }

  /**
   * Holders of an office, in the order of time.
   *
   * @param day when, or null for ever
   */
  public List<Tenure> list(String actor, String office, @Nullable LocalDate day) {
    return byActor.getOrDefault(actor, Map.of()).getOrDefault(office, List.of()).stream()
        .filter(tenure -> day == null || tenure.period().contains(day))
        .sorted(java.util.Comparator.comparing(tenure -> tenure.stretch().start().orElse("")))
        .toList();
  }

  /** Number of different persons. */
  public int personCount() {
    return (int) tenures.stream().map(Tenure::person).distinct().count();
  }
}
