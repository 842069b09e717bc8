package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one kind of record in the contract's order. One list serves all formats: a JSON
 * object, a CSV row (nested keys joined by a dot, lists by a bar) and a Parquet schema.
 *
 * @param <T> what a record is written from
 */
final class Schema<T> {
  /** How one value is taken from a record; null for unknown. */
  interface Get<T, R> {
    @Nullable R from(Passage passage, T record);
  }

  /** How a list is taken from a record. */
  interface GetList<T, R> {
    List<R> from(Passage passage, T record);
  }

  /** How a count is taken from a record. */
  interface GetCount<T> {
    long from(Passage passage, T record);
  }

  private interface Json<T> {
    void write(JsonGenerator json, Passage passage, T record) throws IOException;
  }

  private interface Cell<T> {
    String of(Passage passage, T record);
  }

  private record Leaf<T>(String name, Cell<T> cell) {}

  private record Key<T>(String name, String type, Json<T> json, List<Leaf<T>> leaves) {}

  private final List<Key<T>> keys = new ArrayList<>();

  /** A text, or null. */
  Schema<T> text(String name, Get<T, String> get) {
    return simple(name, "VARCHAR", get, (json, value) -> json.writeString(Texts.written(value)));
  }

  /** True or false. */
  Schema<T> flag(String name, Get<T, Boolean> get) {
    return simple(name, "BOOLEAN", get, JsonGenerator::writeBoolean);
  }

  /** A whole number. */
  Schema<T> count(String name, GetCount<T> get) {
    return simple(name, "BIGINT", get::from, (json, value) -> json.writeNumber(value.longValue()));
  }

  /** A number, written without exponent or needless zeros, or null. */
  Schema<T> number(String name, Get<T, BigDecimal> get) {
    return simple(
        name,
        "DOUBLE",
        (passage, record) -> {
          BigDecimal value = get.from(passage, record);
          return value == null ? null : Texts.plain(value);
        },
        JsonGenerator::writeNumber);
  }

  private interface Value<R> {
    void write(JsonGenerator json, R value) throws IOException;
  }

  private <R> Schema<T> simple(String name, String type, Get<T, R> get, Value<R> write) {
    Cell<T> cell =
        (passage, record) -> {
          R value = get.from(passage, record);
          return value == null ? "" : Texts.written(value.toString());
        };
    Json<T> json =
        (out, passage, record) -> {
          R value = get.from(passage, record);
          if (value == null) {
            out.writeNull();
          } else {
            write.write(out, value);
          }
        };
    keys.add(new Key<>(name, type, json, List.of(new Leaf<>(name, cell))));
    return this;
  }

  /** A list of texts. */
  Schema<T> texts(String name, GetList<T, String> get) {
    Json<T> json =
        (out, passage, record) -> {
          out.writeStartArray();
          for (String value : get.from(passage, record)) {
            out.writeString(Texts.written(value));
          }
          out.writeEndArray();
        };
    Cell<T> cell = (passage, record) -> joined(get.from(passage, record));
    keys.add(new Key<>(name, "VARCHAR[]", json, List.of(new Leaf<>(name, cell))));
    return this;
  }

  /** A list of numbers. */
  Schema<T> numberList(String name, GetList<T, BigDecimal> get) {
    Json<T> json =
        (out, passage, record) -> {
          out.writeStartArray();
          for (BigDecimal value : get.from(passage, record)) {
            out.writeNumber(Texts.plain(value));
          }
          out.writeEndArray();
        };
    Cell<T> cell =
        (passage, record) -> joined(get.from(passage, record).stream().map(Texts::plain).toList());
    keys.add(new Key<>(name, "DOUBLE[]", json, List.of(new Leaf<>(name, cell))));
    return this;
  }

