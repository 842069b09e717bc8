package org.entente.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Which office a title means where: a chancellor heads the German government. */
public final class OfficeBook {
  private static final Set<String> KEYS = Set.of("title", "where", "office");
  private static final String STATES = "states";
  private static final String OTHERS = "others";

  private final Map<String, Map<String, String>> byTitle = new TreeMap<>();

  /**
   * @param known finds the actor a row's key names, or refuses the row
   */
  OfficeBook(List<Block> rows, BiFunction<Block, String, Actor> known) {
    for (Block row : rows) {
      row.allow(KEYS);
      String where = row.text("where");
      if (!where.equals(STATES) && !where.equals(OTHERS)) {
        where = known.apply(row, "where").code();
      }
      Map<String, String> meanings =
          byTitle.computeIfAbsent(plain(row.text("title")), key -> new TreeMap<>());
      if (meanings.put(where, row.text("office")) != null) {
        throw row.wrong("title", "title '" + row.text("title") + "' stands twice for " + where);
      }
    }
  }

  /** A title as titles are compared: lower case, British spelling, no article, plain hyphens. */
  static String plain(String title) {
    return NameIndex.fold(title)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceFirst("^the ", "")
        .replace("defense", "defence")
        .replaceFirst("^minister (of|for) (?:the )?(.+)$", "$2 minister")
        .replace("foreign affairs minister", "foreign minister")
        .replace("external affairs minister", "foreign minister")
        .replace('-', ' ');
  }

  /** The office that a title means for an actor, if it has a meaning there. */
  public Optional<String> find(String title, Actor actor) {
    Map<String, String> meanings = byTitle.getOrDefault(plain(title), Map.of());
    String own = meanings.get(actor.code());
    return Optional.ofNullable(own != null ? own : meanings.get(actor.isState() ? STATES : OTHERS));
  }
}
