package org.entente.fuse.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.fuse.story.Terms;

/**
 * Words that news counts one thing with: a number of envoys is one of diplomats. Only words that
 * mean the same in nearly every story stand together; a warship is a ship, a frigate is neither.
 */
final class CountedWords {
  private static final List<List<String>> SAME =
      List.of(
          List.of("diplomat", "envoy", "diplomatist"),
          List.of("soldier", "troop", "serviceman", "servicemen", "servicewomen"),
          List.of("fighter", "militant", "gunman", "gunmen", "insurgent", "rebel", "combatant"),
          List.of("prisoner", "captive", "detainee", "inmate"),
          List.of("person", "people", "individual"),
          List.of("child", "children"),
          List.of("woman", "women"),
          List.of("man", "men"),
          List.of("dead", "death", "killed", "died", "fatality"),
          List.of("wounded", "injured", "hurt"),
          List.of("protester", "protestor", "demonstrator"),
          List.of("lawmaker", "legislator", "parliamentarian", "mp"),
          List.of("worker", "employee"),
          List.of("company", "firm", "business", "businesse", "enterprise"),
          List.of("ship", "vessel", "boat", "warship"),
          List.of("aircraft", "plane", "airplane", "aeroplane", "warplane", "jet"),
          List.of("lorry", "truck"),
          List.of("house", "home"),
          List.of("tonne", "ton"));

  private static final Map<String, String> FIRST = first();

  private CountedWords() {}

  private static Map<String, String> first() {
    Map<String, String> first = new HashMap<>();
    for (List<String> group : SAME) {
      group.forEach(word -> first.put(word, group.get(0)));
    }
    return Map.copyOf(first);
  }

  /** The stem of a word, or of the first of those that mean the same. */
  static String stem(String word) {
    String stem = Terms.stem(word);
    return FIRST.getOrDefault(stem, stem);
  }
}
