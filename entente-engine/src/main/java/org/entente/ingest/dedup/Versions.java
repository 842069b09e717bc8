package org.entente.ingest.dedup;

import java.util.Locale;
import java.util.regex.Pattern;

/** What address a page has, whatever a link adds to it. */
final class Versions {
  /** Parameters that say where a reader came from and not what is read. */
  private static final Pattern TRACKING =
      Pattern.compile("(?<=[?&])(?:utm_[^=&]*|fbclid|gclid|mc_cid|mc_eid|ref|cmpid|ocid)=[^&]*&?");

  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");
  private static final Pattern WWW = Pattern.compile("^(?:www|m|amp)\\d*\\.");

  private Versions() {}

  /** The same for all addresses of one page. */
  static String key(String url) {
    String rest = SCHEME.matcher(url.strip()).replaceFirst("");
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    int slash = pathStart(rest);
    String path = TRACKING.matcher(rest.substring(slash)).replaceAll("");
    while (path.endsWith("/") || path.endsWith("?") || path.endsWith("&")) {
      path = path.substring(0, path.length() - 1);
    }
    return host(url) + path;
  }

  /** The host without {@code www.}, in lower case. */
  static String host(String url) {
    String rest = SCHEME.matcher(url.strip()).replaceFirst("");
    String host = rest.substring(0, pathStart(rest)).toLowerCase(Locale.ROOT);
    return WWW.matcher(host).replaceFirst("");
  }

  private static int pathStart(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }
}
