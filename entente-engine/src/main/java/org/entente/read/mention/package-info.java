/** Finds the lexicon's names in sentences. */
@NullMarked
package org.entente.read.mention;

import org.jspecify.annotations.NullMarked;
