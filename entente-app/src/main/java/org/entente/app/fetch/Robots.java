package org.entente.app.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a site allows us to ask for: the Robots Exclusion Protocol, RFC 9309, and the delay many
 * sites add to it.
 *
 * @param rules of the group that names us, else of that for all
 * @param delay between two requests, zero when the site names none
 */
record Robots(List<Rule> rules, Duration delay) {
  /** A path pattern; {@code *} is any run of characters, a last {@code $} the path's end. */
  record Rule(String pattern, boolean allow) {
    boolean matches(String path) {
      boolean whole = pattern.endsWith("$");
      String text = whole ? pattern.substring(0, pattern.length() - 1) : pattern;
      String[] pieces = text.split("\\*", -1);
      if (!path.startsWith(pieces[0])) {
        return false;
      }
      int at = pieces[0].length();
      for (int i = 1; i < pieces.length; i++) {
        boolean last = whole && i == pieces.length - 1;
        int found = last ? path.length() - pieces[i].length() : path.indexOf(pieces[i], at);
        if (found < at || last && !path.endsWith(pieces[i])) {
          return false;
        }
        at = found + pieces[i].length();
      }
      return !whole || at == path.length();
    }
  }

  /** A site without a robots file: all is allowed (RFC 9309, 2.3.1.3). */
  static final Robots NONE = new Robots(List.of(), Duration.ZERO);

  /** A site whose robots file cannot be had for now: nothing is allowed (2.3.1.4). */
  static final Robots UNKNOWN = new Robots(List.of(new Rule("/", false)), Duration.ZERO);

  /** RFC 9309, 2.5: at least so much of a file is read. */
  private static final int LONGEST = 512_000;

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  Robots {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a robots file.
   *
   * @param agent our product token, in lower case
   */
  static Robots read(byte[] file, String agent) {
    String text =
        new String(Arrays.copyOf(file, Math.min(file.length, LONGEST)), StandardCharsets.UTF_8);
    Group ours = new Group();
    Group all = new Group();
    List<Group> open = new ArrayList<>();
    boolean inAgents = false;
    for (String line : text.split("\\R", -1)) {
      int comment = line.indexOf('#');
      String plain = comment < 0 ? line : line.substring(0, comment);
      int colon = plain.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String field = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = plain.substring(colon + 1).strip();
      if (field.equals("user-agent")) {
        if (!inAgents) {
          open.clear();
        }
        inAgents = true;
        String name = value.toLowerCase(Locale.ROOT);
        if (name.equals("*")) {
          open.add(all.begun());
        } else if (agent.equals(name.split("[/\\s]", 2)[0])) {
          open.add(ours.begun());
        }
      } else if (isRule(field)) {
        inAgents = false;
        open.forEach(group -> group.add(field, value));
      }
    }
    return ours.exists ? ours.robots() : all.robots();
  }

  private static boolean isRule(String field) {
    return field.equals("allow") || field.equals("disallow") || field.equals("crawl-delay");
  }

  /** The rules of all groups of one name, which count as one (2.2.1). */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean exists;

    Group begun() {
      exists = true;
      return this;
    }

    void add(String field, String value) {
      if (field.equals("crawl-delay")) {
        delay = seconds(value);
      } else if (!value.isEmpty()) {
        rules.add(new Rule(value, field.equals("allow")));
      }
    }

    private static Duration seconds(String value) {
      try {
        double seconds = Double.parseDouble(value);
        long millis = (long) Math.min(seconds * 1000, LONGEST_DELAY.toMillis());
        return Duration.ofMillis(Math.max(0, millis));
      } catch (NumberFormatException e) {
        return Duration.ZERO;
      }
    }

    Robots robots() {
      return new Robots(rules, delay);
    }
  }

  /**
   * Whether a path may be asked for: the longest pattern that matches decides, of equals the one
   * that allows (2.2.2).
   *
   * @param path with the query
   */
  boolean allows(String path) {
    Rule longest = null;
    for (Rule rule : rules) {
      if (rule.matches(path) && isStronger(rule, longest)) {
        longest = rule;
      }
    }
    return longest == null || longest.allow();
  }

  private static boolean isStronger(Rule rule, @Nullable Rule than) {
    if (than == null || rule.pattern().length() > than.pattern().length()) {
      return true;
    }
    return rule.pattern().length() == than.pattern().length() && rule.allow();
  }
}
