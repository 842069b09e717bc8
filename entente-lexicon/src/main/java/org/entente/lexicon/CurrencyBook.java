package org.entente.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.actor.Period;
import org.jspecify.annotations.Nullable;

/** The words and signs for money, and the currencies they mean where several share one. */
public final class CurrencyBook {
  private static final Set<String> KEYS = Set.of("word", "unit", "states", "to", "cite");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private record Meaning(String unit, List<String> states, Period period) {
    boolean on(@Nullable LocalDate day) {
      return day == null || period.contains(day);
    }
  }

  private final Map<String, List<Meaning>> byWord = new HashMap<>();

  /**
   * @param actors whom the rows may name
   */
  CurrencyBook(List<Block> rows, ActorTable actors) {
    for (Block row : rows) {
      row.allow(KEYS);
      String unit = row.text("unit");
      if (!CODE.matcher(unit).matches()) {
        throw row.wrong("unit", "'" + unit + "' is no currency code");
      }
      for (String state : row.split("states")) {
        if (actors.find(state).isEmpty()) {
          throw row.wrong("states", "unknown actor '" + state + "'");
        }
      }
      byWord
          .computeIfAbsent(row.text("word"), key -> new ArrayList<>(1))
          .add(new Meaning(unit, row.split("states"), row.period()));
    }
  }

  /** Whether the word or sign, in lower case, means money. */
  public boolean has(String word) {
    return byWord.containsKey(word);
  }

  /**
   * The currency a word or sign means.
   *
   * @param word lemma or sign in lower case
   * @param own states that stand at the word itself: "Canadian dollars"
   * @param near states its sentence ties to the sum, which tell where the word has no plain meaning
   * @param day when it was written, or null
   * @return its ISO 4217 code; empty for what was no money on that day
   */
  public Optional<String> find(
      String word, Collection<String> own, Collection<String> near, @Nullable LocalDate day) {
    List<Meaning> meanings = byWord.getOrDefault(word, List.of());
    Optional<Meaning> found = of(meanings, own, day);
    if (found.isEmpty() && !meanings.isEmpty() && !meanings.get(0).states().isEmpty()) {
      found = of(meanings, near, day);
    }
    return found
        .or(() -> meanings.stream().filter(one -> one.on(day)).findFirst())
        .map(Meaning::unit);
  }

  private static Optional<Meaning> of(
      List<Meaning> meanings, Collection<String> states, @Nullable LocalDate day) {
    return meanings.stream()
        .filter(one -> one.states().stream().anyMatch(states::contains) && one.on(day))
        .findFirst();
  }
}
