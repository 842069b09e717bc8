package org.entente.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Span;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

class SyntaxTest {
  private static final Syntax SYNTAX = Syntax.load(EnglishWeights.open());

  private static List<Sentence> read(Analyser analyser, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
      sentences.add(analyser.analyse(text, tokens));
    }
    return sentences;
  }

  private static Sentence one(String text) {
    return read(SYNTAX.analyser(), text).get(0);
  }

  private static int find(Sentence sentence, String form) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.form(i).equals(form)) {
        return i;
      }
    }
    throw new AssertionError(form);
  }

  @Test
  void findsWhoDoesWhatToWhom() {
    Sentence sentence = one("China sanctioned two American companies on Friday.");
    int verb = find(sentence, "sanctioned");
    assertThat(sentence.head(verb)).isEqualTo(-1);
    assertThat(sentence.relation(verb)).isEqualTo("root");
    assertThat(sentence.lemma(verb)).isEqualTo("sanction");
    assertThat(sentence.child(verb, "nsubj")).isEqualTo(find(sentence, "China"));
    assertThat(sentence.child(verb, "obj")).isEqualTo(find(sentence, "companies"));
    assertThat(sentence.lemma(find(sentence, "companies"))).isEqualTo("company");
  }

  @Test
  void theTreeDecidesWhereTheTaggerWavers() {
    Sentence limits = one("The treaty, however, limited Peru to nine submarines.");
    int limited = find(limits, "limited");
    assertThat(limits.head(limited)).isEqualTo(-1);
    assertThat(limits.feature(limited)).isEqualTo("VBD");
    assertThat(limits.child(limited, "obj")).isEqualTo(find(limits, "Peru"));
    Sentence charge =
        one("Kenyans for Open Seas, a group that opposes the port, accused Chad of fraud.");
    assertThat(charge.head(find(charge, "accused"))).isEqualTo(-1);
    assertThat(charge.child(find(charge, "accused"), "nsubj")).isEqualTo(find(charge, "Kenyans"));
  }

  @Test
  void irregularPastTensesKeepTheirTense() {
    Sentence sentence = one("Norway froze cooperation with Spain.");
    int verb = find(sentence, "froze");
    assertThat(sentence.feature(verb)).isEqualTo("VBD");
    assertThat(sentence.lemma(verb)).isEqualTo("freeze");
  }

  @Test
  void whatReportsTellHangsOnThem() {
    Sentence sentence = one("Norway commented on reports that rebels crossed the river.");
    assertThat(sentence.head(find(sentence, "crossed"))).isEqualTo(find(sentence, "reports"));
  }

  @Test
  void theClauseBehindTheSubordinateOneIsTheMainOne() {
    Sentence sentence =
        one(
            "Just as the allies prepare for a convocation, Chinese officials hosted Russian Foreign"
                + " Minister Ivan Orlov to discuss their own plans.");
    int verb = find(sentence, "hosted");
    assertThat(sentence.head(verb)).isEqualTo(-1);
    assertThat(sentence.relation(find(sentence, "prepare"))).isEqualTo("advcl");
    assertThat(sentence.child(verb, "obj")).isPositive();
  }

  @Test
  void aLikelyEndMendsAnUnlikelyBeginning() {
    Sentence sentence = one("Kenya fears the strikes planned for Monday will close the port.");
    int verb = find(sentence, "fears");
    assertThat(sentence.head(verb)).isEqualTo(-1);
    assertThat(sentence.relation(find(sentence, "close"))).isEqualTo("ccomp");
    assertThat(sentence.relation(find(sentence, "strikes"))).isEqualTo("nsubj");
  }

  @Test
  void whatIsClaimedIsNotTheMainClause() {
    Sentence sentence = one("The claim by Norway that Iran bombed a school could not be checked.");
    int claim = find(sentence, "claim");
    int verb = find(sentence, "checked");
    assertThat(sentence.head(verb)).isEqualTo(-1);
    assertThat(sentence.child(verb, "nsubj")).isEqualTo(claim);
    assertThat(sentence.head(find(sentence, "bombed"))).isEqualTo(claim);
    assertThat(sentence.head(find(sentence, "Iran"))).isEqualTo(find(sentence, "bombed"));
  }

  @Test
  void whoHelpsIsWhoPaysForIt() {
    Sentence sentence =
        one("Oslo knows that Chile is increasingly helping Peru, especially by paying it.");
    assertThat(sentence.head(find(sentence, "paying"))).isEqualTo(find(sentence, "helping"));
  }

  @Test
  void aPartGovernsWhatItIsPartOf() {
    Sentence sentence =
        one("The fleet is at the mercy of the weather, and they do not show very much of it.");
    int part = find(sentence, "much");
    assertThat(sentence.head(find(sentence, "it"))).isEqualTo(part);
    assertThat(sentence.head(part)).isLessThan(part);
  }

  @Test
  void ofAnyHeapOfWordsATreeIsMade() {
    String[] words =
        ("much half of it the that which who to with over have has had been being was is said told"
                + " gave handed sold ministers Oslo Peru talks sanctions considers increased led on"
                + " Friday , and not very early by for calls vote \" 14 tanks")
            .split(" ");
    Random random = new Random(7);
    Analyser analyser = SYNTAX.analyser();
    for (int sample = 0; sample < 3000; sample++) {
      StringBuilder text = new StringBuilder();
      for (int word = 4 + random.nextInt(30); word > 0; word--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      for (Sentence sentence : read(analyser, text + ".")) {
        int[] heads = new int[sentence.size()];
        Arrays.setAll(heads, sentence::head);
        assertThat(Sentence.climbs(heads)).as(text.toString()).isTrue();
      }
    }
  }

  @Test
  void keepsSubtypes() {
    Sentence sentence = one("The ambassador was expelled by the government.");
    int verb = find(sentence, "expelled");
    assertThat(sentence.relation(sentence.child(verb, "nsubj"))).isEqualTo("nsubj:pass");
    assertThat(sentence.relation(sentence.child(verb, "aux"))).isEqualTo("aux:pass");
  }

  @Test
  void aVerbWithAnObjectIsNoAdjective() {
    Sentence sentence = one("Washington isolated Venezuela.");
    int verb = find(sentence, "isolated");
    assertThat(sentence.tag(verb)).isEqualTo(Upos.VERB);
    assertThat(sentence.lemma(verb)).isEqualTo("isolate");
    assertThat(sentence.child(verb, "obj")).isEqualTo(find(sentence, "Venezuela"));
  }

  @Test
  void aNounWithAnObjectIsAVerbAndItsModifierTheSubject() {
    Sentence sentence = one("Jordan shot down drones near Amman.");
    int verb = find(sentence, "shot");
    assertThat(sentence.tag(verb)).isEqualTo(Upos.VERB);
    assertThat(sentence.relation(find(sentence, "Jordan"))).isEqualTo("nsubj");
    assertThat(sentence.relation(find(sentence, "Amman"))).isEqualTo("obl");
  }

  @Test
  void aPluralAfterASubjectAndBeforeAnInfinitiveIsAVerb() {
    Sentence sentence = one("Norway plans to attack Vietnam on Friday.");
    int verb = find(sentence, "plans");
    assertThat(sentence.tag(verb)).isEqualTo(Upos.VERB);
    assertThat(sentence.relation(find(sentence, "attack"))).isEqualTo("xcomp");
  }

  @Test
  void whatIsConsideredIsTheVerbsObject() {
    Sentence sentence = one("Yerevan considers Azerbaijan an aggressor.");
    int verb = find(sentence, "considers");
    assertThat(sentence.head(find(sentence, "Azerbaijan"))).isEqualTo(verb);
    assertThat(sentence.relation(find(sentence, "Azerbaijan"))).isEqualTo("obj");
  }

  @Test
  void aParticipleBeforeTheSubjectIsNoClause() {
    Sentence sentence =
        one("For instance, increased cooperation between NATO and Japan could lead to more trade.");
    assertThat(sentence.relation(find(sentence, "increased"))).isEqualTo("amod");
    assertThat(sentence.relation(find(sentence, "cooperation"))).isEqualTo("nsubj");
    assertThat(sentence.head(find(sentence, "cooperation"))).isEqualTo(find(sentence, "lead"));
  }

  @Test
  void aPartnerBeforeAnInfinitiveIsNoSubject() {
    Sentence sentence = one("Ethiopia has joined forces with Djibouti to guard the railway.");
    assertThat(sentence.relation(find(sentence, "with"))).isEqualTo("case");
    assertThat(sentence.relation(find(sentence, "Djibouti"))).isNotEqualTo("nsubj");
  }

  @Test
  void aDayBesideTheSubjectIsNoSubject() {
    Sentence sentence = one("President Ilham Aliyev said Saturday that he would visit Tirana.");
    assertThat(sentence.relation(find(sentence, "Ilham"))).isEqualTo("nsubj");
    assertThat(sentence.relation(find(sentence, "Saturday"))).isEqualTo("obl:unmarked");
  }

  @Test
  void whatIsToldBeforeTheTellerHasASubjectOfItsOwn() {
    Sentence sentence =
        one(
            "The shell detonated near a railway bridge on Sunday, the district governor's"
                + " spokesman told local reporters.");
    int detonated = find(sentence, "detonated");
    assertThat(sentence.head(find(sentence, "shell"))).isEqualTo(detonated);
    assertThat(sentence.head(detonated)).isEqualTo(find(sentence, "told"));
    assertThat(sentence.head(find(sentence, "spokesman"))).isEqualTo(find(sentence, "told"));
  }

  @Test
  void aRelativePronounBeforeTheSubjectIsTheObject() {
    Sentence sentence = one("The tariffs which Brazil announced hurt Chile.");
    assertThat(sentence.relation(find(sentence, "which"))).isEqualTo("obj");
    assertThat(sentence.relation(find(sentence, "Brazil"))).isEqualTo("nsubj");
  }

  @Test
  void aModelIsANameAndNoNumber() {
    Sentence sentence = one("Oman bought twelve Su-35 jets from Egypt.");
    assertThat(sentence.tag(find(sentence, "Su-35"))).isEqualTo(Upos.PROPN);
    assertThat(sentence.relation(find(sentence, "jets"))).isEqualTo("obj");
  }

  @Test
  void tagsNamesAndVerbs() {
    Sentence sentence = one("Turkey has not yet agreed to lift its veto.");
    assertThat(sentence.tag(0)).isEqualTo(Upos.PROPN);
    assertThat(sentence.feature(0)).isEqualTo("NNP");
    assertThat(sentence.tag(find(sentence, "has"))).isEqualTo(Upos.AUX);
    assertThat(sentence.lemma(find(sentence, "has"))).isEqualTo("have");
    assertThat(sentence.feature(find(sentence, "agreed"))).isEqualTo("VBN");
  }

  @Test
  void internsRelations() {
    Sentence sentence = one("Paris and Rome disagree.");
    for (int i = 0; i < sentence.size(); i++) {
      assertThat(sentence.relation(i)).isSameAs(sentence.relation(i).intern());
    }
  }

  @Test
  void buildsATreeOfAnything() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Analyser analyser = SYNTAX.analyser();
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(150);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(3) == 0
                ? (char) random.nextInt(0x10000)
                : " the NATO said. of, \"5% it's".charAt(random.nextInt(28)));
      }
      for (Sentence sentence : read(analyser, text.toString())) {
        assertTree(sentence, "seed " + seed + ": " + text);
      }
    }
  }

  @Test
  void buildsATreeOfAnyGivenWords() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Analyser analyser = SYNTAX.analyser();
    for (int size = 0; size < 200; size++) {
      String[] forms = new String[size];
      for (int i = 0; i < size; i++) {
        forms[i] = random.nextBoolean() ? "." : Integer.toString(random.nextInt(), 36);
      }
      Sentence sentence = analyser.analyse(new Span(0, 0), new int[size], new int[size], forms);
      assertThat(sentence.size()).isEqualTo(size);
      if (size > 0) {
        assertTree(sentence, "seed " + seed);
      }
    }
  }

  private static void assertTree(Sentence sentence, String what) {
    int roots = 0;
    for (int i = 0; i < sentence.size(); i++) {
      boolean root = sentence.head(i) < 0;
      roots += root ? 1 : 0;
      assertThat(sentence.relation(i).equals("root")).as(what).isEqualTo(root);
      int steps = 0;
      for (int at = i; at >= 0; at = sentence.head(at)) {
        steps++;
        assertThat(steps).as(what).isLessThanOrEqualTo(sentence.size());
      }
    }
    assertThat(roots).as(what).isEqualTo(1);
  }

  @Test
  void saysTheSameWhateverItReadBeforeAndInWhateverThread()
      throws InterruptedException, ExecutionException {
    String text =
        "Moscow denied the claim. “We did not attack anyone,” the spokesman said on Monday.";
    String alone = describe(read(SYNTAX.analyser(), text));
    Analyser used = SYNTAX.analyser();
    read(used, "Something else, and far longer than what comes next, was read before. ".repeat(40));
    assertThat(describe(read(used, text))).isEqualTo(alone);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        results.add(threads.submit(() -> describe(read(SYNTAX.analyser(), text))));
      }
      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String describe(List<Sentence> sentences) {
    StringBuilder all = new StringBuilder();
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        all.append(s.form(i)).append(' ').append(s.lemma(i)).append(' ').append(s.feature(i));
        all.append(' ').append(s.head(i)).append(' ').append(s.relation(i)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void writesTheWeightsItRead() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    SYNTAX.write(first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    Syntax.load(new ByteArrayInputStream(first.toByteArray())).write(second);
    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  @Test
  void refusesWhatAreNoWeights() {
    assertThatThrownBy(() -> Syntax.load(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(EntenteException.class);
    assertThatThrownBy(() -> Syntax.load(new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(EntenteException.class);
  }

  @Test
  void readsASentenceOfManyWordsInLinearTime() {
    String[] forms = "the treaty and ".repeat(10_000).split(" ");
    Analyser analyser = SYNTAX.analyser();
    Sentence sentence =
        assertTimeout(
            Duration.ofSeconds(8),
            () ->
                analyser.analyse(
                    new Span(0, 0), new int[forms.length], new int[forms.length], forms));
    assertThat(sentence.size()).isEqualTo(30_000);
  }
}
