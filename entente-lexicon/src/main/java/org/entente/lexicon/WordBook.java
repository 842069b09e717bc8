package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Common words that matter: sector nouns, cues, operators, light verbs, issues and contexts. */
public final class WordBook {
  private static final Set<String> SECTOR_NOUN_KEYS = Set.of("noun", "sectors", "kind");
  private static final Set<String> CUE_KEYS = Set.of("cue", "part", "class", "cite");
  private static final Set<String> OPERATOR_KEYS = Set.of("operator", "part", "effect");
  private static final Set<String> SUPPORT_KEYS = Set.of("verb", "object");
  private static final Set<String> ISSUE_KEYS = Set.of("issue", "name", "terms", "definition");
  private static final Set<String> CONTEXT_KEYS = Set.of("context", "terms");
  private static final Set<String> MODE_WORD_KEYS =
      Set.of("type", "mode", "over", "sectors", "terms");
  private static final Set<String> GOODS_KEYS = Set.of("noun");
  private static final Set<String> EVALUATIVE_KEYS = Set.of("word", "part", "polarity");
  private static final Set<String> IDIOM_KEYS = Set.of("idiom", "polarity");

  private final Map<String, List<SectorNoun>> sectorNouns = new HashMap<>();
  private final Map<String, List<SectorNoun>> nameWords = new HashMap<>();
  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Map<String, List<Operator>> operators = new HashMap<>();
  private final Map<String, Set<String>> supports = new HashMap<>();
  private final Map<String, Issue> issues = new TreeMap<>();
  private final NameIndex<List<Issue>> issueTerms;
  private final NameIndex<List<String>> contextTerms;
  private final NameIndex<List<ModeWord>> modeTerms;
  private final List<ActorMode> actorModes = new ArrayList<>();
  private final Map<String, Double> evaluativeAdjectives = new HashMap<>();
  private final Map<String, Double> evaluativeNouns = new HashMap<>();
  private final Map<String, Double> evaluativeVerbs = new HashMap<>();
  private final Map<String, Double> tones = new HashMap<>();
  private final Map<String, String> evaluativeVerbForms = new HashMap<>();
  private final Set<String> relationalNouns = new HashSet<>();
  private final IdiomBook idioms = new IdiomBook();
  private final Set<String> goods = new HashSet<>();
  private int cueCount;
  private int sectorNounCount;

  WordBook(Function<String, List<Block>> files) {
    files.apply("words/sectors.csv").forEach(this::sectorNoun);
    files.apply("words/cues.csv").forEach(this::cue);
    files.apply("words/operators.csv").forEach(this::operator);
    files.apply("words/supports.csv").forEach(this::support);
    NameLists<Issue> terms = new NameLists<>();
    files.apply("words/issues.yaml").forEach(block -> issue(block, terms));
    issueTerms = terms.index();
    NameLists<String> contexts = new NameLists<>();
    files.apply("words/contexts.yaml").forEach(block -> context(block, contexts));
    contextTerms = contexts.index();
    modeTerms =
        modeTerms(files.apply("words/modes.yaml"), new ModeTable(files.apply("rules/modes.csv")));
    files.apply("words/evaluative.csv").forEach(this::evaluative);
    files.apply("words/idioms.csv").forEach(this::idiom);
    files.apply("words/goods.csv").forEach(this::good);
    byLengthDescending(sectorNouns, SectorNoun::predicate);
    byLengthDescending(nameWords, SectorNoun::predicate);
    byLengthDescending(cues, Cue::predicate);
    byLengthDescending(operators, Operator::predicate);
  }

  private void sectorNoun(Block row) {
    row.allow(SECTOR_NOUN_KEYS);
    Predicate predicate = Predicate.noun(row.text("noun"));
    SectorNoun noun =
        new SectorNoun(
            predicate,
            row.constants("sectors", Sector.class),
            row.constant("kind", row.text("kind"), SectorNoun.Kind.class));
    put(noun.kind() == SectorNoun.Kind.NAME ? nameWords : sectorNouns, predicate, noun);
    sectorNounCount++;
  }

  private void cue(Block row) {
    row.allow(CUE_KEYS);
    Cue.Part part = row.constant("part", row.text("part"), Cue.Part.class);
    Predicate predicate =
        part == Cue.Part.NOUN || part == Cue.Part.ADJECTIVE
            ? Predicate.noun(row.text("cue"))
            : Predicate.verb(row.text("cue"));
    put(
        cues,
        predicate,
        new Cue(predicate, part, row.constant("class", row.text("class"), Cue.Kind.class)));
    cueCount++;
  }

