package org.entente.app.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * GDELT events: 57 columns (1.0, historical), 58 (1.0 daily, with a url) or 61 (2.0, with a
 * district for each place). The columns used have the same places in all three (GDELT event
 * codebooks of 2013 and 2015). An actor is its country, else its known group, else its name.
 */
public final class GdeltLines implements EventLines {
  private static final int ID = 0;
  private static final int DAY = 1;
  private static final int SOURCE = 5;
  private static final int TARGET = 15;
  private static final int NAME = 1;
  private static final int COUNTRY = 2;
  private static final int GROUP = 3;
  private static final int CODE = 26;
  private static final int QUAD = 29;
  private static final int GOLDSTEIN = 30;
  private static final int OUTLETS = 32;
  private static final int ARTICLES = 33;
  private static final int WITHOUT_URL = 57;
  private static final int WITH_URL = 58;
  private static final int SECOND_VERSION = 61;

  /** CAMEO's country codes that are not ISO 3166's of today (CAMEO codebook 1.1b3, chapter 3). */
  private static final Map<String, String> COUNTRIES =
      Map.of("ROM", "ROU", "TMP", "TLS", "ZAR", "COD", "WSB", "PSE", "GZS", "PSE", "BGO", "BGD");

  /** CAMEO's known groups that the registry has under other codes. */
  static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("NAT", "NATO"),
          Map.entry("EEC", "EUU"),
          Map.entry("ASN", "ASEAN"),
          Map.entry("ARL", "ARAB-LEAGUE"),
          Map.entry("AFU", "AU"),
          Map.entry("UNO", "UNO"),
          Map.entry("WTO", "WTO"),
          Map.entry("IMF", "IMF"),
          Map.entry("WBK", "WORLD-BANK"),
          Map.entry("OPC", "OPEC"),
          Map.entry("SCE", "OSCE"),
          Map.entry("GCC", "GCC"),
          Map.entry("ICC", "ICC"),
          Map.entry("ICJ", "ICJ"),
          Map.entry("IAE", "IAEA"),
          Map.entry("WHO", "WHO"),
          Map.entry("SCO", "SCO"),
          Map.entry("CIS", "CIS"));

  /** Reads GDELT's lines. */
  public GdeltLines() {}

  @Override
  public boolean takesHeader(String line) {
    return line.startsWith("GLOBALEVENTID") || line.startsWith("GlobalEventID");
  }

  @Override
  public ImportedEvent event(String line) throws Rejected {
    String[] cells = Cells.tabs(line);
    int width = cells.length;
    if (width != WITHOUT_URL && width != WITH_URL && width != SECOND_VERSION) {
      throw new Rejected(width + " columns instead of 57, 58 or 61");
    }
    if (cells[ID].isEmpty()) {
      throw new Rejected("no id");
    }
    String code = cells[CODE].length() == 1 ? '0' + cells[CODE] : cells[CODE];
    if (!Cameo.valid(code)) {
      throw new Rejected("'" + cells[CODE] + "' is no CAMEO code");
    }
    LocalDate day = Cells.day(cells[DAY]);
    long quad = Cells.count(cells[QUAD]);
    if (quad < 1 || quad > 4) {
      throw new Rejected("'" + cells[QUAD] + "' is no quad class");
    }
    EventType type = Cameo.type(code);
    return new ImportedEvent(
        cells[ID],
        day,
        actor(cells, SOURCE),
        actor(cells, TARGET),
        type == null ? null : type.name(),
        null,
        "",
        (int) quad,
        cells[GOLDSTEIN].isEmpty() ? 0 : Cells.score(cells[GOLDSTEIN]),
        code,
        Cells.count(cells[ARTICLES]),
        Cells.count(cells[OUTLETS]),
        width == WITHOUT_URL ? null : Cells.orNull(cells[width - 1]));
  }

  private static @Nullable String actor(String[] cells, int first) {
    String country = cells[first + COUNTRY];
    if (!country.isEmpty()) {
      return COUNTRIES.getOrDefault(country, country);
    }
    String group = GROUPS.get(cells[first + GROUP]);
    if (group != null) {
      return group;
    }
    String name = cells[first + NAME];
    return name.isEmpty() ? null : "X:" + name;
  }
}
