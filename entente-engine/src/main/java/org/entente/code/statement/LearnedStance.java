package org.entente.code.statement;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.learned.LinearModel;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;

/**
 * Weighs each stance by a linear model over what the statement shows of it, learned from sentences
 * of our own; see {@link StanceFeatures}.
 */
public final class LearnedStance implements StanceWeigher {
  /** The label of a stance against. */
  public static final String AGAINST = "against";

  /** The label of a stance for. */
  public static final String FOR = "for";

  /** The label of words that judge nothing. */
  public static final String NEITHER = "neither";

  /** The probability that a stance needs. */
  private static final double LEAST = 0.5;

  private final Lexicon lexicon;
  private final Valuation values;
  private final ToDoubleFunction<Pair> judge;

  /**
   * @param lexicon what the features look at
   * @param model tells {@link #AGAINST}, {@link #FOR} and {@link #NEITHER} apart
   */
  public LearnedStance(Lexicon lexicon, LinearModel model) {
    this.lexicon = lexicon;
    this.values = Valuation.of(lexicon);
    this.judge = judging(model);
  }

  /**
   * A statement of a registered speaker and an actor it may judge.
   *
   * @param statement with the rules' stances
   * @param toward the actor's code
   * @param features what is seen of the stance
   */
  public record Pair(Statement statement, String toward, Collection<String> features) {
    /** The speaker's code. */
    public String speaker() {
      return statement.speaker() == null ? "" : statement.speaker().actor();
    }

    /** The stance by the rules, [-1, 1]; 0 where they see none. */
    public double ruled() {
      return statement.stance().getOrDefault(toward, 0.0);
    }
  }

  /** All pairs of the statements; for trainers and for explaining. */
  public static List<Pair> pairs(
      Lexicon lexicon, Reading reading, List<Statement> statements, List<EventMention> mentions) {
    ActorFinder actors = new ActorFinder(lexicon, reading);
    actors.hear(statements);
    StancePairs pairs =
        new StancePairs(lexicon, Valuation.of(lexicon), reading, actors, statements, mentions);
    return statements.stream().flatMap(one -> pairs.of(one).stream()).toList();
  }

  /**
   * A judge of pairs: the mean of the signs, [-1, 1], where one of them is likely, else 0.
   *
   * @param model as of the constructor
   */
  public static ToDoubleFunction<Pair> judging(LinearModel model) {
    int against = model.labels().indexOf(AGAINST);
    int favour = model.labels().indexOf(FOR);
    return pair -> {
      double[] odds = model.probabilities(pair.features());
      return Math.max(odds[favour], odds[against]) >= LEAST
          ? Math.round((odds[favour] - odds[against]) * 100) / 100.0
          : 0;
    };
  }

  @Override
  public List<Statement> weigh(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      List<EventMention> mentions) {
    if (statements.isEmpty()) {
      return statements;
    }
    StancePairs pairs = new StancePairs(lexicon, values, reading, actors, statements, mentions);
    return statements.stream().map(one -> weighed(one, pairs.of(one))).toList();
  }

  private Statement weighed(Statement statement, List<Pair> pairs) {
    SortedMap<String, Double> stance = new TreeMap<>(statement.stance());
    for (Pair pair : pairs) {
      double value = judge.applyAsDouble(pair);
      if (value == 0) {
        stance.remove(pair.toward());
      } else {
        stance.put(pair.toward(), value);
      }
    }
    return statement.withStance(stance);
  }
}
