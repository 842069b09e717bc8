package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.LinearTable;
import org.entente.read.tag.TagFeatures;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/** Trains the tagger. */
final class TagTrainer {
  private final Lexis lexis;
  private final List<String> tags = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  TagTrainer(Lexis lexis, List<Gold> sentences) {
    this.lexis = lexis;
    for (Gold gold : sentences) {
      for (int i = 0; i < gold.size(); i++) {
        numbers.merge(gold.universal[i] + " " + gold.penn[i], 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      if (entry.getValue() >= 3) {
        tags.add(entry.getKey());
      }
    }
    numbers.clear();
    for (int i = 0; i < tags.size(); i++) {
      numbers.put(tags.get(i), i);
    }
  }

  /** Number of the word's gold tag; a very rare one stands for none, -1. */
  int tag(Gold gold, int i) {
    return numbers.getOrDefault(gold.universal[i] + " " + gold.penn[i], -1);
  }

  Tagger train(List<Gold> sentences, int epochs, int bits, long seed) {
    LinearTable forward = pass(sentences, 1, epochs, bits, seed);
    LinearTable backward = pass(sentences, -1, epochs, bits, seed + 100);
    int classes = tags.size();
    Upos[] universal = new Upos[classes];
    String[] penn = new String[classes];
    for (int i = 0; i < classes; i++) {
      String[] both = tags.get(i).split(" ");
      universal[i] = Upos.valueOf(both[0]);
      penn[i] = both[1];
    }
    return new Tagger(universal, penn, forward, backward);
  }

  /** Trains one direction. */
  private LinearTable pass(List<Gold> sentences, int step, int epochs, int bits, long seed) {
    int classes = tags.size();
    Weights weights = new Weights(bits, classes, 1);
    Words words = new Words(lexis);
    int[] features = new int[TagFeatures.COUNT];
    float[] scores = new float[classes];
    List<Gold> order = new ArrayList<>(sentences);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Gold gold : order) {
        int size = gold.size();
        words.load(gold.forms);
        int[] given = new int[size + 2 * Words.PAD];
        for (int at = 0; at < Words.PAD; at++) {
          given[at] = -1;
          given[size + Words.PAD + at] = -1;
        }
        for (int n = 0; n < size; n++) {
          int i = step > 0 ? n : size - 1 - n;
          TagFeatures.extract(words, given, i, step, features);
          weights.score(features, TagFeatures.COUNT, scores);
          int right = tag(gold, i);
          int best = 0;
          int wrong = -1;
          for (int j = 0; j < classes; j++) {
            if (scores[j] > scores[best]) {
              best = j;
            }
            if (j != right && (wrong < 0 || scores[j] > scores[wrong])) {
              wrong = j;
            }
          }
          if (right >= 0 && scores[right] < scores[wrong] + MARGIN) {
            weights.update(features, TagFeatures.COUNT, right, wrong, 1);
          }
          weights.tick();
          given[i + Words.PAD] = best;
        }
      }
    }
    return new LinearTable(bits, classes, weights.quantised());
  }

  private static final float MARGIN = Float.parseFloat(System.getProperty("tm", "10"));

  /** The tagger's tags of a sentence, at {@code i + Words.PAD}. */
  static int[] tag(Tagger tagger, Lexis lexis, String[] forms) {
    Words words = new Words(lexis);
    words.load(forms);
    int[] tags = new int[forms.length + 2 * Words.PAD];
    tagger.tag(words, tags, new Tagger.Room());
    return tags;
  }
}
