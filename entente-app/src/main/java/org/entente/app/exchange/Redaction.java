package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import org.entente.model.remark.EntenteException;

/** How much of the publishers' text a written record keeps. */
public enum Redaction {
  /** No text and no place in it: only what was found. */
  NONE(Set.of("text", "quote", "sentence", "evidence", "trigger", "cue", "content", "paragraphs")),
  /** Where in the text it was found, but no word of the text. */
  OFFSETS(Set.of("text", "quote")),
  /** All of it. */
  QUOTE(Set.of());

  private static final JsonFactory JSON = new JsonFactory();

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> removed;

  Redaction(Set<String> removed) {
    this.removed = removed;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The record, with null in the place of what is not kept.
   *
   * @throws EntenteException EXTERNAL if it is no JSON
   */
  public String of(String record) {
    if (removed.isEmpty()) {
      return record;
    }
    StringWriter text = new StringWriter(record.length());
    try (JsonParser in = JSON.createParser(record);
        JsonGenerator out = JSON.createGenerator(text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        out.copyCurrentEvent(in);
        if (token == JsonToken.FIELD_NAME && removed.contains(in.currentName())) {
          in.nextToken();
          in.skipChildren();
          out.writeNull();
        }
      }
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.EXTERNAL, Reasons.of(e), null, e);
    }
    return text.toString();
  }
}
