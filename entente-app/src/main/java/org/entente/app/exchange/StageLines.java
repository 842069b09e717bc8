package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.event.Relation;
import org.entente.model.reading.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Writes the lines of the commands that run one stage. */
public final class StageLines {
  private static final JsonFactory JSON = new JsonFactory();

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private StageLines() {}

  private static String line(@Nullable String id, Body body) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", id == null ? null : Texts.written(id));
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

  /** A line of {@code entente stance}: {@code id label}. */
  public static String label(String id, int label) {
    return line(id, json -> json.writeNumberField("label", label));
  }

  /**
   * A line of {@code entente stories}: {@code id cluster}.
   *
   * @param id the input's id
   * @param cluster the story's id
   */
  public static String story(String id, String cluster) {
    return line(id, json -> json.writeStringField("cluster", Texts.written(cluster)));
  }

  /**
   * A line of {@code entente actor}: {@code id actor sector sectors name person confidence}, and
   * where {@code senses} are given all of them, dated.
   *
   * @param id the input's id, or null
   * @param found who the name is, or null
   * @param confidence probability that it is right, [0, 1]
   * @param senses what the name can mean on some day, or null where a day was asked for
   */
  public static String actor(
      @Nullable String id,
      @Nullable Participant found,
      double confidence,
      @Nullable List<Sense> senses) {
    return line(
        id,
        json -> {
          if (found == null) {
            json.writeNullField("actor");
            json.writeNullField("sector");
            sectors(json, List.of());
            json.writeNullField("name");
            json.writeNullField("person");
          } else {
            json.writeStringField("actor", found.actor().isEmpty() ? null : found.actor());
            Sector sector = found.sector();
            json.writeStringField("sector", sector == null ? null : sector.name());
            sectors(json, found.sectors());
            json.writeStringField("name", Texts.written(found.name()));
            json.writeStringField("person", found.person());
          }
          json.writeFieldName("confidence");
          json.writeNumber(Texts.plain(Texts.rounded(confidence)));
          if (senses != null) {
            json.writeArrayFieldStart("senses");
            for (Sense sense : senses) {
              sense(json, sense);
            }
            json.writeEndArray();
          }
        });
  }

  /**
   * A line of {@code entente classify}: {@code id type quad status confidence rule}.
   *
   * @param id the input's id
   */
  public static String relation(String id, Relation relation) {
    return line(
        id,
        json -> {
          json.writeStringField("type", relation.type().name());
          json.writeNumberField("quad", relation.type().quad().number());
          json.writeStringField("status", relation.status().label());
          json.writeFieldName("confidence");
          json.writeNumber(Texts.plain(Texts.rounded(relation.confidence())));
          json.writeStringField("rule", relation.rule());
        });
  }

  private static void sectors(JsonGenerator json, List<Sector> sectors) throws IOException {
    json.writeArrayFieldStart("sectors");
    for (Sector sector : sectors) {
      json.writeString(sector.name());
    }
    json.writeEndArray();
  }

  private static void sense(JsonGenerator json, Sense sense) throws IOException {
    json.writeStartObject();
    json.writeStringField("actor", sense.actor());
    sectors(json, sense.sectors());
    json.writeStringField("name", sense.name());
    json.writeStringField("person", sense.person());
    json.writeStringField("office", sense.office());
    json.writeStringField("from", day(sense.valid().from()));
    json.writeStringField("to", day(sense.valid().to()));
    json.writeEndObject();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
