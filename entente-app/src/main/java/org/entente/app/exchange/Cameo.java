package org.entente.app.exchange;

import java.util.Map;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * CAMEO codes in PLOVER's types (PLOVER's conversion table of 2021) and in quad classes: roots
 * 01-05 are words and 06-08 deeds of cooperation, 09-13 words and 14-20 deeds of conflict (GDELT
 * codebook 2.0, QuadClass).
 */
final class Cameo {
  private static final Map<String, EventType> ROOTS =
      Map.ofEntries(
          Map.entry("03", EventType.AGREE),
          Map.entry("04", EventType.CONSULT),
          Map.entry("05", EventType.SUPPORT),
          Map.entry("06", EventType.COOPERATE),
          Map.entry("07", EventType.AID),
          Map.entry("08", EventType.CONCEDE),
          Map.entry("09", EventType.ACCUSE),
          Map.entry("10", EventType.REQUEST),
          Map.entry("11", EventType.ACCUSE),
          Map.entry("12", EventType.REJECT),
          Map.entry("13", EventType.THREATEN),
          Map.entry("14", EventType.PROTEST),
          Map.entry("15", EventType.MOBILIZE),
          Map.entry("16", EventType.SANCTION),
          Map.entry("17", EventType.COERCE),
          Map.entry("18", EventType.ASSAULT),
          Map.entry("19", EventType.ASSAULT),
          Map.entry("20", EventType.ASSAULT));

  /** Codes, and all below them, that differ from their root. */
  private static final Map<String, EventType> EXCEPTIONS =
      Map.of(
          "084", EventType.RETREAT,
          "085", EventType.RETREAT,
          "086", EventType.RETREAT,
          "087", EventType.RETREAT,
          "0813", EventType.RETREAT,
          "0814", EventType.RETREAT,
          "163", EventType.COERCE,
          "175", EventType.ASSAULT,
          "191", EventType.COERCE,
          "192", EventType.COERCE);

  private Cameo() {}

  /** Whether the text is a CAMEO code: two to four digits with a root from 01 to 20. */
  static boolean valid(String code) {
    if (code.length() < 2 || code.length() > 4) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    int root = root(code);
    return root >= 1 && root <= 20;
  }

  private static int root(String code) {
    return (code.charAt(0) - '0') * 10 + code.charAt(1) - '0';
  }

  /** PLOVER's type of a valid code, or null where PLOVER has none: statements and appeals. */
  static @Nullable EventType type(String code) {
    for (int length = code.length(); length > 2; length--) {
      EventType exception = EXCEPTIONS.get(code.substring(0, length));
      if (exception != null) {
        return exception;
      }
    }
    return ROOTS.get(code.substring(0, 2));
  }

  /** The quad class of a valid code, 1 to 4. */
  static int quad(String code) {
    int root = root(code);
    if (root <= 5) {
      return 1;
    }
    if (root <= 8) {
      return 2;
    }
    return root <= 13 ? 3 : 4;
  }
}
