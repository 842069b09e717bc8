package org.entente.code.statement;

import org.entente.lexicon.Lexicon;
import org.entente.lexicon.WordBook;

/**
 * What words judge, as the lexicon has it; of no single article.
 *
 * @param words evaluative words, idioms and cues
 * @param appraisal what is said of a party by the tree
 * @param tone what colours all that is said
 * @param harm whom force is used on
 */
record Valuation(WordBook words, Appraisal appraisal, Tone tone, Harm harm) {
  static Valuation of(Lexicon lexicon) {
    Appraisal appraisal = new Appraisal(lexicon);
    return new Valuation(
        lexicon.words(), appraisal, new Tone(appraisal, lexicon.words()), new Harm(appraisal));
  }
}
