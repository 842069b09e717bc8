package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;

/** All knowledge, loaded: immutable and safe to share between threads. */
public final class Lexicon {
  private static final List<String> ACTOR_FILES =
      List.of("actors/states.yaml", "actors/organisations.yaml", "actors/groups.yaml");
  private static final List<String> OTHER_FILES =
      List.of(
          "actors/codes.csv",
          "actors/memberships.csv",
          "actors/offices.csv",
          "actors/tenures.csv",
          "actors/places.csv",
          "rules/modes.csv",
          "words/sectors.csv",
          "words/homonyms.csv",
          "words/cues.csv",
          "words/operators.csv",
          "words/supports.csv",
          "words/issues.yaml",
          "words/contexts.yaml",
          "words/evaluative.csv",
          "words/outlets.csv");
  private static final int VERSION_DIGITS = 12;

  private final ActorRegistry actors;
  private final HomonymTable homonyms;
  private final RuleBook rules;
  private final WordBook words;
  private final OutletBook outlets;
  private final String version;

  private Lexicon(Function<String, List<Block>> blocks, String version) {
    this.actors =
        new ActorRegistry(
            ACTOR_FILES.stream().flatMap(name -> blocks.apply(name).stream()).toList(), blocks);
    this.homonyms = new HomonymTable(blocks.apply("words/homonyms.csv"), actors);
    this.rules =
        new RuleBook(
            ruleFiles().flatMap(name -> blocks.apply(name).stream()).toList(),
            new ModeTable(blocks.apply("rules/modes.csv")));
    this.words = new WordBook(blocks);
    this.outlets = new OutletBook(blocks.apply("words/outlets.csv"), actors::known);
    this.version = version;
  }

  private static Stream<String> ruleFiles() {
    return Stream.of(EventType.values())
        .map(type -> "rules/" + type.name().toLowerCase(Locale.ROOT) + ".yaml");
  }

  /** Names of the lexicon's files, relative to its folder. */
  static List<String> names() {
    return Stream.of(ACTOR_FILES.stream(), OTHER_FILES.stream(), ruleFiles())
        .flatMap(names -> names)
        .toList();
  }

  /** The lexicon that ships with the program, as the build compiled it. */
  public static Lexicon load() {
    return load(List.of());
  }

  /**
   * The shipped lexicon with a user's files added.
   *
   * @param more files whose names end in the names of the shipped ones, such as {@code
   *     mine/rules/accuse.yaml}
   * @throws EntenteException USER with file:line if a block is wrong
   */
  public static Lexicon load(List<LexiconFile> more) {
    for (LexiconFile file : more) {
      if (names().stream().noneMatch(file.name()::endsWith)) {
        throw new EntenteException(
            EntenteException.Code.USER,
            "no lexicon file has this name; known are " + String.join(", ", names()),
            file.name());
      }
    }
    CompiledLexicon compiled = CompiledLexicon.open();
    Map<String, List<Block>> added = new TreeMap<>();
    for (LexiconFile file : more) {
      for (String name : names()) {
        if (file.name().endsWith(name)) {
          added.computeIfAbsent(name, key -> new ArrayList<>()).addAll(file.blocks());
        }
      }
    }
    String version = more.isEmpty() ? compiled.version() : compiled.version() + "+" + hash(more);
    return new Lexicon(
        name -> joined(compiled.blocks(name), added.getOrDefault(name, List.of())), version);
  }

  /**
   * The lexicon read from its text, with the rules' example sentences; slower than {@link #load()}.
   *
   * @throws EntenteException USER with file:line if a block is wrong
   */
  public static Lexicon parse(List<LexiconFile> files) {
    Map<String, List<Block>> blocks = new TreeMap<>();
    for (LexiconFile file : files) {
      for (String name : names()) {
        if (file.name().endsWith(name)) {
          blocks.computeIfAbsent(name, key -> new ArrayList<>()).addAll(file.blocks());
        }
      }
    }
    return new Lexicon(name -> blocks.getOrDefault(name, List.of()), hash(files));
  }

  /** The text of the shipped files. */
  public static List<LexiconFile> shippedFiles() {
    return names().stream().map(Lexicon::shipped).toList();
  }

  private static List<Block> joined(List<Block> first, List<Block> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<Block> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static LexiconFile shipped(String name) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new EntenteException(EntenteException.Code.INTERNAL, "not in the program", name);
      }
      return new LexiconFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "cannot be read", name, e);
    }
  }

  private static String hash(List<LexiconFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LexiconFile file : files) {
        digest.update(file.content().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no SHA-256", null, e);
    }
  }

  /** Who there is. */
  public ActorRegistry actors() {
    return actors;
  }

  /** Which of their names also mean something else. */
  public HomonymTable homonyms() {
    return homonyms;
  }

  /** What they do. */
  public RuleBook rules() {
    return rules;
  }

  /** How it is told. */
  public WordBook words() {
    return words;
  }

  /** Who publishes it. */
  public OutletBook outlets() {
    return outlets;
  }

  /** Hash of all files' content, twelve hexadecimal digits. */
  public String version() {
    return version;
  }
}
