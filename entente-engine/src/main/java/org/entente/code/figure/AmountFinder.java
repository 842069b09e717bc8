package org.entente.code.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.entente.code.figure.Amount.Kind;
import org.entente.lexicon.CurrencyBook;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Finds the amounts of a sentence: money, percentages, what is counted, and ordinals. */
final class AmountFinder {

  private static final BigDecimal FEW = BigDecimal.valueOf(3);
  private static final int FARTHEST_NOUN = 5;

  private final WordBook words;
  private final CurrencyBook currencies;
  private final NumberReader numbers = new NumberReader();
  private final NumberReader second = new NumberReader();

  AmountFinder(Lexicon lexicon) {
    this.words = lexicon.words();
    this.currencies = lexicon.currencies();
  }

  /**
   * The amount that starts at the token.
   *
   * @param before the amount found before it in the sentence, or null
   */
  @Nullable Amount find(Sentence st, int token, @Nullable Amount before) {
    Amount money = sign(st, token);
    if (money != null) {
      return money;
    }
    return switch (st.tag(token)) {
      case ADJ, ADV, NOUN -> ordinal(st, token);
      case NUM -> number(st, token, before);
      default -> null;
    };
  }

  /** Whether the token may start an amount: what taggers make of signs is no matter. */
  boolean opens(Sentence st, int token) {
    return switch (st.tag(token)) {
      case NUM, SYM, ADJ, ADV -> true;
      default -> beforeDigits(st, token);
    };
  }

  private static boolean beforeDigits(Sentence st, int token) {
    return token + 1 < st.size() && Character.isDigit(st.form(token + 1).charAt(0));
  }

  /** "$3 million", "A$40", "between $8 and $10 billion", "Rs 500 crore". */
  private @Nullable Amount sign(Sentence st, int token) {
    boolean plain = st.form(token).chars().allMatch(Character::isLowerCase); // "won 26 seats"
    String sign = !plain && beforeDigits(st, token) ? lower(st.form(token)) : "";
    if (sign.isEmpty() || !currencies.has(sign) || !numbers.read(st, token + 1)) {
      return null;
    }
    int end = numbers.next();
    BigDecimal value = numbers.value();
    int other = end + 1;
    if (joins(st, end) && other < st.size()) {
      other += currencies.has(lower(st.form(other))) ? 1 : 0;
      value = scaled(st, value, other);
    }
    return new Amount(Kind.MONEY, value, sign, token, token, end - 1, -1, true);
  }

  private @Nullable Amount number(Sentence st, int token, @Nullable Amount before) {
    if (!numbers.read(st, token) || partOfName(st, token) || perUnit(st, token)) {
      return null;
    }
    int next = numbers.next();
    BigDecimal value = numbers.value();
    int unit = next;
    if (joins(st, next) && next + 1 < st.size() && second.read(st, next + 1)) {
      unit = second.next();
      value = scaled(st, value, next + 1);
    }
    Amount measured = unit < st.size() ? measured(st, token, next, unit, value) : null;
    if (measured != null) {
      return measured;
    }
    if (before != null && rangeEnd(st, token, before)) {
      return before.with(value, token, next - 1);
    }
    int noun = noun(st, token, unit);
    if (noun >= 0) {
      return count(st, token, next, noun, value);
    }
    return leaning(st, token, next, value, before);
  }

  /** Money and percentages by the words at {@code unit}. */
  private @Nullable Amount measured(Sentence st, int token, int next, int unit, BigDecimal value) {
    String word = lower(st.form(unit));
    int last = unit == next ? unit : next - 1;
    if (AmountWords.PERCENT.contains(word)) {
      return new Amount(Kind.PERCENT, value, "percent", unit, token, last, -1, true);
    }
    boolean more = unit + 1 < st.size();
    if (more
        && (word.equals("per") && st.lemma(unit + 1).equals("cent")
            || word.equals("percentage") && st.lemma(unit + 1).equals("point"))) {
      last = unit == next ? unit + 1 : last;
      String name = word.equals("per") ? "percent" : "percentage point";
      return new Amount(Kind.PERCENT, value, name, unit + 1, token, last, -1, true);
    }
    int money = more && adjective(st, unit) && money(st, unit + 1) ? unit + 1 : unit;
    // Nothing but money is counted in millions without a noun: "11 trillion won".
    boolean scaled = money == unit && numbers.zeros() > 2 && currencies.has(moneyWord(st, money));
    if (!money(st, money) && !scaled) {
      return null;
    }
    return new Amount(
        Kind.MONEY,
        value,
        moneyWord(st, money),
        money,
        token,
        unit == next ? money : last,
        -1,
        true);
  }

