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
import java.util.stream.Stream;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;

/** All knowledge, loaded: immutable and safe to share between threads. */
public final class Lexicon {
  private static final List<String> ACTOR_FILES =
      List.of("actors/states.yaml", "actors/organisations.yaml", "actors/groups.yaml");
  private static final List<String> OTHER_FILES =
      List.of(
          "actors/memberships.csv",
          "actors/tenures.csv",
          "rules/modes.csv",
          "words/sectors.csv",
          "words/cues.csv",
          "words/operators.csv",
          "words/supports.csv",
          "words/issues.yaml",
          "words/contexts.yaml");
  private static final int VERSION_DIGITS = 12;

  private final ActorRegistry actors;
  private final RuleBook rules;
  private final WordBook words;
  private final String version;

  private Lexicon(List<LexiconFile> files) {
    this.actors =
        new ActorRegistry(
            ACTOR_FILES.stream().flatMap(name -> blocks(files, name).stream()).toList(),
            blocks(files, "actors/memberships.csv"),
            blocks(files, "actors/tenures.csv"));
    this.rules =
        new RuleBook(
            ruleFiles().flatMap(name -> blocks(files, name).stream()).toList(),
            new ModeTable(blocks(files, "rules/modes.csv")));
    this.words = new WordBook(name -> blocks(files, name));
    this.version = hash(files);
  }

  private static Stream<String> ruleFiles() {
    return Stream.of(EventType.values())
        .map(type -> "rules/" + type.name().toLowerCase(Locale.ROOT) + ".yaml");
  }

  private static List<Block> blocks(List<LexiconFile> files, String name) {
    List<Block> blocks = new ArrayList<>();
    for (LexiconFile file : files) {
      if (file.name().endsWith(name)) {
        blocks.addAll(file.blocks());
      }
    }
    return blocks;
  }

  /** The lexicon that ships with the program. */
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
    List<LexiconFile> files = new ArrayList<>();
    names().forEach(name -> files.add(shipped(name)));
    for (LexiconFile file : more) {
      if (names().noneMatch(file.name()::endsWith)) {
        throw new EntenteException(
            EntenteException.Code.USER,
            "no lexicon file has this name; known are " + String.join(", ", names().toList()),
            file.name());
      }
      files.add(file);
    }
    return new Lexicon(files);
  }

  private static Stream<String> names() {
    return Stream.of(ACTOR_FILES.stream(), OTHER_FILES.stream(), ruleFiles())
        .flatMap(names -> names);
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

  /** What they do. */
  public RuleBook rules() {
    return rules;
  }

  /** How it is told. */
  public WordBook words() {
    return words;
  }

  /** Hash of all files' content, twelve hexadecimal digits. */
  public String version() {
    return version;
  }
}
