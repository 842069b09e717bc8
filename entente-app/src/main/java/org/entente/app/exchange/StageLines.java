package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.model.reading.TimeExpression;

/** Writes the lines of the commands that run one stage. */
public final class StageLines {
  private static final JsonFactory JSON = new JsonFactory();

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private StageLines() {}

  private static String line(String id, Body body) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", Texts.written(id));
      body.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /**
   * A line of {@code entente time}: {@code id timex[{start,end,text,type,value}]}.
   *
   * @param id the input's id
   * @param text the input's text
   * @param times what was found in it
   */
  public static String times(String id, String text, List<TimeExpression> times) {
    CodePoints points = CodePoints.of(text);
    return line(
        id,
        json -> {
          json.writeArrayFieldStart("timex");
          for (TimeExpression time : times) {
            json.writeStartObject();
            json.writeNumberField("start", points.at(time.span().start()));
            json.writeNumberField("end", points.at(time.span().end()));
            json.writeStringField("text", Texts.written(time.span().of(text)));
            json.writeStringField("type", time.type().name());
            json.writeStringField("value", time.value());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
