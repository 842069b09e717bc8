package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.actor.Sector;
import org.entente.model.remark.Remark;

/**
 * Reads an agent dictionary of PETRARCH: {@code FOREIGN_MINISTER {plural} [~GOV]}, and sets such as
 * {@code !PERSON! = MAN, WOMAN} that stand for one word of several.
 */
final class PetrarchAgents {
  private static final Pattern SET = Pattern.compile("(![A-Z]+!)\\s*=\\s*(.+)");
  private static final Pattern AGENT =
      Pattern.compile("([^\\[\\]{}=]+?)\\s*(?:\\{([^}]*)\\})?\\s*\\[(?:~([A-Z]+)|([A-Z]+)~)\\]");
  private static final Pattern MARKER = Pattern.compile("![A-Z]+!");

  private final String file;
  private final Map<String, List<String>> sets = new HashMap<>();
  private final List<Block> nouns = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * @param file the dictionary
   */
  PetrarchAgents(LexiconFile file) {
    this.file = file.name();
    for (PetrarchText.Line line : PetrarchText.lines(file.content())) {
      if (!line.text().isEmpty()) {
        read(line);
      }
    }
  }

  /** Rows of nouns, as {@code words/sectors.csv} holds them. */
  List<Block> nouns() {
    return nouns;
  }

  /** The lines that could not be read, each with file and line. */
  List<Remark> remarks() {
    return remarks;
  }

  private void read(PetrarchText.Line line) {
    Matcher set = SET.matcher(line.text());
    if (set.matches()) {
      sets.put(set.group(1), List.of(set.group(2).split("\\s*,\\s*")));
      return;
    }
    Matcher agent = AGENT.matcher(line.text());
    if (!agent.matches() || PetrarchText.words(agent.group(1)).isEmpty()) {
      wrong(line, "no agent: '" + line.text() + "'");
      return;
    }
    String code = agent.group(3) == null ? agent.group(4) : agent.group(3);
    List<Sector> sectors = CameoCode.sectors(code);
    if (sectors.isEmpty()) {
      wrong(line, "no sector is known for the code '" + code + "'");
      return;
    }
    String plural = agent.group(2);
    // What has no plural is an institution or a crowd: police, parliamentary opposition.
    String kind = plural != null && plural.isBlank() ? "body" : "person";
    List<String> phrases = new ArrayList<>(List.of(agent.group(1)));
    if (plural != null && !plural.isBlank()) {
      phrases.add(plural);
    }
    for (String phrase : phrases) {
      Matcher marker = MARKER.matcher(phrase);
      if (!marker.find()) {
        noun(line, phrase, sectors, kind);
      } else if (sets.containsKey(marker.group())) {
        for (String word : sets.getOrDefault(marker.group(), List.of())) {
          noun(line, phrase.replace(marker.group(), word), sectors, kind);
        }
      } else {
        wrong(line, "unknown set " + marker.group());
      }
    }
  }

  private void noun(PetrarchText.Line line, String phrase, List<Sector> sectors, String kind) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("noun", List.of(PetrarchText.words(phrase).toLowerCase(Locale.ROOT)));
    values.put(
        "sectors", List.of(sectors.stream().map(Enum::name).collect(Collectors.joining("|"))));
    values.put("kind", List.of(kind));
    Map<String, Integer> lines = new HashMap<>();
    values.keySet().forEach(key -> lines.put(key, line.number()));
    nouns.add(Block.of(file, line.number(), values, lines));
  }

  private void wrong(PetrarchText.Line line, String message) {
    remarks.add(PetrarchText.wrong(file, line.number(), message));
  }
}
