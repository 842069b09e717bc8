package org.entente.lab.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Tags of sentences that have no gold ones: our own tagger's, except where the teacher tells nouns,
 * adjectives and verb forms apart otherwise. The teacher learned from newswire, which the treebank
 * has none of; but not from today's, so it is not believed when it gives a word a tag that our own
 * tagger never gives it ("drone" as a verb), nor on participles, where it has other conventions.
 */
final class TagVote {
  private static final Set<String> OPEN =
      Set.of("NN", "NNS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ");
  private static final Set<String> CONVENTION = Set.of("NN VBG", "JJ VBN", "VBN JJ");
  private static final String NAME = "NNP";

  private final Tagger tagger;
  private final Set<String> seen = new HashSet<>();

  private TagVote(Tagger tagger) {
    this.tagger = tagger;
  }

  /** The sentences with tags and nothing else. */
  static List<Gold> of(List<Advice.Advised> sentences, Tagger tagger, Lexis lexis) {
    TagVote vote = new TagVote(tagger);
    List<int[]> own = new ArrayList<>();
    for (Advice.Advised sentence : sentences) {
      String[] forms = sentence.forms().toArray(new String[0]);
      int[] tags = TagTrainer.tag(tagger, lexis, forms);
      for (int i = 0; i < forms.length; i++) {
        vote.seen.add(use(forms[i], tagger.penn(tags[i + Words.PAD])));
      }
      own.add(tags);
    }
    List<Gold> tagged = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      tagged.add(vote.tagged(sentences.get(i), own.get(i)));
    }
    return tagged;
  }

  private static String use(String form, String penn) {
    return form.toLowerCase(Locale.ROOT) + ' ' + penn;
  }

  private Gold tagged(Advice.Advised sentence, int[] own) {
    Gold gold = new Gold(sentence.forms().size());
    for (int i = 0; i < gold.size(); i++) {
      String form = sentence.forms().get(i);
      int tag = own[i + Words.PAD];
      String penn = tagger.penn(tag);
      String told = sentence.advice().tags[i];
      boolean differs = !told.equals(penn) && believed(form, i, penn, told);
      String universal = tagger.universal(tag).name();
      gold.forms[i] = form;
      gold.penn[i] = differs ? told : penn;
      gold.universal[i] = differs ? universal(told, universal) : universal;
    }
    return gold;
  }

  private boolean believed(String form, int place, String penn, String told) {
    if (!OPEN.contains(penn) || CONVENTION.contains(penn + ' ' + told)) {
      return false;
    }
    return told.equals(NAME) ? place > 0 : OPEN.contains(told) && seen.contains(use(form, told));
  }

  private static String universal(String penn, String own) {
    return switch (penn) {
      case "NN", "NNS" -> "NOUN";
      case NAME -> "PROPN";
      case "JJ" -> "ADJ";
      default -> own.equals("AUX") ? own : "VERB";
    };
  }
}
