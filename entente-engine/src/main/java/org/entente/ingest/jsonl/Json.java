package org.entente.ingest.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values: {@code Map<String, Object>}, {@code List<Object>}, String, Number and
 * Boolean; null values are left out of maps and lists.
 */
public final class Json {
  /** Deeper nesting is an attack and not an article. */
  private static final int DEEPEST = 200;

  /** More values than this in one are an attack, too. */
  private static final int MOST_VALUES = 200_000;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxStringLength(100_000_000)
          .maxNestingDepth(DEEPEST)
          .maxNumberLength(1000)
          .build();

  static final JsonFactory STRICT =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  /** Pages write JSON-LD by hand: raw line breaks, comments and dangling commas. */
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private Json() {}

  /** Reads a page's JSON leniently; empty when it is broken. */
  public static Optional<Object> find(String text) {
    try (JsonParser parser = LENIENT.createParser(text)) {
      parser.nextToken();
      return Optional.ofNullable(value(parser));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The value at the parser's current token, to its end; null for null and for no token.
   *
   * @throws IOException if the JSON is broken
   */
  static @Nullable Object value(JsonParser parser) throws IOException {
    Deque<Object> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    JsonToken token = parser.currentToken();
    int values = 0;
    while (token != null) {
      if (++values > MOST_VALUES) {
        throw new JsonParseException(parser, "it holds too many values");
      }
      Object value = null;
      boolean closed = true;
      switch (token) {
        case START_OBJECT -> {
          open.push(new LinkedHashMap<String, Object>());
          names.push("");
          closed = false;
        }
        case START_ARRAY -> {
          open.push(new ArrayList<>());
          names.push("");
          closed = false;
        }
        case FIELD_NAME -> {
          names.pop();
          names.push(parser.currentName());
          closed = false;
        }
        case END_OBJECT, END_ARRAY -> {
          value = open.pop();
          names.pop();
        }
        case VALUE_STRING -> value = parser.getText();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value = new Numeral(parser.getText());
        case VALUE_TRUE -> value = Boolean.TRUE;
        case VALUE_FALSE -> value = Boolean.FALSE;
        default -> {}
      }
      if (closed) {
        if (open.isEmpty()) {
          return value;
        }
        add(open.peek(), names.peek(), value);
      }
      token = parser.nextToken();
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static void add(Object into, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (into instanceof Map) {
      ((Map<String, Object>) into).put(name, value);
    } else {
      ((List<Object>) into).add(value);
    }
  }

  /** A number as it is written: an id such as 007 or 1e3 must not change. */
  private record Numeral(String digits) {
    @Override
    public String toString() {
      return digits;
    }
  }
}
