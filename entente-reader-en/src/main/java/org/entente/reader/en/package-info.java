/** Trained English weights; see MODEL_CARD.md. */
@NullMarked
package org.entente.reader.en;

import org.jspecify.annotations.NullMarked;
