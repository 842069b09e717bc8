package org.entente.app.cli;

import java.util.List;
import org.entente.app.corpus.Intake;
import org.entente.model.coding.Coding;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;
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

  /** The articles with reprints marked. */
  List<Article> markReprints(List<Article> articles);

  /** What an article tells; thread-safe. */
  Coding code(Article article);

  /** The registry's name of an actor, or the code itself where it has none. */
  String nameOf(String actor);

  /** Version of the lexicon. */
  String lexiconVersion();

  /** Version of the reader's weights. */
  String weightsVersion();

  /** One line for each part of the lexicon: what and how many. */
  List<String> lexiconSizes();
}
