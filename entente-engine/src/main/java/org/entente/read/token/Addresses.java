package org.entente.read.token;

/** Where web and mail addresses end, which are one token each. */
final class Addresses {
  private static final int LONGEST_PART = 64;

  private Addresses() {}

  /** End of the web address that begins here, or -1. */
  static int web(String text, int at, int to) {
    if (!opens(text, at, to, "http://")
        && !opens(text, at, to, "https://")
        && !opens(text, at, to, "ftp://")
        && !opens(text, at, to, "mailto:")
        && !opens(text, at, to, "www.")) {
      return -1;
    }
    return webEnd(text, at, to);
  }

  /** End of the web address that the stretch begins with, without the marks behind it. */
  static int webEnd(String text, int at, int to) {
    int last = at;
    while (last < to && "<>\"\u201C\u201D\u00AB\u00BB".indexOf(text.charAt(last)) < 0) {
      last++;
    }
    while (last > at + 1 && ".,;:!?')]}\u2019\u2026".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean opens(String text, int at, int to, String prefix) {
    return to - at > prefix.length() && text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  /** End of the mail address that begins here, or -1. */
  static int mail(String text, int at, int to) {
    int i = at;
    int limit = Math.min(to, at + LONGEST_PART);
    while (i < limit && isMail(text.charAt(i))) {
      i++;
    }
    if (i >= limit || i == at || text.charAt(i) != '@') {
      return -1;
    }
    int host = i + 1;
    int last = host;
    limit = Math.min(to, host + LONGEST_PART);
    while (last < limit && isMail(text.charAt(last))) {
      last++;
    }
    while (last > host
        && !Chars.isLetter(text.charAt(last - 1))
        && !Chars.isDigit(text.charAt(last - 1))) {
      last--;
    }
    return last > host ? last : -1;
  }

  private static boolean isMail(char c) {
    return c < 128
        && (Chars.isLetter(c) || Chars.isDigit(c) || c == '.' || c == '_' || c == '-' || c == '+');
  }
}
