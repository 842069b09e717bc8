package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.model.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A code of the CAMEO scheme taken apart: {@code AFGGOV} is the government of Afghanistan, {@code
 * NGOUSAHLH} an American health organisation, {@code IGOUNO} the United Nations.
 *
 * @param actor our code of the actor: a state, an organisation, or the code itself where the
 *     registry has neither
 * @param sectors what its parts mean in PLOVER's sectors, the first part first; those that have no
 *     sector there are left out
 */
record CameoCode(String actor, List<Sector> sectors) {
  private static final int PART = 3;

  private static final Map<String, List<Sector>> KINDS =
      Map.of(
          "IGO", List.of(Sector.IGO),
          "INT", List.of(Sector.IGO),
          "NGO", List.of(Sector.NGO),
          "NGM", List.of(Sector.NGO),
          "MNC", List.of(Sector.MNC, Sector.BUS),
          "IMG", List.of(Sector.UAF));

  /** CAMEO's roles that PLOVER calls otherwise; the others bear PLOVER's name. */
  private static final Map<String, Sector> ROLES =
      Map.ofEntries(
          Map.entry("MED", Sector.JRN),
          Map.entry("HLH", Sector.MED),
          Map.entry("DEV", Sector.NGO),
          Map.entry("HRI", Sector.NGO),
          Map.entry("ENV", Sector.NGO),
          Map.entry("INS", Sector.REB),
          Map.entry("SEP", Sector.REB),
          Map.entry("CHR", Sector.REL),
          Map.entry("MUS", Sector.REL),
          Map.entry("JEW", Sector.REL),
          Map.entry("HIN", Sector.REL),
          Map.entry("BUD", Sector.REL),
          Map.entry("NGM", Sector.NGO));

  CameoCode {
    sectors = List.copyOf(sectors);
  }

  /**
   * Takes a code apart.
   *
   * @param code capitals and digits, at least three
   * @param known codes of the registry
   */
  static CameoCode of(String code, Set<String> known) {
    String first = code.substring(0, PART);
    String rest = code.substring(PART);
    List<Sector> kind = KINDS.get(first);
    if (kind == null) {
      return known.contains(first)
          ? new CameoCode(first, sectors(rest))
          : new CameoCode(code, sectors(rest));
    }
    if (known.contains(rest)) {
      return new CameoCode(rest, kind);
    }
    if (rest.length() >= PART && known.contains(rest.substring(0, PART))) {
      return new CameoCode(rest.substring(0, PART), with(kind, sectors(rest.substring(PART))));
    }
    return new CameoCode(code, with(kind, sectors(rest)));
  }

  private static List<Sector> with(List<Sector> first, List<Sector> more) {
    List<Sector> all = new ArrayList<>(first);
    more.stream().filter(sector -> !all.contains(sector)).forEach(all::add);
    return all;
  }

  /** The sectors of roles written one after the other: {@code GOVMIL}. */
  static List<Sector> sectors(String roles) {
    List<Sector> found = new ArrayList<>();
    for (int at = 0; at + PART <= roles.length(); at += PART) {
      Sector sector = sector(roles.substring(at, at + PART));
      if (sector != null && !found.contains(sector)) {
        found.add(sector);
      }
    }
    return found;
  }

  private static @Nullable Sector sector(String role) {
    Sector renamed = ROLES.get(role);
    if (renamed != null) {
      return renamed;
    }
    for (Sector sector : Sector.values()) {
      if (sector.name().equals(role)) {
        return sector;
      }
    }
    return null;
  }
}