  private void operator(Block row) {
    row.allow(OPERATOR_KEYS);
    Operator.Part part = row.constant("part", row.text("part"), Operator.Part.class);
    Predicate predicate =
        part == Operator.Part.NOUN
            ? Predicate.noun(row.text("operator"))
            : Predicate.verb(row.text("operator"));
    put(
        operators,
        predicate,
        new Operator(
            predicate, part, row.constant("effect", row.text("effect"), Operator.Effect.class)));
  }

  private void support(Block row) {
    row.allow(SUPPORT_KEYS);
    String verb = Predicate.verb(row.text("verb")).head();
    supports.computeIfAbsent(verb, key -> new HashSet<>()).addAll(row.split("object"));
  }

  private void issue(Block block, NameLists<Issue> found) {
    block.allow(ISSUE_KEYS);
    Issue issue = new Issue(block.text("issue"), block.text("name"), block.text("definition"));
    if (issues.put(issue.id(), issue) != null) {
      throw block.wrong("issue", "issue '" + issue.id() + "' stands twice");
    }
    block.list("terms").forEach(term -> found.add(term, issue));
  }

  private static void context(Block block, NameLists<String> found) {
    block.allow(CONTEXT_KEYS);
    for (String term : block.list("terms")) {
      found.add(term.toLowerCase(Locale.ROOT), block.text("context"));
    }
  }

  private NameIndex<List<ModeWord>> modeTerms(List<Block> blocks, ModeTable modes) {
    NameLists<ModeWord> found = new NameLists<>();
    for (int rank = 0; rank < blocks.size(); rank++) {
      Block block = blocks.get(rank);
      block.allow(MODE_WORD_KEYS);
      EventType type = block.constant("type", block.text("type"), EventType.class);
      if (modes.find(type, block.text("mode")).isEmpty()) {
        throw block.wrong("mode", "no such mode: " + type + ' ' + block.text("mode"));
      }
      List<Sector> sectors = block.constants("sectors", Sector.class);
      if (!sectors.isEmpty()) {
        actorModes.add(new ActorMode(type, block.text("mode"), Set.copyOf(sectors)));
      }
      ModeWord word = new ModeWord(type, block.text("mode"), Set.copyOf(block.list("over")), rank);
      block.list("terms").forEach(term -> found.add(term.toLowerCase(Locale.ROOT), word));
    }
    return found.index();
  }

  private void good(Block row) {
    row.allow(GOODS_KEYS);
    goods.add(row.text("noun"));
  }

  private void evaluative(Block row) {
    row.allow(EVALUATIVE_KEYS);
    String part = row.text("part");
    Map<String, Double> words =
        switch (part) {
          case "adjective" -> evaluativeAdjectives;
          case "noun", "relation" -> evaluativeNouns;
          case "verb" -> evaluativeVerbs;
          case "tone" -> tones;
          default -> throw row.wrong("part", "'" + part + "' is no part of speech here");
        };
    if (part.equals("relation")) {
      relationalNouns.add(row.text("word"));
    }
    double polarity = polarity(row);
    String word = row.text("word");
    if (words.put(word, polarity) != null) {
      throw row.wrong("word", "'" + word + "' stands twice");
    }
    if (part.equals("verb")) {
      Inflection.verb(word).forEach(form -> evaluativeVerbForms.putIfAbsent(form, word));
    }
  }

  private static double polarity(Block row) {
    double polarity;
    try {
      polarity = Double.parseDouble(row.text("polarity"));
    } catch (NumberFormatException e) {
      throw row.wrong("polarity", "'" + row.text("polarity") + "' is no number");
    }
    if (!(polarity >= -1 && polarity <= 1)) {
      throw row.wrong("polarity", "polarity out of [-1, 1]");
    }
    return polarity;
  }

  private void idiom(Block row) {
    row.allow(IDIOM_KEYS);
    idioms.add(row.text("idiom"), polarity(row));
  }

  private static <T> void put(Map<String, List<T>> map, Predicate predicate, T value) {
    map.computeIfAbsent(predicate.head(), head -> new ArrayList<>()).add(value);
  }

  private static <T> void byLengthDescending(
      Map<String, List<T>> map, Function<T, Predicate> predicate) {
    for (List<T> list : map.values()) {
      list.sort(
          Collections.reverseOrder(
              java.util.Comparator.comparingInt((T value) -> predicate.apply(value).length())));
    }
  }

