package org.entente.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.model.actor.Participant;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.entente.model.remark.Remark;
import org.entente.model.statement.Statement;

/**
 * What a person wants to see after a run: how much was read, who acted with and against whom, who
 * was quoted, what was passed over, and where the files are. At most 100 characters wide.
 *
 * <p>Pairs are of actors in the registry and count mentions told as done, on the narrator's word or
 * somebody's; reprints are left out, so that a wire story printed ten times counts once.
 */
final class Summary {
  private static final int WIDTH = 100;
  private static final int PAIRS = 10;
  private static final int SPEAKERS = 8;
  private static final int NAMES = 40;
  private static final int BAR = 10;

  private record Pair(String one, String other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair that) {
      int first = one.compareTo(that.one);
      return first != 0 ? first : other.compareTo(that.other);
    }
  }

  private static final class Counts {
    private final Map<Quad, Integer> byQuad = new EnumMap<>(Quad.class);

    void add(Quad quad) {
      byQuad.merge(quad, 1, Integer::sum);
    }

    int of(Quad quad) {
      return byQuad.getOrDefault(quad, 0);
    }

    int all() {
      return byQuad.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private final UnaryOperator<String> nameOf;
  private final Map<Pair, Counts> pairs = new TreeMap<>();
  private final Map<String, Integer> speakers = new TreeMap<>();
  private int articles;
  private int reprints;
  private int mentions;
  private int statements;
  private int figures;
  private int transfers;

  /**
   * @param nameOf an actor's name by its code
   */
  Summary(UnaryOperator<String> nameOf) {
    this.nameOf = nameOf;
  }

  /** Counts an article. */
  void add(Coding coding) {
    articles++;
    mentions += coding.mentions().size();
    statements += coding.statements().size();
    figures += coding.figures().size();
    transfers += coding.transfers().size();
    if (coding.article().duplicateOf() != null || coding.article().versionOf() != null) {
      reprints++;
      return;
    }
    coding.mentions().forEach(this::addPairs);
    coding.statements().forEach(this::addSpeaker);
  }

  private void addPairs(EventMention mention) {
    if (mention.status() != Status.ASSERTED && mention.status() != Status.CLAIMED) {
      return;
    }
    TreeSet<Pair> seen = new TreeSet<>();
    for (Participant source : mention.sources()) {
      for (Participant target : mention.targets()) {
        int order = source.actor().compareTo(target.actor());
        if (order != 0 && source.registered() && target.registered()) {
          seen.add(
              order < 0
                  ? new Pair(source.actor(), target.actor())
                  : new Pair(target.actor(), source.actor()));
        }
      }
    }
    for (Pair pair : seen) {
      pairs.computeIfAbsent(pair, key -> new Counts()).add(mention.type().quad());
    }
  }

  private void addSpeaker(Statement statement) {
    Participant speaker = statement.speaker();
    if (speaker == null) {
      return;
    }
    if (speaker.registered()) {
      String actor = nameOf.apply(speaker.actor());
      speakers.merge(
          speaker.person() == null ? actor : speaker.person() + ", " + actor, 1, Integer::sum);
    } else if (!speaker.name().isEmpty() && Character.isUpperCase(speaker.name().codePointAt(0))) {
      // Whoever is not in the registry is worth a line only by a name: not "who", not "residents".
      speakers.merge(speaker.name(), 1, Integer::sum);
    }
  }

  /** Prints the summary. */
  void print(Console console, List<Remark> remarks, String folder, List<String> files) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        console.paint(Console.Colour.BOLD, count(articles, "article") + " read")
            + (reprints == 0 ? "" : " (" + count(reprints, "reprint") + ")")
            + ": "
            + count(mentions, "mention")
            + ", "
            + count(statements, "statement")
            + ", "
            + count(figures, "figure")
            + ", "
            + count(transfers, "transfer"));
    addBusiest(lines, console);
    addQuoted(lines, console);
    addRemarks(lines, console, remarks);
    lines.add("");
    lines.add("Files in " + folder + ":");
    wrap(lines, files);
    lines.forEach(console.out()::println);
    console.out().flush();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void addBusiest(List<String> lines, Console console) {
    List<Map.Entry<Pair, Counts>> busiest =
        pairs.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Pair, Counts>>comparingInt(entry -> -entry.getValue().all())
                    .thenComparing(Map.Entry::getKey))
            .limit(PAIRS)
            .toList();
    if (busiest.isEmpty()) {
      return;
    }
    int most =
        busiest.stream()
            .mapToInt(
                entry ->
                    Math.max(
                        cooperation(entry.getValue()),
                        entry.getValue().all() - cooperation(entry.getValue())))
            .max()
            .orElse(1);
    lines.add("");
    lines.add(
        console.paint(
            Console.Colour.BOLD,
            String.format(
                "%-" + NAMES + "s  %15s   %15s", "Who with whom", "cooperation", "conflict")));
    lines.add(
        console.paint(
            Console.Colour.DIM,
            String.format(
                "%-" + NAMES + "s  %6s %8s   %6s %8s   %s",
                "mentions told as done",
                "words",
                "deeds",
                "words",
                "deeds",
                "with | against")));
    for (Map.Entry<Pair, Counts> entry : busiest) {
      Counts counts = entry.getValue();
      String names =
          cut(
              nameOf.apply(entry.getKey().one()) + " - " + nameOf.apply(entry.getKey().other()),
              NAMES);
      lines.add(
          String.format(
                  "%-" + NAMES + "s  %6s %8s   %6s %8s   ",
                  names,
                  dash(counts.of(Quad.VERBAL_COOPERATION)),
                  dash(counts.of(Quad.MATERIAL_COOPERATION)),
                  dash(counts.of(Quad.VERBAL_CONFLICT)),
                  dash(counts.of(Quad.MATERIAL_CONFLICT)))
              + bar(console, counts, most));
    }
  }

  private static int cooperation(Counts counts) {
    return counts.of(Quad.VERBAL_COOPERATION) + counts.of(Quad.MATERIAL_COOPERATION);
  }

  private static String dash(int number) {
    return number == 0 ? "." : Integer.toString(number);
  }

  /** Cooperation grows to the left of the middle, conflict to the right. */
  private static String bar(Console console, Counts counts, int most) {
    int with = length(cooperation(counts), most);
    int against = length(counts.all() - cooperation(counts), most);
    return " ".repeat(BAR - with)
        + console.paint(Console.Colour.GREEN, "=".repeat(with))
        + "|"
        + console.paint(Console.Colour.RED, "#".repeat(against));
  }

  private static int length(int number, int most) {
    return number == 0 ? 0 : Math.max(1, Math.round((float) number * BAR / most));
  }

  private void addQuoted(List<String> lines, Console console) {
    if (speakers.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(console.paint(Console.Colour.BOLD, "Most quoted"));
    speakers.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(SPEAKERS)
        .forEach(
            entry ->
                lines.add(String.format("%5d  %s", entry.getValue(), cut(entry.getKey(), 90))));
  }

  private static void addRemarks(List<String> lines, Console console, List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    Map<String, List<Remark>> byCode = new TreeMap<>();
    for (Remark remark : new TreeSet<>(remarks)) {
      byCode.computeIfAbsent(remark.code(), code -> new ArrayList<>()).add(remark);
    }
    lines.add("");
    lines.add(console.paint(Console.Colour.BOLD, "Worth knowing (all in remarks.jsonl)"));
    byCode.forEach(
        (code, of) -> {
          Remark first = of.get(0);
          String more = of.size() == 1 ? "" : " and " + (of.size() - 1) + " more";
          lines.add(
              cut(
                  String.format(
                      "%5d  %-18s %s%s: %s", of.size(), code, first.input(), more, first.message()),
                  WIDTH));
        });
  }

  private static void wrap(List<String> lines, List<String> files) {
    StringBuilder line = new StringBuilder(" ");
    for (String file : files) {
      if (line.length() + 1 + file.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(file);
    }
    lines.add(line.toString());
  }

  private static String cut(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 3)) + "...";
  }
}
