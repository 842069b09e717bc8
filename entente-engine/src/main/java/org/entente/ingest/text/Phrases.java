package org.entente.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A long list of alternatives, as one regular expression would have them, of which at each place
 * only those are tried that can begin with the two characters there. Java's own tries all of them,
 * which made this the most of the time a page took. Safe to share between threads.
 */
final class Phrases {
  private static final int ASCII = 128;

  /** Characters that stand for all that are not ASCII and that no alternative names. */
  private static final String OTHERS = "é中“";

  private final List<String> parts;
  private final List<Pattern> patterns;
  private final String end;
  private final int flags;
  private final @Nullable Pattern[] byFirst = new @Nullable Pattern[ASCII];
  private final @Nullable Pattern other;

  /** By two characters, where both are ASCII: found when they are first met. */
  private final AtomicReferenceArray<@Nullable Optional<Pattern>> byTwo =
      new AtomicReferenceArray<>(ASCII * ASCII);

  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  private Phrases(String alternatives, String end, int flags) {
    this.parts = split(alternatives);
    this.end = end;
    this.flags = flags;
    this.patterns = parts.stream().map(part -> Pattern.compile(part + end, flags)).toList();
    for (char c = 0; c < ASCII; c++) {
      byFirst[c] = joined(List.of(String.valueOf(c)));
    }
    String named = alternatives.replaceAll("\\p{ASCII}", "") + OTHERS;
    other = joined(List.of(named.split("", -1)));
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

  /** The alternatives that can begin with one of the beginnings, as one pattern. */
  private @Nullable Pattern joined(List<String> beginnings) {
    List<String> possible = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Pattern pattern = patterns.get(i);
      if (beginnings.stream().anyMatch(beginning -> canBegin(pattern, beginning))) {
        possible.add(parts.get(i));
      }
    }
    if (possible.isEmpty()) {
      return null;
    }
    String all = "(?:" + String.join("|", possible) + ")" + end;
    return compiled.computeIfAbsent(all, pattern -> Pattern.compile(pattern, flags));
  }

  /** A match that asks for more than the beginning has taken it. */
  private static boolean canBegin(Pattern pattern, String beginning) {
    Matcher start = pattern.matcher(beginning);
    return !beginning.isEmpty() && (start.lookingAt() || start.hitEnd());
  }

  private @Nullable Pattern at(String text, int place) {
    char c = text.charAt(place);
    if (c >= ASCII) {
      return other;
    }
    if (byFirst[c] == null || place + 1 == text.length() || text.charAt(place + 1) >= ASCII) {
      return byFirst[c];
    }
    int two = c * ASCII + text.charAt(place + 1);
    Optional<Pattern> known = byTwo.get(two);
    if (known == null) {
      known = Optional.ofNullable(joined(List.of(text.substring(place, place + 2))));
      byTwo.set(two, known);
    }
    return known.orElse(null);
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
