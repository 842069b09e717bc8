package org.entente.fuse.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedSet;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * How surely two mentions tell of one act. They may differ in one thing (who, to whom, what, when,
 * where), for that is a contradiction worth showing; the more they differ, the more their words and
 * their story must agree.
 */
public final class Sameness {
  /** Two mentions that cannot be one act. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  /** Days by which tellings of one act misdate it; more is another act. */
  private static final int MISDATED = 3;

  /** Days between articles that tell of one act without dating it. */
  private static final int NEWS = 10;

  private static final double STORY = 0.25;
  private static final double DAY = 0.25;
  private static final double PLACE = 0.1;
  private static final double COUNT = 0.15;

  /**
   * Numbers differ more often than anything else, and counting the same things makes up for it: a
   * little more speaks for one act than if neither counted.
   */
  private static final double MISCOUNT = 0.25;

  /** Who denies an act says less of it than who tells it. */
  private static final double DENIAL = 0.15;

  /**
   * Yet a denial of another type, or one that leaves a side unsaid, must share words with what it
   * denies: one actor denies many things.
   */
  private static final double CHARGE = 0.06;

  /** A denial of the very act that its sides were just said to have done to one another. */
  private static final double ANSWER = 0.15;

  /** Days within which a denial answers. */
  static final int ANSWERED = 2;

  private static final double MODE = -0.15;
  private static final double CONTEXT = -0.05;
  private static final double RELATED_TYPE = -0.06;
  private static final double UNSAID = -0.08;
  private static final double DIFFERENCE = -0.2;
  private static final double SAME_ARTICLE = -0.2;

  private final Kinship kinship;

  /**
   * @param kinship which actors may stand for one another
   */
  public Sameness(Kinship kinship) {
    this.kinship = kinship;
  }

  /** Likeness of words plus what speaks for and against, at most about 1.6; or {@link #NEVER}. */
  double of(Telling one, Telling other) {
    EventMention a = one.mention();
    EventMention b = other.mention();
    if (sameSentence(one, other)
        || !statusesMeet(a, b)
        || !daysMeet(one, other)
        || reversed(one, other)) {
      return NEVER;
    }
    int sides = sides(one, other);
    if (sides < 0) {
      return NEVER;
    }
    int differences = sides;
    boolean related = TypeFamily.related(a.type(), b.type());
    if (!related) {
      differences++;
    }
    boolean misdated = a.date() != null && b.date() != null && gap(a.date(), b.date()) > 0;
    differences += misdated ? 1 : 0;
    boolean elsewhere = Places.differ(a.place(), b.place());
    differences += elsewhere ? 1 : 0;
    int counts = counts(one, other);
    differences += counts < 0 ? 1 : 0;
    if (differences > 1) {
      return NEVER;
    }
    double words = one.wording().likeness(other.wording());
    boolean sameCharge = a.type() == b.type() && allSaid(one, other) && !negated(a, b);
    if (isNo(a) != isNo(b) && words < CHARGE && counts <= 0 && !sameCharge) {
      return NEVER;
    }
    double score = words;
    score += one.story().equals(other.story()) ? STORY : 0;
    score += a.date() != null && b.date() != null && !misdated ? DAY : 0;
    score += a.place() != null && b.place() != null && !elsewhere ? PLACE : 0;
    score += counts > 0 ? COUNT : counts < 0 ? MISCOUNT : 0;
    score += isNo(a) != isNo(b) ? DENIAL : 0;
    score +=
        isNo(a) != isNo(b)
                && sameCharge
                && differences == 0
                && words >= CHARGE
                && answers(one, other)
            ? ANSWER
            : 0;
    score += a.type() == b.type() ? 0 : related ? RELATED_TYPE : 0;
    score += a.mode() != null && b.mode() != null && !a.mode().equals(b.mode()) ? MODE : 0;
    score +=
        !a.contexts().isEmpty()
                && !b.contexts().isEmpty()
                && Collections.disjoint(a.contexts(), b.contexts())
            ? CONTEXT
            : 0;
    score += one.sources().isEmpty() || other.sources().isEmpty() ? UNSAID : 0;
    score += one.targets().isEmpty() || other.targets().isEmpty() ? UNSAID : 0;
    score += differences * DIFFERENCE;
    score += one.article().equals(other.article()) ? SAME_ARTICLE : 0;
    return score;
  }

  /** 1 when a count of the same thing agrees, -1 when all such counts differ, else 0. */
  private static int counts(Telling one, Telling other) {
    int counts = 0;
    for (Quantity here : one.quantities()) {
      for (Quantity there : other.quantities()) {
        if (here.comparable(there)) {
          if (!here.excludes(there)) {
            return 1;
          }
          counts = -1;
        }
      }
    }
    return counts;
  }

