package org.entente.read.parse;

import java.util.Arrays;
import org.entente.read.tag.Words;

/**
 * Searches a sentence's tree by a parser's scores: a beam of the few likeliest states, each of
 * which goes on by every action that is not much less likely than the likeliest.
 *
 * <p>A state costs what its actions and labels were unlikely, by a softmax of their scores: a flat
 * one, for they are surer than right. Costs are in scores of actions, so what one action costs more
 * than another is the difference of their scores. All are whole numbers, so every machine builds
 * the same tree. A workspace for one thread.
 */
public final class TreeSearch {
  /** How many states the analyser keeps at most. */
  public static final int WIDTH = 6;

  /** Longer sentences, in words, keep one state: a copy of a state costs the sentence's length. */
  private static final int LONGEST = 300;

  /** How much below another an action's score is when it is less likely by a nat (e times). */
  private static final int NAT = 1200;

  /** The same of labels. */
  private static final int LABEL_NAT = 500;

  /** How much more than the cheapest a state may cost to be kept. */
  private static final int LEEWAY = NAT;

  /** The likelihood of the best action or label. */
  private static final int CERTAIN = 1 << 16;

  /** Likelihood beside the best, by how many scores of an action it is below it. */
  private static final int[] LIKELIHOOD = new int[8 * NAT];

  static {
    for (int i = 0; i < LIKELIHOOD.length; i++) {
      LIKELIHOOD[i] = (int) (CERTAIN * StrictMath.exp(-(double) i / NAT));
    }
  }

  private final Parser parser;
  private final ParseState[] states;
  private final boolean[] live;
  private final int[] costs;
  private final int[][] features;
  private final int[] rightFeatures = new int[ParseFeatures.COUNT];
  private final long[] sums;
  private final short[] scores;

  // The next step: the action a state takes, what it will have cost, and the state it becomes.
  private final int[] from;
  private final int[] action;
  private final int[] price;
  private final int[] to;
  private int chosen;

  // The last tree, what it cost, and another that was kept.
  private ParseState found;
  private ParseState kept;
  private long total;

  /**
   * @param parser what is known of trees
   * @param width states kept at most; with 1 the search is greedy
   */
  public TreeSearch(Parser parser, int width) {
    this.parser = parser;
    states = new ParseState[width];
    states[0] = new ParseState();
    for (int i = 1; i < width; i++) {
      states[i] = new ParseState(states[0]);
    }
    found = states[0];
    kept = new ParseState(states[0]);
    live = new boolean[width];
    costs = new int[width];
    features = new int[width][ParseFeatures.COUNT];
    sums = new long[parser.arcs().scores()];
    scores = new short[parser.arcs().scores()];
    from = new int[width];
    action = new int[width];
    price = new int[width];
    to = new int[width];
  }

  /**
   * Reads a sentence.
   *
   * @param words the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   * @param kinds kind of each tag, as {@link TagKind} numbers them
   * @return a state that holds the tree until the next call
   */
  public ParseState tree(Words words, int[] tags, byte[] kinds) {
    int width = words.size() > LONGEST ? 1 : states.length;
    states[0].load(words, tags, kinds);
    Arrays.fill(live, false);
    live[0] = true;
    costs[0] = 0;
    total = 0;
    int best = 0;
    while (!states[best].done()) {
      chosen = 0;
      for (int i = 0; i < states.length; i++) {
        if (live[i]) {
          weigh(i, width);
        }
      }
      while (price[chosen - 1] > price[0] + LEEWAY) {
        chosen--;
      }
      best = advance();
    }
    found = states[best];
    return found;
  }

  /** The last tree, until the next one; or the one taken back. */
  ParseState found() {
    return found;
  }

  /** Keeps the last tree beyond the next one. */
  void keep() {
    if (found != kept) {
      kept.copy(found);
    }
  }

  /** Makes the tree that was kept the last one again. */
  void takeBack() {
    found = kept;
  }

  /** What the last tree cost. */
  long cost() {
    return total;
  }

