package org.entente.read.conllu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.entente.model.reading.Sentence;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Span;
import org.entente.read.parse.Syntax;
import org.entente.read.token.Tokenizer;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

class ConlluTest {
  private static final Syntax SYNTAX = Syntax.load(EnglishWeights.open());

  private static final String GIVEN =
      """
      # sent_id = one
      # text = They don't sign.
      1\tThey\t_\t_\t_\t_\t_\t_\t_\t_
      2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdo\t_\t_\t_\t_\t_\t_\t_\t_
      3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
      4\tsign\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      4.1\tdeal\t_\t_\t_\t_\t_\t_\t_\t_
      5\t.\t_\t_\t_\t_\t_\t_\t_\t_

      """;

  private static ConlluSentence read(String file) {
    return new ConlluReader(new StringReader(file), "file.conllu").next().orElseThrow();
  }

  @Test
  void keepsGivenWordsCommentsAndOtherLines() {
    ConlluSentence given = read(GIVEN);
    StringBuilder out = new StringBuilder();
    ConlluWriter.write(given.analyse(SYNTAX.analyser()), given, out);
    assertThat(out.toString())
        .startsWith("# sent_id = one\n# text = They don't sign.\n1\tThey\tthey\tPRON\tPRP\t_\t4\t")
        .contains("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n", "4.1\tdeal\t_", "\tSpaceAfter=No\n")
        .endsWith("\n\n");
    ConlluSentence again = read(out.toString());
    assertThat(again.comments()).isEqualTo(given.comments());
    assertThat(again.words().stream().map(row -> row.get(ConlluSentence.FORM)))
        .containsExactly("They", "do", "n't", "sign", ".");
    StringBuilder twice = new StringBuilder();
    ConlluWriter.write(again.analyse(SYNTAX.analyser()), again, twice);
    assertThat(twice.toString()).isEqualTo(out.toString());
  }

  @Test
  void writesTextWithSpaces() {
    String text = "Oslo won't join. Not now.";
    List<Sentence> sentences =
        Tokenizer.sentences(text, new Span(0, text.length())).stream()
            .map(tokens -> SYNTAX.analyse(text, tokens))
            .toList();
    StringBuilder out = new StringBuilder();
    sentences.forEach(sentence -> ConlluWriter.write(sentence, text, out));
    ConlluReader reader = new ConlluReader(new StringReader(out.toString()), "out");
    ConlluSentence first = reader.next().orElseThrow();
    assertThat(first.comments()).containsExactly("# text = Oslo won't join.");
    assertThat(first.words().stream().map(row -> row.get(ConlluSentence.MISC)))
        .containsExactly("_", "SpaceAfter=No", "_", "SpaceAfter=No", "_");
    assertThat(reader.next()).isPresent();
    assertThat(reader.next()).isEqualTo(Optional.empty());
  }

  @Test
  void readsWithoutALastEmptyLine() {
    assertThat(read("1\tYes\t_\t_\t_\t_\t_\t_\t_\t_").words()).hasSize(1);
  }

  @Test
  void saysWhereALineIsWrong() {
    assertThatThrownBy(() -> read("# text = x\n1\tx\t_\n"))
        .isInstanceOf(EntenteException.class)
        .hasMessage("file.conllu:2: expected 10 columns, found 3")
        .extracting(e -> ((EntenteException) e).code())
        .isEqualTo(EntenteException.Code.EXTERNAL);
    assertThatThrownBy(() -> read("2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n"))
        .hasMessage("file.conllu:1: expected word 1, found 2");
  }
}
