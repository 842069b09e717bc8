package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.text.Span;

/**
 * A line of the stage commands' input: one JSON object whose members are texts, numbers or lists of
 * spans. Members of other kinds are passed over.
 */
public final class JsonLine {
  /** A line that is no JSON object. */
  public static final class BrokenLine extends Exception {
    private static final long serialVersionUID = 1;

    BrokenLine(String reason) {
      super(reason);
    }

    /** What is wrong. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Span>> spans = new HashMap<>();

  private JsonLine() {}

  /**
   * Reads a line.
   *
   * @throws BrokenLine if it is not one JSON object
   */
  public static JsonLine of(String line) throws BrokenLine {
    JsonLine read = new JsonLine();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BrokenLine("not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          read.texts.put(name, json.getText());
        } else if (value == JsonToken.START_ARRAY) {
          read.spans.put(name, spans(json));
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new BrokenLine("more than one JSON object");
      }
    } catch (JsonProcessingException e) {
      throw new BrokenLine(e.getOriginalMessage().lines().findFirst().orElse("broken"));
    } catch (IOException e) {
      throw new BrokenLine(Reasons.of(e));
    }
    return read;
  }

  /** The pairs of whole numbers in an array, at any depth. */
  private static List<Span> spans(JsonParser json) throws IOException {
    List<Span> spans = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == null || token == JsonToken.END_ARRAY) {
        depth--;
        if (numbers.size() == 2 && numbers.get(0) >= 0 && numbers.get(0) <= numbers.get(1)) {
          spans.add(new Span(numbers.get(0), numbers.get(1)));
        }
        numbers.clear();
      } else if (token == JsonToken.START_ARRAY) {
        depth++;
        numbers.clear();
      } else if (token == JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        numbers.add(json.getIntValue());
      }
    }
    return spans;
  }

  /** A text or number, as written. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The spans {@code [[start,end],...]} of a member, in the units of the input: code points. */
  public List<Span> spans(String name) {
    return spans.getOrDefault(name, List.of());
  }
}
