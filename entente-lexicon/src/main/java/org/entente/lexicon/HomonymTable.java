package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sense;

/** Names that mean different things, and the words around them that tell which. */
public final class HomonymTable {
  private static final Set<String> KEYS = Set.of("name", "actor", "kind", "cues");

  private final Map<String, List<Homonym>> byName = new HashMap<>();

  HomonymTable(List<Block> rows, ActorTable actors) {
    for (Block row : rows) {
      row.allow(KEYS);
      Set<String> cues = new HashSet<>();
      row.split("cues").forEach(cue -> cues.add(cue.toLowerCase(Locale.ROOT)));
      byName
          .computeIfAbsent(NameIndex.fold(row.text("name")), key -> new ArrayList<>())
          .add(new Homonym(sense(row, actors).orElse(null), cues));
    }
  }

  /** What a row says its name means; empty when it is nobody the registry knows. */
  static Optional<Sense> sense(Block row, ActorTable actors) {
    if (!row.has("actor")) {
      return Optional.empty();
    }
    Actor actor = actors.known(row, "actor");
    String of = actor.of();
    return Optional.of(
        new Sense(
            row.constant("kind", row.text("kind"), Sense.Kind.class),
            of == null ? actor.code() : of,
            actor.sectors(),
            actor.name(),
            null,
            null,
            Period.ALWAYS));
  }

  /** The meanings of a name in the file's order; empty for a name that is not listed. */
  public List<Homonym> list(String name) {
    return byName.getOrDefault(NameIndex.fold(name), List.of());
  }
}
