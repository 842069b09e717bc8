/** Breaks a rule of the house on purpose. */
@NullMarked
package org.entente.planted.lexicon;

import org.jspecify.annotations.NullMarked;
