package org.entente.ingest.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A long list of alternatives, as one regular expression would have them, of which at each place
 * only those are tried that can begin with the character there. Java's own tries all of them, which
 * made this the most of the time a page took.
 */
final class Phrases {
  private static final int ASCII = 128;

  /** Characters that stand for all that are not ASCII and that no alternative names. */
  private static final String OTHERS = "é中“";

  private final @Nullable Pattern[] byFirst = new @Nullable Pattern[ASCII];
  private final @Nullable Pattern other;

  private Phrases(String alternatives, String end, int flags) {
    List<String> parts = split(alternatives);
    List<Pattern> patterns = new ArrayList<>();
    parts.forEach(part -> patterns.add(Pattern.compile(part + end, flags)));
    Map<String, Pattern> compiled = new HashMap<>();
    for (char c = 0; c < ASCII; c++) {
      byFirst[c] = joined(parts, patterns, String.valueOf(c), end, flags, compiled);
    }
    String named = alternatives.replaceAll("\\p{ASCII}", "");
    other = joined(parts, patterns, named + OTHERS, end, flags, compiled);
  }

  /**
   * @param alternatives with {@code |} between them
   * @param end what follows each of them
   */
  static Phrases of(String alternatives, String end, int flags) {
    return new Phrases(alternatives, end, flags);
  }

  /** At the bars that stand in no group and no class. */
  private static List<String> split(String alternatives) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean inClass = false;
    for (int i = 0; i < alternatives.length(); i++) {
      char c = alternatives.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        parts.add(alternatives.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(alternatives.substring(from));
    return parts;
  }

  /** The alternatives that can begin with one of the characters, as one pattern. */
  private static @Nullable Pattern joined(
      List<String> parts,
      List<Pattern> patterns,
      String firsts,
      String end,
      int flags,
      Map<String, Pattern> compiled) {
    List<String> possible = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (canBegin(patterns.get(i), firsts)) {
        possible.add(parts.get(i));
      }
    }
    if (possible.isEmpty()) {
      return null;
    }
    String all = "(?:" + String.join("|", possible) + ")" + end;
    return compiled.computeIfAbsent(all, pattern -> Pattern.compile(pattern, flags));
  }

  /** A match that asks for more than the one character has taken it. */
  private static boolean canBegin(Pattern pattern, String firsts) {
    for (int i = 0; i < firsts.length(); i++) {
      Matcher one = pattern.matcher(firsts.substring(i, i + 1));
      if (one.lookingAt() || one.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Pattern at(String text, int place) {
    char c = text.charAt(place);
    return c < ASCII ? byFirst[c] : other;
  }

  /** Whether the whole text is one of them. */
  boolean matches(String text) {
    Pattern pattern = text.isEmpty() ? null : at(text, 0);
    return pattern != null && pattern.matcher(text).matches();
  }

  /** Whether the text begins with one of them. */
  boolean begin(String text) {
    Pattern pattern = text.isEmpty() ? null : at(text, 0);
    return pattern != null && pattern.matcher(text).lookingAt();
  }

  /** Whether one of them stands in the text, but not within a word. */
  boolean standIn(String text) {
    Matcher last = null;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      Pattern pattern = letter && inWord ? null : at(text, i);
      inWord = letter;
      if (pattern == null) {
        continue;
      }
      if (last == null || !last.pattern().equals(pattern)) {
        last = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      if (last.region(i, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
