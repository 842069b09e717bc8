package org.entente.lab.train;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.read.parse.Parser;
import org.entente.read.parse.Syntax;
import org.entente.read.parse.TagKind;
import org.entente.read.tag.Hash;
import org.entente.read.tag.Lemmatizer;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Trains everything of the English reader anew and writes {@code weights.bin}: {@code Train ADVICE
 * [WEIGHTS]}. ADVICE is what {@code TeacherRun} wrote. Data are looked for in {@code
 * $ENTENTE_DATA}, else in {@code ../shared/data}.
 *
 * <p>Word clusters come from the raw text, the tagger from EWT. Parsers of our own, some reading
 * from right to left, are trained on EWT and vote with the teachers from outside; a student learns
 * from EWT and from the vote's trees. It votes with them for the trees of a second student, and the
 * shipped parser blends both with the first of EWT's. The same data give the same bytes.
 */
public final class Train {
  private static final long SEED = 1;
  private static final int LEAST_COUNT = 5;
  private static final int CONTEXTS = 1500;
  private static final int FINE = 512;
  private static final int COARSE = 64;
  private static final int FOLDS = 5;
  private static final int TAG_EPOCHS = 10;
  private static final int TAG_BITS = 21;
  private static final int PARSE_EPOCHS = 10;
  private static final int TEACHER_BITS = 22;
  private static final int MEMBERS = 3;

  /** Votes of the two teachers from outside; a member has one. */
  private static final double[] TEACHERS = {2, 1.5};

  /** The same where a student votes, too: the second teacher is not asked. */
  private static final double[] TEACHERS_BESIDE_STUDENT = {3, 0};

  private static final double STUDENT = 1.5;

  /** What the students' and the first member's weights count in the shipped parser. */
  private static final double[] SHARES = {.6, .8, .3};

  private static final int GOLD_COPIES = 3;
  private static final int MIXED_PARSE_EPOCHS = 4;
  private static final int ACTION_BITS = 22;
  private static final int LABEL_BITS = 22;

  private final PrintStream log;
  private final Path data;
  private final long begin = System.nanoTime();

  private Train(Path data, PrintStream log) {
    this.data = data;
    this.log = log;
  }