  /** Two mentions of one sentence are two acts, or the sentence would have been coded once. */
  private static boolean sameSentence(Telling one, Telling other) {
    return one.article().equals(other.article())
        && one.mention().sentence().overlaps(other.mention().sentence());
  }

  /** What a narrator says has not happened is seldom what another says has. */
  private static boolean negated(EventMention one, EventMention other) {
    return one.status() == Status.NEGATED || other.status() == Status.NEGATED;
  }

  private static boolean allSaid(Telling one, Telling other) {
    return !one.sources().isEmpty()
        && !one.targets().isEmpty()
        && !other.sources().isEmpty()
        && !other.targets().isEmpty();
  }

  private static boolean answers(Telling one, Telling other) {
    return one.published() != null
        && other.published() != null
        && Math.abs(ChronoUnit.DAYS.between(one.published(), other.published())) <= ANSWERED;
  }

  /** Whether the mention says that the act is not so. */
  static boolean isNo(EventMention mention) {
    return mention.status() == Status.DENIED || mention.status() == Status.NEGATED;
  }

  /** What is coming or only possible is not what has happened, unless the days are the same. */
  private static boolean statusesMeet(EventMention one, EventMention other) {
    if (one.status() == Status.HYPOTHETICAL || other.status() == Status.HYPOTHETICAL) {
      return one.status() == other.status();
    }
    if ((one.status() == Status.FUTURE) != (other.status() == Status.FUTURE)) {
      return one.date() != null && other.date() != null && gap(one.date(), other.date()) == 0;
    }
    return true;
  }

  private static boolean daysMeet(Telling one, Telling other) {
    EventDate a = one.mention().date();
    EventDate b = other.mention().date();
    if (a != null && b != null) {
      return gap(a, b) <= MISDATED;
    }
    if (a != null || b != null) {
      // The undated telling is taken to be news on the day it was printed.
      EventDate dated = a != null ? a : b;
      LocalDate printed = a != null ? other.published() : one.published();
      return printed == null
          || dated == null
          || (gap(dated, printed) <= NEWS && near(one.published(), other.published()));
    }
    return near(one.published(), other.published());
  }

  private static boolean near(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= NEWS;
  }

  /** Days between the two; 0 when they share one. */
  static long gap(EventDate one, EventDate other) {
    if (one.start().isBefore(other.end()) && other.start().isBefore(one.end())) {
      return 0;
    }
    return one.start().isBefore(other.start())
        ? ChronoUnit.DAYS.between(one.end(), other.start()) + 1
        : ChronoUnit.DAYS.between(other.end(), one.start()) + 1;
  }

  private static long gap(EventDate date, LocalDate day) {
    return day.isBefore(date.start())
        ? ChronoUnit.DAYS.between(day, date.start())
        : Math.max(0, ChronoUnit.DAYS.between(date.end().minusDays(1), day));
  }

  /** Whether one is done to the other's doer by the other's target. */
  private static boolean reversed(Telling one, Telling other) {
    return !one.reciprocal()
        && !other.reciprocal()
        && !one.sources().isEmpty()
        && !one.targets().isEmpty()
        && Collections.disjoint(one.sources(), other.sources())
        && (!Collections.disjoint(one.sources(), other.targets())
            || !Collections.disjoint(one.targets(), other.sources()));
  }

  /** Sides that differ, or -1 when nothing on either side is the same. */
  private int sides(Telling one, Telling other) {
    LocalDate day = one.published() == null ? other.published() : one.published();
    int differ = 0;
    boolean meet = false;
    if (!one.sources().isEmpty() && !other.sources().isEmpty()) {
      meet |= meet(one.sources(), other.sources(), day);
      differ += disagree(one.sources(), other.sources(), day) ? 1 : 0;
    }
    if (!one.targets().isEmpty() && !other.targets().isEmpty()) {
      meet |= meet(one.targets(), other.targets(), day);
      boolean mirrored = one.reciprocal() && other.reciprocal();
      differ += !mirrored && disagree(one.targets(), other.targets(), day) ? 1 : 0;
    }
    return meet ? differ : -1;
  }

  /** Whether an actor of one side is known to stand for one of the other. */
  private boolean meet(SortedSet<String> one, SortedSet<String> other, @Nullable LocalDate day) {
    return one.stream()
        .anyMatch(
            here ->
                other.contains(here)
                    || other.stream()
                        .anyMatch(
                            there ->
                                !Kinship.unknown(here)
                                    && !Kinship.unknown(there)
                                    && kinship.related(here, there, day)));
  }

  /** Whether each side names somebody whom nobody of the other can stand for. */
  private boolean disagree(
      SortedSet<String> one, SortedSet<String> other, @Nullable LocalDate day) {
    return one.stream().anyMatch(actor -> !kinship.isAmong(actor, other, day))
        && other.stream().anyMatch(actor -> !kinship.isAmong(actor, one, day));
  }
}
