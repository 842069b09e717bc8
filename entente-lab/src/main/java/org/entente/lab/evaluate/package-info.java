/** Runs the stages over evaluation data and shows what they make of sentences. */
@NullMarked
package org.entente.lab.evaluate;

import org.jspecify.annotations.NullMarked;
