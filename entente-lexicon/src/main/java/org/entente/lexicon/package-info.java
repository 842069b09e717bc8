/** The knowledge, as text, and its loader: actors, event rules, cues, issues, contexts. */
@NullMarked
package org.entente.lexicon;

import org.jspecify.annotations.NullMarked;
