package org.entente.app.api;

import java.util.List;
import java.util.Map;

/**
 * An operation as the OpenAPI document has it.
 *
 * @param id its name
 * @param path with {@code {names}} in it
 * @param role who may call it
 * @param parameters those in the query, by name
 * @param columns of its CSV answer; empty when it has none
 */
record Operation(
    String id, String path, Role role, Map<String, Parameter> parameters, List<String> columns) {
  /** Who may call an operation; each may do what those before it may. */
  enum Role {
    NONE,
    READ,
    WRITE,
    ADMIN
  }

  Operation {
    parameters = Map.copyOf(parameters);
    columns = List.copyOf(columns);
  }
}
