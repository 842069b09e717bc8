package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outlets known, by the domain their pages stand under. */
public final class OutletBook {
  private static final Set<String> KEYS =
      Set.of("outlet", "domain", "country", "ownership", "kind", "cite");

  private final List<Outlet> outlets = new ArrayList<>();
  private final Map<String, Outlet> byDomain = new HashMap<>();

  /**
   * @param actors whom the rows may name
   */
  OutletBook(List<Block> rows, ActorTable actors) {
    for (Block row : rows) {
      row.allow(KEYS);
      Outlet outlet =
          new Outlet(
              row.text("outlet"),
              row.text("domain"),
              actors.known(row, "country").code(),
              row.constant("ownership", row.text("ownership"), Outlet.Ownership.class),
              row.constant("kind", row.text("kind"), Outlet.Kind.class));
      Outlet other = byDomain.put(outlet.domain(), outlet);
      if (other != null) {
        throw row.wrong("domain", "domain '" + other.domain() + "' is " + other.name() + "'s");
      }
      outlets.add(outlet);
    }
  }

  /** All, in the file's order. */
  public List<Outlet> list() {
    return List.copyOf(outlets);
  }

  /**
   * The outlet a page stands under.
   *
   * @param host the page's host, such as {@code www.bbc.co.uk}; its parent domains count too
   */
  public Optional<Outlet> findByHost(String host) {
    String domain = host.toLowerCase(Locale.ROOT);
    while (!domain.isEmpty()) {
      Outlet outlet = byDomain.get(domain);
      if (outlet != null) {
        return Optional.of(outlet);
      }
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
    return Optional.empty();
  }
}
