package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** The event rules, by the lemma that triggers them. */
public final class RuleBook {
  private static final Set<String> KEYS =
      Set.of(
          "rule",
          "verbs",
          "nouns",
          "adjectives",
          "particle",
          "subject",
          "object",
          "preposition",
          "type",
          "mode",
          "contexts",
          "cameo",
          "reciprocal",
          "source",
          "target",
          "complement",
          "confidence",
          "yes",
          "no",
          "open",
          "alone");
  private static final double DEFAULT_CONFIDENCE = 0.75;

  private final Map<String, Rule> rules = new TreeMap<>();
  private final Map<String, List<Entry>> byLemma = new HashMap<>();
  private final Map<String, String> verbForms = new HashMap<>();
  private final ModeTable modes;

  /**
   * A rule with the one of its predicates that a lemma calls up.
   *
   * @param rule the rule
   * @param predicate the words
   */
  public record Entry(Rule rule, Predicate predicate) {}

  RuleBook(List<Block> blocks, ModeTable modes) {
    this.modes = modes;
    for (Block block : blocks) {
      Rule rule = read(block);
      if (rules.put(rule.id(), rule) != null) {
        throw block.wrong("rule", "rule '" + rule.id() + "' stands twice");
      }
      for (Predicate predicate : rule.predicates()) {
        byLemma
            .computeIfAbsent(predicate.head(), lemma -> new ArrayList<>())
            .add(new Entry(rule, predicate));
        if (rule.part() == Rule.Part.VERB) {
          Inflection.verb(predicate.head())
              .forEach(form -> verbForms.putIfAbsent(form, predicate.head()));
        }
      }
    }
  }

  private Rule read(Block block) {
    block.allow(KEYS);
    Rule.Part part = part(block);
    EventType type = block.constant("type", block.text("type"), EventType.class);
    String mode = block.orNull("mode");
    if (mode != null && modes.find(type, mode).isEmpty()) {
      throw block.wrong("mode", "'" + mode + "' is no mode of " + type);
    }
    return new Rule(
        block.text("rule"),
        part,
        predicates(block, part),
        block.orNull("particle"),
        new HashSet<>(block.list("subject")),
        new HashSet<>(block.list("object")),
        block.orNull("preposition"),
        type,
        mode,
        block.list("contexts"),
        block.orNull("cameo"),
        reciprocity(block),
        block.has("source") ? block.list("source") : defaultSource(part),
        block.has("target") ? block.list("target") : defaultTarget(block, part),
        block
            .find("complement")
            .map(text -> block.constant("complement", text, Rule.Complement.class))
            .orElse(Rule.Complement.CLAIMED),
        confidence(block),
        alone(block),
        examples(block, type),
        block.list("no"),
        block.list("open"),
        block.location());
  }

  private static Rule.Part part(Block block) {
    long kinds = Stream.of("verbs", "nouns", "adjectives").filter(block::has).count();
    if (kinds != 1) {
      throw block.wrong("rule", "exactly one of 'verbs', 'nouns', 'adjectives' is wanted");
    }
    return block.has("verbs")
        ? Rule.Part.VERB
        : block.has("nouns") ? Rule.Part.NOUN : Rule.Part.ADJECTIVE;
  }

  private static List<Predicate> predicates(Block block, Rule.Part part) {
    String key =
        switch (part) {
          case VERB -> "verbs";
          case NOUN -> "nouns";
          case ADJECTIVE -> "adjectives";
        };
    Function<String, Predicate> reader = part == Rule.Part.VERB ? Predicate::verb : Predicate::noun;
    return block.list(key).stream()
        .map(reader)
        .flatMap(whole -> Stream.concat(Stream.of(whole), whole.parted().stream()))
        .toList();
  }

  private static Rule.Reciprocity reciprocity(Block block) {
    return switch (block.find("reciprocal").orElse("false")) {
      case "true" -> Rule.Reciprocity.MUTUAL;
      case "joint" -> Rule.Reciprocity.JOINT;
      case "false" -> Rule.Reciprocity.NONE;
      default -> throw block.wrong("reciprocal", "'reciprocal' is true, joint or false");
    };
  }

  private static List<String> defaultSource(Rule.Part part) {
    return part == Rule.Part.NOUN ? List.of("poss", "by", "adjective", "of") : List.of("subject");
  }

  private static List<String> defaultTarget(Block block, Rule.Part part) {
    if (part != Rule.Part.VERB) {
      return List.of("on", "against", "with", "to", "of");
    }
    if (block.has("preposition") && !block.has("object")) {
      return List.of("object", block.text("preposition"));
    }
    return block.has("object") ? List.of("on", "against", "to", "with", "for") : List.of("object");
  }

  private static boolean alone(Block block) {
    return switch (block.find("alone").orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw block.wrong("alone", "'alone' is true or false");
    };
  }

  private static double confidence(Block block) {
    String text = block.orNull("confidence");
    if (text == null) {
      return DEFAULT_CONFIDENCE;
    }
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw numberWanted(block, e);
    }
    throw numberWanted(block, null);
  }

  private static RuntimeException numberWanted(Block block, @Nullable Throwable cause) {
    RuntimeException error =
        block.wrong("confidence", "'confidence' takes a number between 0 and 1");
    if (cause != null) {
      error.initCause(cause);
    }
    return error;
  }

  private static List<Rule.Example> examples(Block block, EventType type) {
    List<Rule.Example> examples = new ArrayList<>();
    for (String line : block.list("yes")) {
      int arrow = line.lastIndexOf(" => ");
      String[] parts = arrow < 0 ? new String[0] : line.substring(arrow + 4).split(" ");
      if (parts.length < 3 || parts.length > 4 || !parts[1].equals(type.name())) {
        throw block.wrong("yes", "a 'yes' line is 'text => SOURCES " + type + " TARGETS [status]'");
      }
      String status = parts.length == 4 ? parts[3] : Status.ASSERTED.label();
      if (Stream.of(Status.values()).noneMatch(known -> known.label().equals(status))) {
        throw block.wrong("yes", "'" + status + "' is no status");
      }
      examples.add(
          new Rule.Example(
              line.substring(0, arrow), codes(parts[0]), type, codes(parts[2]), status));
    }
    return examples;
  }

  private static List<String> codes(String text) {
    return text.equals("-") ? List.of() : Stream.of(text.split(",")).sorted().toList();
  }

  /**
   * The entries the token may trigger; empty when none. A verb the lemmatiser does not know is
   * tried by its regular forms.
   */
  public List<Entry> triggeredBy(Sentence sentence, int token) {
    List<Entry> entries = byLemma.get(lower(sentence.lemma(token)));
    if (entries == null && (sentence.tag(token) == Upos.VERB || sentence.tag(token) == Upos.ADJ)) {
      String lemma = verbForms.get(lower(sentence.form(token)));
      entries = lemma == null ? null : byLemma.get(lemma);
    }
    if (entries == null) {
      entries = byLemma.get(lower(sentence.form(token)));
    }
    return entries == null ? List.of() : entries;
  }

  private static String lower(String word) {
    return Character.isUpperCase(word.charAt(0)) ? word.toLowerCase(Locale.ROOT) : word;
  }

  /** All rules by id. */
  public List<Rule> list() {
    return List.copyOf(rules.values());
  }

  /** Number of predicates: words or phrases that trigger some rule. */
  public int predicateCount() {
    return byLemma.values().stream().mapToInt(List::size).sum();
  }

  /** PLOVER's modes with their scores. */
  public ModeTable modes() {
    return modes;
  }
}