  /**
   * @param args the advice, and where to write, by default the module {@code entente-reader-en}
   * @throws IOException if data cannot be read or weights not written
   */
  public static void main(String[] args) throws IOException {
    String variable = System.getenv("ENTENTE_DATA");
    Path data = Path.of(variable == null ? "../shared/data" : variable);
    Path weights =
        Path.of(
            args.length > 1
                ? args[1]
                : "entente-reader-en/src/main/resources/org/entente/reader/en/weights.bin");
    Syntax syntax = new Train(data, System.out).run(Path.of(args[0]));
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(weights.toFile()))) {
      syntax.write(out);
    }
    System.out.println(weights + ": " + Files.size(weights) + " bytes");
  }

  private Syntax run(Path advice) throws IOException {
    Path treebank = data.resolve("treebank");
    Path raw = data.resolve("rawtext/news.txt.gz");
    List<Gold> train = Gold.read(treebank.resolve("ewt-train.conllu.gz"));

    Clusters clusters = new Clusters();
    Map<String, Integer> frequencies = new TreeMap<>();
    for (Gold gold : train) {
      clusters.add(hashes(gold.forms));
    }
    RawText.sentences(
        raw,
        forms -> {
          clusters.add(hashes(forms));
          for (String form : forms) {
            if (form.length() < 30) {
              frequencies.merge(Lemmatizer.lower(form), 1, Integer::sum);
            }
          }
        });
    clusters.learn(LEAST_COUNT, CONTEXTS, 1, SEED);
    Lexis lexis = LexisTrainer.train(train, clusters, FINE, COARSE);
    say("clusters of " + clusters.words.length + " words");
    Lemmatizer lemmatizer = LemmaTrainer.train(train, frequencies);

    TagTrainer tagTrainer = new TagTrainer(lexis, train);
    List<Gold> mirrored = train.stream().map(Gold::reversed).toList();
    List<int[]> tags = jackknife(tagTrainer, lexis, train);
    Tagger tagger = tagTrainer.train(train, TAG_EPOCHS, TAG_BITS, SEED);
    say("tagger");
    List<Parser> members = members(tagger, lexis, train, mirrored, tags);
    List<Advice.Advised> advised = Advice.read(advice);
    Ensemble vote = vote(new Ensemble(lexis, tagger, TEACHERS), members);
    Parser first = student(lexis, tagger, train, tags, silver(vote, advised));
    say("first student");
    Ensemble beside = new Ensemble(lexis, tagger, TEACHERS_BESIDE_STUDENT);
    beside.add(first, false, STUDENT);
    Parser second = student(lexis, tagger, train, tags, silver(vote(beside, members), advised));
    say("second student");
    Parser parser = Blend.of(List.of(first, second, members.get(0)), SHARES);
    Syntax syntax = new Syntax(lexis, tagger, lemmatizer, parser);
    for (String name : List.of("ewt-dev", "gum-news", "gum-interview")) {
      say(name + " " + Scores.of(syntax, Gold.read(treebank.resolve(name + ".conllu.gz"))));
    }
    return syntax;
  }

  /** Tags of each training sentence by taggers that did not see it. */
  private List<int[]> jackknife(TagTrainer trainer, Lexis lexis, List<Gold> train) {
    List<int[]> tags = new ArrayList<>();
    for (int i = 0; i < train.size(); i++) {
      tags.add(new int[0]);
    }
    int right = 0;
    int all = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Gold> part = new ArrayList<>();
      for (int i = 0; i < train.size(); i++) {
        if (i % FOLDS != fold) {
          part.add(train.get(i));
        }
      }
      Tagger tagger = trainer.train(part, TAG_EPOCHS, TAG_BITS, SEED);
      for (int i = fold; i < train.size(); i += FOLDS) {
        Gold gold = train.get(i);
        int[] given = TagTrainer.tag(tagger, lexis, gold.forms);
        tags.set(i, given);
        for (int k = 0; k < gold.size(); k++) {
          all++;
          right += given[k + Words.PAD] == trainer.tag(gold, k) ? 1 : 0;
        }
      }
    }
    say(String.format("jackknifed tags, %.4f right", (double) right / all));
    return tags;
  }

  private static <T> List<T> copies(List<T> sentences) {
    List<T> copies = new ArrayList<>();
    for (int i = 0; i < GOLD_COPIES; i++) {
      copies.addAll(sentences);
    }
    return copies;
  }

  /** Parsers that know EWT alone, every second of which reads from right to left. */
  private List<Parser> members(
      Tagger tagger, Lexis lexis, List<Gold> train, List<Gold> mirrored, List<int[]> tags) {
    List<Parser> members = new ArrayList<>();
    List<int[]> mirroredTags = new ArrayList<>();
    for (int i = 0; i < train.size(); i++) {
      mirroredTags.add(Ensemble.mirrored(tags.get(i), train.get(i).size()));
    }
    ParseTrainer parseTrainer = new ParseTrainer(lexis, TagKind.of(tagger), train);
    for (int member = 0; member < MEMBERS; member++) {
      boolean reversed = reversed(member);
      members.add(
          parseTrainer.train(
              reversed ? mirrored : train,
              reversed ? mirroredTags : tags,
              PARSE_EPOCHS,
              TEACHER_BITS,
              TEACHER_BITS,
              SEED + member));
      say("member " + (member + 1) + " of " + MEMBERS);
    }
    return members;
  }

  private static boolean reversed(int member) {
    return member % 2 == 1;
  }

  private static Ensemble vote(Ensemble vote, List<Parser> members) {
    for (int member = 0; member < members.size(); member++) {
      vote.add(members.get(member), reversed(member), 1);
    }
    return vote;
  }

  /** The vote's trees of the advised sentences. */
  private static List<Gold> silver(Ensemble vote, List<Advice.Advised> sentences) {
    List<Gold> silver = new ArrayList<>();
    for (Advice.Advised sentence : sentences) {
      silver.add(vote.parse(sentence.forms().toArray(new String[0]), sentence.advice()));
    }
    return silver;
  }

  /** A parser that learns from the treebank and the vote's trees together. */
  private static Parser student(
      Lexis lexis, Tagger tagger, List<Gold> train, List<int[]> tags, List<Gold> silver) {
    List<Gold> mixed = copies(train);
    List<int[]> mixedTags = copies(tags);
    mixed.addAll(silver);
    for (Gold gold : silver) {
      mixedTags.add(TagTrainer.tag(tagger, lexis, gold.forms));
    }
    return new ParseTrainer(lexis, TagKind.of(tagger), train)
        .train(mixed, mixedTags, MIXED_PARSE_EPOCHS, ACTION_BITS, LABEL_BITS, SEED);
  }

  private static long[] hashes(String[] forms) {
    long[] hashes = new long[forms.length];
    for (int i = 0; i < forms.length; i++) {
      hashes[i] = Hash.word(forms[i]);
    }
    return hashes;
  }

  private void say(String message) {
    log.printf("%4d s  %s%n", (System.nanoTime() - begin) / 1_000_000_000, message);
  }
}
