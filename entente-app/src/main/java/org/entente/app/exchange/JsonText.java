package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * JSON of plain values: maps, collections, texts, numbers, truth values, null, and records that are
 * JSON already.
 */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A value that is written JSON already.
   *
   * @param json one whole value
   */
  public record Raw(String json) {}

  private JsonText() {}

  /** The value as UTF-8; numbers to four decimals, as in all written records. */
  public static byte[] of(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Raw raw) {
      json.writeRawValue(raw.json());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isFinite(number)) {
        json.writeNumber(Texts.plain(Texts.rounded(number)));
      } else {
        json.writeNull();
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else {
      json.writeString(Texts.written(value.toString()));
    }
  }

  /**
   * Reads one object to maps, lists, texts, numbers ({@link BigDecimal}), truth values and nulls.
   *
   * @throws EntenteException USER if it is not one JSON object
   */
  public static Map<String, @Nullable Object> read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      Object value = value(json);
      if (value instanceof Map<?, ?> map && json.nextToken() == null) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach((key, member) -> object.put(String.valueOf(key), member));
        return object;
      }
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.USER, "not JSON: " + Reasons.of(e), null, e);
    }
    throw new EntenteException(EntenteException.Code.USER, "not one JSON object", null);
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    if (json.currentToken() == null) {
      throw new IOException("it ends too early");
    }
    switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          object.put(name, value(json));
        }
        return object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        return list;
      }
      case VALUE_NUMBER_INT -> {
        BigInteger number = json.getBigIntegerValue();
        return new BigDecimal(number);
      }
      case VALUE_NUMBER_FLOAT -> {
        return json.getDecimalValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return json.getBooleanValue();
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return json.getText();
      }
    }
  }

  /**
   * Rows as CSV with a header: lists joined by a bar, nested keys by a dot, as in all written
   * records. Columns are those given, in their order.
   */
  public static String csv(List<String> columns, List<Map<String, @Nullable Object>> rows) {
    StringBuilder csv = new StringBuilder();
    csv.append(Schema.csv(columns));
    for (Map<String, @Nullable Object> row : rows) {
      csv.append(Schema.csv(columns.stream().map(column -> cell(at(row, column))).toList()));
    }
    return csv.toString();
  }

  private static @Nullable Object at(Map<?, ?> row, String column) {
    Object value = row.get(column);
    int dot = column.indexOf('.');
    if (value == null && dot > 0 && row.get(column.substring(0, dot)) instanceof Map<?, ?> inner) {
      return at(inner, column.substring(dot + 1));
    }
    return value;
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list) {
      return String.join(
          "|", list.stream().map(element -> cell(element).replace("|", "\\|")).toList());
    }
    return value instanceof Double number && Double.isFinite(number)
        ? Texts.plain(Texts.rounded(number))
        : Texts.written(value.toString());
  }
}
