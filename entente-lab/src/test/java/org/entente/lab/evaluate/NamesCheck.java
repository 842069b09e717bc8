package org.entente.lab.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.code.actor.NameQuestion;
import org.entente.code.actor.NameResolver;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.text.Published;
import org.entente.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/** Resolves the names of {@code eval/names/sentences.jsonl} and compares them with the answers. */
final class NamesCheck {
  private static final JsonFactory JSON = new JsonFactory();

  private final Pipeline pipeline;
  private final NameResolver resolver;

  /**
   * A name in its sentence and who it is there.
   *
   * @param half {@code dev} or {@code final}
   * @param answer code of the actor, or null for nobody in the registry
   * @param sectors sectors the answer must have; may be empty
   */
  record Case(
      String id,
      String name,
      String context,
      @Nullable String date,
      String half,
      @Nullable String answer,
      List<String> sectors) {}

  NamesCheck(Pipeline pipeline, Lexicon lexicon) {
    this.pipeline = pipeline;
    this.resolver = new NameResolver(lexicon);
  }

  /** The cases of one half that are answered otherwise, each with what was answered. */
  List<String> failures(List<Case> cases) {
    List<String> failures = new ArrayList<>();
    for (Case one : cases) {
      NameQuestion question =
          NameQuestion.of(
              one.name(),
              one.context(),
              Optional.ofNullable(one.date()).flatMap(Published::find).orElse(null));
      Optional<Participant> found = resolver.resolve(question, pipeline.read(question.article()));
      if (!right(one, found)) {
        failures.add(
            one.id()
                + ' '
                + one.name()
                + " ("
                + one.context()
                + "): "
                + one.answer()
                + one.sectors()
                + ", found "
                + found.map(who -> who.actor() + who.sectors()).orElse("nobody"));
      }
    }
    return failures;
  }

  private static boolean right(Case one, Optional<Participant> found) {
    Optional<Participant> known = found.filter(Participant::registered);
    if (one.answer() == null || known.isEmpty()) {
      return one.answer() == null && known.isEmpty();
    }
    List<String> sectors = known.get().sectors().stream().map(Enum::name).toList();
    return known.get().actor().equals(one.answer()) && sectors.containsAll(one.sectors());
  }

  /** The cases of a half, {@code dev} or {@code final}. */
  static List<Case> cases(Path file, String half) {
    try {
      List<Case> cases = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        Case one = read(line);
        if (one.half().equals(half)) {
          cases.add(one);
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(String line) throws IOException {
    Map<String, @Nullable String> values = new HashMap<>();
    List<String> sectors = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            sectors.add(json.getText());
          }
        } else {
          values.put(key, json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
        }
      }
    }
    return new Case(
        must(values, "id"),
        must(values, "text"),
        must(values, "context"),
        values.get("date"),
        must(values, "half"),
        values.get("answer"),
        sectors);
  }

  private static String must(Map<String, @Nullable String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }
}
