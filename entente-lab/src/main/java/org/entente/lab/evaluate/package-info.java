/** Runs stages over measure-only sets, for the scorers. */
@NullMarked
package org.entente.lab.evaluate;

import org.jspecify.annotations.NullMarked;
