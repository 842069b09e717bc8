package org.entente.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.actor.Period;
import org.entente.model.remark.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Reads an actor dictionary of PETRARCH: a phrase, its synonyms after {@code +}, and codes in
 * brackets with the days they hold. Phrases that follow each other before a code share it.
 */
final class PetrarchActors {
  /** Years written with two digits lie in this century from here on, before it in the next. */
  private static final int FIRST_SHORT_YEAR = 30;

  private static final int SHORT_DATE = 6;

  private static final Pattern PHRASE = Pattern.compile("([^\\[\\]{}+<>]+?)\\s*((?:\\[.*)?)");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]\\s*");
  private static final Pattern CODE =
      Pattern.compile("(---|[A-Z][A-Z0-9]{2,})(?:\\s+(<|>)?\\s*(\\d+)(?:\\s*-\\s*(\\d+))?)?\\s*");

  private final String file;
  private final Set<String> known;
  private final List<Block> actors = new ArrayList<>();
  private final List<Block> names = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();

  private final List<PetrarchText.Line> phrases = new ArrayList<>();
  private final List<Coded> codes = new ArrayList<>();
  private @Nullable Coded fallback;

  /** A code and the days on which it holds. */
  private record Coded(int line, String code, Period days) {}

  /**
   * @param file the dictionary
   * @param known codes of the registry
   */
  PetrarchActors(LexiconFile file, Set<String> known) {
    this.file = file.name();
    this.known = known;
    for (PetrarchText.Line line : PetrarchText.lines(file.content())) {
      read(line);
    }
    close();
  }

  /** Blocks of the actors that the registry lacks. */
  List<Block> actors() {
    return actors;
  }

  /** Rows of names, as {@code actors/names.csv} holds them. */
  List<Block> names() {
    return names;
  }

  /** The lines that could not be read, each with file and line. */
  List<Remark> remarks() {
    return remarks;
  }

  private void read(PetrarchText.Line line) {
    String text = line.text();
    if (text.isEmpty()) {
      return;
    }
    if (text.startsWith("[")) {
      if (phrases.isEmpty()) {
        wrong(line, "a code without a phrase above it");
      } else {
        codes(line, text, false);
      }
      return;
    }
    boolean synonym = text.startsWith("+");
    Matcher phrase = PHRASE.matcher(synonym ? text.substring(1) : text);
    if (!phrase.matches() || PetrarchText.words(phrase.group(1)).isEmpty()) {
      wrong(line, "neither a phrase nor a code: '" + text + "'");
      return;
    }
    if (!synonym && coded()) {
      close();
    }
    if (synonym && phrases.isEmpty()) {
      wrong(line, "a synonym without a phrase above it");
      return;
    }
    phrases.add(new PetrarchText.Line(line.number(), phrase.group(1)));
    if (!phrase.group(2).isEmpty()) {
      codes(line, phrase.group(2), true);
    }
  }

  private boolean coded() {
    return fallback != null || !codes.isEmpty();
  }

  private void codes(PetrarchText.Line line, String text, boolean usual) {
    Matcher bracket = BRACKET.matcher(text);
    int end = 0;
    while (bracket.find() && bracket.start() == end) {
      end = bracket.end();
      Coded found = code(line, bracket.group(1));
      if (found == null) {
        continue;
      }
      if (usual || found.days().equals(Period.ALWAYS)) {
        fallback = found;
      } else {
        codes.add(found);
      }
    }
    if (end < text.length()) {
      wrong(line, "words behind the code: '" + text.substring(end) + "'");
    }
  }

  private @Nullable Coded code(PetrarchText.Line line, String text) {
    Matcher parts = CODE.matcher(text);
    if (!parts.matches()) {
      wrong(line, "no code with days: '[" + text + "]'");
      return null;
    }
    try {
      return new Coded(line.number(), parts.group(1), days(parts));
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong(line, "no days: '[" + text + "]'");
      return null;
    }
  }

  /** Ends are inclusive in the dictionary, ours are not. */
  private static Period days(Matcher parts) {
    if (parts.group(3) == null) {
      return Period.ALWAYS;
    }
    LocalDate first = date(parts.group(3));
    if ("<".equals(parts.group(2))) {
      return new Period(null, first.plusDays(1));
    }
    if (parts.group(4) != null) {
      return new Period(first, date(parts.group(4)).plusDays(1));
    }
    if (parts.group(2) == null) {
      throw new IllegalArgumentException("a day and no range");
    }
    return new Period(first, null);
  }

  private static LocalDate date(String digits) {
    String full = digits;
    if (digits.length() == SHORT_DATE) {
      full = (Integer.parseInt(digits.substring(0, 2)) >= FIRST_SHORT_YEAR ? "19" : "20") + digits;
    }
    return LocalDate.parse(full, DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Writes the rows of the record read last: dated meanings first, the usual one last. */
  private void close() {
    if (!phrases.isEmpty() && !coded()) {
      wrong(phrases.get(0), "no code for '" + phrases.get(0).text() + "'");
    }
    List<Coded> meanings = new ArrayList<>(codes);
    if (fallback != null) {
      meanings.add(fallback);
    }
    String primary = phrases.isEmpty() ? "" : phrases.get(0).text();
    for (PetrarchText.Line phrase : phrases) {
      for (Coded meaning : meanings) {
        if (!meaning.code().equals("---")) {
          row(phrase, primary, meaning);
        }
      }
    }
    phrases.clear();
    codes.clear();
    fallback = null;
  }

  private void row(PetrarchText.Line phrase, String primary, Coded meaning) {
    CameoCode code = CameoCode.of(meaning.code(), known);
    if (!known.contains(code.actor()) && declared.add(code.actor())) {
      actors.add(
          block(
              phrase.number(),
              Map.of(
                  "actor", code.actor(),
                  "kind", "body",
                  "name", PetrarchText.written(primary).get(0))));
    }
    boolean person = !codes.isEmpty() && PetrarchText.words(primary).indexOf(' ') > 0;
    for (String name : PetrarchText.written(phrase.text())) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("name", name);
      values.put("actor", code.actor());
      values.put("kind", person ? "person" : "name");
      values.put(
          "sectors", code.sectors().stream().map(Enum::name).collect(Collectors.joining("|")));
      values.put("person", person ? PetrarchText.written(primary).get(0) : "");
      values.put("from", text(meaning.days().from()));
      values.put("to", text(meaning.days().to()));
      names.add(block(phrase.number(), values));
    }
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private Block block(int line, Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          lists.put(key, value.isEmpty() ? List.of() : List.of(value));
          lines.put(key, line);
        });
    return Block.of(file, line, lists, lines);
  }

  private void wrong(PetrarchText.Line line, String message) {
    remarks.add(PetrarchText.wrong(file, line.number(), message));
  }
}
