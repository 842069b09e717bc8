package org.entente.app.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.Parquet;
import org.jspecify.annotations.Nullable;

/** Writes answers the way the caller takes them, with the tag of the revision they are of. */
final class AnswerWriter {
  private final Remembered remembered = new Remembered();
  private final LongSupplier shown;
  private final String version;

  /**
   * @param shown revision of the store that answers show
   * @param version of the program
   */
  AnswerWriter(LongSupplier shown, String version) {
    this.shown = shown;
    this.version = version;
  }

  /**
   * Answers a request; what was asked before of the same revision is remembered.
   *
   * @param caller for the log
   */
  void answer(
      Context context,
      Operation operation,
      String caller,
      Function<Asked, Map<String, @Nullable Object>> answer) {
    Asked asked = Requests.asked(context, operation, caller);
    if (operation.changes()) {
      context.contentType(Shape.JSON.header()).result(JsonText.of(answer.apply(asked)));
      return;
    }
    Shape shape = shape(context, operation);
    long revision = shown.getAsLong();
    String tag = "\"" + revision + '-' + version + '-' + shape + '"';
    context.header("ETag", tag);
    context.header("Vary", "Accept");
    context.header("Cache-Control", "no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    String key = revision + " " + shape + " " + operation.id() + " " + sorted(asked);
    byte[] bytes =
        remembered.of(
            key,
            () -> {
              Map<String, @Nullable Object> value = answer.apply(asked);
              return switch (shape) {
                case JSON -> JsonText.of(value);
                case CSV ->
                    JsonText.csv(operation.columns(), rows(value)).getBytes(StandardCharsets.UTF_8);
                case PARQUET -> Parquet.of(operation.columns(), rows(value));
              };
            });
    context.contentType(shape.header()).result(bytes);
  }

  private static String sorted(Asked asked) {
    return new TreeMap<>(asked.path()) + " " + new TreeMap<>(asked.query());
  }

  @SuppressWarnings("unchecked") // lists of rows are made so
  private static List<Map<String, @Nullable Object>> rows(Map<String, @Nullable Object> answer) {
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(answer.get("items"));
  }

  /** How an answer is written. */
  private enum Shape {
    JSON("application/json"),
    CSV("text/csv"),
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    Shape(String type) {
      this.type = type;
    }

    String header() {
      return this == CSV ? type + "; charset=utf-8" : type;
    }
  }

  private static Shape shape(Context context, Operation operation) {
    String accept = context.header("Accept");
    if (accept == null || accept.contains("*/*")) {
      return Shape.JSON;
    }
    List<Shape> shapes =
        operation.columns().isEmpty() ? List.of(Shape.JSON) : List.of(Shape.values());
    return shapes.stream()
        .filter(shape -> accept.contains(shape.type))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    406,
                    "given as "
                        + String.join(" or ", shapes.stream().map(shape -> shape.type).toList())));
  }
}
