package org.entente.app.api;

import java.util.List;
import java.util.Map;
import org.entente.app.store.Role;

/**
 * An operation as the OpenAPI document has it.
 *
 * @param id its name
 * @param method of HTTP, in capitals
 * @param path with {@code {names}} in it
 * @param role who may call it
 * @param parameters those in the query, by name
 * @param body the members of its body, by name; empty when it takes none
 * @param needed names of the members that must be there
 * @param columns of its CSV answer; empty when it has none
 */
record Operation(
    String id,
    String method,
    String path,
    Role role,
    Map<String, Parameter> parameters,
    Map<String, Parameter> body,
    List<String> needed,
    List<String> columns) {
  Operation {
    parameters = Map.copyOf(parameters);
    body = Map.copyOf(body);
    needed = List.copyOf(needed);
    columns = List.copyOf(columns);
  }

  /** Whether it changes something. */
  boolean changes() {
    return !method.equals("GET");
  }
}
