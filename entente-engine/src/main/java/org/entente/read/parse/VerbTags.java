package org.entente.read.parse;

import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;

/**
 * Numbers of the tagger's tags that repairs give to verbs.
 *
 * @param past past tense
 * @param participle past participle
 * @param singular present tense of the third person
 * @param plain present tense of all others
 * @param infinitive bare form
 */
record VerbTags(int past, int participle, int singular, int plain, int infinitive) {
  static VerbTags of(Tagger tagger) {
    return new VerbTags(
        verb(tagger, "VBD"),
        verb(tagger, "VBN"),
        verb(tagger, "VBZ"),
        verb(tagger, "VBP"),
        verb(tagger, "VB"));
  }

  private static int verb(Tagger tagger, String penn) {
    return number(tagger, Upos.VERB, penn);
  }

  /** Number of a tag; an error when the tagger has none such. */
  static int number(Tagger tagger, Upos universal, String penn) {
    for (int i = 0; i < tagger.tags(); i++) {
      if (tagger.universal(i) == universal && tagger.penn(i).equals(penn)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no tag " + universal + ' ' + penn);
  }
}