  /** The longest sector noun whose head is the token; empty when it is none. */
  public Optional<SectorNoun> findSectorNoun(Sentence sentence, int token) {
    Optional<SectorNoun> found = first(sectorNouns, sentence, token, SectorNoun::predicate);
    if (found.isPresent()) {
      return found;
    }
    // "Syria's displaced", "troops": what a lemmatiser takes for a verb or leaves as it stands.
    String form = sentence.form(token);
    String other =
        form.endsWith("ed")
            ? form
            : form.endsWith("s") && form.equals(sentence.lemma(token))
                ? form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT)
                : "";
    return firstOf(sectorNouns.get(other), sentence, token, SectorNoun::predicate);
  }

  /** The word of a body's own name that the token is, "League"; empty when it tells no sector. */
  public Optional<SectorNoun> findNameWord(Sentence sentence, int token) {
    return first(nameWords, sentence, token, SectorNoun::predicate);
  }

  /** The longest cue of the part whose head is the token; empty when it is none. */
  public Optional<Cue> findCue(Sentence sentence, int token, Cue.Part part) {
    for (Cue cue : cues.getOrDefault(key(sentence, token), List.of())) {
      if (cue.part() == part && cue.predicate().matches(sentence, token)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  /** The longest operator of the part whose head is the token; empty when it is none. */
  public Optional<Operator> findOperator(Sentence sentence, int token, Operator.Part part) {
    for (Operator operator : operators.getOrDefault(key(sentence, token), List.of())) {
      if (operator.part() == part && operator.predicate().matches(sentence, token)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private static String key(Sentence sentence, int token) {
    String lemma = sentence.lemma(token);
    return !lemma.isEmpty() && Character.isUpperCase(lemma.charAt(0))
        ? lemma.toLowerCase(Locale.ROOT)
        : lemma;
  }

  private static <T> Optional<T> first(
      Map<String, List<T>> map, Sentence sentence, int token, Function<T, Predicate> predicate) {
    return firstOf(map.get(key(sentence, token)), sentence, token, predicate);
  }

  private static <T> Optional<T> firstOf(
      @Nullable List<T> values, Sentence sentence, int token, Function<T, Predicate> predicate) {
    for (T value : values == null ? List.<T>of() : values) {
      if (predicate.apply(value).matches(sentence, token)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** What the word at the token says of what it is said of, [-1, 1]; 0 when it judges nothing. */
  public double polarity(Sentence sentence, int token) {
    Map<String, Double> words =
        switch (sentence.tag(token)) {
          case ADJ -> evaluativeAdjectives;
          case NOUN -> evaluativeNouns;
          case VERB -> evaluativeVerbs;
          default -> Map.of();
        };
    Double polarity = words.get(sentence.lemma(token));
    if (polarity == null && sentence.tag(token) == Upos.VERB) {
      // The lemmatiser does not know every verb.
      String verb = evaluativeVerbForms.get(sentence.form(token).toLowerCase(Locale.ROOT));
      polarity = verb == null ? null : words.get(verb);
    }
    return polarity == null ? 0 : polarity;
  }

  /**
   * What the word says of whoever is spoken of, whatever its part of speech, [-1, 1]; 0 when it
   * colours nothing.
   */
  public double tone(Sentence sentence, int token) {
    Double polarity = tones.get(key(sentence, token));
    return polarity == null
        ? tones.getOrDefault(sentence.form(token).toLowerCase(Locale.ROOT), 0.0)
        : polarity;
  }

  /** What the idiom that begins at the token says, [-1, 1]; 0 when none does. */
  public double idiom(Sentence sentence, int token) {
    return idioms.polarity(sentence, token);
  }

  /** What an adjective says of what it is said of, [-1, 1]; 0 when it judges nothing. */
  public double adjectivePolarity(String adjective) {
    return evaluativeAdjectives.getOrDefault(adjective, 0.0);
  }

  /** Whether the noun, a lemma in lower case, is a thing that states supply each other. */
  public boolean isGood(String noun) {
    return goods.contains(noun);
  }

  /** Whether the noun is one of somebody: another's ally or enemy, not its owner. */
  public boolean relational(Sentence sentence, int token) {
    return relationalNouns.contains(sentence.lemma(token));
  }

  /** Whether the verb lends its subject to the event noun that is its object. */
  public boolean supports(String verb, String noun) {
    Set<String> objects = supports.get(verb);
    return objects != null && (objects.isEmpty() || objects.contains(noun));
  }

  /** Terms of issues, in the text's case. */
  public NameIndex<List<Issue>> issueTerms() {
    return issueTerms;
  }

  /** Terms of PLOVER's contexts, in lower case. */
  public NameIndex<List<String>> contextTerms() {
    return contextTerms;
  }

  /** Modes that those who act tell. */
  public List<ActorMode> actorModes() {
    return Collections.unmodifiableList(actorModes);
  }

  /** Terms that choose a mode, in lower case. */
  public NameIndex<List<ModeWord>> modeTerms() {
    return modeTerms;
  }

  /** Number of reporting cues. */
  public int cueCount() {
    return cueCount;
  }

  /** Number of sector nouns. */
  public int sectorNounCount() {
    return sectorNounCount;
  }

  /** Number of issues. */
  public int issueCount() {
    return issues.size();
  }
}
