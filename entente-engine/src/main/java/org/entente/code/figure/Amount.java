package org.entente.code.figure;

import java.math.BigDecimal;

/**
 * A number with what it is a number of, as tokens of one sentence.
 *
 * @param kind what it counts in
 * @param value the number, scaled out
 * @param unit {@code percent}, {@code ordinal}, the counted noun's lemma; for money its word or
 *     sign in lower case
 * @param head the token that stands for the amount in the tree
 * @param first its first token
 * @param last its last token
 * @param counted the noun that is counted, -1 when the unit is none
 * @param political whether what is counted is political in itself; else somebody must be tied to it
 */
record Amount(
    Kind kind,
    BigDecimal value,
    String unit,
    int head,
    int first,
    int last,
    int counted,
    boolean political) {
  /** What a number counts in. */
  enum Kind {
    MONEY,
    PERCENT,
    COUNT,
    ORDINAL
  }

  /** The same kind of amount with another number: "from 72 to 58 percent". */
  Amount with(BigDecimal number, int place, int end) {
    return new Amount(kind, number, unit, place, place, end, counted, political);
  }
}
