package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.model.event.Event;
import org.entente.model.text.Article;

/** Writes events and what their tellings disagree on, as JSON lines or CSV with a header. */
public final class EventWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Format format;
  private final Passage passage;

  /**
   * @param format JSON lines or CSV
   * @param articles those the events rest on, by id
   */
  public EventWriter(Format format, Map<String, Article> articles) {
    this.format = format;
    this.passage = Passage.across(articles);
  }

  /** The events' records. */
  public byte[] events(List<Event> events) {
    return records(EventRecords.EVENT, events);
  }

  /** The contradictions' records. */
  public byte[] disputes(List<Dispute> disputes) {
    return records(EventRecords.DISPUTE, disputes);
  }

  private <T> byte[] records(Schema<T> schema, List<T> records) {
    if (format == Format.CSV) {
      StringBuilder csv = new StringBuilder(schema.csvHeader());
      records.forEach(record -> csv.append(schema.csvRow(passage, record)));
      return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setRootValueSeparator(null);
      for (T record : records) {
        schema.write(json, passage, record);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
