package org.entente.code.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;

/**
 * Codes who says what: direct, indirect and mixed speech, thoughts, demands, praise and blame.
 *
 * <p>The content takes in its quotation marks and a "that" before it, the cue its auxiliaries,
 * after the annotation of PolNeAR (Newell, Margolin and Ruths, LREC 2018). A statement inside the
 * content of another is one of its own. What the narrator says in his own voice is none.
 *
 * <p>Stateless and safe to share between threads; the time is linear in the article's length.
 */
public final class StatementCoder {
  private final Valuation values;

  /**
   * @param lexicon its cues, issues and evaluative words
   */
  public StatementCoder(Lexicon lexicon) {
    this.values = Valuation.of(lexicon);
  }

  /**
   * The statements of an article, by start and id. Their mentions are left empty.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   */
  public List<Statement> code(Reading reading, ActorFinder actors) {
    if (reading.sentences().isEmpty()) {
      return List.of();
    }
    Quotes quotes = new Quotes(reading);
    List<Frame> frames = new ArrayList<>();
    FrameFinder finder = new FrameFinder(values.words(), reading, quotes, frames);
    for (int sentence = 0; sentence < reading.sentences().size(); sentence++) {
      finder.run(sentence);
    }
    new ContentBinder(reading, quotes).bind(frames);
    frames.removeIf(frame -> frame.content.isEmpty());
    return new StatementWriter(values, reading, actors, quotes).write(frames);
  }
}
