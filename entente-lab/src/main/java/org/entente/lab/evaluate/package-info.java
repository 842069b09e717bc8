/** Outputs for the scorers, and clocks. */
@NullMarked
package org.entente.lab.evaluate;

import org.jspecify.annotations.NullMarked;
