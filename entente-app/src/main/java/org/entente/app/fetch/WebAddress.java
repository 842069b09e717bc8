package org.entente.app.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the addresses that people, feeds and redirects give. */
final class WebAddress {
  /** As it is given and as it is asked for: percent signs make it longer. */
  private static final int LONGEST = 4000;

  /** Scheme, host and port, and the rest; a name and a password before the host fit no part. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#@\\[\\]:\\\\\\s%]+)(?::(\\d{1,5}))?([/?][^#]*)?(?:#.*)?");

  /** A host that some read as a number: its last part is one, in whatever base. */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

  /** The one form of an IPv4 address that all read alike. */
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private static final String KEPT = "-._~:/?[]@!$&'()*+,;=%";

  private WebAddress() {}

  /**
   * The address in the form it is asked for: no fragment, a path, what is not ASCII encoded; empty
   * when it is no web address, or has a password or an IPv6 zone in it.
   */
  static Optional<URI> find(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String scheme = parts.group(1).toLowerCase(Locale.ROOT);
      String host = parts.group(2).toLowerCase(Locale.ROOT);
      if (!host.startsWith("[")) {
        host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      }
      int port = parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3));
      if (host.isEmpty() || isAmbiguous(host) || port == 0 || port > 65_535) {
        return Optional.empty();
      }
      boolean usual = port == (scheme.equals("https") ? 443 : 80);
      String rest = parts.group(4) == null ? "/" : encoded(parts.group(4));
      URI address =
          new URI(
              scheme
                  + "://"
                  + host
                  + (port < 0 || usual ? "" : ":" + port)
                  + (rest.startsWith("?") ? "/" : "")
                  + rest);
      boolean unfit = address.getHost() == null || address.toString().length() > LONGEST;
      return unfit ? Optional.empty() : Optional.of(address);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** 0177.0.0.1 is 127.0.0.1 to the system and 177.0.0.1 to Java: nobody can mean it. */
  private static boolean isAmbiguous(String host) {
    return NUMBER.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches();
  }

  /** The address a page at {@code base} means by {@code reference}; empty when it is none. */
  static Optional<URI> find(URI base, String reference) {
    try {
      String plain = encoded(reference.strip().replace("#", "%23")).replace("%23", "#");
      return find(base.resolve(plain).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Percent-encodes what no address may hold as it is (RFC 3986, 2.1). */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      if (letter || KEPT.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    // A percent sign that encodes nothing is one itself.
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** Scheme, host and port: what a robots file and a rate hold for. */
  static String site(URI address) {
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }

  /** Path and query. */
  static String path(URI address) {
    String query = address.getRawQuery();
    return address.getRawPath() + (query == null ? "" : "?" + query);
  }
}
