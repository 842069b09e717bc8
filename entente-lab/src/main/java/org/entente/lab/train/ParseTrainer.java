package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.read.parse.ActionTable;
import org.entente.read.parse.ParseFeatures;
import org.entente.read.parse.ParseState;
import org.entente.read.parse.Parser;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.LinearTable;
import org.entente.read.tag.Words;

/** Trains the parser with a dynamic oracle and exploration. */
final class ParseTrainer {
  private static final float MARGIN = Float.parseFloat(System.getProperty("pm", "10"));
  private static final float LABEL_MARGIN = Float.parseFloat(System.getProperty("lm", "10"));
  private static final double EXPLORE = Double.parseDouble(System.getProperty("ex", "0.9"));

  private final Lexis lexis;
  private final byte[] kinds;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  ParseTrainer(Lexis lexis, byte[] kinds, List<Gold> sentences) {
    this.lexis = lexis;
    this.kinds = kinds;
    for (Gold gold : sentences) {
      for (String relation : gold.relations) {
        numbers.merge(relation, 1, Integer::sum);
      }
    }
    labels.addAll(numbers.keySet());
    for (int i = 0; i < labels.size(); i++) {
      numbers.put(labels.get(i), i);
    }
  }

  Parser train(
      List<Gold> sentences,
      List<int[]> tags,
      int epochs,
      int actionBits,
      int labelBits,
      long seed) {
    int root = numbers.getOrDefault("root", -1);
    Weights actions = new Weights(actionBits, ParseState.ACTIONS, ParseState.ACTIONS);
    Weights arcs = new Weights(labelBits, labels.size(), 1);
    Words words = new Words(lexis);
    ParseState state = new ParseState();
    int count = ParseFeatures.COUNT;
    int[] features = new int[count];
    int[] labelFeatures = new int[count];
    float[] scores = new float[ParseState.ACTIONS];
    float[] labelScores = new float[labels.size()];
    int[] costs = new int[ParseState.ACTIONS];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int at : order) {
        Gold gold = sentences.get(at);
        int size = gold.size();
        int[] heads = new int[size + ParseState.FIRST];
        int[] relations = new int[size + ParseState.FIRST];
        heads[0] = heads[1] = -1;
        for (int i = 0; i < size; i++) {
          heads[i + ParseState.FIRST] =
              gold.heads[i] < 0 ? ParseState.ROOT : gold.heads[i] + ParseState.FIRST;
          relations[i + ParseState.FIRST] = numbers.getOrDefault(gold.relations[i], 0);
        }
        words.load(gold.forms);
        state.load(words, tags.get(at), kinds);
        while (!state.done()) {
          ParseFeatures.extract(state, features);
          actions.score(features, count, scores);
          int cheapest = Integer.MAX_VALUE;
          for (int a = 0; a < ParseState.ACTIONS; a++) {
            costs[a] = state.allows(a) ? Oracle.cost(state, a, heads) : Integer.MAX_VALUE;
            cheapest = Math.min(cheapest, costs[a]);
          }
          int right = -1;
          int wrong = -1;
          int best = -1;
          for (int a = 0; a < ParseState.ACTIONS; a++) {
            if (costs[a] == Integer.MAX_VALUE) {
              continue;
            }
            if (best < 0 || scores[a] > scores[best]) {
              best = a;
            }
            if (costs[a] == cheapest) {
              right = right < 0 || scores[a] > scores[right] ? a : right;
            } else {
              wrong = wrong < 0 || scores[a] > scores[wrong] ? a : wrong;
            }
          }
          if (wrong >= 0 && scores[right] < scores[wrong] + MARGIN) {
            actions.update(features, count, right, wrong, 1);
          }
          actions.tick();
          int action = epoch > 0 && random.nextDouble() < EXPLORE ? best : right;
          if (action == ParseState.SHIFT) {
            state.shift();
          } else if (state.headOf(action) == ParseState.ROOT) {
            state.arc(action, root);
          } else {
            for (int k = 0; k < count; k++) {
              labelFeatures[k] =
                  action == ParseState.RIGHT ? features[k] * Parser.RIGHT_LABEL : features[k];
            }
            arcs.score(labelFeatures, count, labelScores);
            int label = root == 0 ? 1 : 0;
            int gold0 = relations[state.top()];
            int rival = -1;
            for (int j = 0; j < labelScores.length; j++) {
              if (j == root) {
                continue;
              }
              if (labelScores[j] > labelScores[label]) {
                label = j;
              }
              if (j != gold0 && (rival < 0 || labelScores[j] > labelScores[rival])) {
                rival = j;
              }
            }
            if (heads[state.top()] == state.headOf(action)) {
              if (labelScores[gold0] < labelScores[rival] + LABEL_MARGIN) {
                arcs.update(labelFeatures, count, gold0, rival, 1);
              }
              arcs.tick();
            }
            state.arc(action, label);
          }
        }
      }
    }
    return new Parser(
        labels.toArray(new String[0]),
        new ActionTable(actionBits, actions.quantised()),
        new LinearTable(labelBits, labels.size(), arcs.quantised()));
  }
}
