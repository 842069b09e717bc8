package org.entente.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.code.actor.ActorFinder;
import org.entente.code.actor.NameQuestion;
import org.entente.code.actor.NameResolver;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;
import org.jspecify.annotations.Nullable;

/** Texts of tests, read and coded with the shipped lexicon and weights, loaded once. */
public final class Texts {
  /** The day of articles for which the day does not matter: a Wednesday. */
  public static final LocalDate DAY = LocalDate.of(2024, 7, 10);

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Pipeline PIPELINE = Pipeline.load(LEXICON, EnglishWeights.open());

  private Texts() {}

  /** An article of a day, or undated; one paragraph a line. */
  public static Article article(String text, @Nullable LocalDate day) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        if (at > start) {
          paragraphs.add(new Span(start, at));
        }
        start = at + 1;
      }
    }
    return new Article(
        "test",
        "test.txt",
        null,
        "Norway attacks Iran",
        null,
        day == null ? null : Published.on(day),
        null,
        "en",
        text,
        paragraphs,
        null);
  }

  /** The text read as an article of {@link #DAY}. */
  public static Reading read(String text) {
    return PIPELINE.read(article(text, DAY));
  }

  /** The text coded as an article of {@link #DAY}. */
  public static Coding coded(String text) {
    return coded(text, DAY);
  }

  /** The text coded as an article of a day, or undated. */
  public static Coding coded(String text, @Nullable LocalDate day) {
    return PIPELINE.code(article(text, day));
  }

  /** The text's mentions: {@code NOR,FIN ACCUSE BLR asserted}, a side without a code {@code -}. */
  public static List<String> mentions(String text) {
    return mentions(text, DAY);
  }

  /** The mentions of a text of a day, or undated. */
  public static List<String> mentions(String text, @Nullable LocalDate day) {
    return coded(text, day).mentions().stream().map(Texts::line).toList();
  }

  private static String line(EventMention one) {
    return codes(one.sources())
        + ' '
        + one.type()
        + ' '
        + codes(one.targets())
        + ' '
        + one.status().label();
  }

  /** Codes joined by commas; {@code -} when there are none. */
  public static String codes(List<Participant> side) {
    List<String> codes = side.stream().map(Participant::actor).filter(c -> !c.isEmpty()).toList();
    return codes.isEmpty() ? "-" : String.join(",", codes);
  }

  /** Whom the phrase is whose head is the last {@code word} of the text: {@code USA GOV}. */
  public static List<String> who(String text, String word) {
    return who(text, word, DAY);
  }

  /** Whom the phrase is whose head is the last {@code word} of a text of a day, or undated. */
  public static List<String> who(String text, String word, @Nullable LocalDate day) {
    return participants(text, word, day).stream().map(Texts::actor).toList();
  }

  /** Who a name is. */
  public static Optional<Participant> resolved(NameQuestion question) {
    return new NameResolver(LEXICON).resolve(question, PIPELINE.read(question.article()));
  }

  /** The participants behind the last {@code word} of a text of a day, or undated. */
  public static List<Participant> participants(String text, String word, @Nullable LocalDate day) {
    Reading reading = PIPELINE.read(article(text, day));
    ActorFinder finder = new ActorFinder(LEXICON, reading);
    for (int index = reading.sentences().size() - 1; index >= 0; index--) {
      Sentence sentence = reading.sentences().get(index);
      for (int token = sentence.size() - 1; token >= 0; token--) {
        if (sentence.form(token).equals(word)) {
          return finder.at(index, token);
        }
      }
    }
    throw new IllegalArgumentException("no such word: " + word);
  }

  /** Code and sectors: {@code USA GOV}. */
  public static String actor(Participant one) {
    List<String> parts = new ArrayList<>(List.of(one.actor()));
    one.sectors().stream().map(Sector::name).forEach(parts::add);
    return String.join(" ", parts).strip();
  }
}
