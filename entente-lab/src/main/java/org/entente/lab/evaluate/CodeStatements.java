package org.entente.lab.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.code.actor.ActorFinder;
import org.entente.code.statement.StatementCoder;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.Reader;
import org.entente.read.parse.Syntax;
import org.jspecify.annotations.Nullable;

/**
 * Codes statements of articles given as JSON lines, for {@code score_statements.py}: {@code
 * CodeStatements WEIGHTS IN.jsonl.gz OUT SPLIT}.
 */
public final class CodeStatements {
  private static final JsonFactory JSON = new JsonFactory();

  private CodeStatements() {}

  /**
   * @param args weights, input, output folder and the split to read
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Lexicon lexicon = Lexicon.load();
    Syntax syntax;
    try (InputStream weights = Files.newInputStream(Path.of(args[0]))) {
      syntax = Syntax.load(weights);
    }
    Reader reader = new Reader(syntax, lexicon);
    StatementCoder coder = new StatementCoder(lexicon);
    List<Reading> readings = new ArrayList<>();
    for (Article article : articles(Path.of(args[1]), args[3])) {
      readings.add(reader.read(article));
    }
    Path out = Files.createDirectories(Path.of(args[2]));
    StringWriter articles = new StringWriter();
    StringWriter statements = new StringWriter();
    for (Reading reading : readings) {
      writeArticle(reading.article(), articles);
      ActorFinder actors = new ActorFinder(lexicon, reading);
      for (Statement statement : coder.code(reading, actors)) {
        writeStatement(reading.article(), statement, statements);
      }
    }
    Files.writeString(out.resolve("articles.jsonl"), articles.toString());
    Files.writeString(out.resolve("statements.jsonl"), statements.toString());
    if (args.length > 4) {
      time(lexicon, coder, readings, Integer.parseInt(args[4]));
    }
  }

  private static void time(
      Lexicon lexicon, StatementCoder coder, List<Reading> readings, int rounds) {
    List<ActorFinder> finders = new ArrayList<>();
    long tokens = 0;
    for (Reading reading : readings) {
      finders.add(new ActorFinder(lexicon, reading));
      tokens += reading.sentences().stream().mapToInt(Sentence::size).sum();
    }
    var times = new org.entente.read.time.TimeFinder();
    var figures = new org.entente.code.figure.FigureCoder(lexicon);
    var quotations = new org.entente.read.quote.QuotationFinder();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      for (Reading reading : readings) {
        times.find(reading.article(), reading.sentences());
        quotations.find(reading.article());
      }
      long middle = System.nanoTime();
      for (int index = 0; index < readings.size(); index++) {
        List<Statement> found = coder.code(readings.get(index), finders.get(index));
        figures.code(readings.get(index), finders.get(index), found);
      }
      long end = System.nanoTime();
      System.err.printf(
          "%d tokens: times and quotations %.0f, statements and figures %.0f tokens/s%n",
          tokens, tokens * 1e9 / (middle - start), tokens * 1e9 / (end - middle));
    }
  }

  private static List<Article> articles(Path path, String wanted) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Article article = article(line, wanted);
        if (article != null) {
          articles.add(article);
        }
      }
    }
    return articles;
  }

  private static @Nullable Article article(String line, String wanted) throws IOException {
    String id = "";
    String text = "";
    String split = "";
    String published = "";
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "id" -> id = json.getText();
          case "text" -> text = json.getText();
          case "split" -> split = json.getText();
          case "published" -> published = String.valueOf(json.getText());
          default -> json.skipChildren();
        }
      }
    }
    if (!split.equals(wanted)) {
      return null;
    }
    StringBuilder clean = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    for (String part : text.split("\n")) {
      String paragraph = part.replaceAll("[\\s\\u00A0]+", " ").strip();
      if (paragraph.isEmpty()) {
        continue;
      }
      if (clean.length() > 0) {
        clean.append('\n');
      }
      paragraphs.add(new Span(clean.length(), clean.length() + paragraph.length()));
      clean.append(paragraph);
    }
    return new Article(
        id,
        id,
        null,
        null,
        null,
        Published.find(published).orElse(null),
        null,
        "en",
        clean.toString(),
        paragraphs,
        null);
  }

  private static void writeArticle(Article article, StringWriter out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(new StringWriterShield(out))) {
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("text", article.text());
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void writeStatement(Article article, Statement one, StringWriter out)
      throws IOException {
    String text = article.text();
    try (JsonGenerator json = JSON.createGenerator(new StringWriterShield(out))) {
      json.writeStartObject();
      json.writeStringField("id", one.id());
      json.writeStringField("article", article.id());
      Participant speaker = one.speaker();
      json.writeFieldName("speaker");
      if (speaker == null) {
        json.writeNull();
      } else {
        json.writeStartObject();
        json.writeStringField("actor", speaker.actor());
        writePlace(json, text, speaker.span());
        json.writeEndObject();
      }
      json.writeFieldName("cue");
      if (one.cue() == null) {
        json.writeNull();
      } else {
        json.writeStartObject();
        writePlace(json, text, one.cue().span());
        json.writeEndObject();
      }
      json.writeArrayFieldStart("content");
      for (Span piece : one.content()) {
        json.writeStartObject();
        writePlace(json, text, piece);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("form", one.form().name().toLowerCase(java.util.Locale.ROOT));
      json.writeStringField("about", one.about().toString());
      json.writeStringField("stance", one.stance().toString());
      json.writeStringField("date", String.valueOf(one.date()));
      json.writeStringField("addressees", one.addressees().toString());
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void writePlace(JsonGenerator json, String text, Span span) throws IOException {
    int start = text.codePointCount(0, span.start());
    json.writeNumberField("start", start);
    json.writeNumberField("end", start + text.codePointCount(span.start(), span.end()));
    json.writeStringField("text", span.of(text));
  }

  /** Keeps the generator from closing what it writes to. */
  private static final class StringWriterShield extends java.io.FilterWriter {
    StringWriterShield(StringWriter out) {
      super(out);
    }

    @Override
    public void close() {}
  }
}
