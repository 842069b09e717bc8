package org.entente.lab.train;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.entente.read.conllu.ConlluReader;
import org.entente.read.conllu.ConlluSentence;

/** A sentence of the treebank, by columns. Heads count words from 0, the root's is -1. */
final class Gold {
  final String[] forms;
  final String[] lemmas;
  final String[] universal;
  final String[] penn;
  final int[] heads;
  final String[] relations;

  Gold(int size) {
    forms = new String[size];
    lemmas = new String[size];
    universal = new String[size];
    penn = new String[size];
    heads = new int[size];
    relations = new String[size];
  }

  int size() {
    return forms.length;
  }

  /** A relation without its subtype. */
  static String cut(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** The sentence from its end to its beginning. */
  Gold reversed() {
    int size = size();
    Gold mirror = new Gold(size);
    for (int i = 0; i < size; i++) {
      int at = size - 1 - i;
      mirror.forms[i] = forms[at];
      mirror.lemmas[i] = lemmas[at];
      mirror.universal[i] = universal[at];
      mirror.penn[i] = penn[at];
      mirror.heads[i] = heads[at] < 0 ? -1 : size - 1 - heads[at];
      mirror.relations[i] = relations[at];
    }
    return mirror;
  }

  static List<Gold> read(Path file) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    try (InputStreamReader in =
        new InputStreamReader(
            new GZIPInputStream(new FileInputStream(file.toFile())), StandardCharsets.UTF_8)) {
      ConlluReader reader = new ConlluReader(in, file.toString());
      for (Optional<ConlluSentence> next = reader.next(); next.isPresent(); next = reader.next()) {
        List<List<String>> words = next.get().words();
        Gold gold = new Gold(words.size());
        for (int i = 0; i < gold.size(); i++) {
          List<String> row = words.get(i);
          gold.forms[i] = row.get(ConlluSentence.FORM);
          gold.lemmas[i] = row.get(ConlluSentence.LEMMA);
          gold.universal[i] = row.get(ConlluSentence.UPOS);
          gold.penn[i] = row.get(ConlluSentence.XPOS);
          gold.heads[i] = Integer.parseInt(row.get(ConlluSentence.HEAD)) - 1;
          gold.relations[i] = row.get(ConlluSentence.DEPREL);
        }
        sentences.add(gold);
      }
    }
    return sentences;
  }
}
