package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.entente.lexicon.Membership;
import org.entente.lexicon.Stretch;
import org.entente.lexicon.Tenure;

/** Writes what the registry knows, one JSON object a line, without the line's end. */
public final class RegistryLines {
  private static final JsonFactory JSON = new JsonFactory();

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private RegistryLines() {}

  /**
   * A line of {@code entente members}: {@code organisation actor name role from to}.
   *
   * @param name the member's name
   */
  public static String membership(Membership entry, String name) {
    return line(
        json -> {
          json.writeStringField("organisation", entry.organisation());
          json.writeStringField("actor", entry.actor());
          json.writeStringField("name", name);
          json.writeStringField("role", entry.role().name().toLowerCase(Locale.ROOT));
          write(json, entry.stretch());
        });
  }

  /**
   * A line of {@code entente who}: {@code actor name office person from to seen}, the last the day,
   * month or year in which the person is known to have been in office when the end is not known.
   *
   * @param name the actor's name
   */
  public static String tenure(Tenure tenure, String name) {
    return line(
        json -> {
          json.writeStringField("actor", tenure.actor());
          json.writeStringField("name", name);
          json.writeStringField("office", tenure.office());
          json.writeStringField("person", tenure.person());
          write(json, tenure.stretch());
          json.writeStringField("seen", tenure.stretch().seen().orElse(null));
        });
  }

  private static void write(JsonGenerator json, Stretch stretch) throws IOException {
    json.writeStringField("from", stretch.start().orElse(null));
    json.writeStringField("to", stretch.end().orElse(null));
  }

  private static String line(Body body) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
