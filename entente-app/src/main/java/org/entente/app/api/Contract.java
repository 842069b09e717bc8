package org.entente.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Role;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document. It was written before the code and the code is held to it: what paths and
 * parameters there are and who may call them is read from here.
 */
final class Contract {
  private static final String DOCUMENT = "openapi.json";

  private final byte[] text;
  private final Map<String, @Nullable Object> document;

  private Contract(byte[] text) {
    this.text = text;
    this.document = JsonText.read(new String(text, StandardCharsets.UTF_8));
  }

  static Contract load() {
    try (InputStream stream = Contract.class.getResourceAsStream(DOCUMENT)) {
      if (stream == null) {
        throw new EntenteException(EntenteException.Code.INTERNAL, "not in the program", DOCUMENT);
      }
      return new Contract(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as it is given out. */
  byte[] text() {
    return text.clone();
  }

  /** All operations, in the document's order. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<?, ?> path : ((Map<?, ?>) need(document, "paths")).entrySet()) {
      ((Map<?, ?>) path.getValue())
          .forEach(
              (method, operation) ->
                  operations.add(
                      operation(
                          path.getKey().toString(),
                          method.toString().toUpperCase(Locale.ROOT),
                          (Map<?, ?>) operation)));
    }
    return operations;
  }

  private Operation operation(String path, String method, Map<?, ?> operation) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Object each : (List<?>) need(operation, "parameters")) {
      Map<?, ?> parameter = resolved((Map<?, ?>) each);
      if ("query".equals(parameter.get("in"))) {
        String name = String.valueOf(parameter.get("name"));
        parameters.put(name, new Parameter(name, (Map<?, ?>) need(parameter, "schema")));
      }
    }
    List<String> columns = new ArrayList<>();
    if (operation.get("x-columns") instanceof List<?> names) {
      names.forEach(name -> columns.add(name.toString()));
    }
    Map<String, Parameter> body = new LinkedHashMap<>();
    List<String> needed = new ArrayList<>();
    if (operation.get("requestBody") instanceof Map<?, ?> request) {
      Map<?, ?> content = (Map<?, ?>) need(need(request, "content"), "application/json");
      Map<?, ?> schema = resolved((Map<?, ?>) need(content, "schema"));
      ((Map<?, ?>) need(schema, "properties"))
          .forEach(
              (name, member) ->
                  body.put(name.toString(), new Parameter(name.toString(), (Map<?, ?>) member)));
      ((List<?>) need(schema, "required")).forEach(name -> needed.add(name.toString()));
    }
    return new Operation(
        String.valueOf(operation.get("operationId")),
        method,
        path,
        Role.valueOf(String.valueOf(operation.get("x-role")).toUpperCase(Locale.ROOT)),
        parameters,
        body,
        needed,
        columns);
  }

  private Map<?, ?> resolved(Map<?, ?> part) {
    Object reference = part.get("$ref");
    if (reference == null) {
      return part;
    }
    Map<?, ?> found = document;
    for (String step : reference.toString().substring("#/".length()).split("/", -1)) {
      found = (Map<?, ?>) need(found, step);
    }
    return found;
  }

  /** A member that the document must have. */
  private static Object need(Object object, String name) {
    return Objects.requireNonNull(((Map<?, ?>) object).get(name), name);
  }
}
