package org.entente.lab.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Heads of state and government on 22 August 2026 (open-data-archive/world-leaders-current, from
 * Wikipedia and Wikidata, CC BY-SA 4.0): facts are taken, the file is not shipped.
 */
final class CurrentLeaders {
  private static final String DAY = "2026-08-22";
  private static final String FILE = "world-leaders." + DAY + ".json";

  /** The file's names of offices, where they are ours in the state. */
  private static final Map<String, String> OFFICES =
      Map.of("head_of_government", "head of government", "head_of_state", "head of state");

  private CurrentLeaders() {}

  /**
   * @param actors our codes by ISO 3166-1 alpha-2
   */
  static List<TenureFact> read(Path facts, Map<String, String> actors) {
    Map<String, Map<String, String>> values = leaves(facts.resolve(FILE));
    List<TenureFact> tenures = new ArrayList<>();
    for (Map<String, String> country : values.values()) {
      String actor = actors.get(country.getOrDefault("country/iso_code", ""));
      if (actor == null) {
        continue;
      }
      String head = holder(country, "head_of_state", "name_en");
      OFFICES.forEach(
          (key, office) -> {
            String name = holder(country, key, "name_en");
            String since = holder(country, key, "since");
            // A president who heads the government too stands once, as head of state.
            boolean again = key.equals("head_of_government") && name.equals(head);
            if (!name.isEmpty() && !since.isEmpty() && !again) {
              tenures.add(
                  new TenureFact(
                      actor, office, name, since, DAY + "..", FILE + ' ' + key.replace('_', ' ')));
            }
          });
    }
    return tenures;
  }

  private static String holder(Map<String, String> country, String office, String key) {
    return country.getOrDefault("positions/" + office + "/current_holder/" + key, "");
  }

  /** The texts below {@code countries}, by country and path. */
  private static Map<String, Map<String, String>> leaves(Path file) {
    Map<String, Map<String, String>> countries = new TreeMap<>();
    Deque<String> path = new ArrayDeque<>();
    String key = "";
    try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case FIELD_NAME -> key = json.currentName();
          case START_OBJECT, START_ARRAY -> path.addLast(key);
          case END_OBJECT, END_ARRAY -> path.removeLast();
          case VALUE_STRING -> {
            List<String> names = new ArrayList<>(path);
            if (names.size() > 3 && names.get(1).equals("countries")) {
              countries
                  .computeIfAbsent(names.get(2), name -> new HashMap<>())
                  .put(
                      String.join("/", names.subList(3, names.size())) + '/' + key, json.getText());
            }
          }
          default -> {
            // numbers, truths and nulls name nobody
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return countries;
  }
}
