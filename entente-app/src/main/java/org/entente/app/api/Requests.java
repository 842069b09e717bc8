package org.entente.app.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.exchange.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for, held to what the contract allows. */
final class Requests {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String JSON = "application/json";

  private Requests() {}

  /**
   * The request's parameters and body.
   *
   * @param who asks
   * @throws Refusal 400 with what is wrong, 403 if another site's page asks for a change, 415 if
   *     the body is no JSON
   */
  static Asked asked(Context context, Operation operation, String who) {
    if (operation.changes()) {
      fromHere(context);
    }
    return new Asked(
        path(context, operation), query(context, operation), body(context, operation), who);
  }

  /** A browser names the site whose page asks; only our own page may ask for changes. */
  private static void fromHere(Context context) {
    String origin = context.header("Origin");
    if (origin != null && !origin.replaceFirst("^https?://", "").equals(context.header("Host"))) {
      throw new Refusal(403, "a page of another site may change nothing here");
    }
  }

  private static Map<String, String> path(Context context, Operation operation) {
    Map<String, String> path = new TreeMap<>();
    Matcher names = NAME.matcher(operation.path());
    while (names.find()) {
      path.put(names.group(1), context.pathParam(names.group(1)));
    }
    return path;
  }

  private static Map<String, String> query(Context context, Operation operation) {
    Map<String, String> query = new TreeMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              Parameter parameter = operation.parameters().get(name);
              if (parameter == null) {
                throw new Refusal(400, "no parameter '" + name + "' here");
              }
              if (values.size() != 1) {
                throw new Refusal(400, "'" + name + "' is given " + values.size() + " times");
              }
              if (!values.get(0).isEmpty()) {
                query.put(name, parameter.checked(values.get(0)));
              }
            });
    operation
        .parameters()
        .forEach(
            (name, parameter) -> {
              String standard = parameter.standard();
              if (standard != null) {
                query.putIfAbsent(name, standard);
              }
            });
    return query;
  }

  private static Map<String, Object> body(Context context, Operation operation) {
    if (operation.body().isEmpty()) {
      return Map.of();
    }
    // A form of another site can be sent without asking first; JSON cannot.
    String type = context.contentType();
    if (type == null || !type.split(";", 2)[0].strip().equals(JSON)) {
      throw new Refusal(415, "the body is " + JSON);
    }
    Map<String, @Nullable Object> given = JsonText.read(context.body());
    Map<String, Object> body = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          Parameter member = operation.body().get(name);
          if (member == null) {
            throw new Refusal(400, "no member '" + name + "' here");
          }
          if (value != null) {
            body.put(name, member.checkedMember(value));
          }
        });
    for (String name : operation.needed()) {
      if (!body.containsKey(name)) {
        throw new Refusal(400, "'" + name + "' is needed");
      }
    }
    return body;
  }
}