  private boolean money(Sentence st, int token) {
    return (Phrases.noun(st, token) || st.tag(token) == Upos.SYM)
        && currencies.has(moneyWord(st, token));
  }

  /** The word as the lexicon has it; lemmatisers leave many a foreign plural as it is. */
  private String moneyWord(Sentence st, int token) {
    String lemma = lower(st.lemma(token));
    String form = lower(st.form(token));
    if (currencies.has(lemma)) {
      return lemma;
    }
    return form.endsWith("s") && !currencies.has(form)
        ? form.substring(0, form.length() - 1)
        : form;
  }

  private static boolean adjective(Sentence st, int token) {
    return st.tag(token) == Upos.ADJ || st.tag(token) == Upos.PROPN;
  }

  /** The noun a number counts, -1 when none follows: "5 tanks", "5 of the 27 states". */
  private static int noun(Sentence st, int token, int next) {
    int noun = st.head(token);
    for (int step = 0; step < 3 && noun >= 0 && noun < next; step++) {
      if (noun >= token && st.tag(noun) == Upos.NUM) {
        int of = Phrases.under(st, noun, "of");
        if (Phrases.noun(st, of)) {
          return of;
        }
      }
      noun = st.head(noun);
    }
    if (noun >= next && Phrases.noun(st, noun) && noun - next <= FARTHEST_NOUN) {
      boolean numeral =
          st.is(token, "nummod") || st.is(token, "compound") || st.tag(token + 1) == Upos.NUM;
      return numeral ? noun : -1;
    }
    int of = Phrases.under(st, token, "of");
    return Phrases.noun(st, of) ? of : behindName(st, token, next);
  }

  /** "and Togo 23 American helicopters": the parser joined the number to the name before it. */
  private static int behindName(Sentence st, int token, int next) {
    int noun = st.is(token, "flat") && st.head(token) == token - 1 ? next : st.size();
    while (noun < st.size() && st.tag(noun) == Upos.ADJ) {
      noun++;
    }
    return noun < st.size() && st.feature(noun).equals("NNS") ? noun : -1;
  }

  private @Nullable Amount count(Sentence st, int token, int next, int noun, BigDecimal value) {
    String unit = lower(st.lemma(noun));
    boolean political = political(st, noun);
    boolean few = value.compareTo(FEW) < 0 && value.scale() <= 0; // 1.8 is measured, not counted
    if (AmountWords.NO_COUNT.contains(unit)
        || few && (!political || definite(st, noun) || st.form(token).equalsIgnoreCase("one"))) {
      return null;
    }
    return new Amount(Kind.COUNT, value, unit, noun, token, next - 1, noun, political);
  }

  private boolean political(Sentence st, int noun) {
    return AmountWords.POLITICAL.contains(lower(st.lemma(noun)))
        || words.findSectorNoun(st, noun).isPresent();
  }

  /** "between 40 and <i>50</i> fighters": the second end of the range of a count. */
  private static boolean rangeEnd(Sentence st, int token, Amount before) {
    return before.kind() == Kind.COUNT && before.last() == token - 2 && joins(st, token - 1);
  }

  /** "per thousand metres", "one in five Georgians": no amount of its own. */
  private static boolean perUnit(Sentence st, int token) {
    if (token < 1) {
      return false;
    }
    String word = st.lemma(token - 1);
    boolean ratio =
        token > 1
            && word.equals("in")
            && (st.tag(token - 2) == Upos.NUM || st.form(token - 2).equalsIgnoreCase("one"));
    return word.equals("per") || ratio;
  }

  /** "141 voted for it and 29 against": as many of what was counted before. */
  private static boolean counted(Sentence st, int token, int next, Amount before) {
    if (before.kind() != Kind.COUNT || next >= st.size() || token < 1) {
      return false;
    }
    String lemma = st.lemma(next);
    boolean opens =
        st.form(token - 1).equals(",")
            || st.tag(token - 1) == Upos.CCONJ
            || st.lemma(token - 1).equals("while");
    boolean acts = st.tag(next) == Upos.VERB || st.tag(next) == Upos.AUX;
    return opens && (acts || lemma.equals("against") || lemma.equals("for"));
  }

