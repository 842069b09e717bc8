package org.entente.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who belongs to what, when and as what. */
public final class MembershipBook {
  private static final Set<String> KEYS =
      Set.of("organisation", "actor", "role", "from", "to", "cite");
  private static final Comparator<Membership> ORDER =
      Comparator.comparing(Membership::role)
          .thenComparing(Membership::actor)
          .thenComparing(entry -> entry.stretch().start().orElse(""));

  private final Map<String, List<Membership>> byOrganisation = new TreeMap<>();
  private int size;

  /**
   * @param actors whom the rows may name
   */
  MembershipBook(List<Block> rows, ActorTable actors) {
    rows.forEach(row -> enrol(row, actors));
    byOrganisation.values().forEach(entries -> entries.sort(ORDER));
  }

  private void enrol(Block row, ActorTable actors) {
    row.allow(KEYS);
    Membership entry =
        new Membership(
            actors.known(row, "organisation").code(),
            actors.known(row, "actor").code(),
            row.constant("role", row.text("role"), Membership.Role.class),
            row.stretch());
    List<Membership> entries =
        byOrganisation.computeIfAbsent(entry.organisation(), key -> new ArrayList<>());
    for (Membership other : entries) {
      if (other.actor().equals(entry.actor())
          && other.role() == entry.role()
          && other.period().overlaps(entry.period())) {
        throw row.wrong("from", entry.actor() + " is twice a " + row.text("role") + " on one day");
      }
    }
    entries.add(entry);
    size++;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Codes of the organisations of which a member is known, sorted. */
  public List<String> organisations() {
    return List.copyOf(byOrganisation.keySet());
  }

  /** All that ever belonged to the organisation, by role, then code, then time. */
  public List<Membership> list(String organisation) {
    return Collections.unmodifiableList(byOrganisation.getOrDefault(organisation, List.of()));
  }

  /**
   * Those that belong to the organisation, by role, then code, then time.
   *
   * @param role as what, or null for any
   * @param day when, or null for ever
   */
  public List<Membership> list(
      String organisation, Membership.@Nullable Role role, @Nullable LocalDate day) {
    return list(organisation).stream()
        .filter(entry -> role == null || entry.role() == role)
        .filter(entry -> day == null || entry.period().contains(day))
        .toList();
  }
}
