package org.entente.lab.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of our own with what one side does to the other in it.
 *
 * @param id unique; sentences of one frame share what stands before the last hyphen
 * @param text the sentence
 * @param source places of the source's words; empty when it names none
 * @param target places of the target's words; empty when it names none
 * @param type by the coding guide, or null when it tells no event
 * @param mode PLOVER mode, or null
 * @param status by the coding guide
 * @param cameo CAMEO code, or null where the type's own will do
 */
public record LabelledSentence(
    String id,
    String text,
    List<Span> source,
    List<Span> target,
    @Nullable EventType type,
    @Nullable String mode,
    Status status,
    @Nullable String cameo) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FILE = "/org/entente/lab/labelled.jsonl";

  /** Copies the lists. */
  public LabelledSentence {
    source = List.copyOf(source);
    target = List.copyOf(target);
  }

  /** All of them, in the file's order. */
  public static List<LabelledSentence> load() throws IOException {
    try (InputStream stream = LabelledSentence.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException(FILE + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return read(lines.lines().toList());
    }
  }

  /** Sentences of JSON lines. */
  public static List<LabelledSentence> read(List<String> lines) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (String line : lines) {
      sentences.add(of(line));
    }
    return sentences;
  }

  private static LabelledSentence of(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    String text = field(fields, "text", line);
    String type = fields.get("type");
    return new LabelledSentence(
        field(fields, "id", line),
        text,
        places(text, fields.get("source")),
        places(text, fields.get("target")),
        type == null ? null : EventType.valueOf(type),
        fields.get("mode"),
        Status.valueOf(
            fields.getOrDefault("status", "asserted").toUpperCase(java.util.Locale.ROOT)),
        fields.get("cameo"));
  }

  private static String field(Map<String, String> fields, String name, String line)
      throws IOException {
    String value = fields.get(name);
    if (value == null) {
      throw new IOException("no " + name + ": " + line);
    }
    return value;
  }

  /** Every place of the words. */
  private static List<Span> places(String text, @Nullable String words) {
    List<Span> places = new ArrayList<>();
    if (words != null && !words.isEmpty()) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        places.add(new Span(at, at + words.length()));
      }
    }
    return places;
  }

  /** What sentences share that differ only in who acts. */
  public String frame() {
    int hyphen = id.lastIndexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }

  /**
   * The type where an answer must be one type and no standing: PLOVER's short rule, by which a
   * cooperative act to come is AGREE, one not done is REJECT, a hostile one to come is THREATEN;
   * and PLOVER's own table of CAMEO's codes where the coding guide departs from it.
   */
  public @Nullable EventType shortType() {
    EventType lettered = lettered();
    return lettered == null ? null : lettered.inShort(status);
  }

  /** CAMEO 116, "find guilty", is ACCUSE there, 163, "impose embargo or sanctions", COERCE. */
  private @Nullable EventType lettered() {
    if (type == EventType.SANCTION && cameo != null) {
      if (cameo.startsWith("116")) {
        return EventType.ACCUSE;
      }
      if (cameo.startsWith("163")) {
        return EventType.COERCE;
      }
    }
    return type;
  }
}
