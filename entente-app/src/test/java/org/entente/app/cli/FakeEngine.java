package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.app.corpus.Intake;
import org.entente.code.statement.DirectedStance;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Relation;
import org.entente.model.event.Status;
import org.entente.model.event.Trigger;
import org.entente.model.reading.Reading;
import org.entente.model.reading.TimeExpression;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Evidence;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * An engine that takes a file's text as it is and codes every "A blames B". The text "break" breaks
 * it, and "empty" files fail.
 */
final class FakeEngine implements Engine {
  private static final Lexicon LEXICON = Lexicon.load();

  @Override
  public void prepare() {}

  @Override
  public Intake.Taken extract(Capture capture, @Nullable Published published) {
    String text = new String(capture.bytes(), StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return new Intake.Taken(
          List.of(), List.of(Remark.failure(capture.path(), "empty", "the file is empty")));
    }
    return new Intake.Taken(
        List.of(
            new Article(
                "id-" + capture.path() + "-" + Integer.toHexString(text.hashCode()),
                capture.path(),
                null,
                null,
                null,
                published,
                null,
                text.startsWith("Le ") ? "fr" : "en",
                text,
                List.of(new Span(0, text.length())),
                null)),
        List.of());
  }

  @Override
  public Intake.Taken together(List<Article> articles) {
    return new Intake.Taken(articles, List.of());
  }

  @Override
  public List<Article> markReprints(List<Article> articles) {
    return articles;
  }

  @Override
  public Coding code(Article article) {
    String text = article.text();
    if (text.equals("break")) {
      throw new IllegalStateException("broken on purpose");
    }
    List<EventMention> mentions = new ArrayList<>();
    int at = text.indexOf(" blames ");
    while (at >= 0) {
      int start = Math.max(text.lastIndexOf(' ', at - 1) + 1, 0);
      int target = at + " blames ".length();
      int end = target;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      mentions.add(
          new EventMention(
              article.id() + ":" + start,
              new Span(start, end),
              EventType.ACCUSE,
              null,
              List.of(),
              -2,
              "112",
              List.of(participant(text, new Span(start, at))),
              List.of(participant(text, new Span(target, end))),
              Status.ASSERTED,
              List.of(),
              null,
              null,
              new Trigger(new Span(at + 1, at + 7), "blames"),
              Evidence.in(article, new Span(start, end)),
              0.5,
              "fake"));
      at = text.indexOf(" blames ", end);
    }
    return new Coding(article, mentions, List.of(), List.of(), List.of(), List.of());
  }

  private static Participant participant(String text, Span span) {
    String words = span.of(text);
    return new Participant(words, List.of(Sector.GOV), words, words, span, null);
  }

  /** Accuses where both sides are named, with the sides' words as rule; else meets. */
  @Override
  public Relation classify(Reading reading, List<Span> source, List<Span> target) {
    String text = reading.article().text();
    return source.isEmpty() || target.isEmpty()
        ? new Relation(EventType.CONSULT, Status.FUTURE, 0.25, Relation.LEARNED)
        : new Relation(
            EventType.ACCUSE,
            Status.ASSERTED,
            1,
            source.get(source.size() - 1).of(text) + '>' + target.get(0).of(text));
  }

  @Override
  public Reading read(Article article) {
    String text = article.text();
    int at = text.indexOf("today");
    String value = article.published() == null ? "PRESENT_REF" : article.published().iso();
    return new Reading(
        article,
        List.of(),
        List.of(),
        at < 0
            ? List.of()
            : List.of(
                new TimeExpression(0, new Span(at, at + 5), TimeExpression.Type.DATE, value, null)),
        List.of());
  }

  @Override
  public void parse(String text, Consumer<CharSequence> sink) {
    sink.accept(text);
  }

  @Override
  public void parseConllu(String conllu, String name, Consumer<CharSequence> sink) {
    sink.accept(conllu);
  }

  @Override
  public Optional<Participant> resolve(
      String name, @Nullable String context, @Nullable Published date) {
    return name.equals("China")
        ? Optional.of(participant(name, new Span(0, name.length())))
        : Optional.empty();
  }

  @Override
  public double confidence(Participant resolved) {
    return 0.9;
  }

  @Override
  public List<Sense> senses(String name) {
    return List.of(
        new Sense(
            Sense.Kind.NAME,
            name,
            List.of(),
            name,
            null,
            null,
            new Period(LocalDate.of(1949, 10, 1), null)));
  }

  @Override
  public String nameOf(String actor) {
    return actor;
  }

  @Override
  public DirectedStance stance() {
    return new DirectedStance(LEXICON);
  }

  @Override
  public Lexicon lexicon() {
    return LEXICON;
  }

  @Override
  public Optional<String> actorCode(String name) {
    return actorNames().contains(name) ? Optional.of(name) : Optional.empty();
  }

  @Override
  public List<String> actorNames() {
    return List.of("A", "B", "C", "China", "Chile", "Norway", "Peru");
  }

  @Override
  public List<Event> events(Collection<Coding> codings) {
    return Pipeline.events(LEXICON, codings);
  }

  @Override
  public List<Remark> lexiconRemarks() {
    return List.of();
  }

  @Override
  public String lexiconVersion() {
    return "fake";
  }

  @Override
  public String weightsVersion() {
    return "fake";
  }

  @Override
  public List<String> lexiconSizes() {
    return List.of("2 actors");
  }
}