  /** Enters what a state can do among the actions to choose from. */
  private void weigh(int at, int width) {
    ParseState state = states[at];
    ParseFeatures.extract(state, features[at]);
    long packed = parser.actions().sums(features[at], ParseFeatures.COUNT);
    int best = Integer.MIN_VALUE;
    for (int act = 0; act < ParseState.ACTIONS; act++) {
      best = state.allows(act) ? Math.max(best, ActionTable.score(packed, act)) : best;
    }
    int sum = 0;
    for (int act = 0; act < ParseState.ACTIONS; act++) {
      sum += state.allows(act) ? likelihood(best - ActionTable.score(packed, act)) : 0;
    }
    int bestCost = costs[at] + cost(sum);
    for (int act = 0; act < ParseState.ACTIONS; act++) {
      if (state.allows(act)) {
        choose(at, act, bestCost + best - ActionTable.score(packed, act), width);
      }
    }
  }

  /** Takes an action into the cheapest so far, which stay sorted; of equals the first is first. */
  private void choose(int state, int act, int cost, int width) {
    int at = chosen;
    while (at > 0 && cost < price[at - 1]) {
      at--;
    }
    if (at == width) {
      return;
    }
    chosen = Math.min(chosen + 1, width);
    for (int i = chosen - 1; i > at; i--) {
      from[i] = from[i - 1];
      action[i] = action[i - 1];
      price[i] = price[i - 1];
    }
    from[at] = state;
    action[at] = act;
    price[at] = cost;
  }

  /** Takes the chosen actions and says which state is the cheapest then. */
  private int advance() {
    Arrays.fill(live, false);
    for (int i = 0; i < chosen; i++) {
      to[i] = live[from[i]] ? -1 : from[i];
      live[from[i]] = true;
    }
    for (int i = 0; i < chosen; i++) {
      if (to[i] < 0) {
        to[i] = free();
        live[to[i]] = true;
        states[to[i]].copy(states[from[i]]);
      }
    }
    int best = to[0];
    for (int i = 0; i < chosen; i++) {
      costs[to[i]] = price[i] + take(states[to[i]], action[i], features[from[i]]);
      best = costs[to[i]] < costs[best] ? to[i] : best;
    }
    int least = costs[best];
    total += least;
    for (int i = 0; i < chosen; i++) {
      costs[to[i]] -= least; // only differences matter, and they stay small in any sentence
    }
    return best;
  }

  private int free() {
    int free = 0;
    while (live[free]) {
      free++;
    }
    return free;
  }

  /** Takes an action and says what its label costs. */
  private int take(ParseState state, int act, int[] stateFeatures) {
    if (act == ParseState.SHIFT) {
      state.shift();
      return 0;
    }
    if (state.headOf(act) == ParseState.ROOT) {
      state.arc(act, parser.root());
      return 0;
    }
    int label = label(act, stateFeatures);
    state.arc(act, label);
    int sum = 0;
    for (int j = 0; j < parser.labels(); j++) {
      sum += j == parser.root() ? 0 : likelihood((scores[label] - scores[j]) * NAT / LABEL_NAT);
    }
    return cost(sum);
  }

  /** The best label of an arc; all labels' scores are in {@link #scores} then. */
  private int label(int act, int[] stateFeatures) {
    int[] labelFeatures = stateFeatures;
    if (act == ParseState.RIGHT) {
      labelFeatures = rightFeatures;
      for (int k = 0; k < ParseFeatures.COUNT; k++) {
        rightFeatures[k] = stateFeatures[k] * Parser.RIGHT_LABEL;
      }
    }
    parser.arcs().score(labelFeatures, ParseFeatures.COUNT, sums, scores);
    int root = parser.root();
    int best = root == 0 ? 1 : 0;
    for (int j = 0; j < parser.labels(); j++) {
      if (scores[j] > scores[best] && j != root) {
        best = j;
      }
    }
    return best;
  }

  private static int likelihood(int below) {
    return below < LIKELIHOOD.length ? LIKELIHOOD[below] : 0;
  }

  /** What the best of some costs whose likelihoods, its own included, have the sum. */
  private static int cost(int sum) {
    return (int) (NAT * StrictMath.log((double) sum / CERTAIN));
  }
}
