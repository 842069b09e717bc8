/** Pairs of actors over time: counts, temperature, alignment, and their intervals. */
@NullMarked
package org.entente.measure.dyad;

import org.jspecify.annotations.NullMarked;
