/** Generators that take dated facts from outside files into the lexicon's bulk files. */
@NullMarked
package org.entente.lab.facts;

import org.jspecify.annotations.NullMarked;
