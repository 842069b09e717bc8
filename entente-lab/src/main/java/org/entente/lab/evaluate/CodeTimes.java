package org.entente.lab.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.TimeExpression;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.Reader;
import org.entente.read.parse.Syntax;

/** Time expressions of JSON lines, for {@code score_timex.py}: {@code CodeTimes WEIGHTS IN OUT}. */
public final class CodeTimes {
  private static final JsonFactory JSON = new JsonFactory();

  private CodeTimes() {}

  /**
   * @param args weights, input and output
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Syntax syntax;
    try (InputStream weights = Files.newInputStream(Path.of(args[0]))) {
      syntax = Syntax.load(weights);
    }
    Reader reader = new Reader(syntax, Lexicon.load());
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      out.append(answer(reader, line)).append('\n');
    }
    Files.writeString(Path.of(args[2]), out.toString());
  }

  private static String answer(Reader reader, String line) throws IOException {
    String id = "";
    String text = "";
    String day = "";
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "id" -> id = json.getText();
          case "text" -> text = json.getText();
          case "dct" -> day = String.valueOf(json.getText());
          default -> json.skipChildren();
        }
      }
    }
    Article article =
        new Article(
            id,
            id,
            null,
            null,
            null,
            Published.find(day).orElse(null),
            null,
            "en",
            text,
            List.of(new Span(0, text.length())),
            null);
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeArrayFieldStart("timex");
      for (TimeExpression one : reader.read(article).times()) {
        int start = text.codePointCount(0, one.span().start());
        json.writeStartObject();
        json.writeNumberField("start", start);
        json.writeNumberField(
            "end", start + text.codePointCount(one.span().start(), one.span().end()));
        json.writeStringField("type", one.type().name());
        json.writeStringField("value", one.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return written.toString();
  }
}
