package org.entente.read.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.model.reading.Quotation;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {
  private static Article article(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        paragraphs.add(new Span(start, at));
        start = at + 1;
      }
    }
    return new Article("a", "a.txt", null, null, null, null, null, "en", text, paragraphs, null);
  }

  private static List<String> outer(String text) {
    return new QuotationFinder()
        .find(article(text)).stream().map(one -> one.outer().of(text)).toList();
  }

  @Test
  void findsStraightAndCurlyMarks() {
    assertThat(outer("\"We wait,\" she said. “They know it.”"))
        .containsExactly("\"We wait,\"", "“They know it.”");
  }

  @Test
  void leavesMarksOutOfTheInnerSpan() {
    String text = "He spoke of “open doors” again.";
    Quotation only = new QuotationFinder().find(article(text)).get(0);
    assertThat(only.inner().of(text)).isEqualTo("open doors");
  }

  @Test
  void endsUnclosedQuotationWithItsParagraph() {
    assertThat(outer("“The first part.\n“The second part,” Laine said."))
        .containsExactly("“The first part.", "“The second part,”");
  }

  @Test
  void keepsNestedQuotationInTheOuterOne() {
    assertThat(outer("“She told us “never again” and left,” he said."))
        .containsExactly("“She told us “never again” and left,”");
    assertThat(outer("\"They say 'wait', and we wait,\" he said."))
        .containsExactly("\"They say 'wait', and we wait,\"");
  }

  @Test
  void goesOnOverASecondOpeningMarkThatCannotClose() {
    assertThat(outer("“One is not enough. “Two may be,” Orlova said. “Three is.”"))
        .containsExactly("“One is not enough. “Two may be,”", "“Three is.”");
  }

  @Test
  void findsNoQuotationInApostrophesAndInches() {
    assertThat(outer("The ministers' aides don't like the '90s or a 12\" pipe, nor rock 'n' roll."))
        .isEmpty();
    assertThat(outer("The workers’ union met the states’ envoys in the ’80s.")).isEmpty();
  }

  @Test
  void findsClearSingleMarks() {
    assertThat(outer("'We won't go back,' the envoy said. The ‘red line’ stays."))
        .containsExactly("'We won't go back,'", "‘red line’");
  }

  @Test
  void keepsInchInsideAQuotation() {
    assertThat(outer("\"We saw a 6\" pipe here,\" he said."))
        .containsExactly("\"We saw a 6\" pipe here,\"");
  }

  @Test
  void neverFailsOnRandomText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String symbols = "ab \"'“”‘’«»„`\n5s.,\uD83D\uDE00é—";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(symbols.charAt(random.nextInt(symbols.length())));
      }
      List<Quotation> found = new QuotationFinder().find(article(text.toString()));
      for (int index = 1; index < found.size(); index++) {
        assertThat(found.get(index).outer().start())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(found.get(index - 1).outer().end());
      }
    }
  }

  @Test
  void staysLinearOnManyMarks() {
    String text = "'a “ b \" c ‘d 5\" ".repeat(60_000);
    long start = System.nanoTime();
    new QuotationFinder().find(article(text));
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
