package org.entente.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.app.corpus.Intake;
import org.entente.code.statement.DirectedStance;
import org.entente.lexicon.Lexicon;
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
import org.jspecify.annotations.Nullable;

/** What the commands need of the engine; loads its knowledge when first asked for it. */
interface Engine {
  /**
   * Loads what coding needs, so that a broken lexicon is known before the first article is read.
   */
  void prepare();

  /**
   * The articles in a capture; thread-safe.
   *
   * @param published dates articles that do not say, or null
   */
  Intake.Taken extract(Capture capture, @Nullable Published published);

  /** What many articles together tell: without what outlets repeat, with reprints marked. */
  Intake.Taken together(List<Article> articles);

  /** The articles with reprints and versions marked. */
  List<Article> markReprints(List<Article> articles);

  /** What an article tells; thread-safe. */
  Coding code(Article article);

  /** An article read but not coded; thread-safe. */
  Reading read(Article article);

  /**
   * Reads plain text, a paragraph a line.
   *
   * @param sink takes the CoNLL-U of one sentence after the other
   */
  void parse(String text, Consumer<CharSequence> sink);

  /**
   * Reads the sentences of a CoNLL-U file anew, keeping their tokens.
   *
   * @param name the file's name, for messages
   * @param sink takes the CoNLL-U of one sentence after the other
   */
  void parseConllu(String conllu, String name, Consumer<CharSequence> sink);

  /**
   * Who a name stands for.
   *
   * @param context the sentence it stands in, or null
   * @param date the day, or null
   */
  Optional<Participant> resolve(String name, @Nullable String context, @Nullable Published date);

  /**
   * What one side does to another in a text read.
   *
   * @param source the places of its words; empty when the text names none
   * @param target the places of its words; empty when the text names none
   */
  Relation classify(Reading reading, List<Span> source, List<Span> target);

  /** Probability that {@link #resolve} is right, [0, 1]. */
  double confidence(Participant resolved);

  /** All that a name can mean, in the lexicon's order. */
  List<Sense> senses(String name);

  /** The registry's name of an actor, or the code itself where it has none. */
  String nameOf(String actor);

  /** Judges who is for and against whom in a reading. */
  DirectedStance stance();

  /** All knowledge. */
  Lexicon lexicon();

  /** The code of the actor with this code or name. */
  Optional<String> actorCode(String name);

  /** Codes and names of all actors. */
  List<String> actorNames();

  /** The events that codings of many articles tell. */
  List<Event> events(Collection<Coding> codings);

  /** Lines of the user's own lexicon that could not be read and were left out. */
  List<Remark> lexiconRemarks();

  /** Version of the lexicon. */
  String lexiconVersion();

  /** Version of the reader's weights. */
  String weightsVersion();

  /** One line for each part of the lexicon: what and how many. */
  List<String> lexiconSizes();
}
