package org.entente.app.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation with the bounds its JSON schema sets: {@code enum}, {@code pattern},
 * {@code maxLength}, {@code format: date}, {@code type: integer} with {@code minimum} and {@code
 * maximum}.
 */
final class Parameter {
  private final String name;
  private final Map<?, ?> schema;

  Parameter(String name, Map<?, ?> schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The value where none is given, or null. */
  @Nullable String standard() {
    Object value = schema.get("default");
    return value == null ? null : value.toString();
  }

  /** Gives the value back if it is within the bounds. */
  String checked(String value) {
    if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
      throw new Refusal(400, "'" + name + "' is one of " + allowed);
    }
    if (schema.get("maxLength") instanceof BigDecimal most
        && value.codePointCount(0, value.length()) > most.intValue()) {
      throw new Refusal(400, "'" + name + "' has at most " + most + " characters");
    }
    if (schema.get("pattern") instanceof String pattern && !Pattern.matches(pattern, value)) {
      throw new Refusal(400, "'" + name + "' fits " + pattern);
    }
    if ("date".equals(schema.get("format"))) {
      try {
        LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        Refusal refusal = new Refusal(400, "'" + name + "' is a day like 2024-07-10");
        refusal.initCause(e);
        throw refusal;
      }
    }
    if ("integer".equals(schema.get("type"))) {
      whole(value);
    }
    return value;
  }

  /** Gives a member of a body back, a text or a list of texts, if it is within the bounds. */
  Object checkedMember(Object value) {
    if ("array".equals(schema.get("type"))) {
      if (!(value instanceof List<?> list)) {
        throw new Refusal(400, "'" + name + "' is a list");
      }
      BigDecimal most = (BigDecimal) schema.get("maxItems");
      if (most != null && list.size() > most.intValue()) {
        throw new Refusal(400, "'" + name + "' has at most " + most + " values");
      }
      Parameter each =
          new Parameter(name, (Map<?, ?>) java.util.Objects.requireNonNull(schema.get("items")));
      return list.stream().map(each::text).toList();
    }
    return text(value);
  }

  private String text(@Nullable Object value) {
    if (value instanceof String || value instanceof BigDecimal) {
      return checked(value.toString());
    }
    throw new Refusal(400, "'" + name + "' is a text");
  }

  private void whole(String value) {
    BigDecimal least = (BigDecimal) schema.get("minimum");
    BigDecimal most = (BigDecimal) schema.get("maximum");
    boolean fits = Pattern.matches("-?[0-9]{1,9}", value);
    if (fits) {
      BigDecimal number = new BigDecimal(value);
      fits =
          (least == null || number.compareTo(least) >= 0)
              && (most == null || number.compareTo(most) <= 0);
    }
    if (!fits) {
      throw new Refusal(400, "'" + name + "' is a whole number from " + least + " to " + most);
    }
  }
}
