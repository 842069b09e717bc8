package org.entente.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

/** News sentences of our own: {@code [words|value]} marks each time; {@code ?} one not read yet. */
class NewsTimesTest {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)\\]");
  private static final Analyser ANALYSER = Syntax.load(EnglishWeights.open()).analyser();

  private record Line(LocalDate day, String marked, boolean open) {
    String plain() {
      return MARK.matcher(marked).replaceAll("$1");
    }

    List<String> expected() {
      List<String> expected = new ArrayList<>();
      Matcher matcher = MARK.matcher(marked);
      while (matcher.find()) {
        expected.add(matcher.group(1) + " = " + matcher.group(2));
      }
      return expected;
    }
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    LocalDate day = LocalDate.EPOCH;
    try (InputStream in =
            Objects.requireNonNull(NewsTimesTest.class.getResourceAsStream("news.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("@")) {
          day = LocalDate.parse(line.substring(2));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          boolean open = line.startsWith("?");
          lines.add(new Line(day, open ? line.substring(2) : line, open));
        }
      }
    }
    return lines;
  }

  private static List<String> read(Line line) {
    String text = line.plain();
    List<Sentence> sentences = new ArrayList<>();
    for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
      sentences.add(ANALYSER.analyse(text, tokens));
    }
    Article article =
        new Article(
            "a",
            "a.txt",
            null,
            null,
            null,
            Published.on(line.day()),
            null,
            "en",
            text,
            List.of(new Span(0, text.length())),
            null);
    List<String> found = new ArrayList<>();
    for (TimeExpression one : new TimeFinder().find(article, sentences)) {
      found.add(one.span().of(text) + " = " + one.value());
    }
    return found;
  }

  @Test
  void readsTheTimesOfNewsSentences() throws IOException {
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (Line line : lines()) {
      List<String> found = read(line);
      if (found.equals(line.expected()) == line.open()) {
        wrong.add((line.open() ? "holds now: " : "") + line.marked() + " -> " + found);
      }
      held += line.open() ? 0 : 1;
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isGreaterThanOrEqualTo(100);
  }
}
