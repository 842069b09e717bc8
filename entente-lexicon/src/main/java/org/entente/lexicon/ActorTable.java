package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.actor.Sector;

/** Who there is, by code. */
final class ActorTable {
  private static final Set<String> KEYS =
      Set.of(
          "actor",
          "kind",
          "name",
          "names",
          "demonyms",
          "people",
          "seats",
          "nouns",
          "sectors",
          "of",
          "shared",
          "from",
          "to",
          "cite");

  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, List<Actor>> byNoun = new HashMap<>();
  private final Supplier<Collection<Actor>> sorted =
      new Once<>(() -> Collections.unmodifiableCollection(new TreeMap<>(actors).values()));

  /**
   * @param all in the order of the files
   */
  ActorTable(List<Actor> all) {
    for (Actor actor : all) {
      actors.put(actor.code(), actor);
      for (String noun : actor.nouns()) {
        byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(actor);
      }
    }
  }

  /**
   * @throws org.entente.model.remark.EntenteException if a block is wrong, an actor is declared
   *     twice or belongs to one that is not
   */
  static ActorTable read(List<Block> blocks) {
    ActorTable table = new ActorTable(blocks.stream().map(ActorTable::actor).toList());
    Set<String> declared = new HashSet<>();
    for (Block block : blocks) {
      if (!declared.add(block.text("actor"))) {
        throw block.wrong("actor", "actor '" + block.text("actor") + "' is declared twice");
      }
      if (block.has("of")) {
        table.known(block, "of");
      }
    }
    return table;
  }

  private static Actor actor(Block block) {
    block.allow(KEYS);
    return new Actor(
        block.text("actor"),
        block.constant("kind", block.text("kind"), Actor.Kind.class),
        block.text("name"),
        block.constants("sectors", Sector.class),
        block.orNull("of"),
        block.split("nouns"),
        block.split("shared"),
        block.period());
  }

  /**
   * The actor a row's key names.
   *
   * @throws org.entente.model.remark.EntenteException if there is none of this code
   */
  Actor known(Block block, String key) {
    String code = block.text(key);
    return find(code).orElseThrow(() -> block.wrong(key, "unknown actor '" + code + "'"));
  }

  Optional<Actor> find(String code) {
    return Optional.ofNullable(actors.get(code));
  }

  /** All in the order of the files. */
  Collection<Actor> inOrder() {
    return Collections.unmodifiableCollection(actors.values());
  }

  /** All by code. */
  Collection<Actor> list() {
    return sorted.get();
  }

  /** Those that a common noun may refer back to, in the order of the files. */
  List<Actor> referredBy(String noun) {
    return byNoun.getOrDefault(noun, List.of());
  }
}
