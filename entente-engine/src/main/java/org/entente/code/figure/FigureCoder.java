package org.entente.code.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.figure.Figure;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes numbers that matter: sums of money, percentages, counts of what politics counts, and
 * ordinals ("a third summit"; unit {@code ordinal}).
 *
 * <p>The measure is the noun the number is of: the one it counts, the one under it ("$60 billion in
 * aid"), or the subject of its verb ("trade reached $240 billion"). Stateless and safe to share
 * between threads.
 */
public final class FigureCoder {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("a$", "AUD"),
          Map.entry("c$", "CAD"),
          Map.entry("dollar", "USD"),
          Map.entry("\u20AC", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("\u00A3", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("\u00A5", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("rmb", "CNY"),
          Map.entry("ruble", "RUB"),
          Map.entry("rouble", "RUB"),
          Map.entry("rupee", "INR"),
          Map.entry("lira", "TRY"),
          Map.entry("franc", "CHF"),
          Map.entry("hryvnia", "UAH"),
          Map.entry("zloty", "PLN"),
          Map.entry("krone", "NOK"),
          Map.entry("krona", "SEK"),
          Map.entry("\u20B9", "INR"));

  /** What politics counts, beside the nouns that carry a sector. */
  private static final Set<String> COUNTED =
      Set.of(
          "state",
          "country",
          "nation",
          "member",
          "ally",
          "partner",
          "people",
          "person",
          "troop",
          "ship",
          "vessel",
          "warship",
          "submarine",
          "carrier",
          "boat",
          "aircraft",
          "plane",
          "jet",
          "fighter",
          "bomber",
          "helicopter",
          "tank",
          "missile",
          "rocket",
          "drone",
          "warhead",
          "shell",
          "bomb",
          "weapon",
          "gun",
          "rifle",
          "launcher",
          "battery",
          "system",
          "round",
          "vehicle",
          "battalion",
          "brigade",
          "division",
          "base",
          "summit",
          "meeting",
          "vote",
          "seat",
          "resolution",
          "sanction",
          "agreement",
          "treaty",
          "accord",
          "deal",
          "visit",
          "exercise",
          "drill",
          "delegation",
          "delegate",
          "company",
          "firm",
          "bank",
          "ton",
          "tonne",
          "barrel",
          "death",
          "casualty",
          "victim",
          "killing",
          "attack",
          "strike",
          "test",
          "launch",
          "refugee",
          "migrant",
          "hostage",
          "prisoner",
          "detainee",
          "job",
          "embassy",
          "consulate",
          "economy",
          "democracy",
          "government",
          "leader",
          "minister",
          "official",
          "diplomat",
          "soldier",
          "civilian",
          "child",
          "woman",
          "man",
          "sortie",
          "island",
          "reactor",
          "violation");

  /** What is held again and again, so that its ordinal says how often. */
  private static final Set<String> SERIES =
      Set.of(
          "summit",
          "meeting",
          "visit",
          "test",
          "launch",
          "round",
          "strike",
          "attack",
          "resolution",
          "term",
          "vote",
          "exercise",
          "drill",
          "package",
          "tranche",
          "election",
          "trip",
          "session",
          "conference",
          "veto",
          "warning",
          "mission",
          "call",
          "shipment");

  private static final List<String> OF = List.of("of");
  private static final List<String> OF_IN_FOR = List.of("of", "in", "for");
  private static final Set<String> PERCENT = Set.of("percent", "%", "pct");

  private final WordBook words;

  /**
   * @param lexicon its sector nouns say what is counted
   */
  public FigureCoder(Lexicon lexicon) {
    this.words = lexicon.words();
  }

  /**
   * The figures of an article, by start and id.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements who says what in it, by start
   */
  public List<Figure> code(Reading reading, ActorFinder actors, List<Statement> statements) {
    List<Figure> figures = new ArrayList<>();
    NumberReader numbers = new NumberReader();
    int time = 0;
    List<TimeExpression> times = reading.times();
    for (int index = 0; index < reading.sentences().size(); index++) {
      Sentence st = reading.sentences().get(index);
      while (time < times.size() && times.get(time).sentence() < index) {
        time++;
      }
      for (int token = 0; token < st.size(); token++) {
        if (!mayStart(st, token) || inTime(times, time, index, st.start(token))) {
          continue;
        }
        Found found = find(st, token, numbers);
        if (found == null) {
          continue;
        }
        Figure figure = figure(reading, actors, statements, index, token, found, times, time);
        if (figure != null) {
          figures.add(figure);
        }
        token = Math.max(token, found.last());
      }
    }
    return List.copyOf(figures);
  }

  /**
   * A number with its unit.
   *
   * @param head the token that stands for the amount in the tree
   * @param counted whether the head itself is what is counted
   */
  private record Found(BigDecimal value, String unit, int head, int last, boolean counted) {}

  private static boolean mayStart(Sentence st, int token) {
    Upos tag = st.tag(token);
    return tag == Upos.NUM
        || tag == Upos.SYM
        || tag == Upos.ADJ && st.feature(token).equals("JJ") && NumberReader.ordinal(st, token) > 1;
  }

  private static boolean inTime(List<TimeExpression> times, int from, int sentence, int offset) {
    for (int index = from;
        index < times.size() && times.get(index).sentence() == sentence;
        index++) {
      if (times.get(index).span().contains(offset)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found find(Sentence st, int token, NumberReader numbers) {
    if (st.tag(token) == Upos.SYM) {
      String currency = CURRENCIES.get(st.form(token).toLowerCase(Locale.ROOT));
      if (currency == null || token + 1 >= st.size() || !numbers.read(st, token + 1)) {
        return null;
      }
      return new Found(numbers.value(), currency, token, numbers.next() - 1, false);
    }
    if (st.tag(token) == Upos.ADJ) {
      int noun = st.head(token);
      boolean counted = noun > token && Phrases.noun(st, noun) && SERIES.contains(st.lemma(noun));
      return counted
          ? new Found(
              BigDecimal.valueOf(NumberReader.ordinal(st, token)), "ordinal", noun, token, true)
          : null;
    }
    if (!numbers.read(st, token)) {
      return null;
    }
    int next = numbers.next();
    if (next >= st.size()) {
      return null;
    }
    String following = st.form(next).toLowerCase(Locale.ROOT);
    if (PERCENT.contains(following)) {
      return new Found(numbers.value(), "percent", next, next, false);
    }
    if (following.equals("per") && next + 1 < st.size() && st.lemma(next + 1).equals("cent")) {
      return new Found(numbers.value(), "percent", next + 1, next + 1, false);
    }
    if (following.equals("percentage") && next + 1 < st.size()) {
      return new Found(numbers.value(), "percentage point", next + 1, next + 1, false);
    }
    String currency = currencyAt(st, next);
    if (currency != null) {
      return new Found(numbers.value(), currency, next, next, false);
    }
    return count(st, token, next, numbers.value());
  }

  /** "euros", "US dollars". */
  private static @Nullable String currencyAt(Sentence st, int token) {
    String currency =
        st.tag(token) == Upos.NOUN || st.tag(token) == Upos.SYM
            ? CURRENCIES.get(st.lemma(token).toLowerCase(Locale.ROOT))
            : null;
    if (currency == null && token + 1 < st.size() && st.lemma(token + 1).equals("dollar")) {
      return switch (st.form(token)) {
        case "Australian" -> "AUD";
        case "Canadian" -> "CAD";
        case "US", "U.S." -> "USD";
        default -> null;
      };
    }
    return currency;
  }

  private @Nullable Found count(Sentence st, int token, int next, BigDecimal value) {
    int noun = st.head(token);
    for (int step = 0; step < 3 && noun >= 0 && noun < next; step++) {
      noun = st.head(noun);
    }
    if (noun < next || !Phrases.noun(st, noun) || noun - next > 5 || !counts(st, noun)) {
      return null;
    }
    if (value.compareTo(BigDecimal.valueOf(3)) < 0
        && (definite(st, noun) || st.form(token).equalsIgnoreCase("one"))) {
      return null;
    }
    return new Found(value, st.lemma(noun).toLowerCase(Locale.ROOT), noun, next - 1, true);
  }

  private boolean counts(Sentence st, int noun) {
    return COUNTED.contains(st.lemma(noun).toLowerCase(Locale.ROOT))
        || words.findSectorNoun(st, noun).isPresent();
  }

  private static boolean definite(Sentence st, int noun) {
    int determiner = st.child(noun, "det");
    if (determiner < 0) {
      return st.child(noun, "nmod") >= 0 && st.relation(st.child(noun, "nmod")).equals("nmod:poss");
    }
    String lemma = st.lemma(determiner);
    return !lemma.equals("a") && !lemma.equals("another") && !lemma.equals("some");
  }

  private static @Nullable Figure figure(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      int index,
      int token,
      Found found,
      List<TimeExpression> times,
      int time) {
    Sentence st = reading.sentences().get(index);
    String text = reading.article().text();
    int noun = found.counted() ? found.head() : measured(st, found.head());
    String measure =
        noun >= 0
            ? Phrases.core(st, noun).of(text).toLowerCase(Locale.ROOT)
            : verb(st, found.head());
    if (measure.isEmpty()) {
      return null;
    }
    Span span = st.span(token, Math.max(token, found.last()));
    return new Figure(
        Ids.of(reading.article().id(), "figure", span.start(), 0),
        measure,
        found.value(),
        found.unit(),
        subjects(actors, index, st, found.head(), noun),
        period(times, time, index, span.start()),
        Phrases.speakers(statements, span),
        Evidence.in(reading.article(), st.span()));
  }

  /** The noun an amount is of, -1 when only its verb tells. */
  private static int measured(Sentence st, int amount) {
    boolean share = st.tag(amount) == Upos.NOUN && PERCENT.contains(st.lemma(amount));
    for (String preposition : share ? OF : OF_IN_FOR) {
      int under = Phrases.under(st, amount, preposition);
      if (under >= 0 && st.tag(under) == Upos.NOUN) {
        return under;
      }
    }
    int head = st.head(amount);
    if (head < 0) {
      return -1;
    }
    boolean part =
        st.is(amount, "compound")
            || st.is(amount, "nummod")
            || st.is(amount, "nmod")
            || st.is(amount, "amod")
            || st.is(amount, "appos");
    if (part && Phrases.noun(st, head)) {
      return head;
    }
    if (st.tag(head) == Upos.ADJ
        && st.form(head).equals("worth")
        && Phrases.noun(st, st.head(head))) {
      return st.head(head);
    }
    for (int step = 0; step < 2 && st.tag(head) != Upos.VERB && st.head(head) >= 0; step++) {
      head = st.head(head);
    }
    if (st.tag(head) != Upos.VERB) {
      return -1;
    }
    int purpose = Phrases.under(st, head, "on");
    if (Phrases.noun(st, purpose) && st.is(amount, "obj")) {
      return purpose;
    }
    for (int child = st.firstChild(head);
        child >= 0 && child < head;
        child = st.nextSibling(child)) {
      // The parser takes a bare first noun for an adverbial now and then.
      boolean subject = st.is(child, "nsubj") || st.relation(child).equals("obl:unmarked");
      if (subject && st.tag(child) == Upos.NOUN && child != amount) {
        return child;
      }
    }
    int object = st.child(head, "obj");
    return object != amount && Phrases.noun(st, object) ? object : -1;
  }

  private static String verb(Sentence st, int amount) {
    int head = st.head(amount);
    return head >= 0 && st.tag(head) == Upos.VERB ? st.lemma(head) : "";
  }

  private static List<String> subjects(
      ActorFinder actors, int index, Sentence st, int amount, int noun) {
    SortedSet<String> codes = new TreeSet<>();
    if (noun >= 0) {
      around(actors, index, st, noun, codes);
    }
    int verb = st.head(noun >= 0 ? noun : amount);
    for (int step = 0; step < 2 && verb >= 0 && st.tag(verb) != Upos.VERB; step++) {
      verb = st.head(verb);
    }
    if (verb >= 0 && st.tag(verb) == Upos.VERB) {
      for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
        if (child != noun
            && (st.is(child, "nsubj")
                || st.is(child, "iobj")
                || st.is(child, "obl")
                    && (Phrases.marked(st, child, "to")
                        || Phrases.marked(st, child, "from")
                        || Phrases.marked(st, child, "for")
                        || Phrases.marked(st, child, "with")))) {
          add(actors.group(index, child), codes);
        }
        if (st.is(child, "nsubj") && child != noun && st.tag(child) == Upos.NOUN) {
          around(actors, index, st, child, codes);
        }
      }
    }
    return List.copyOf(codes);
  }

  private static void around(
      ActorFinder actors, int index, Sentence st, int noun, SortedSet<String> codes) {
    add(actors.inside(index, noun), codes);
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "nmod") || child > noun && st.is(child, "obl")) {
        add(actors.group(index, child), codes);
      }
    }
  }

  private static void add(List<Participant> found, SortedSet<String> codes) {
    for (Participant one : found) {
      if (one.registered()) {
        codes.add(one.actor());
      }
    }
  }

  private static @Nullable EventDate period(
      List<TimeExpression> times, int from, int sentence, int offset) {
    EventDate best = null;
    int distance = Integer.MAX_VALUE;
    for (int index = from;
        index < times.size() && times.get(index).sentence() == sentence;
        index++) {
      EventDate date = times.get(index).date();
      int away = Math.abs(times.get(index).span().start() - offset);
      if (date != null && away < distance) {
        best = date;
        distance = away;
      }
    }
    return best;
  }
}
