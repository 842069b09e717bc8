package org.entente.lab.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of our own with every event mention the coding guide finds in it.
 *
 * @param id unique
 * @param published the day it was written on, or null
 * @param text the sentence
 * @param mentions all that it tells
 */
record CodedSentence(String id, @Nullable LocalDate published, String text, List<Coded> mentions) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Stands for every actor that the registry need not know. */
  private static final String ANYBODY = "X:";

  /** Copies the list. */
  CodedSentence {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention as labelled.
   *
   * @param sources codes of those who act
   * @param targets codes of those it is done to
   * @param type by the guide
   * @param quads the classes of the types that are right for it
   * @param trigger the words that carry it
   * @param optional whether the guide leaves doubt that it is a mention at all
   */
  record Coded(
      Set<String> sources,
      Set<String> targets,
      EventType type,
      Set<Quad> quads,
      String trigger,
      boolean optional) {
    /** Whether the coder's mention is this one: the same sides and class of type. */
    boolean met(EventMention mention) {
      return quads.contains(mention.type().quad()) && between(mention.sources(), mention.targets());
    }

    /** Whether these are its sides. */
    boolean between(List<Participant> sources, List<Participant> targets) {
      return same(this.sources, sources) && same(this.targets, targets);
    }

    private static boolean same(Set<String> codes, List<Participant> side) {
      Set<String> found = new HashSet<>();
      for (Participant one : side) {
        found.add(code(one));
      }
      return codes.equals(found)
          || codes.equals(Set.of(ANYBODY)) && !side.isEmpty() && side.stream().allMatch(GROUP);
    }

    private static final java.util.function.Predicate<Participant> GROUP =
        one -> one.actor().length() != 3;

    /** The code that stands for a participant: its own, or {@code X:} for anybody's. */
    static String code(Participant one) {
      return one.registered() ? one.actor() : ANYBODY;
    }
  }

  /** The sentence as an article of one paragraph. */
  Article article() {
    return new Article(
        id,
        id,
        null,
        null,
        null,
        published == null ? null : Published.on(published),
        null,
        "en",
        text,
        List.of(new Span(0, text.length())),
        null);
  }

  /**
   * The sentences of a file of JSON lines.
   *
   * @throws IOException if it cannot be read or a line is wrong
   */
  static List<CodedSentence> load(Path file) throws IOException {
    List<CodedSentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try (JsonParser json = JSON.createParser(line)) {
        json.nextToken();
        sentences.add(sentence(json));
      } catch (IOException | RuntimeException e) {
        throw new IOException(file + ":" + (sentences.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return sentences;
  }

  private static CodedSentence sentence(JsonParser json) throws IOException {
    String id = "";
    String text = "";
    LocalDate published = null;
    List<Coded> mentions = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> id = json.getText();
        case "text" -> text = json.getText();
        case "published" -> published = day(json);
        case "mentions" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            mentions.add(coded(json));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new CodedSentence(id, published, text, mentions);
  }

  private static @Nullable LocalDate day(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : LocalDate.parse(json.getText());
  }

  private static Coded coded(JsonParser json) throws IOException {
    Set<String> sources = Set.of();
    Set<String> targets = Set.of();
    EventType type = null;
    Set<Quad> quads = EnumSet.noneOf(Quad.class);
    String trigger = "";
    boolean optional = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "source" -> sources = codes(json);
        case "target" -> targets = codes(json);
        case "type" -> type = EventType.valueOf(json.getText());
        case "alt_types" ->
            texts(json).forEach(other -> quads.add(EventType.valueOf(other).quad()));
        case "trigger" -> trigger = json.getText();
        case "optional" -> optional = json.getBooleanValue();
        default -> json.skipChildren();
      }
    }
    if (type == null) {
      throw new IOException("a mention has no type");
    }
    quads.add(type.quad());
    return new Coded(sources, targets, type, quads, trigger, optional);
  }

  private static Set<String> codes(JsonParser json) throws IOException {
    Set<String> codes = new HashSet<>();
    for (String code : texts(json)) {
      codes.add(code.startsWith(ANYBODY) ? ANYBODY : code);
    }
    return codes;
  }

  private static List<String> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(json.getText());
    }
    return texts;
  }
}
