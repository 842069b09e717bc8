package org.entente.fuse.event;

import java.text.Normalizer;
import java.util.Locale;
import org.entente.model.event.Place;
import org.jspecify.annotations.Nullable;

/** Whether two tellings put an act in one place. */
public final class Places {
  private Places() {}

  /**
   * Whether both say where and cannot both be right: neither name holds the other, and neither is
   * the state the other lies in.
   */
  public static boolean differ(@Nullable Place one, @Nullable Place other) {
    if (one == null || other == null) {
      return false;
    }
    String here = folded(one.name());
    String there = folded(other.name());
    if (here.contains(there) || there.contains(here)) {
      return false;
    }
    boolean sameCountry = one.country() != null && one.country().equals(other.country());
    return !(sameCountry && (isCountry(one) || isCountry(other)));
  }

  /** Whether the name is that of its state. */
  private static boolean isCountry(Place place) {
    String country = place.country();
    return country != null
        && folded(
                new Locale.Builder()
                    .setRegion(alpha2(country))
                    .build()
                    .getDisplayCountry(Locale.ENGLISH))
            .equals(folded(place.name()));
  }

  /** ISO 3166-1 alpha-2 of an alpha-3 code, empty when there is none. */
  private static String alpha2(String alpha3) {
    for (String two : Locale.getISOCountries()) {
      if (new Locale.Builder().setRegion(two).build().getISO3Country().equals(alpha3)) {
        return two;
      }
    }
    return "";
  }

  /** Lower case, without accents. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
