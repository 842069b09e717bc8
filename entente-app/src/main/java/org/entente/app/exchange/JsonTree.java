package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object read whole, asked key by key; a missing key reads as null. */
final class JsonTree {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, @Nullable Object> members;

  private JsonTree(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is not one JSON object
   */
  static JsonTree of(String line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      return object(json);
    }
  }

  private static JsonTree object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> members = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      members.put(name, value(json, json.nextToken()));
    }
    return new JsonTree(members);
  }

  private static @Nullable Object value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          Object value = value(json, next);
          if (value != null) {
            values.add(value);
          }
        }
        yield values;
      }
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      default -> json.getText();
    };
  }

  /** A text, or null. */
  @Nullable String text(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /**
   * A text that must be there.
   *
   * @throws IOException if it is not
   */
  String need(String name) throws IOException {
    String text = text(name);
    if (text == null) {
      throw new IOException("'" + name + "' is missing");
    }
    return text;
  }

  /**
   * A number that must be there.
   *
   * @throws IOException if it is not
   */
  BigDecimal number(String name) throws IOException {
    if (members.get(name) instanceof BigDecimal number) {
      return number;
    }
    throw new IOException("'" + name + "' is no number");
  }

  /** A number, or null. */
  @Nullable Double decimal(String name) {
    return members.get(name) instanceof BigDecimal number ? number.doubleValue() : null;
  }

  /** A whole number that must be there. */
  int count(String name) throws IOException {
    try {
      return number(name).intValueExact();
    } catch (ArithmeticException e) {
      throw new IOException("'" + name + "' is no whole number", e);
    }
  }

  /** An object, or null. */
  @Nullable JsonTree object(String name) {
    return members.get(name) instanceof JsonTree tree ? tree : null;
  }

  /** An object that must be there. */
  JsonTree needObject(String name) throws IOException {
    JsonTree tree = object(name);
    if (tree == null) {
      throw new IOException("'" + name + "' is missing");
    }
    return tree;
  }

  /** The texts of a list; none where there is no list. */
  List<String> texts(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The objects of a list; none where there is no list. */
  List<JsonTree> objects(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(JsonTree.class::isInstance).map(JsonTree.class::cast).toList()
        : List.of();
  }
}
