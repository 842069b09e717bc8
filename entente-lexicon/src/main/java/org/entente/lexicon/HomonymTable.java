package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/** Names that mean different things, and the words around them that tell which. */
public final class HomonymTable {
  private static final Set<String> KEYS = Set.of("name", "actor", "kind", "cues");

  private final Map<String, List<Homonym>> byName = new HashMap<>();

  HomonymTable(List<Block> rows, ActorRegistry actors) {
    rows.forEach(row -> add(row, actors));
  }

  private void add(Block row, ActorRegistry actors) {
    row.allow(KEYS);
    String name = row.text("name");
    Sense sense = sense(row, actors);
    Set<String> cues = new HashSet<>();
    row.split("cues").forEach(cue -> cues.add(cue.toLowerCase(Locale.ROOT)));
    if (cues.isEmpty() && sense != null) {
      actors.add(name, sense);
    } else if (sense != null && actors.names().find(name) == null) {
      throw row.wrong(
          "name", "'" + name + "' means nobody yet: a row without cues must come first");
    }
    byName
        .computeIfAbsent(NameIndex.fold(name), key -> new ArrayList<>())
        .add(new Homonym(sense, cues));
  }

  private static @Nullable Sense sense(Block row, ActorRegistry actors) {
    if (!row.has("actor")) {
      return null;
    }
    Actor actor =
        actors
            .find(row.text("actor"))
            .orElseThrow(() -> row.wrong("actor", "unknown actor '" + row.text("actor") + "'"));
    Sense.Kind kind = row.constant("kind", row.text("kind"), Sense.Kind.class);
    return new Sense(
        kind,
        actor.of() == null ? actor.code() : actor.of(),
        actor.sectors(),
        actor.name(),
        null,
        null,
        Period.ALWAYS);
  }

  /** The meanings of a name in the file's order; empty for a name that is not listed. */
  public List<Homonym> list(String name) {
    return byName.getOrDefault(NameIndex.fold(name), List.of());
  }
}
