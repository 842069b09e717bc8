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
import org.entente.model.remark.Remark;

/** All knowledge: immutable and safe to share between threads. */
public final class Lexicon {
  private static final List<String> ACTOR_FILES =
      List.of(
          "actors/states.yaml",
          "actors/organisations.yaml",
          "actors/groups.yaml",
          "actors/bodies.csv");
  private static final List<String> OTHER_FILES =
      List.of(
          "actors/codes.csv",
          "actors/memberships.csv",
          "actors/offices.csv",
          "actors/office-sectors.csv",
          "actors/tenures.csv",
          "actors/persons.csv",
          "actors/places.csv",
          "rules/modes.csv",
          "words/sectors.csv",
          "words/homonyms.csv",
          "words/cues.csv",
          "words/operators.csv",
          "words/supports.csv",
          "words/issues.yaml",
          "words/contexts.yaml",
          "words/modes.yaml",
          "words/evaluative.csv",
          "words/currencies.csv",
          "words/goods.csv",
          "words/idioms.csv",
          "words/outlets.csv");

  /** More names of actors, one a row; only users bring it. */
  private static final String NAMES = "actors/names.csv";

  private static final int VERSION_DIGITS = 12;

  private final ActorRegistry actors;
  private final Once<HomonymTable> homonyms;
  private final Once<RuleBook> rules;
  private final Once<WordBook> words;
  private final Once<CurrencyBook> currencies;
  private final Once<OutletBook> outlets;
  private final String version;
  private final List<Remark> remarks;

  private Lexicon(
      Function<String, List<Block>> blocks,
      ActorTable known,
      OfficeBook offices,
      NameBook names,
      String version,
      List<Remark> remarks) {
    this.actors = new ActorRegistry(known, names, offices, blocks);
    this.homonyms = new Once<>(() -> new HomonymTable(blocks.apply("words/homonyms.csv"), known));
    this.rules =
        new Once<>(
            () ->
                new RuleBook(
                    all(ruleFiles(), blocks), new ModeTable(blocks.apply("rules/modes.csv"))));
    this.words = new Once<>(() -> new WordBook(blocks));
    this.currencies =
        new Once<>(() -> new CurrencyBook(blocks.apply("words/currencies.csv"), known));
    this.outlets = new Once<>(() -> new OutletBook(blocks.apply("words/outlets.csv"), known));
    this.version = version;
    this.remarks = List.copyOf(remarks);
  }

  private static List<Block> all(Stream<String> names, Function<String, List<Block>> blocks) {
    return names.flatMap(name -> blocks.apply(name).stream()).toList();
  }

  /**
   * The lexicon of these blocks, all of which are read, and so checked, now.
   *
   * @throws EntenteException USER with file:line if a block is wrong
   */
  private static Lexicon whole(
      Function<String, List<Block>> blocks, String version, List<Remark> remarks) {
    List<Block> declared = all(ACTOR_FILES.stream(), blocks);
    ActorTable known = ActorTable.read(declared);
    OfficeBook offices = offices(blocks, known);
    NameBook names = NameBookBuilder.build(known, offices, declared, blocks);
    Lexicon lexicon = new Lexicon(blocks, known, offices, names, version, remarks);
    lexicon.prepare();
    lexicon.actors.prepare();
    lexicon.outlets.prepare();
    return lexicon;
  }

  private static OfficeBook offices(Function<String, List<Block>> blocks, ActorTable known) {
    return new OfficeBook(
        blocks.apply("actors/offices.csv"), blocks.apply("actors/office-sectors.csv"), known);
  }

  /** Reads now, not when first asked for, what coding a text needs. */
  public void prepare() {
    homonyms.prepare();
    rules.prepare();
    words.prepare();
    currencies.prepare();
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

  /** Names of the shipped files and of those that only users bring. */
  static List<String> allNames() {
    return Stream.concat(names().stream(), Stream.of(NAMES)).toList();
  }

  /** Names of the files with blocks of actors. */
  static List<String> actorFiles() {
    return ACTOR_FILES;
  }

  /**
   * The lexicon that ships with the program, as the build compiled it. Books that coding a text
   * does not need are read when first asked for.
   */
  public static Lexicon load() {
    CompiledRegistry registry = CompiledLexicon.registry();
    return new Lexicon(
        CompiledLexicon::blocks,
        registry.actors(),
        offices(CompiledLexicon::blocks, registry.actors()),
        registry.names(),
        CompiledLexicon.version(),
        List.of());
  }

  /**
   * The shipped lexicon with a user's files added.
   *
   * @param more files whose names end in the names of the shipped ones, such as {@code
   *     mine/rules/accuse.yaml}, {@code actors/names.csv}, or dictionaries of PETRARCH ({@code
   *     mine.actors.txt}, {@code mine.agents.txt})
   * @throws EntenteException USER with file:line if a block is wrong
   */
  public static Lexicon load(List<LexiconFile> more) {
    if (more.isEmpty()) {
      return load();
    }
    OwnFiles own = new OwnFiles(more);
    return whole(
        name ->
            name.equals("words/sectors.csv")
                ? joined(own.blocks(name), CompiledLexicon.blocks(name))
                : joined(CompiledLexicon.blocks(name), own.blocks(name)),
        CompiledLexicon.version() + "+" + hash(more),
        own.remarks());
  }

  /**
   * The lexicon read from its text, with the rules' example sentences; slower than {@link #load()}.
   *
   * @throws EntenteException USER with file:line if a block is wrong
   */
  public static Lexicon parse(List<LexiconFile> files) {
    Map<String, List<Block>> blocks = new TreeMap<>();
    for (LexiconFile file : files) {
      for (String name : allNames()) {
        if (file.name().endsWith(name)) {
          blocks.computeIfAbsent(name, key -> new ArrayList<>()).addAll(file.blocks());
        }
      }
    }
    return whole(name -> blocks.getOrDefault(name, List.of()), hash(files), List.of());
  }

  /** The text of the shipped files. */
  public static List<LexiconFile> shippedFiles() {
    return names().stream().map(Lexicon::shipped).toList();
  }

  private static List<Block> joined(List<Block> first, List<Block> second) {
    if (second.isEmpty() || first.isEmpty()) {
      return second.isEmpty() ? first : second;
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
    return homonyms.get();
  }

  /** What they do. */
  public RuleBook rules() {
    return rules.get();
  }

  /** How it is told. */
  public WordBook words() {
    return words.get();
  }

  /** What money is called. */
  public CurrencyBook currencies() {
    return currencies.get();
  }

  /** Who publishes it. */
  public OutletBook outlets() {
    return outlets.get();
  }

  /** Lines of a user's dictionaries that could not be read and were left out. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** Hash of all files' content, twelve hexadecimal digits. */
  public String version() {
    return version;
  }
}
