package org.entente.lab.train;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructureFactory;
import edu.stanford.nlp.util.Filters;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Has CoreNLP parse the sentences that the shipped parser learns from, as advice to the vote: {@code
 * TeacherRun TEXT OUTPUT}. Compiled in the profile bench only; a tool whose trees are learned from,
 * never shipped.
 */
public final class TeacherRun {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PHRASES = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

  private final MaxentTagger tagger = new MaxentTagger(TAGGER);
  private final ShiftReduceParser phrases = ShiftReduceParser.loadModel(PHRASES);
  private final DependencyParser network =
      DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
  private final UniversalEnglishGrammaticalStructureFactory dependencies =
      new UniversalEnglishGrammaticalStructureFactory(Filters.acceptFilter());

  private TeacherRun() {}

  /**
   * @param args the raw text and the file to write
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    TeacherRun teacher = new TeacherRun();
    Path text = Path.of(args[0]);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(new FileOutputStream(args[1])), StandardCharsets.UTF_8))) {
      long begin = System.nanoTime();
      int[] tokens = new int[1];
      Silver.sentences(
          text,
          forms -> {
            tokens[0] += forms.length;
            try {
              out.write(teacher.advise(forms));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      System.out.printf(
          "advice on %d tokens in %d s%n", tokens[0], (System.nanoTime() - begin) / 1_000_000_000);
    }
  }

  private String advise(String[] forms) {
    List<HasWord> words = new ArrayList<>();
    for (String form : forms) {
      words.add(new Word(form));
    }
    List<TaggedWord> tagged = tagger.tagSentence(words);
    Advice advice = new Advice(forms.length);
    GrammaticalStructure tree = dependencies.newGrammaticalStructure(phrases.apply(tagged));
    fill(tree.typedDependencies(), advice, 0);
    fill(network.predict(tagged).typedDependencies(), advice, 1);
    StringBuilder out = new StringBuilder();
    advice.write(forms, out);
    return out.toString();
  }

  private static void fill(Collection<TypedDependency> arcs, Advice advice, int teacher) {
    for (TypedDependency arc : arcs) {
      int at = arc.dep().index() - 1;
      advice.heads[teacher][at] = arc.gov().index() - 1;
      advice.relations[teacher][at] = arc.reln().toString();
    }
  }
}