  /** A bare number is what the one before it was, or what "the number of" its subject says. */
  private @Nullable Amount leaning(
      Sentence st, int token, int next, BigDecimal value, @Nullable Amount before) {
    int head = next - 1;
    if (before != null && counted(st, token, next, before)) {
      return before.with(value, head, next - 1);
    }
    int marker = Math.max(st.child(head, "case"), st.child(token, "case"));
    if (marker < 0 || !AmountWords.COMPARING.contains(st.lemma(marker))) {
      return null;
    }
    if (before != null && before.kind() != Kind.ORDINAL) {
      boolean large = numbers.zeros() > 0;
      return large == (before.kind() == Kind.MONEY) || before.kind() == Kind.COUNT
          ? before.with(value, head, next - 1)
          : null;
    }
    int verb = st.head(head);
    int total = verb < 0 ? -1 : st.child(verb, "nsubj");
    int of =
        total >= 0 && AmountWords.TOTALS.contains(st.lemma(total))
            ? Phrases.under(st, total, "of")
            : -1;
    return Phrases.noun(st, of)
        ? new Amount(
            Kind.COUNT, value, lower(st.lemma(of)), head, token, next - 1, of, political(st, of))
        : null;
  }

  /** "a third summit", "the second-largest partner", "ranks 12th". */
  private @Nullable Amount ordinal(Sentence st, int token) {
    int number = NumberReader.ordinal(st, token);
    if (number < 2) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(number);
    int noun = Math.max(0, st.head(token));
    if (AmountWords.RANKING.contains(st.lemma(noun))
        || token > 0 && AmountWords.RANKING.contains(st.lemma(token - 1))) {
      return new Amount(Kind.ORDINAL, value, "ordinal", token, token, token, -1, false);
    }
    boolean superlative = st.feature(noun).equals("JJS");
    boolean counted =
        superlative
            || Phrases.noun(st, noun)
                && !st.feature(noun).equals("NNS")
                && (!AmountWords.NO_COUNT.contains(lower(st.lemma(noun))) || inRow(st, noun));
    return noun > token && st.tag(token) != Upos.NOUN && counted
        ? new Amount(
            Kind.ORDINAL,
            value,
            "ordinal",
            noun,
            token,
            token,
            superlative ? -1 : noun,
            AmountWords.SERIES.contains(lower(st.lemma(noun))))
        : null;
  }

  /** "the seventh month in a row", "the third straight year". */
  private static boolean inRow(Sentence st, int noun) {
    return AmountWords.STREAK.contains(st.lemma(noun - 1))
        || noun + 3 < st.size() && st.lemma(noun + 3).equals("row")
        || noun + 1 < st.size() && st.form(noun + 1).equals("running");
  }

  /** "G7", "Resolution 2231", "Airbus A330": the number belongs to a name before it. */
  private static boolean partOfName(Sentence st, int token) {
    int head = st.head(token);
    return head >= 0 && head < token && Phrases.noun(st, head) && st.is(token, "nummod");
  }

  /** Whether the word makes a range of the numbers around it: "72 to 58 percent", "3-4 %". */
  private static boolean joins(Sentence st, int token) {
    if (token >= st.size()) {
      return false;
    }
    return switch (st.form(token)) {
      case "to", "and", "or", "-", "\u2013" -> true;
      default -> false;
    };
  }

  /** "8 to 10 billion": the first number takes the scale of the second. */
  private BigDecimal scaled(Sentence st, BigDecimal value, int other) {
    boolean shares = numbers.zeros() == 0 && second.read(st, other) && second.zeros() > 0;
    return shares && value.compareTo(second.value().scaleByPowerOfTen(-second.zeros())) < 0
        ? value.scaleByPowerOfTen(second.zeros())
        : value;
  }

  private static boolean definite(Sentence st, int noun) {
    int determiner = st.child(noun, "det");
    if (determiner < 0) {
      return st.child(noun, "nmod") >= 0 && st.relation(st.child(noun, "nmod")).equals("nmod:poss");
    }
    String lemma = st.lemma(determiner);
    return !lemma.equals("a") && !lemma.equals("another") && !lemma.equals("some");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