  /** An object with keys of its own, or null. */
  <U> Schema<T> object(String name, Schema<U> schema, Get<T, U> get) {
    List<Leaf<T>> leaves = new ArrayList<>();
    for (Leaf<U> leaf : schema.leaves()) {
      leaves.add(
          new Leaf<>(
              name + '.' + leaf.name(),
              (passage, record) -> {
                U value = get.from(passage, record);
                return value == null ? "" : leaf.cell().of(passage, value);
              }));
    }
    Json<T> json =
        (out, passage, record) -> {
          U value = get.from(passage, record);
          if (value == null) {
            out.writeNull();
          } else {
            schema.write(out, passage, value);
          }
        };
    keys.add(new Key<>(name, schema.type(), json, leaves));
    return this;
  }

  /** A list of objects. */
  <U> Schema<T> objects(String name, Schema<U> schema, GetList<T, U> get) {
    List<Leaf<T>> leaves = new ArrayList<>();
    for (Leaf<U> leaf : schema.leaves()) {
      leaves.add(
          new Leaf<>(
              name + '.' + leaf.name(),
              (passage, record) ->
                  joined(
                      get.from(passage, record).stream()
                          .map(value -> leaf.cell().of(passage, value))
                          .toList())));
    }
    Json<T> json =
        (out, passage, record) -> {
          out.writeStartArray();
          for (U value : get.from(passage, record)) {
            schema.write(out, passage, value);
          }
          out.writeEndArray();
        };
    keys.add(new Key<>(name, schema.type() + "[]", json, leaves));
    return this;
  }

  /** An object whose keys are data; in CSV two columns, {@code name.key} and {@code name.value}. */
  Schema<T> numbers(String name, Get<T, SortedMap<String, BigDecimal>> get) {
    Json<T> json =
        (out, passage, record) -> {
          out.writeStartObject();
          SortedMap<String, BigDecimal> map = get.from(passage, record);
          if (map != null) {
            for (var entry : map.entrySet()) {
              out.writeFieldName(Texts.written(entry.getKey()));
              out.writeNumber(Texts.plain(entry.getValue()));
            }
          }
          out.writeEndObject();
        };
    Cell<T> names =
        (passage, record) -> {
          SortedMap<String, BigDecimal> map = get.from(passage, record);
          return map == null ? "" : joined(map.keySet());
        };
    Cell<T> values =
        (passage, record) -> {
          SortedMap<String, BigDecimal> map = get.from(passage, record);
          return map == null ? "" : joined(map.values().stream().map(Texts::plain).toList());
        };
    keys.add(
        new Key<>(
            name,
            "MAP(VARCHAR, DOUBLE)",
            json,
            List.of(new Leaf<>(name + ".actor", names), new Leaf<>(name + ".value", values))));
    return this;
  }

  /** Cells joined by a bar; a bar inside a cell is written {@code \|}. */
  private static String joined(Collection<String> cells) {
    return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining("|"));
  }

  private List<Leaf<T>> leaves() {
    return keys.stream().flatMap(key -> key.leaves().stream()).toList();
  }

  /** The record as a JSON object. */
  void write(JsonGenerator json, Passage passage, T record) throws IOException {
    json.writeStartObject();
    for (Key<T> key : keys) {
      json.writeFieldName(key.name());
      key.json().write(json, passage, record);
    }
    json.writeEndObject();
  }

  /** The names of the CSV columns. */
  String csvHeader() {
    return csv(leaves().stream().map(Leaf::name).toList());
  }

  /** The record as a CSV row, with its line end. */
  String csvRow(Passage passage, T record) {
    return csv(leaves().stream().map(leaf -> leaf.cell().of(passage, record)).toList());
  }

  /** Cells as a CSV row, with its line end. */
  static String csv(List<String> cells) {
    return cells.stream().map(Schema::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  /** After RFC 4180, section 2. */
  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The SQL type of one record. */
  private String type() {
    return columns().stream()
        .map(column -> '"' + column.name() + "\" " + column.type())
        .collect(Collectors.joining(", ", "STRUCT(", ")"));
  }

  /** A key with its SQL type. */
  record Column(String name, String type) {}

  /** The keys with their SQL types. */
  List<Column> columns() {
    return keys.stream().map(key -> new Column(key.name(), key.type())).toList();
  }
}
