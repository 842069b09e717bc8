package org.entente.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;

/**
 * Which office a title means where (a chancellor heads the German government), and which sectors an
 * office has.
 */
public final class OfficeBook {
  private static final Set<String> KEYS = Set.of("title", "where", "office");
  private static final Set<String> SECTOR_KEYS = Set.of("office", "sectors");
  private static final Set<String> RANKS =
      Set.of("general", "admiral", "colonel", "marshal", "commander", "brigadier", "commodore");
  private static final String STATES = "states";
  private static final String OTHERS = "others";

  private final Map<String, Map<String, String>> byTitle = new TreeMap<>();
  private final Map<String, List<Sector>> sectors = new HashMap<>();

  /**
   * @param rows what titles mean
   * @param sectorRows offices whose holders are not simply their government or body
   * @param actors whom the rows may name
   */
  OfficeBook(List<Block> rows, List<Block> sectorRows, ActorTable actors) {
    for (Block row : sectorRows) {
      row.allow(SECTOR_KEYS);
      if (sectors.put(row.text("office"), row.constants("sectors", Sector.class)) != null) {
        throw row.wrong("office", "office '" + row.text("office") + "' stands twice");
      }
    }
    for (Block row : rows) {
      row.allow(KEYS);
      String where = row.text("where");
      if (!where.equals(STATES) && !where.equals(OTHERS)) {
        where = actors.known(row, "where").code();
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

  /**
   * The sectors of who holds an office: the office's, up to its first " of " ("governor of Lagos"
   * as "governor"), else the government's for a state, and those of the body it leads.
   */
  List<Sector> sectors(String office, Actor actor) {
    List<Sector> own = sectors.get(office);
    if (own == null && office.contains(" of ")) {
      own = sectors.get(office.substring(0, office.indexOf(" of ")));
    }
    if (own == null) {
      own = actor.isState() ? List.of(Sector.GOV) : List.of();
    }
    return Stream.concat(own.stream(), actor.sectors().stream()).distinct().toList();
  }

  /**
   * Whether the last words of a title mean the office of a sense: "German Defence Minister", the
   * "Governor" for a "governor of Lagos", and any officer's rank for a soldier.
   */
  boolean means(String title, Actor actor, Sense sense) {
    if (sense.office() == null) {
      return false;
    }
    String held = plain(sense.office());
    String words = plain(title);
    while (!words.isEmpty()) {
      if (held.equals(words)
          || held.startsWith(words + " ")
          || sense.office().equals(find(words, actor).orElse(""))
          || (RANKS.contains(words) && sense.sectors().contains(Sector.MIL))) {
        return true;
      }
      int next = words.indexOf(' ');
      words = next < 0 ? "" : words.substring(next + 1);
    }
    return false;
  }
}
