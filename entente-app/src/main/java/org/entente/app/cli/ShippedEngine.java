package org.entente.app.cli;

import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.app.corpus.Intake;
import org.entente.code.actor.NameQuestion;
import org.entente.code.actor.NameResolver;
import org.entente.code.event.RelationCoder;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.code.statement.DirectedStance;
import org.entente.ingest.Extract;
import org.entente.ingest.Ingested;
import org.entente.ingest.Options;
import org.entente.ingest.dedup.Duplicates;
import org.entente.ingest.dedup.RepeatedBlocks;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.MembershipBook;
import org.entente.lexicon.Once;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sense;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.event.Relation;
import org.entente.model.reading.Reading;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.read.conllu.ConlluReader;
import org.entente.read.conllu.ConlluSentence;
import org.entente.read.conllu.ConlluWriter;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.entente.reader.en.EnglishWeights;
import org.jspecify.annotations.Nullable;

/** The engine as the program ships it, each part loaded when first needed. */
final class ShippedEngine implements Engine {
  private final Supplier<Lexicon> lexicon;
  private final Supplier<Syntax> syntax = new Once<>(() -> Syntax.load(EnglishWeights.open()));
  private final Supplier<Pipeline> pipeline;
  private final Supplier<EventWeights> events =
      new Once<>(() -> EventWeights.load(EnglishWeights.openEvents()));
  private final Supplier<RelationCoder> relations;

  /**
   * @param folder the user's own lexicon files, a folder or one file, or null
   */
  ShippedEngine(@Nullable String folder) {
    this.lexicon =
        new Once<>(() -> folder == null ? Lexicon.load() : Lexicon.load(OwnLexicon.files(folder)));
    this.pipeline = new Once<>(this::loadPipeline);
    this.relations = new Once<>(() -> new RelationCoder(lexicon.get(), events.get().types()));
  }

  /** The lexicon and the weights are read side by side. */
  private Pipeline loadPipeline() {
    CompletableFuture<Syntax> loaded = CompletableFuture.supplyAsync(syntax);
    Lexicon knowledge = lexicon.get();
    knowledge.prepare();
    EventWeights learned = events.get();
    LinearModel stance = LinearModel.load(EnglishWeights.openStance());
    return Pipeline.of(knowledge, loaded.join(), learned, stance);
  }

  @Override
  public void prepare() {
    var unused = pipeline.get();
  }

  @Override
  public Intake.Taken extract(Capture capture, @Nullable Published published) {
    Ingested ingested = Extract.articles(capture, Options.DEFAULTS.withPublished(published));
    return new Intake.Taken(ingested.articles(), ingested.remarks());
  }

  @Override
  public Intake.Taken together(List<Article> articles) {
    RepeatedBlocks.Cleaned cleaned = RepeatedBlocks.without(articles);
    return new Intake.Taken(markReprints(cleaned.articles()), cleaned.remarks());
  }

  @Override
  public List<Article> markReprints(List<Article> articles) {
    return Duplicates.mark(articles);
  }

  @Override
  public Coding code(Article article) {
    return pipeline.get().code(article);
  }

  @Override
  public Reading read(Article article) {
    return pipeline.get().read(article);
  }

  @Override
  public void parse(String text, Consumer<CharSequence> sink) {
    Analyser analyser = syntax.get().analyser();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        for (Tokens tokens : Tokenizer.sentences(text, new Span(start, end))) {
          StringBuilder lines = new StringBuilder();
          ConlluWriter.write(analyser.analyse(text, tokens), text, lines);
          sink.accept(lines);
        }
      }
      start = end + 1;
    }
  }

  @Override
  public void parseConllu(String conllu, String name, Consumer<CharSequence> sink) {
    Analyser analyser = syntax.get().analyser();
    ConlluReader reader = new ConlluReader(new StringReader(conllu), name);
    Optional<ConlluSentence> next = reader.next();
    while (next.isPresent()) {
      StringBuilder lines = new StringBuilder();
      ConlluWriter.write(next.get().analyse(analyser), next.get(), lines);
      sink.accept(lines);
      next = reader.next();
    }
  }

  @Override
  public Optional<Participant> resolve(
      String name, @Nullable String context, @Nullable Published date) {
    NameQuestion question = NameQuestion.of(name, context, date);
    return new NameResolver(lexicon.get()).resolve(question, read(question.article()));
  }

  @Override
  public Relation classify(Reading reading, List<Span> source, List<Span> target) {
    return relations.get().code(reading, source, target);
  }

  @Override
  public double confidence(Participant resolved) {
    return NameResolver.confidence(resolved);
  }

  @Override
  public List<Sense> senses(String name) {
    List<Sense> senses = lexicon.get().actors().names().find(name);
    return senses == null ? List.of() : senses;
  }

  @Override
  public String nameOf(String actor) {
    return lexicon.get().actors().find(actor).map(Actor::name).orElse(actor);
  }

  @Override
  public Lexicon lexicon() {
    return lexicon.get();
  }

  @Override
  public DirectedStance stance() {
    return new DirectedStance(lexicon.get());
  }

  @Override
  public Optional<String> actorCode(String name) {
    ActorRegistry actors = lexicon.get().actors();
    if (actors.find(name).isPresent()) {
      return Optional.of(name);
    }
    return senses(name).stream()
        .filter(sense -> sense.kind() != Sense.Kind.PLACE)
        .map(Sense::actor)
        .findFirst();
  }

  @Override
  public List<String> actorNames() {
    return lexicon.get().actors().list().stream()
        .flatMap(actor -> Stream.of(actor.code(), actor.name()))
        .toList();
  }

  @Override
  public List<Event> events(Collection<Coding> codings) {
    return Pipeline.events(lexicon.get(), codings);
  }

  @Override
  public List<Remark> lexiconRemarks() {
    return lexicon.get().remarks();
  }

  @Override
  public String lexiconVersion() {
    return lexicon.get().version();
  }

  @Override
  public String weightsVersion() {
    return EnglishWeights.version();
  }

  @Override
  public List<String> lexiconSizes() {
    Lexicon loaded = lexicon.get();
    ActorRegistry actors = loaded.actors();
    MembershipBook memberships = actors.memberships();
    long states = actors.list().stream().filter(Actor::isState).count();
    return List.of(
        String.format("%d actors, of them %d states and territories", actors.list().size(), states),
        String.format("%d codes of states in other lists", actors.codes().size()),
        String.format(
            "%d memberships in %d organisations",
            memberships.size(), memberships.organisations().size()),
        String.format(
            "%d tenures of %d persons",
            actors.tenures().list().size(), actors.tenures().personCount()),
        actors.roleCount() + " roles of persons besides",
        loaded.outlets().list().size() + " outlets",
        loaded.rules().list().size() + " event rules",
        loaded.rules().predicateCount() + " predicates",
        loaded.words().cueCount() + " reporting cues",
        loaded.words().sectorNounCount() + " sector nouns",
        loaded.words().issueCount() + " issues");
  }
}
